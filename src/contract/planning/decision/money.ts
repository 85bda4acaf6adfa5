import type { ItemMoney, PlanItem } from '../items.ts'
import { desks, type Desk, type Money, type PlanSource } from '../nouns.ts'

const figures = {
  asked: ({ askedVnd }: ItemMoney) => askedVnd,
  kept: ({ keptVnd }: ItemMoney) => keptVnd,
  finance: ({ financeVnd }: ItemMoney) => financeVnd,
  approved: ({ approvedVnd }: ItemMoney) => approvedVnd,
} as const satisfies Record<Desk, (money: ItemMoney) => number | null>

/** Has that desk spoken of the line's money at all? */
const hasSpoken = ({ money }: Pick<PlanItem, 'money'>, desk: Desk): boolean =>
  money.some((one) => figures[desk](one) !== null)

/**
 * A line's money as it stands after a desk: the figures of the last desk up to it that spoke, by source in đồng. A desk
 * that speaks of a line speaks of all its sources; one that it leaves out is nothing.
 */
export function moneyAt({ money }: Pick<PlanItem, 'money'>, desk: Desk): Money {
  const upTo = desks.slice(0, desks.indexOf(desk) + 1)
  const last = upTo.findLast((each) => hasSpoken({ money }, each)) ?? 'asked'
  const of = figures[last]
  const found: Partial<Record<PlanSource, number>> = {}
  for (const one of money) {
    const amount = of(one) ?? 0
    if (amount > 0) found[one.source] = amount
  }
  return found
}

/** Is any source of `one` above the same source of `other`? Those that are, with both figures in đồng. */
export const above = (one: Money, other: Money): { source: PlanSource; vnd: number; most: number }[] =>
  (Object.keys(one) as PlanSource[]).flatMap((source) => {
    const [vnd, most] = [one[source] ?? 0, other[source] ?? 0]
    return vnd > most ? [{ source, vnd, most }] : []
  })

interface Changed extends Pick<PlanItem, 'money'> {
  change: { money: Money; finance: Money | null } | null
}

/** What the department asks for a line, by source: in the plan, or in the adjustment. */
export const askedOf = (line: Changed): Money => line.change?.money ?? moneyAt(line, 'kept')

/** What a line is proposed with for decision: Finance's figures where it spoke, else the department's. */
export const proposedMoney = (line: Changed): Money =>
  line.change ? (line.change.finance ?? line.change.money) : moneyAt(line, 'finance')
