import type { BudgetColumn, BudgetLine, BudgetTable, ProgrammeContent } from '#contract/programme/model.ts'
import type { GridColumn, Mark } from '../grid/model/columns.ts'
import { choice, listed, maybe, suggestions, text } from '../lists/fields.ts'
import { areaColumn, periodOptions, sourceOptions } from '../lists/spec.ts'
import css from './budget.module.css'
import { depthsOf, yearsOfTiming } from './lines.ts'
import { readingOf } from './reading.ts'
import { inTable, type TableSums } from './sums.ts'
import { words } from './words.ts'

/** Prefix of the grid's own columns, which are no columns of the document. */
const OWN = 'own '

/** The printed column that a column of the grid shows; `undefined` for the grid's own. */
export const printedColumn = (table: BudgetTable, key: string): BudgetColumn | undefined =>
  table.columns.find((column) => column.key === key)

/** The line's own field that a column of the grid shows. */
export const fieldOf = (table: BudgetTable, key: string): string =>
  printedColumn(table, key)?.role ?? key.replace(OWN, '')

/** What the lines under a head add up to, where that is not what is printed. */
function sumMark(line: BudgetLine, column: BudgetColumn, table: BudgetTable, sums: TableSums): Mark | null {
  const expected = sums.expected.get(line.id)?.get(column.key)
  if (!expected) return null
  if (expected.printed === null) {
    return (line.cells[column.key] ?? '') === ''
      ? { tone: 'hint', text: words.adds(expected.text), accept: expected.text }
      : null
  }
  const off = expected.computed - expected.printed
  if (off === 0) return null
  const size = inTable(Math.abs(off), column.role === 'amount' ? 'amount' : 'projects', table)
  return {
    tone: 'warning',
    text: words.differs(expected.text, `${off > 0 ? '+' : '−'}${size}`),
    accept: expected.text,
  }
}

function figureColumn(table: BudgetTable, column: BudgetColumn, sums: TableSums): GridColumn<BudgetLine> {
  const textOf = (line: BudgetLine) => line.cells[column.key] ?? ''
  const mark = (line: BudgetLine) =>
    readingOf(textOf(line), table, column) ?? sumMark(line, column, table, sums)
  return {
    key: column.key,
    header: column.header,
    width: column.role === 'amount' ? 88 : 70,
    figures: true,
    text: textOf,
    write: (line, typed) => ({ ...line, cells: { ...line.cells, [column.key]: typed.trim() } }),
    mark,
    show: (line) => {
      const expected = sums.expected.get(line.id)?.get(column.key)
      const printed = textOf(line)
      if (!expected || (printed !== '' && expected.printed === expected.computed)) return printed
      return (
        <>
          {printed}
          <span className={css.sum}>{expected.text}</span>
        </>
      )
    },
  }
}

type Attribute = 'unit' | 'timing' | 'lead' | 'coordinate'

function attributeColumn(
  table: BudgetTable,
  column: BudgetColumn & { role: Attribute },
  content: ProgrammeContent,
): GridColumn<BudgetLine> {
  const { role } = column
  const all = suggestions<BudgetLine>(() => table.lines.map((line) => line[role]))
  const base = maybe<BudgetLine>(role, '', role === 'unit' ? 80 : 120, { kind: 'suggest', options: all })
  const { yearFrom, yearTo } = content.head
  return {
    ...base,
    key: column.key,
    header: column.header,
    write: (line, typed) => {
      const written = base.write(line, typed)
      if (!written || role !== 'timing') return written
      return { ...written, years: yearsOfTiming(typed, { from: yearFrom, to: yearTo }) }
    },
  }
}

const isAttribute = (column: BudgetColumn): column is BudgetColumn & { role: Attribute } =>
  column.role === 'unit' || column.role === 'timing' || column.role === 'lead' || column.role === 'coordinate'

/** The columns of the document in its order, and before them what the document shows by its layout alone. */
export function gridColumns(
  content: ProgrammeContent,
  table: BudgetTable,
  sums: TableSums,
  phone: boolean,
): GridColumn<BudgetLine>[] {
  const depths = depthsOf(table.lines)
  const find = (role: BudgetColumn['role']) => table.columns.find((column) => column.role === role)
  const [number, label] = [find('number'), find('label')]
  const bySource = table.lines.some(({ level, source }) => level === 'source' || source !== null)
  const byPeriod =
    table.kind === 'byYear' || table.lines.some(({ level, period }) => level === 'year' || period !== null)
  const frozen = !phone
  const lead: GridColumn<BudgetLine>[] = [
    text<BudgetLine>('number', 'TT', 48, { frozen }),
    text<BudgetLine>('label', words.labelHeader, 240, {
      clamp: 2,
      frozen,
      lead: true,
      kind: 'long',
      depth: (line) => depths.get(line.id) ?? 0,
    }),
  ]
  const own: GridColumn<BudgetLine>[] = [
    choice<BudgetLine, 'level'>('level', words.level, 72, listed(words.levels)),
    areaColumn<BudgetLine>(words.area),
    ...(bySource
      ? [choice<BudgetLine, 'source'>('source', words.source, 140, sourceOptions(content), { none: null })]
      : []),
    ...(byPeriod
      ? [choice<BudgetLine, 'period'>('period', words.period, 90, periodOptions(content), { none: null })]
      : []),
  ]
  const as = (column: GridColumn<BudgetLine>, printed: BudgetColumn | undefined) =>
    printed
      ? { ...column, key: printed.key, header: printed.header }
      : { ...column, key: `${OWN}${column.key}` }
  return [
    ...lead.map((column, index) => as(column, index === 0 ? number : label)),
    ...table.columns.flatMap((column) => {
      if (column.role === 'number' || column.role === 'label') return []
      return [
        isAttribute(column) ? attributeColumn(table, column, content) : figureColumn(table, column, sums),
      ]
    }),
    // at the end, so that a block copied from the document falls into the document's columns
    ...own.map((column) => as(column, undefined)),
  ]
}

/** How many columns of the grid, from the left, are the document's. */
export const printedCount = (columns: readonly GridColumn<BudgetLine>[]): number => {
  const own = columns.findIndex(({ key }, index) => index > 1 && key.startsWith(OWN))
  return own < 0 ? columns.length : own
}
