import type { Actor } from '#contract/kernel/actor.ts'
import { problemsOf } from '#contract/kernel/field-rules.ts'
import { Problem, type FieldProblem } from '#contract/kernel/problem.ts'
import { addRule, confirmRule, correctRule, endRule } from '#contract/norms/eligibility/acts.ts'
import { collide, mayConfirmRule, onlyNational } from '#contract/norms/eligibility/keeping.ts'
import { type RuleFields, ruleRules } from '#contract/norms/eligibility/rule.ts'
import { keepsNorms, keptBy } from '#contract/norms/rules.ts'
import { officialDate } from '#contract/territory/sentences.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import { findUnit } from '#server/territory/index.ts'
import * as store from './store-rules.ts'
import type { RuleRow } from './store-rules.ts'

const until = (day: string | null): string => (day === null ? 'nay' : officialDate(day))

/** The rule that says something else of the same thing on the same days, or null. */
async function findContrary(
  db: Queryable,
  provinceId: string,
  given: RuleFields,
  own: string | null,
): Promise<RuleRow | null> {
  const others = await store.listRules(db, [provinceId], given.terms.aspect)
  return others.find((other) => other.id !== own && collide(given, other)) ?? null
}

async function checkTerritory(db: Queryable, provinceId: string, given: RuleFields): Promise<FieldProblem[]> {
  if (given.territoryId === null) return []
  const unit = await findUnit(db, given.territoryId)
  const own = unit?.level === 'province' && unit.provinceId === provinceId
  return own ? [] : [{ path: ['territoryId'], code: 'rule.territory' }]
}

/** What the parts of a rule must say together. @throws Problem `invalid` with all of it */
async function check(
  db: Queryable,
  provinceId: string,
  given: RuleFields,
  own: string | null,
): Promise<void> {
  const local = provinceId !== '00'
  const fields: FieldProblem[] = [
    ...(await checkTerritory(db, provinceId, given)),
    ...problemsOf(ruleRules, given, today()),
  ]
  if (local && onlyNational(given.terms)) fields.push({ path: ['terms', 'aspect'], code: 'rule.nation' })
  if (local && given.funding !== 'local') fields.push({ path: ['funding'], code: 'rule.funding' })
  const contrary = fields.length === 0 ? await findContrary(db, provinceId, given, own) : null
  if (contrary) {
    const { title, validFrom, validTo } = contrary
    const facts = { name: title, from: officialDate(validFrom), to: until(validTo) }
    fields.push({ path: ['validFrom'], code: 'rule.overlap', facts })
  }
  if (fields.length > 0) throw new Problem('invalid', { fields, facts: { count: fields.length } })
}

/** A rule that this person keeps, as they saw it. @throws Problem `not_found`, `out_of_reach`, `stale_version` */
async function lockOwn(
  db: Queryable,
  actor: Actor,
  input: { id: string; version: number },
): Promise<RuleRow> {
  const seen = await store.findRule(db, input.id)
  if (!seen) throw new Problem('not_found')
  if (!keepsNorms(actor, seen.provinceId)) throw new Problem('out_of_reach')
  await store.holdRules(db, seen.provinceId)
  const row = await store.lockRule(db, input.id)
  if (!row) throw new Problem('out_of_reach')
  if (row.version !== input.version) throw new Problem('stale_version')
  return row
}

const by = ({ personId, name }: Actor) => ({ personId, name })

const subjectOf = ({ id, provinceId }: Pick<RuleRow, 'id' | 'provinceId'>) => ({
  kind: 'eligibilityRule',
  id,
  provinceId,
})

export const addRuleAct = act(addRule, async ({ db, input, actor, note }) => {
  const provinceId = keptBy(actor)
  if (!keepsNorms(actor, provinceId)) throw new Problem('out_of_reach')
  await store.holdRules(db, provinceId)
  await check(db, provinceId, input, null)
  const id = await store.insertRule(db, provinceId, input, by(actor))
  note({ subject: subjectOf({ id, provinceId }), facts: { name: input.title }, after: input })
  return { id, version: 1 }
})

export const correctRuleAct = act(correctRule, async ({ db, input, actor, note }) => {
  const before = await lockOwn(db, actor, input)
  const { id, version: _, ...given } = input
  if (given.terms.aspect !== before.terms.aspect)
    throw new Problem('invalid', {
      fields: [{ path: ['terms', 'aspect'], code: 'rule.same' }],
      facts: { count: 1 },
    })
  await check(db, before.provinceId, given, id)
  const version = await store.writeRule(db, before, given, by(actor))
  note({ subject: subjectOf(before), facts: { name: given.title }, before, after: { ...before, ...given } })
  return { id, version }
})

export const endRuleAct = act(endRule, async ({ db, input, actor, note }) => {
  const before = await lockOwn(db, actor, input)
  const { validTo } = input
  const refused = (code: string, day: string) =>
    new Problem('invalid', {
      fields: [{ path: ['validTo'], code, facts: { day: officialDate(day) } }],
      facts: { count: 1 },
    })
  if (validTo < before.validFrom) throw refused('rule.days', before.validFrom)
  if (before.validTo !== null && before.validTo <= validTo) throw refused('rule.ended', before.validTo)
  const version = await store.endRuleOn(db, before, validTo, by(actor))
  const facts = { name: before.title, day: officialDate(validTo) }
  note({
    subject: subjectOf(before),
    facts,
    before: { validTo: before.validTo },
    after: { validTo },
  })
  return { id: before.id, version }
})

export const confirmRuleAct = act(confirmRule, async ({ db, input, actor, note }) => {
  const row = await lockOwn(db, actor, input)
  const may = mayConfirmRule(actor, row)
  if (may === 'fourEyes') throw new Problem('four_eyes')
  if (may === 'no') throw new Problem('step_not_allowed', { facts: { state: 'đã đối chiếu' } })
  const version = await store.confirmRuleBy(db, row, by(actor), today())
  note({
    subject: subjectOf(row),
    facts: { name: row.title },
    before: { confidence: row.confidence },
    after: { confirmedOn: today() },
  })
  return { id: row.id, version }
})
