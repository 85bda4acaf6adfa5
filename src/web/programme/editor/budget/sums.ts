import { formatExactIn, formatVnd } from '#contract/kernel/money.ts'
import type { NumberStyle } from '#contract/kernel/number.ts'
import type { BudgetLine, BudgetTable, ProgrammeContent } from '#contract/programme/model.ts'
import { fromItems } from '#contract/programme/budget/sheet-sums.ts'
import { readSheet, type Sheet, type SheetColumn, type SheetLine } from '#contract/programme/budget/sheet.ts'
import { sourceTree } from '#contract/programme/budget/source-tree.ts'

/** A figure as the table prints figures: in its unit, in its number style. */
export function inTable(value: number, measure: SheetColumn['measure'], table: BudgetTable): string {
  const vi =
    measure !== 'amount'
      ? new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 6 }).format(value)
      : table.unitFactor === 1
        ? formatVnd(value)
        : formatExactIn(value, table.unitFactor)
  return inStyle(vi, table.numberStyle)
}

/** 1.234,5 → 1,234.5 where the table writes so. */
export const inStyle = (vi: string, style: NumberStyle): string =>
  style === 'vi' ? vi : vi.replace(/[.,]/g, (mark) => (mark === '.' ? ',' : '.'))

/** What a cell of a head or total should be, beside what is printed there. */
export interface Expected {
  computed: number
  printed: number | null
  text: string
}

export interface TableSums {
  /** line id → column key → what its lines add up to; only lines that have lines */
  expected: ReadonlyMap<string, ReadonlyMap<string, Expected>>
  /** column key → the whole table */
  computed: ReadonlyMap<string, string>
  printed: ReadonlyMap<string, string>
  difference: ReadonlyMap<string, { text: string; value: number }>
  /** lines that are not sums of others */
  items: number
  hasTotal: boolean
}

const wholeTotal = (sheet: Sheet): SheetLine | undefined =>
  sheet.lines.find(
    ({ summary, line }) => summary && line.level === 'total' && line.source === null && line.period === null,
  )

function wholeSum(sheet: Sheet, total: SheetLine | undefined, column: SheetColumn): number | null {
  const sums = (
    total ? [fromItems(total, column)] : sheet.items.map((line) => fromItems(line, column))
  ).filter((sum) => sum !== null)
  return sums.length === 0 ? null : sums.reduce((all, { sum }) => all + sum, 0)
}

/** Quantities of different things do not add up; money and counts of projects do. */
const adds = (column: SheetColumn): boolean => column.measure !== 'quantity'

function expectedOf(sheet: Sheet, line: SheetLine): Map<string, Expected> {
  const cells = new Map<string, Expected>()
  if (line.addends.length === 0) return cells
  for (const column of sheet.columns.filter(adds)) {
    const sum = fromItems(line, column)
    if (!sum) continue
    cells.set(column.key, {
      computed: sum.sum,
      printed: line.values.get(column.key) ?? null,
      text: inTable(sum.sum, column.measure, sheet.table),
    })
  }
  return cells
}

/** Sums of a table as it is being typed: every head, and the whole. */
export function sumsOf(content: ProgrammeContent, table: BudgetTable): TableSums {
  const sheet = readSheet(content, table, sourceTree(content))
  const total = wholeTotal(sheet)
  const computed = new Map<string, string>()
  const printed = new Map<string, string>()
  const difference = new Map<string, { text: string; value: number }>()
  for (const column of sheet.columns.filter(adds)) {
    const sum = wholeSum(sheet, total, column)
    if (sum === null) continue
    computed.set(column.key, inTable(sum, column.measure, table))
    const said = total?.values.get(column.key) ?? null
    if (said === null) continue
    printed.set(column.key, inTable(said, column.measure, table))
    const size = inTable(Math.abs(sum - said), column.measure, table)
    const sign = sum > said ? '+' : sum < said ? '−' : ''
    difference.set(column.key, { text: `${sign}${size}`, value: sum - said })
  }
  const expected = new Map(sheet.lines.map((line) => [line.line.id, expectedOf(sheet, line)]))
  const items = sheet.lines.filter((line) => !line.summary && line.children.length === 0).length
  return { expected, computed, printed, difference, items, hasTotal: total !== undefined }
}

/** Puts the sums into the blank money cells of heads and totals; what is printed stays as it is. */
export function fillSums(content: ProgrammeContent, table: BudgetTable): BudgetTable {
  const { expected } = sumsOf(content, table)
  const money = new Set(table.columns.filter(({ role }) => role === 'amount').map(({ key }) => key))
  const lines = table.lines.map((line): BudgetLine => {
    const cells = { ...line.cells }
    for (const [key, { text }] of expected.get(line.id) ?? []) {
      if (money.has(key) && (cells[key] ?? '') === '') cells[key] = text
    }
    return { ...line, cells }
  })
  return { ...table, lines }
}
