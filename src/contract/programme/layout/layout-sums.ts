import { formatExactIn, formatVnd, signed } from '../../kernel/money.ts'
import { columnName, lineName } from '../check/reading.ts'
import type { BudgetTable, ProgrammeContent } from '../model.ts'
import { readSheet, type Sheet, type SheetColumn, type SheetLine } from '../budget/sheet.ts'

/** A place in a table: row and column of its layout, from 0. */
export interface At {
  row: number
  column: number
}

/** A printed figure that is the sum of other printed figures of the same table. */
export interface CellSum extends At {
  /** the cells that are added; blank ones count nothing */
  parts: At[]
  /** null when the parts add up to what is printed; else what they add up to, in words */
  dissent: string | null
}

interface Way {
  parts: At[]
  values: (number | null)[]
  /** what is added, for a sentence */
  what: string
}

/**
 * Which printed figures are sums of which, one step at a time: a total of its groups, a group of its items, a
 * whole of its sources or years. Where several ways are open, the first that gives the printed figure is taken.
 * Quantities are never added: their units differ from row to row.
 */
export function sumsOf(content: ProgrammeContent, table: BudgetTable): CellSum[] {
  const sheet = readSheet(content, table)
  const rows = new Map(sheet.lines.map((line, row) => [line, row]))
  const columns = new Map(sheet.columns.map((column) => [column, table.columns.indexOf(column.column)]))
  const at = (line: SheetLine, column: SheetColumn): At => ({
    row: rows.get(line) ?? 0,
    column: columns.get(column) ?? 0,
  })
  return sheet.lines.flatMap((line) =>
    sheet.columns.flatMap((column): CellSum[] => {
      const printed = line.values.get(column.key) ?? null
      if (printed === null || column.measure === 'quantity') return []
      const ways = waysOf(line, column, at).filter(({ values }) => values.some((value) => value !== null))
      const first = ways.find((way) => total(way) === printed) ?? ways[0]
      if (!first) return []
      const dissent = total(first) === printed ? null : tell(sheet, line, column, printed, first)
      return [{ ...at(line, column), parts: first.parts, dissent }]
    }),
  )
}

const total = ({ values }: Way): number => values.reduce<number>((sum, value) => sum + (value ?? 0), 0)

function waysOf(line: SheetLine, column: SheetColumn, at: (l: SheetLine, c: SheetColumn) => At): Way[] {
  const down = line.addends.flatMap(speakers)
  const ways: Way[] = [
    {
      parts: down.map((addend) => at(addend, column)),
      values: down.map((addend) => addend.values.get(column.key) ?? null),
      what: 'các dòng thành phần',
    },
  ]
  for (const { kind, columns } of column.parts) {
    ways.push({
      parts: columns.map((part) => at(line, part)),
      values: columns.map((part) => line.values.get(part.key) ?? null),
      what: kind === 'source' ? 'các nguồn' : 'các năm',
    })
  }
  return ways
}

/** A row that is only a heading brings the rows under it. */
function speakers(line: SheetLine): SheetLine[] {
  const heading = [...line.values.values()].every((value) => value === null)
  if (!heading || line.addends.length === 0) return [line]
  return line.addends.flatMap(speakers)
}

function tell(sheet: Sheet, line: SheetLine, column: SheetColumn, printed: number, way: Way): string {
  const money = column.measure === 'amount'
  const show = (value: number) =>
    inStyle(money ? formatExactIn(value, sheet.table.unitFactor) : formatVnd(value), sheet.table)
  const computed = total(way)
  const difference = computed - printed
  return (
    `Dòng ${lineName(line)}, cột ${columnName(sheet, column)}: văn bản in ` +
    `${line.line.cells[column.key]!.trim()}, cộng ${way.what} được ${show(computed)} ` +
    `(lệch ${signed(show(difference), difference)}).`
  )
}

/** Beside a printed "18,594" stands "18,564", not "18.564". */
const inStyle = (text: string, { numberStyle }: BudgetTable): string =>
  numberStyle === 'vi' ? text : text.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'))
