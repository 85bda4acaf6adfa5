import type { z } from 'zod'
import type { OutputOf } from '#contract/kernel/act.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { matches } from '#contract/kernel/text.ts'
import { describeTerms } from '#contract/norms/eligibility/describe.ts'
import { changesBetween, mayConfirmRule } from '#contract/norms/eligibility/keeping.ts'
import { ruleDifferences, rules } from '#contract/norms/eligibility/queries.ts'
import { inForce, type Rule } from '#contract/norms/eligibility/rule.ts'
import { keepsNorms, keptBy } from '#contract/norms/rules.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { answer } from '#server/platform/door.ts'
import { places } from '#server/territory/index.ts'
import { withLaw } from './law.ts'
import { listActivityNames, listKeepers, listRules, type RuleRow } from './store-rules.ts'

/** The nation's rules with those of the province asked for, or of whoever asks. */
const keepersFor = (provinceId: string | undefined, actor: Actor | null): string[] => {
  const province = provinceId ?? actor?.provinceId ?? null
  return province === null || province === '00' ? ['00'] : ['00', province]
}

const states = {
  uncertain: (row: RuleRow) => row.confidence === 'uncertain',
  unconfirmed: (row: RuleRow) => row.confirmedOn === null,
  confirmed: (row: RuleRow) => row.confirmedOn !== null,
} as const

async function keepers(db: Queryable): Promise<{ id: string; name: string }[]> {
  const found: { id: string; name: string }[] = []
  for (const id of await listKeepers(db)) found.push({ id, name: (await places.provinceName(db, id)) ?? id })
  return found.toSorted((a, b) => a.name.localeCompare(b.name, 'vi'))
}

const asRule = ({ enteredById: _, ...rule }: RuleRow & Pick<Rule, 'bases'>): Rule => rule

/** What activities are called, by their codes; for whoever reads a rule in words. */
export async function activityNames(db: Queryable): Promise<(code: string) => string> {
  const names = new Map((await listActivityNames(db)).map(({ code, name }) => [code, name]))
  return (code) => names.get(code) ?? code
}

/** The rules that these filters leave, as this person may keep and confirm them. */
export async function rulesFor(
  db: Queryable,
  actor: Actor | null,
  input: z.output<(typeof rules)['input']>,
): Promise<OutputOf<typeof rules>> {
  const { q, aspect, provinceId, funding, state } = input
  const on = input.on === 'any' ? null : (input.on ?? today())
  const nameOf = await activityNames(db)
  const rows = (await listRules(db, keepersFor(provinceId, actor), aspect ?? null)).filter(
    (row) =>
      (on === null || inForce(row, on)) &&
      (funding === undefined || row.funding === 'both' || row.funding === funding) &&
      (state === undefined || states[state](row)) &&
      matches(`${row.title} ${row.basis} ${row.note} ${describeTerms(row.terms, nameOf)}`, q),
  )
  const home = actor ? keptBy(actor) : ''
  return {
    on,
    items: (await withLaw(db, rows)).map((row) => ({
      ...asRule(row),
      mayKeep: keepsNorms(actor, row.provinceId),
      mayConfirm: mayConfirmRule(actor, row) === 'yes',
    })),
    adds: keepsNorms(actor, home) ? home : null,
    provinces: await keepers(db),
  }
}

export const rulesQuery = answer(rules, async ({ db, actor, input }) => await rulesFor(db, actor, input))

export const ruleDifferencesQuery = answer(ruleDifferences, async ({ db, actor, input }) => {
  const { from, to, provinceId, aspect } = input
  const [first, last] = from <= to ? [from, to] : [to, from]
  const rows = await withLaw(db, await listRules(db, keepersFor(provinceId, actor), aspect ?? null))
  const on = (day: string) => rows.filter((row) => inForce(row, day)).map(asRule)
  return { from: first, to: last, items: changesBetween(on(first), on(last)) }
})
