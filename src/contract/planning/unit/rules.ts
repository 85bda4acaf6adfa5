import type { FieldProblem } from '../../kernel/problem.ts'
import type { ItemFields, PlanItem } from '../items.ts'
import { type Money, planSources, type PlanSource, stateSources } from '../nouns.ts'

/** Sums and completeness of one unit's plan: the same for the grid while it is typed and for the sending. */

const nothing = (): Record<PlanSource, number> => ({
  national: 0,
  provincial: 0,
  district: 0,
  commune: 0,
  own: 0,
  other: 0,
  loan: 0,
})

/** Adds lines source by source, in đồng. */
export function sumBySource(lines: readonly Money[]): Record<PlanSource, number> {
  const sums = nothing()
  for (const money of lines) for (const source of planSources) sums[source] += money[source] ?? 0
  return sums
}

/** What is asked of the state: national, provincial, district and communal budgets together. */
export const stateOf = (money: Money): number =>
  stateSources.reduce((sum, source) => sum + (money[source] ?? 0), 0)

/** From all sources. */
export const totalOf = (money: Money): number =>
  planSources.reduce((sum, source) => sum + (money[source] ?? 0), 0)

/** Lines that the unit may still write: the department has not spoken of them, or gave them back. */
export const isOpen = ({ state }: Pick<PlanItem, 'state'>): boolean =>
  state === 'proposed' || state === 'returned'

type Lacking = readonly [field: string, code: string]

/** What a line lacks before it can be sent. A group project names who benefits later. @see TT 36/2013/TT-BCT Đ.2 */
function lackingIn(line: ItemFields, year: number): Lacking[] {
  const task = line.kind === 'task'
  const named = line.establishmentIds.length > 0 || line.beneficiaries !== '' || line.arrangement === 'group'
  const found: (Lacking | false)[] = [
    totalOf(line.money) === 0 && ['money', 'planning.line_money'],
    task && (!line.quantity || line.unit === '') && ['quantity', 'planning.line_quantity'],
    !task && !named && ['beneficiaries', 'planning.line_beneficiary'],
    line.leadId === null && line.leadName === '' && ['leadName', 'planning.line_lead'],
    line.timing === '' && ['timing', 'planning.line_timing'],
    line.years.length > 0 && !line.years.includes(year) && ['years', 'planning.line_years'],
  ]
  return found.filter((each) => each !== false)
}

/**
 * Everything that lacks, each on its line: `['items', index, field]` in the order of the plan. A null is a line that is
 * not judged any more; it keeps its number.
 */
export const incomplete = (lines: readonly (ItemFields | null)[], year: number): FieldProblem[] =>
  lines.flatMap((line, index) =>
    (line ? lackingIn(line, year) : []).map(([field, code]) => ({
      path: ['items', index, field],
      code,
      facts: { no: index + 1, title: line?.title ?? '', year },
    })),
  )
