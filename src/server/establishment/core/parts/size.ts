import type { EstablishmentKind } from '#contract/norms/nouns.ts'
import { sizing } from '#server/norms/index.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { Figures, Newest } from './store-years.ts'

/** The law tells sizes of enterprises, and co-operatives are told by the same; a household or a person has none. @see Luật 04/2017/QH14 Đ.2, Đ.4 */
const sized: readonly EstablishmentKind[] = [
  'sme',
  'cooperative',
  'cooperativeUnion',
  'cleanerProductionApplicant',
  'clusterInvestor',
]

/** Size of one of this kind by the figures of its years, the newest first. */
export type SizeByLaw = (kind: EstablishmentKind, years: readonly Figures[]) => Newest['size']

/**
 * Size by law of the newest year whose figures tell it, by the thresholds that were in force at its end; null: the law
 * does not size such a one, or the figures do not tell. The thresholds are read once.
 */
export async function sizesByLaw(db: Queryable): Promise<SizeByLaw> {
  const sizeOn = await sizing(db)
  const now = today()
  return (kind, years) => {
    if (!sized.includes(kind)) return null
    for (const { year, ...figures } of years) {
      const end = `${year}-12-31`
      const { size, rule } = sizeOn(figures, end < now ? end : now)
      if (size && rule) return { size, year, rule: rule.id, basis: rule.basis }
    }
    return null
  }
}
