import type { ActivityType } from '../catalogue.ts'
import type { Norm } from '../norm.ts'
import type { Cost } from './asked.ts'

/** What a norm says, as far as money goes. */
export type Figures = Pick<
  Norm,
  | 'rate'
  | 'ceiling'
  | 'unit'
  | 'lineFactor'
  | 'priorityFactor'
  | 'priorityRaisesCeiling'
  | 'priorityRaisesRate'
  | 'costItems'
  | 'legal'
  | 'legalId'
  | 'clause'
  | 'confidence'
>

export type Activity = Pick<ActivityType, 'byCost' | 'costItems' | 'basis'>

export interface Wish {
  costs: readonly Cost[]
  /** a whole line of machines */
  line: boolean
  /** a priority place or industry */
  priority: boolean
  /** how many models, products, classes */
  count: number
}

/** A share as an exact fraction. */
export interface Share {
  numerator: bigint
  denominator: bigint
}

const THOUSAND = 1000n

/** The share that the norm pays, with its priority where that raises it; never more than the whole. Null: none is said. */
export function shareOf(norm: Figures, wish: Wish): Share | null {
  if (norm.rate === null) return null
  const raised = wish.priority && norm.priorityRaisesRate && norm.priorityFactor !== null
  const numerator = BigInt(norm.rate) * BigInt(raised ? (norm.priorityFactor ?? 1000) : 1000)
  const whole = THOUSAND * THOUSAND
  return { numerator: numerator > whole ? whole : numerator, denominator: whole }
}

/** The ceiling with its factors, in đồng, rounded down. Null: none is said. */
export function capOf(norm: Figures, wish: Wish): bigint | null {
  if (norm.ceiling === null) return null
  const line = BigInt(wish.line ? (norm.lineFactor ?? 1000) : 1000)
  const priority = BigInt(wish.priority && norm.priorityRaisesCeiling ? (norm.priorityFactor ?? 1000) : 1000)
  return (BigInt(norm.ceiling) * BigInt(wish.count) * line * priority) / (THOUSAND * THOUSAND)
}

/** Does a cost of this item count? A sum without an item does; what nobody knows does not. */
export const counts = (norm: Figures, activity: Activity, item: string): boolean =>
  item === '' ||
  (norm.costItems.length > 0
    ? norm.costItems.includes(item)
    : activity.costItems.some(({ code, counts: does }) => code === item && does))
