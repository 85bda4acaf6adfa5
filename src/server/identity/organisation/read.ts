import { at, get, list } from '#contract/identity/organisation.ts'
import { manages } from '#contract/identity/rules.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { fold } from '#contract/kernel/text.ts'
import { today } from '#server/platform/clock.ts'
import { answer } from '#server/platform/door.ts'
import { findOrganisation, listForms, listKin, organisationAt, searchOrganisations } from './store.ts'

/** Nothing chosen: every word, of whatever day. */
const all = {
  words: [],
  kind: null,
  provinceId: null,
  unitId: null,
  anyDay: true,
  uncertain: false,
  limit: 500,
  first: null,
}

export const listQuery = answer(list, async ({ db, input, actor }) =>
  searchOrganisations(db, {
    words: fold(input.q).split(' ').filter(Boolean),
    kind: input.kind ?? null,
    provinceId: input.provinceId ?? null,
    parentId: input.parentId ?? null,
    unitId: input.unitId ?? null,
    day: input.date ?? today(),
    anyDay: input.validity === 'any',
    uncertain: input.uncertain ?? false,
    limit: input.limit,
    first: actor?.provinceId ?? null,
  }),
)

/** An organisation with the names of its days, who came before and after, and what belongs to it. */
export const getQuery = answer(get, async ({ db, input, actor }) => {
  const found = await findOrganisation(db, input.id)
  if (!found) throw new Problem('not_found')
  const children = await searchOrganisations(db, { ...all, parentId: found.id, day: today() })
  return {
    ...found,
    forms: (await listForms(db, found.id)).map(({ no: _, ...form }) => form),
    predecessors: await listKin(db, found.id, false),
    successors: await listKin(db, found.id, true),
    children: children.items,
    manages: manages(actor, found),
  }
})

export const atQuery = answer(at, async ({ db, input }) => {
  const found = await organisationAt(db, input.id, input.date)
  if (!found) throw new Problem('not_found')
  return found
})
