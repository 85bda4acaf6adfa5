import type { FieldProblem } from '../../kernel/problem.ts'
import { parsePrinted, readTyped, toNumber } from '../../kernel/number.ts'
import { BILLION } from '../../kernel/money.ts'
import { fold } from '../../kernel/text.ts'
import { formatPeriod, period } from '../../kernel/period.ts'
import type { BudgetColumn, BudgetLine, BudgetTable, ProgrammeContent } from '../model.ts'
import { cellValue, isMeasure } from '../budget/sheet.ts'
import { endless, outside, problem, repeated, type Path } from './field.ts'

/** A million tỷ: no budget of the country comes near, and thousands of such cells still add up exactly. */
const mostVnd = 1_000_000 * BILLION

/** What the rows and columns of a table are laid against. */
interface Frame {
  whole: ReturnType<typeof period>
  sources: ReadonlyMap<string, string>
}

/** A budget has no money, class or project below nothing; only a column of changes has, and its header says so. */
export const takesNegative = ({ header }: BudgetColumn): boolean =>
  header.some((each) => /\b(?:tang|giam|chenh lech)\b/.test(fold(each)))

const columnName = (column: BudgetColumn): string => column.header.at(-1) || column.key

function placed(item: { source: string | null; period: string | null }, { whole, sources }: Frame, at: Path) {
  const found: FieldProblem[] = []
  if (outside(item.period, whole))
    found.push(problem([...at, 'period'], 'year.outside', { year: item.period, period: formatPeriod(whole) }))
  if (item.source && item.source !== 'all' && !sources.has(item.source))
    found.push(problem([...at, 'source'], 'source.unknown', { source: item.source }))
  return found
}

/** Two money columns for the same period and source would count the source twice. */
function countedTwice(table: BudgetTable, { sources }: Frame, at: Path): FieldProblem[] {
  const first = new Map<string, BudgetColumn>()
  return table.columns.flatMap((column, index) => {
    if (column.role !== 'amount') return []
    const name = `${column.period} ${column.source}`
    const same = first.get(name)
    if (!same) {
      first.set(name, column)
      return []
    }
    const facts = {
      source: sources.get(column.source ?? '') ?? 'tất cả các nguồn',
      columns: `${columnName(same)}, ${columnName(column)}`,
    }
    return [problem([...at, 'columns', index, 'source'], 'source.counted_twice', facts)]
  })
}

function columnProblems(table: BudgetTable, frame: Frame, at: Path): FieldProblem[] {
  const keys = table.columns.map(({ key }) => key)
  return [
    ...repeated(keys, (id, index) => problem([...at, 'columns', index, 'key'], 'id.twice', { id })),
    ...table.columns.flatMap((column, index) => [
      // a cell is looked up by this key: `toString` would find what nobody entered
      ...(column.key in {} ? [problem([...at, 'columns', index, 'key'], 'wrong_format')] : []),
      ...placed(column, frame, [...at, 'columns', index]),
    ]),
    ...countedTwice(table, frame, at),
  ]
}

const unitOf = (table: BudgetTable, column: BudgetColumn): 'plain' | 'đồng' | 'triệu' | 'tỷ' => {
  if (column.role !== 'amount') return 'plain'
  if (table.unitFactor === BILLION) return 'tỷ'
  return table.unitFactor === 1 ? 'đồng' : 'triệu'
}

/** Refuses a cell that cannot be read, with the likely reading where there is one. */
function cellProblem(printed: string, table: BudgetTable, column: BudgetColumn, at: Path): FieldProblem[] {
  if (!isMeasure(column.role))
    return printed === '' ? [] : [problem(at, 'cell.no_figure', { column: columnName(column) })]
  const read = parsePrinted(printed, table.numberStyle)
  if (read.kind === 'blank' || read.kind === 'dash') return []
  if (read.kind === 'number') {
    if (read.digits < 0 && !takesNegative(column)) return [problem(at, 'number.negative', { printed })]
    const isMoney = column.role === 'amount'
    if (Math.abs(toNumber(read)) * (isMoney ? table.unitFactor : 1) > mostVnd)
      return [problem(at, 'number.implausible', { printed })]
    const isWhole = !isMoney || cellValue(table, column.role, printed) !== null
    return isWhole ? [] : [problem(at, 'number.too_fine', { printed })]
  }
  const typed = readTyped(printed, { unit: unitOf(table, column), style: table.numberStyle })
  return !typed.ok && typed.likely
    ? [problem(at, 'number.likely', { printed, likely: typed.likely.text })]
    : [problem(at, 'number.unreadable', { printed })]
}

function cellProblems(line: BudgetLine, table: BudgetTable, columns: Map<string, BudgetColumn>, at: Path) {
  return Object.entries(line.cells).flatMap(([key, printed]) => {
    const column = columns.get(key)
    return column
      ? cellProblem(printed, table, column, [...at, 'cells', key])
      : [problem([...at, 'cells', key], 'reference.unknown', { ref: key })]
  })
}

function lineProblems(table: BudgetTable, frame: Frame, at: Path): FieldProblem[] {
  const columns = new Map(table.columns.map((column) => [column.key, column]))
  const parents = new Map(table.lines.map(({ id, parent }) => [id, parent]))
  const lost = endless(parents)
  const ids = table.lines.map(({ id }) => id)
  return [
    ...repeated(ids, (id, index) => problem([...at, 'lines', index, 'id'], 'id.twice', { id })),
    ...table.lines.flatMap((line, index) => {
      const here = [...at, 'lines', index]
      const found = [...placed(line, frame, here), ...cellProblems(line, table, columns, here)]
      if (line.parent && !parents.has(line.parent))
        found.unshift(problem([...here, 'parent'], 'reference.unknown', { ref: line.parent }))
      if (lost.has(line.id))
        found.unshift(problem([...here, 'parent'], 'parent.endless', { ref: line.label || line.id }))
      return found
    }),
  ]
}

/** What makes the budget tables impossible to keep. */
export function tableProblems({ head, sources, tables }: ProgrammeContent): FieldProblem[] {
  const frame: Frame = {
    whole: period(head.yearFrom, head.yearTo),
    sources: new Map(sources.map(({ code, name }) => [code, name])),
  }
  const ids = tables.map(({ id }) => id)
  return [
    ...repeated(ids, (id, index) => problem(['tables', index, 'id'], 'id.twice', { id })),
    ...tables.flatMap((table, index) => [
      ...columnProblems(table, frame, ['tables', index]),
      ...lineProblems(table, frame, ['tables', index]),
    ]),
  ]
}
