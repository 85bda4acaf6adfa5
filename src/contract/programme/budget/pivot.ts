import { formatPeriod, type Period, parsePeriod, period, samePeriod, yearsOf } from '../../kernel/period.ts'
import { parsePrinted, times } from '../../kernel/number.ts'
import { areaNames } from './areas.ts'
import type { ProgrammeContent } from '../model.ts'
import { moneyOf, moneyLeaves, type MoneyScope } from './sheet-sums.ts'
import { cellPeriod, cellSource, programmePeriod, readSheet, type Sheet, type SheetLine } from './sheet.ts'
import { ALL, sourceTree } from './source-tree.ts'

export interface PivotOptions {
  rows: 'area' | 'line' | 'source'
  columns: 'year' | 'phase' | 'source'
}

/** One figure in đồng: what the items add up to beside what the document prints. */
export interface PivotFigure {
  computed: number | null
  printed: number | null
  /** computed − printed, when both are there */
  difference: number | null
}

export interface PivotRow {
  key: string
  number: string
  label: string
  area: number | null
  depth: number
  cells: PivotFigure[]
  total: PivotFigure
}

export interface Pivot {
  unit: 'đồng'
  columns: { key: string; label: string }[]
  rows: PivotRow[]
  totals: PivotFigure[]
  grandTotal: PivotFigure
  /** what the documents’ tables do not tell, in words; null when the pivot is complete */
  note: string | null
}

/** One column or row of the pivot as a question about money. */
interface Slice {
  key: string
  label: string
  number: string
  area: number | null
  depth: number
  source: string | null
  period: Period | null
  line: SheetLine | null
}

/**
 * The budget by two dimensions. Every sum is computed from items; printed totals stand beside it. Tables that
 * show the same money twice are never added: the one that knows the asked dimensions answers.
 */
export function pivot(content: ProgrammeContent, options: PivotOptions): Pivot {
  const tree = sourceTree(content)
  const sheets = content.tables.map((table) => readSheet(content, table, tree))
  const withMoney = sheets.filter((sheet) => moneyLeaves(sheet).length > 0)
  const byKind = [...withMoney].sort((a, b) => kindOrder(a) - kindOrder(b))
  const candidates = options.rows === 'source' ? byKind : byKind.filter((s, i) => i === 0 || kindOrder(s) < 2)
  const drafts = candidates.map((sheet) => draft(content, sheet, sheets, options))
  const [best] = drafts.sort((a, b) => answers(b) - answers(a))
  if (best) return best
  const none = figure(null, printedInProse(content, null, null, programmePeriod(content)))
  return {
    unit: 'đồng',
    columns: [],
    rows: [],
    totals: [],
    grandTotal: none,
    note: 'Văn bản không có bảng kinh phí.',
  }
}

const kindOrder = (sheet: Sheet): number => ({ byLine: 0, narrative: 1, byYear: 2 })[sheet.table.kind]

const answers = (p: Pivot): number =>
  p.rows.reduce((n, row) => n + row.cells.filter((c) => c.computed !== null).length, 0) +
  p.rows.filter((row) => row.total.computed !== null).length

const figure = (computed: number | null, printed: number | null): PivotFigure => ({
  computed,
  printed,
  difference: computed === null || printed === null ? null : computed - printed,
})

function draft(content: ProgrammeContent, sheet: Sheet, sheets: Sheet[], options: PivotOptions): Pivot {
  const columns = columnSlices(content, sheet, options.columns)
  const rows = rowSlices(sheet, options.rows)
  const whole = blank('total', '')
  const totals = columns.map((column) => total(content, sheet, sheets, column))
  return {
    unit: 'đồng',
    columns: columns.map(({ key, label }) => ({ key, label })),
    rows: rows.map((row) => ({
      key: row.key,
      number: row.number,
      label: row.label,
      area: row.area,
      depth: row.depth,
      cells: columns.map((column) => crossing(sheet, row, column)),
      total: crossing(sheet, row, whole),
    })),
    totals,
    grandTotal: total(content, sheet, sheets, whole),
    note: noteOf(sheet, rows, columns, options),
  }
}

const blank = (key: string, label: string): Slice => ({
  key,
  label,
  number: '',
  area: null,
  depth: 0,
  source: null,
  period: null,
  line: null,
})

function columnSlices(content: ProgrammeContent, sheet: Sheet, by: PivotOptions['columns']): Slice[] {
  if (by === 'source') return sourceSlices(sheet)
  if (by === 'year') {
    return yearsOf(sheet.programme).map((year) => ({ ...blank(`${year}`, `${year}`), period: period(year) }))
  }
  const phases = content.phases.filter((phase) => phase.yearFrom <= phase.yearTo)
  if (phases.length === 0) {
    const key = formatPeriod(sheet.programme)
    return [{ ...blank(key, key), period: sheet.programme }]
  }
  return phases.map((phase) => {
    const own = period(phase.yearFrom, phase.yearTo)
    return { ...blank(formatPeriod(own), phase.label), period: own }
  })
}

/** The finest sources that the table tells apart. */
function sourceSlices(sheet: Sheet): Slice[] {
  const used = new Set<string>()
  for (const { line } of sheet.lines) {
    for (const { column, measure } of sheet.columns)
      if (measure === 'amount') used.add(cellSource(line, column))
  }
  used.delete(ALL)
  const finest = [...used].filter((code) => ![...used].some((o) => o !== code && sheet.tree.within(o, code)))
  if (finest.length === 0) return [blank(ALL, 'Tất cả các nguồn')]
  return finest.map((code) => ({ ...blank(code, sheet.tree.name(code)), source: code }))
}

