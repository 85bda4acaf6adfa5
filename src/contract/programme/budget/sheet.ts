import { times, toNumber } from '../../kernel/number.ts'
import { contains, parsePeriod, partition, type Period, samePeriod } from '../../kernel/period.ts'
import { parsePrinted } from '../../kernel/number.ts'
import type { BudgetColumn, BudgetLine, BudgetTable, ProgrammeContent } from '../model.ts'
import { ALL, sourceTree, type SourceTree } from './source-tree.ts'

/** What a cell measures. */
export type Measure = 'amount' | 'projects' | 'quantity'

/** Columns of the same table that should add up to another column. */
export interface ColumnParts {
  kind: 'source' | 'period'
  columns: SheetColumn[]
}

export interface SheetColumn {
  key: string
  column: BudgetColumn
  measure: Measure
  source: string
  period: Period
  parts: ColumnParts[]
}

export interface SheetLine {
  line: BudgetLine
  parent: SheetLine | null
  /** lines that stand under this one and are not its totals */
  children: SheetLine[]
  area: number | null
  /** a total: printed, compared, never added to anything */
  summary: boolean
  /** lines that should add up to this one, whether they stand under it or above it */
  addends: SheetLine[]
  /** column key → amount in đồng, or the count; null where nothing or a dash is printed */
  values: ReadonlyMap<string, number | null>
  /** an amount stands in this row or below it */
  money: boolean
}

/** A printed table, read once: figures parsed, rows in their tree, columns in their sums. */
export interface Sheet {
  table: BudgetTable
  columns: SheetColumn[]
  lines: SheetLine[]
  /** the topmost lines that are not totals */
  items: SheetLine[]
  /** đồng per last printed digit: the tolerance inside a table */
  unit: number
  programme: Period
  tree: SourceTree
  /** number and title of the section that the table stands in */
  heading: string
}

export const isMeasure = (role: BudgetColumn['role']): role is Measure =>
  role === 'amount' || role === 'projects' || role === 'quantity'

/** The whole period of the programme. */
export const programmePeriod = (content: ProgrammeContent): Period => ({
  from: content.head.yearFrom,
  to: content.head.yearTo,
})

/** A printed cell as a value: amounts in integer đồng, counts as numbers; null for blank, dash and unreadable. */
export function cellValue(table: BudgetTable, measure: Measure, printed: string): number | null {
  const read = parsePrinted(printed, table.numberStyle)
  if (read.kind !== 'number') return null
  return measure === 'amount' ? times(read, table.unitFactor) : toNumber(read)
}

/** Source of a cell. A column that names one source keeps it even in a row that names another. */
export function cellSource(line: BudgetLine, column: BudgetColumn): string {
  if (column.role === 'amount' && column.source && column.source !== ALL) return column.source
  return line.source ?? column.source ?? ALL
}

/** Period of a cell: the row's, else the column's, else the whole programme. */
export function cellPeriod(line: BudgetLine, column: BudgetColumn, programme: Period): Period {
  const text = line.period ?? column.period
  return (text ? parsePeriod(text) : null) ?? programme
}

function readColumns(table: BudgetTable, programme: Period, tree: SourceTree): SheetColumn[] {
  const columns = table.columns.flatMap((column): SheetColumn[] =>
    isMeasure(column.role)
      ? [
          {
            key: column.key,
            column,
            measure: column.role,
            source: column.source ?? ALL,
            period: (column.period ? parsePeriod(column.period) : null) ?? programme,
            parts: [],
          },
        ]
      : [],
  )
  for (const column of columns) {
    const peers = columns.filter((other) => other !== column && other.measure === column.measure)
    column.parts = [...sourceParts(column, peers, tree), ...periodParts(column, peers)]
  }
  return columns
}

/** The next finer sources of the same period. One alone is a share ("trong đó"), not a sum. */
function sourceParts(column: SheetColumn, peers: SheetColumn[], tree: SourceTree): ColumnParts[] {
  const below = (inner: SheetColumn, outer: SheetColumn) =>
    inner.source !== outer.source && tree.within(inner.source, outer.source)
  const finer = peers.filter((peer) => samePeriod(peer.period, column.period) && below(peer, column))
  const next = finer.filter((peer) => !finer.some((other) => other !== peer && below(peer, other)))
  return next.length > 1 ? [{ kind: 'source', columns: next }] : []
}

