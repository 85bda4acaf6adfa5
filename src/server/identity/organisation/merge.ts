import { merge } from '#contract/identity/organisation.ts'
import type { OrganisationKind } from '#contract/identity/nouns.ts'
import { dayBefore, rolesAt } from '#contract/identity/rules.ts'
import { invalidField } from '#contract/kernel/problem.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import { checkDay } from './day.ts'
import { placeNew, type Places } from './places.ts'
import { listForms } from './store.ts'
import {
  addOrganisation,
  addSuccession,
  endOrganisation,
  keepForms,
  listChildIds,
  lockOrganisation,
  type Paper,
} from './store-keep.ts'
import { endRolesAt, moveRoles } from './store-roles.ts'

const rolesOf = (kind: OrganisationKind): string[] =>
  Object.entries(rolesAt).flatMap(([role, kinds]) => (kinds.includes(kind) ? [role] : []))

/** What hung below the one that ends hangs below its successor from the day on, under its own name. */
async function moveChildren(db: Queryable, fromId: string, toId: string, date: string, paper: Paper) {
  for (const id of (await listChildIds(db, fromId)).filter((child) => child !== toId)) {
    const forms = await listForms(db, id)
    const last = forms.at(-1)
    if (!last || (last.from !== null && last.from >= date)) continue
    const ended = forms.map((form) => (form === last ? { ...form, to: dayBefore(date) } : form))
    await keepForms(db, id, [...ended, { ...last, ...paper, parentId: toId, from: date, to: null }])
  }
}

/** Several organisations become one: each ends the day before, and what it was stays to be read. */
export const mergeAct = (places: Places) =>
  act(merge, async ({ db, input, actor, note }) => {
    const { date, into, documentNumber, documentDate } = input
    const paper = { documentNumber, documentDate }
    const ids = input.from.map(({ id }) => id)
    const twice = ids.findIndex((id, index) => ids.indexOf(id) !== index || ('id' in into && into.id === id))
    if (twice >= 0) throw invalidField(['from', twice, 'id'], 'wrong_choice')
    const ending = []
    for (const seen of input.from) ending.push(await lockOrganisation(db, actor, seen))
    for (const one of ending) checkDay(one, date)
    const successor =
      'id' in into
        ? await lockOrganisation(db, actor, into)
        : { ...into, provinceName: await placeNew(db, places, actor, into, ['into']), validFrom: date }
    const toId = 'id' in successor ? successor.id : await addOrganisation(db, successor, paper)
    const kind = ending.length > 1 || 'id' in successor ? 'merged' : 'replaced'
    let moved = 0
    for (const { id: fromId } of ending) {
      const lastDay = dayBefore(date)
      const move = { fromId, toId, date, lastDay, roles: rolesOf(successor.kind) }
      if (input.moveRoles) moved += await moveRoles(db, move)
      else await endRolesAt(db, fromId, lastDay)
      await moveChildren(db, fromId, toId, date, paper)
      await endOrganisation(db, fromId, lastDay)
      await addSuccession(db, { fromId, toId, kind, date }, paper)
    }
    note({
      subject: { kind: 'organisation', id: toId, provinceId: successor.provinceId },
      facts: {
        former: ending.map(({ name }) => name).join(', '),
        name: successor.name,
        number: documentNumber,
        moved,
      },
      after: { from: ids, date, moved },
    })
    return { id: toId, moved }
  })