function rowSlices(sheet: Sheet, by: PivotOptions['rows']): Slice[] {
  if (by === 'source') return sourceSlices(sheet)
  if (by === 'area') {
    const areas = new Set(moneyLeaves(sheet).map((leaf) => leaf.area))
    const known = [...areas].filter((area) => area !== null).sort((a, b) => a - b)
    return known.map((area) => ({ ...blank(`${area}`, areaNames[area] ?? ''), number: `${area}`, area }))
  }
  return sheet.lines
    .filter((line) => !line.summary)
    .map((line) => ({
      ...blank(line.line.id, line.line.label),
      number: line.line.number,
      area: line.area,
      depth: depthOf(line),
      source: line.line.source === ALL ? null : line.line.source,
      line,
    }))
}

function depthOf(line: SheetLine): number {
  let depth = 0
  for (let at = line.parent; at && !at.summary; at = at.parent) depth += 1
  return depth
}

function scopeOf(sheet: Sheet, row: Slice, column: Slice): MoneyScope {
  return {
    source: column.source ?? (row.line ? null : row.source),
    supportOnly: false,
    period: column.period ?? sheet.programme,
    area: row.line ? null : row.area,
    purpose: null,
  }
}

function crossing(sheet: Sheet, row: Slice, column: Slice): PivotFigure {
  // two different sources have nothing in common
  const apart =
    row.source !== null && column.source !== null && !sheet.tree.overlap(row.source, column.source)
  if (apart) return figure(null, null)
  const scope = scopeOf(sheet, row, column)
  const computed = moneyOf(sheet, scope, row.line ? [row.line] : undefined)?.sum ?? null
  const places = row.line ? [row.line, ...bySource(row.line)] : placesOf(sheet, row)
  const source = column.source ?? row.source ?? ALL
  return figure(computed, printedAt(sheet, places, source, scope.period))
}

/** Lines on which the document may print the figure of a row that is not a line. */
function placesOf(sheet: Sheet, row: Slice): SheetLine[] {
  if (row.area === null) return sheet.lines.filter((line) => line.summary)
  const tops = sheet.lines.filter(
    (line) => !line.summary && line.area === row.area && line.parent?.area !== row.area,
  )
  const [top] = tops
  // a group that also holds lines of another area prints another sum
  const whole = top && moneyLeaves(sheet, [top]).every((leaf) => leaf.area === row.area)
  return top && whole && tops.length === 1 ? [top, ...bySource(top)] : []
}

/** Rows that split a line by source print its figures; its items print their own. */
const bySource = (line: SheetLine): SheetLine[] =>
  line.children.filter(({ line: { level } }) => level === 'source')

function printedAt(sheet: Sheet, lines: SheetLine[], source: string, wanted: Period): number | null {
  for (const line of lines) {
    for (const { column, key, measure } of sheet.columns) {
      const value = line.values.get(key) ?? null
      if (measure !== 'amount' || value === null || cellSource(line.line, column) !== source) continue
      if (samePeriod(cellPeriod(line.line, column, sheet.programme), wanted)) return value
    }
  }
  return null
}

function total(content: ProgrammeContent, sheet: Sheet, sheets: Sheet[], column: Slice): PivotFigure {
  const row = blank('total', '')
  const own = crossing(sheet, row, column)
  const scope = scopeOf(sheet, row, column)
  let { computed, printed } = own
  for (const other of sheets) {
    if (other === sheet || kindOrder(other) < kindOrder(sheet)) continue
    computed ??= moneyOf(other, scope)?.sum ?? null
    printed ??= printedAt(other, placesOf(other, row), scope.source ?? ALL, scope.period)
  }
  printed ??= printedInProse(content, scope.source, scope.area, scope.period)
  return figure(computed, printed)
}

/** The figure that the prose gives for the same money. */
function printedInProse(
  content: ProgrammeContent,
  source: string | null,
  area: number | null,
  wanted: Period,
): number | null {
  const said = content.assertions.find((a) => {
    const own = (a.period ? parsePeriod(a.period) : null) ?? programmePeriod(content)
    const same = (a.source === ALL ? null : a.source) === source && a.area === area && samePeriod(own, wanted)
    return same && a.about === 'plan' && a.comparator === '=' && !a.supportOnly && a.purpose === null
  })
  if (!said) return null
  const read = parsePrinted(said.printed, 'vi')
  return read.kind === 'number' ? times(read, said.unitFactor) : null
}

function noteOf(sheet: Sheet, rows: Slice[], columns: Slice[], options: PivotOptions): string | null {
  const leaves = moneyLeaves(sheet)
  if (options.rows === 'area' && leaves.some((leaf) => leaf.area === null)) {
    return 'Một số dòng không thuộc nội dung nào của Điều 4 nên không có trong bảng này.'
  }
  const silent = (slice: Slice, other: Slice) => moneyOf(sheet, scopeOf(sheet, slice, other)) === null
  if (columns.some((column) => silent(blank('', ''), column))) {
    const what = { year: 'theo năm', phase: 'theo giai đoạn', source: 'theo nguồn' }[options.columns]
    return `Bảng của văn bản không chia kinh phí ${what}.`
  }
  return options.rows === 'source' && rows.some((row) => silent(row, blank('', '')))
    ? 'Bảng của văn bản không chia kinh phí theo nguồn.'
    : null
}
