import { split } from '#contract/identity/organisation.ts'
import { dayBefore } from '#contract/identity/rules.ts'
import { invalidField } from '#contract/kernel/problem.ts'
import { act } from '#server/platform/door.ts'
import { checkDay } from './day.ts'
import { placeNew, type Places } from './places.ts'
import { addOrganisation, addSuccession, endOrganisation, lockOrganisation } from './store-keep.ts'
import { endRolesAt } from './store-roles.ts'

/** Parts become organisations of their own. Who goes where is decided person by person, by giving roles. */
export const splitAct = (places: Places) =>
  act(split, async ({ db, input, actor, note }) => {
    const { date, documentNumber, documentDate } = input
    const paper = { documentNumber, documentDate }
    const was = await lockOrganisation(db, actor, input)
    checkDay(was, date)
    const ids: string[] = []
    for (const [index, part] of input.parts.entries()) {
      if ('id' in part && (part.id === was.id || ids.includes(part.id)))
        throw invalidField(['parts', index, 'id'], 'wrong_choice')
      if ('id' in part) ids.push((await lockOrganisation(db, actor, part)).id)
      else {
        const provinceName = await placeNew(db, places, actor, part, ['parts', String(index)])
        ids.push(await addOrganisation(db, { ...part, provinceName, validFrom: date }, paper))
      }
    }
    for (const toId of ids) await addSuccession(db, { fromId: was.id, toId, kind: 'split', date }, paper)
    if (input.ends) {
      await endRolesAt(db, was.id, dayBefore(date))
      await endOrganisation(db, was.id, dayBefore(date))
    }
    note({
      subject: { kind: 'organisation', id: was.id, provinceId: was.provinceId },
      facts: { name: was.name, number: documentNumber },
      after: { parts: ids, date, ends: input.ends },
    })
    return { ids }
  })
