import type { Actor } from '#contract/kernel/actor.ts'
import { problemsOf } from '#contract/kernel/field-rules.ts'
import { Problem, type FieldProblem } from '#contract/kernel/problem.ts'
import { fold } from '#contract/kernel/text.ts'
import { attributeRules, dropAttribute, setAttribute } from '#contract/norms/eligibility/acts.ts'
import { unitAttributes } from '#contract/norms/eligibility/queries.ts'
import { keepsNorms, keptBy } from '#contract/norms/rules.ts'
import { officialDate } from '#contract/territory/sentences.ts'
import { unitAttributes as names } from '#contract/words/eligibility.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act, answer } from '#server/platform/door.ts'
import { findUnit } from '#server/territory/index.ts'
import * as store from './store-attributes.ts'
import type { AttributeValues } from './store-attributes.ts'

export const unitAttributesQuery = answer(unitAttributes, async ({ db, actor, input }) => {
  const { q, attribute, on, provinceId, unitId, limit } = input
  const home = actor ? keptBy(actor) : ''
  const found = await store.listAttributes(
    db,
    {
      words: fold(q).split(' ').filter(Boolean),
      attribute: attribute ?? null,
      day: on === 'any' ? null : (on ?? today()),
      provinceId: provinceId ?? actor?.provinceId ?? null,
      unitId: unitId ?? null,
    },
    limit,
  )
  return { ...found, adds: actor?.provinceId && keepsNorms(actor, home) ? home : null }
})

/** What is against writing this of a unit; the unit must have stood on those days on the ground of the province. */
export async function wrongWith(
  db: Queryable,
  provinceId: string,
  given: AttributeValues,
  own: string | null,
): Promise<FieldProblem[]> {
  const fields: FieldProblem[] = []
  const unit = await findUnit(db, given.unitId)
  const stood =
    unit !== null &&
    unit.provinceId === provinceId &&
    (unit.validFrom === null || unit.validFrom <= given.validFrom) &&
    (unit.validTo === null || given.validFrom <= unit.validTo)
  if (!stood)
    fields.push({
      path: ['unitId'],
      code: 'attribute.unit',
      facts: { day: officialDate(given.validFrom) },
    })
  fields.push(...problemsOf(attributeRules, given, today()))
  const twin = fields.length === 0 ? await store.findTwin(db, given, own) : null
  if (twin)
    fields.push({
      path: ['validFrom'],
      code: 'attribute.overlap',
      facts: {
        value: twin.value === 'yes' ? 'có' : twin.value === 'no' ? 'không' : twin.value,
        from: officialDate(twin.validFrom),
      },
    })
  return fields
}

/** What is written of a unit by this person's province. @throws Problem `not_found`, `out_of_reach`, `stale_version` */
async function ownAttribute(db: Queryable, actor: Actor, id: string, version: number | undefined) {
  const before = await store.findAttribute(db, id)
  if (!before) throw new Problem('not_found')
  if (!keepsNorms(actor, before.provinceId)) throw new Problem('out_of_reach')
  if (version !== undefined && version !== before.version) throw new Problem('stale_version')
  return before
}

export const setAttributeAct = act(setAttribute, async ({ db, input, actor, note }) => {
  const { id, version, ...given } = input
  const provinceId = keptBy(actor)
  const before = id === undefined ? null : await ownAttribute(db, actor, id, version)
  const fields = await wrongWith(db, provinceId, given, id ?? null)
  if (fields.length > 0) throw new Problem('invalid', { fields, facts: { count: fields.length } })
  const kept = before
    ? { id: before.id, version: await store.writeAttribute(db, before, given, actor.name) }
    : { id: await store.insertAttribute(db, provinceId, given, actor.name), version: 1 }
  const unit = await findUnit(db, given.unitId)
  note({
    subject: { kind: 'unitAttribute', id: kept.id, provinceId },
    facts: { name: unit?.path ?? '', what: names[given.attribute].toLowerCase() },
    before,
    after: given,
  })
  return kept
})

export const dropAttributeAct = act(dropAttribute, async ({ db, input, actor, note }) => {
  const before = await ownAttribute(db, actor, input.id, input.version)
  await store.deleteAttributes(db, before.provinceId, [before.id])
  note({
    subject: { kind: 'unitAttribute', id: before.id, provinceId: before.provinceId },
    facts: { name: before.unitName, what: names[before.attribute].toLowerCase() },
    before,
  })
  return { id: before.id }
})
