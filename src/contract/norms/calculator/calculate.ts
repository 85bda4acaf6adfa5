import type { Cost } from './asked.ts'
import type { Reckoning } from './calculation.ts'
import { capOf, counts, shareOf, type Activity, type Figures, type Share, type Wish } from './figures.ts'
import { stepsOf } from './steps.ts'

const sum = (costs: readonly Cost[]): bigint => costs.reduce((all, { amount }) => all + BigInt(amount), 0n)

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b)

/** More than anybody can count exactly is told as the most that can be. */
const exact = (amount: bigint): number => Number(least(amount, BigInt(Number.MAX_SAFE_INTEGER)))

/** The smallest cost at which the share reaches the ceiling, rounded up to a whole đồng. */
const costAtCap = (cap: bigint, share: Share | null): bigint =>
  share === null ? cap : (cap * share.denominator + share.numerator - 1n) / share.numerator

/**
 * The most that may be paid: the share of the eligible cost, but not above the ceiling. Whole đồng throughout; a
 * broken đồng is dropped, so that rounding never pays more than the norm. An award needs no costs.
 * @see TTLT 26/2014/TTLT-BTC-BCT Đ.6, TT 28/2018/TT-BTC: "tối đa … % chi phí nhưng không quá … đồng"
 */
export function calculate(norm: Figures, activity: Activity, wish: Wish): Reckoning {
  const share = shareOf(norm, wish)
  const cap = capOf(norm, wish)
  const eligible = sum(wish.costs.filter(({ item }) => counts(norm, activity, item)))
  const byRate = share && (eligible * share.numerator) / share.denominator
  const paid = byRate ?? eligible
  const support = activity.byCost ? (cap === null ? paid : least(paid, cap)) : (cap ?? 0n)
  const total = activity.byCost ? sum(wish.costs) : support
  const missing = cap === null || !activity.byCost ? null : costAtCap(cap, share) - eligible
  const held = cap !== null && (!activity.byCost || cap <= paid)
  const numbers = {
    total: exact(total),
    eligible: exact(activity.byCost ? eligible : support),
    byRate: byRate === null || !activity.byCost ? null : exact(byRate),
    cap: cap === null ? null : exact(cap),
    support: exact(support),
    counterpart: exact(total - support),
    headroom: activity.byCost ? (missing === null ? null : exact(missing > 0n ? missing : 0n)) : 0,
    binding: held ? ('ceiling' as const) : share === null ? ('cost' as const) : ('rate' as const),
  }
  return { ...numbers, steps: stepsOf(norm, activity, wish, numbers) }
}
