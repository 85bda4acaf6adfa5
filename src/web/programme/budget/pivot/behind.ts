import { contains, overlaps, parsePeriod, type Period } from '#contract/kernel/period.ts'
import { columnName, lineName, readProgramme } from '#contract/programme/check/reading.ts'
import type { ProgrammeContent } from '#contract/programme/model.ts'
import { moneyLeaves, moneyOf, type MoneyScope } from '#contract/programme/budget/sheet-sums.ts'
import {
  cellPeriod,
  cellSource,
  type Sheet,
  type SheetColumn,
  type SheetLine,
} from '#contract/programme/budget/sheet.ts'
import type { PivotColumns, PivotRows } from '../search.ts'

/** A printed cell that a figure of the pivot is made of. */
export interface BehindCell {
  table: string
  line: string
  column: string
  number: string
  label: string
  /** the column as a sentence calls it */
  header: string
  printed: string
  /** đồng */
  value: number
}

export interface Behind {
  sum: number
  cells: BehindCell[]
}

export interface Asked {
  rows: PivotRows
  columns: PivotColumns
  /** key of the row; null = the totals' line */
  row: string | null
  /** key of the column; null = the column of totals */
  column: string | null
}

interface Question {
  scope: MoneyScope
  under: SheetLine[] | undefined
}

/** The pivot's row and column as a question about one table; null when that table has no such row. */
function question(sheet: Sheet, { rows, columns, row, column }: Asked): Question | null {
  const scope: MoneyScope = {
    source: null,
    supportOnly: false,
    period: sheet.programme,
    area: null,
    purpose: null,
  }
  if (column !== null && columns === 'source') scope.source = column
  if (column !== null && columns !== 'source') scope.period = parsePeriod(column) ?? sheet.programme
  if (row === null) return { scope, under: undefined }
  if (rows === 'area') return { scope: { ...scope, area: Number(row) }, under: undefined }
  if (rows === 'line') {
    const line = sheet.lines.find((each) => each.line.id === row)
    return line ? { scope, under: [line] } : null
  }
  const apart = scope.source !== null && !sheet.tree.overlap(scope.source, row)
  return apart ? null : { scope: { ...scope, source: scope.source ?? row }, under: undefined }
}

interface Reach {
  column: SheetColumn
  source: string
  period: Period
}

/** The amounts of a line that the scope takes: the widest first, so that no money is taken twice. */
function taken(sheet: Sheet, leaf: SheetLine, scope: MoneyScope): SheetColumn[] {
  const within = sheet.columns
    .filter(({ measure }) => measure === 'amount')
    .map((column): Reach => ({
      column,
      source: cellSource(leaf.line, column.column),
      period: cellPeriod(leaf.line, column.column, sheet.programme),
    }))
    .filter((reach) => scope.source === null || sheet.tree.within(reach.source, scope.source))
    .filter((reach) => contains(scope.period, reach.period))
    .sort(
      (a, b) =>
        sheet.tree.depth(a.source) - sheet.tree.depth(b.source) ||
        b.period.to - b.period.from - (a.period.to - a.period.from),
    )
  const kept: Reach[] = []
  for (const reach of within) {
    const again = kept.some(
      (other) => overlaps(reach.period, other.period) && sheet.tree.overlap(reach.source, other.source),
    )
    if (!again) kept.push(reach)
  }
  return kept.map(({ column }) => column)
}

/** Down to the finest printed cells, as the sum itself is made. */
function finest(line: SheetLine, column: SheetColumn): SheetColumn[] {
  for (const parts of column.parts) {
    const below = parts.columns.flatMap((part) => finest(line, part))
    if (below.length > 0) return below
  }
  return line.values.get(column.key) != null ? [column] : []
}

const bare = (label: string): string => label.replace(/^[-–+•\s]+/, '')

/** A line that only names a source says of what. */
function labelOf({ line, parent }: SheetLine): string {
  const own = bare(line.label)
  return line.level === 'source' && parent && !parent.summary ? `${bare(parent.line.label)}: ${own}` : own
}

function cellsIn(sheet: Sheet, { scope, under }: Question): BehindCell[] {
  const leaves = moneyLeaves(sheet, under).filter((leaf) => scope.area === null || leaf.area === scope.area)
  return leaves.flatMap((leaf) =>
    taken(sheet, leaf, scope)
      .flatMap((column) => finest(leaf, column))
      .map((column) => ({
        table: sheet.table.id,
        line: leaf.line.id,
        column: column.key,
        number: lineName(leaf),
        label: labelOf(leaf),
        header: columnName(sheet, column),
        printed: leaf.line.cells[column.key] ?? '',
        value: leaf.values.get(column.key) ?? 0,
      }))
      .filter(({ value }) => value !== 0),
  )
}

/**
 * The printed cells that make a figure of the pivot; `null` when no table answers with that very figure.
 * @param figure the figure in đồng, so that of two tables with the same money the right one speaks
 */
export function cellsBehind(content: ProgrammeContent, asked: Asked, figure: number): Behind | null {
  for (const sheet of readProgramme(content).sheets) {
    const asks = question(sheet, asked)
    if (!asks || moneyOf(sheet, asks.scope, asks.under)?.sum !== figure) continue
    const cells = cellsIn(sheet, asks)
    const sum = cells.reduce((all, { value }) => all + value, 0)
    if (sum === figure) return { sum, cells }
  }
  return null
}

/** Key of a figure in the address. */
export const figureKey = (row: string | null, column: string | null): string => `${row ?? ''}~${column ?? ''}`

export function readFigureKey(key: string): Pick<Asked, 'row' | 'column'> {
  const [row = '', column = ''] = key.split('~')
  return { row: row || null, column: column || null }
}
