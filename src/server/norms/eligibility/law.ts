import { basesIn, numberIn, type Rule } from '#contract/norms/eligibility/rule.ts'
import { standingOf } from '#server/documents/index.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { RuleRow } from './store-rules.ts'

/** Gives rules the records of their texts in the base of legal documents, where they are there. */
export async function withLaw<R extends RuleRow>(
  db: Queryable,
  rows: readonly R[],
): Promise<(R & Pick<Rule, 'bases'>)[]> {
  const texts = [
    ...new Map(
      rows.flatMap(({ basis, provinceId }) =>
        basesIn(basis).map((text) => [`${provinceId} ${text}`, { text, provinceId }] as const),
      ),
    ).entries(),
  ]
  const found = new Map<string, string | null>()
  for (const [provinceId, own] of Map.groupBy(texts, ([, each]) => each.provinceId)) {
    const mentions = own.map(([, { text }]) => ({ number: numberIn(text), title: '', date: null }))
    const standings = await standingOf(db, mentions, { provinceId, on: today(), decidedOn: null })
    for (const [index, [key]] of own.entries()) found.set(key, standings[index]?.document?.id ?? null)
  }
  return rows.map((row) => ({
    ...row,
    bases: basesIn(row.basis).map((text) => ({
      text,
      legalId: found.get(`${row.provinceId} ${text}`) ?? null,
    })),
  }))
}
