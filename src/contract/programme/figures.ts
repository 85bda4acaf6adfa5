import { contains, formatPeriod, type Period } from '../kernel/period.ts'
import type { BudgetLine, ProgrammeContent } from './model.ts'
import {
  cellPeriod,
  cellSource,
  cellValue,
  isMeasure,
  type Measure,
  programmePeriod,
} from './budget/sheet.ts'
import { ALL } from './budget/source-tree.ts'

export { pivot, type PivotOptions } from './budget/pivot.ts'

export type PeriodKind = 'year' | 'phase' | 'programme'

/** One printed cell with everything that makes it findable. */
export interface Cell {
  table: string
  lineId: string
  /** key of the printed column */
  column: string
  number: string
  label: string
  level: BudgetLine['level']
  area: number | null
  periodKind: PeriodKind
  /** `"2017"` or `"2014-2015"` */
  period: string
  source: string
  measure: Measure
  /** amounts in integer đồng, counts as numbers; null for blank and "-" */
  value: number | null
  /** exactly as printed */
  printed: string
}

/** Every cell of every budget table in document order, blank and "-" cells too. */
export function cellsOf(content: ProgrammeContent): Cell[] {
  const programme = programmePeriod(content)
  return content.tables.flatMap((table) => {
    const areas = areasOf(table.lines)
    return table.lines.flatMap((line) =>
      table.columns.flatMap((column): Cell[] => {
        if (!isMeasure(column.role)) return []
        const period = cellPeriod(line, column, programme)
        const printed = line.cells[column.key] ?? ''
        return [
          {
            table: table.id,
            lineId: line.id,
            column: column.key,
            number: line.number,
            label: line.label,
            level: line.level,
            area: areas.get(line.id) ?? null,
            periodKind: periodKind(period, programme),
            period: formatPeriod(period),
            source: column.role === 'amount' ? cellSource(line, column) : (line.source ?? ALL),
            measure: column.role,
            value: cellValue(table, column.role, printed),
            printed,
          },
        ]
      }),
    )
  })
}

/** One year is a year even when the programme lasts no longer. */
function periodKind(period: Period, programme: Period): PeriodKind {
  if (period.from === period.to) return 'year'
  return contains(period, programme) ? 'programme' : 'phase'
}

/** Area of each line: its own, else that of the nearest line above it that has one. */
function areasOf(lines: readonly BudgetLine[]): Map<string, number | null> {
  const byId = new Map(lines.map((line) => [line.id, line]))
  const areaOf = (line: BudgetLine, seen: Set<string>): number | null => {
    if (line.area !== null || line.parent === null || seen.has(line.id)) return line.area
    const parent = byId.get(line.parent)
    return parent ? areaOf(parent, seen.add(line.id)) : null
  }
  return new Map(lines.map((line) => [line.id, areaOf(line, new Set())]))
}