/** The next shorter periods of the same source, when together they are the whole period. */
function periodParts(column: SheetColumn, peers: SheetColumn[]): ColumnParts[] {
  const shorter = peers.filter(
    (peer) =>
      peer.source === column.source &&
      contains(column.period, peer.period) &&
      !samePeriod(column.period, peer.period),
  )
  const inside = (inner: Period, outer: Period) => contains(outer, inner) && !samePeriod(outer, inner)
  const next = shorter.filter((peer) => !shorter.some((other) => inside(peer.period, other.period)))
  return partition(
    column.period,
    next.map((peer) => peer.period),
  )
    ? [{ kind: 'period', columns: next }]
    : []
}

function readLines(table: BudgetTable, columns: SheetColumn[], tree: SourceTree): SheetLine[] {
  const lines = table.lines.map((line): SheetLine => ({
    line,
    parent: null,
    children: [],
    area: line.area,
    summary: false,
    addends: [],
    money: false,
    values: new Map(
      columns.map((column) => [column.key, cellValue(table, column.measure, line.cells[column.key] ?? '')]),
    ),
  }))
  const byId = new Map(lines.map((line) => [line.line.id, line]))
  for (const line of lines) {
    const parent = line.line.parent === null ? undefined : byId.get(line.line.parent)
    if (parent && parent !== line && !isAbove(line, parent)) line.parent = parent
  }
  markTotals(lines)
  for (const line of lines) if (line.parent && !line.summary) line.parent.children.push(line)
  for (const line of lines) line.area ??= line.parent ? nearestArea(line.parent) : null
  for (const line of lines) if (hasAmount(line, columns)) markMoney(line)
  const items = topItems(lines)
  for (const line of lines) line.addends = addendsOf(line, items, lines, tree)
  return lines
}

/** True when `line` stands above `other`; a ring of parents in a half-typed table must not hang. */
function isAbove(line: SheetLine, other: SheetLine): boolean {
  for (let at: SheetLine | null = other; at; at = at.parent) if (at === line) return true
  return false
}

function nearestArea(line: SheetLine): number | null {
  for (let at: SheetLine | null = line; at; at = at.parent) if (at.area !== null) return at.area
  return null
}

const hasAmount = (line: SheetLine, columns: SheetColumn[]): boolean =>
  columns.some(({ key, measure }) => measure === 'amount' && line.values.get(key) != null)

function markMoney(line: SheetLine): void {
  for (let at: SheetLine | null = line; at && !at.money; at = at.parent) at.money = true
}

/** Totals, and rows under a total that only split it by source while the items stand elsewhere. */
function markTotals(lines: SheetLine[]): void {
  const itemsStandApart = lines.some((line) => line.parent === null && line.line.level !== 'total')
  for (const line of lines) {
    const underTotal = line.parent !== null && isUnderTotal(line.parent)
    line.summary = line.line.level === 'total' || (underTotal && itemsStandApart)
  }
}

function isUnderTotal(line: SheetLine): boolean {
  for (let at: SheetLine | null = line; at; at = at.parent) if (at.line.level === 'total') return true
  return false
}

const topItems = (lines: SheetLine[]): SheetLine[] =>
  lines.filter((line) => !line.summary && (line.parent === null || line.parent.summary))

function addendsOf(line: SheetLine, items: SheetLine[], lines: SheetLine[], tree: SourceTree): SheetLine[] {
  if (!line.summary) return line.children
  const source = line.line.source
  if (source && source !== ALL) {
    const of = (other: SheetLine) =>
      !other.summary && other.line.source !== null && tree.within(other.line.source, source)
    return lines.filter((other) => of(other) && !(other.parent && of(other.parent)))
  }
  if (line.children.length > 0) return line.children
  // a subtotal inside a group adds up its group; a total at the edge adds up everything
  if (line.parent && !line.parent.summary) return line.parent.children
  return items
}

/** Reads one table of a programme. */
export function readSheet(content: ProgrammeContent, table: BudgetTable, tree = sourceTree(content)): Sheet {
  const programme = programmePeriod(content)
  const columns = readColumns(table, programme, tree)
  const lines = readLines(table, columns, tree)
  const section = content.sections.find(({ ref }) => ref === table.section)
  const heading = section ? `${section.number} ${section.title}` : ''
  return { table, columns, lines, items: topItems(lines), unit: lastDigit(table), programme, tree, heading }
}

/** Đồng per last digit of the finest amount that the table prints. */
function lastDigit(table: BudgetTable): number {
  let decimals = 0
  for (const column of table.columns) {
    if (column.role !== 'amount') continue
    for (const line of table.lines) {
      const read = parsePrinted(line.cells[column.key] ?? '', table.numberStyle)
      if (read.kind === 'number') decimals = Math.max(decimals, read.decimals)
    }
  }
  return table.unitFactor / 10 ** decimals
}
