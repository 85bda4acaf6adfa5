import { formatExactIn, MILLION } from '../../kernel/money.ts'
import type { FieldProblem } from '../../kernel/problem.ts'
import type { CostItem } from '../fields.ts'

/** Sums of a list of costs by source, in đồng. */
export interface Sums {
  totalVnd: number
  nationalVnd: number
  localVnd: number
  ownVnd: number
  otherVnd: number
  loanVnd: number
}

const millions = (vnd: number): string => formatExactIn(vnd, MILLION)

type Amounts = Pick<CostItem, keyof Sums>

const sources = ['nationalVnd', 'localVnd', 'ownVnd', 'otherVnd', 'loanVnd'] as const
const keys = ['totalVnd', ...sources] as const

/** Adds up a list of costs. */
export function sumsOf(costs: readonly Amounts[]): Sums {
  const sums: Sums = { totalVnd: 0, nationalVnd: 0, localVnd: 0, ownVnd: 0, otherVnd: 0, loanVnd: 0 }
  for (const cost of costs) for (const key of keys) sums[key] += cost[key]
  return sums
}

/** What all sources together bring. */
const broughtBy = (cost: Amounts): number => sources.reduce((sum, key) => sum + cost[key], 0)

/** What is asked of the promotion funds. */
const askedOf = ({ nationalVnd, localVnd }: Pick<Amounts, 'nationalVnd' | 'localVnd'>): number =>
  nationalVnd + localVnd

/** Nobody can ask for more than a thing costs; every such place is named. @see Mẫu 1, TT 36/2013/TT-BCT */
export const costProblems = (costs: readonly Amounts[]): FieldProblem[] =>
  costs.flatMap((cost, index): FieldProblem[] => {
    const brought = broughtBy(cost)
    if (askedOf(cost) > cost.totalVnd)
      return [
        {
          path: ['costs', index, cost.localVnd > 0 ? 'localVnd' : 'nationalVnd'],
          code: 'pipeline.asked_above_cost',
          facts: { asked: millions(askedOf(cost)), total: millions(cost.totalVnd) },
        },
      ]
    if (brought <= cost.totalVnd) return []
    return [
      {
        path: ['costs', index, 'totalVnd'],
        code: 'pipeline.sources_above_cost',
        facts: { sum: millions(brought), total: millions(cost.totalVnd) },
      },
    ]
  })

/** So much has no source yet, in đồng. */
export const openVnd = (sums: Sums): number => Math.max(0, sums.totalVnd - broughtBy(sums))

interface Shape {
  arrangement: 'single' | 'group' | 'key'
  activities: readonly string[]
  years: readonly number[]
  establishments: number
}

/**
 * What the kinds of đề án ask for, told and not refused: the arrangement is the province's to judge.
 * @see TT 36/2013/TT-BCT Đ.2 (đề án điểm: từ hai nội dung, trên một năm); handbook of the five programmes, Cà Mau
 */
export function shapeWarnings({ arrangement, activities, years, establishments }: Shape): string[] {
  if (arrangement === 'key')
    return [
      ...(activities.length < 2 ? ['Đề án điểm cần ít nhất hai nội dung hoạt động liên kết với nhau.'] : []),
      ...(years.length < 2 ? ['Đề án điểm thực hiện trên một năm: hãy chọn từ hai năm trở lên.'] : []),
    ]
  if (arrangement === 'single' && establishments > 1)
    return ['Đề án riêng lẻ có một cơ sở thụ hưởng; nhiều cơ sở thì chọn đề án nhóm.']
  return []
}
