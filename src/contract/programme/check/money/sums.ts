import { formatExactIn, signed } from '../../../kernel/money.ts'
import { fromItems } from '../../budget/sheet-sums.ts'
import type { Sheet, SheetColumn, SheetLine } from '../../budget/sheet.ts'
import { ALL } from '../../budget/source-tree.ts'
import { showCount, isSlip, roundingBound } from './figure.ts'
import type { Draft, FindingClass, Matched, Outcome } from '../finding.ts'
import { cellPlace, columnName, lineName, type Reading, tableName } from '../reading.ts'

type Direction = 'source' | 'period' | 'rows'

/** The printed parts of a printed figure. */
interface Parts {
  direction: Direction
  sum: number
}

/** A printed sum that agrees neither with its items nor with any printed parts of it. */
interface Broken {
  sheet: Sheet
  line: SheetLine
  column: SheetColumn
  printed: number
  computed: number
  /** figures that were added */
  terms: number
  directions: Direction[]
}

/**
 * Sums inside one table: rows across sources and years, years to phases to the programme, rows to groups to
 * totals. A figure is wrong only when it fits neither the items nor its own printed parts, so one slip is told
 * once and not again in every total above it.
 */
export function checkSums({ sheets, programme }: Reading): Outcome {
  const findings: Draft[] = []
  const matched: Matched[] = []
  for (const sheet of sheets) {
    const agreed = new Map<string, { count: number; text: string }>()
    const broken: Broken[] = []
    for (const line of sheet.lines) {
      for (const column of sheet.columns) {
        if (column.measure !== 'quantity') compare(sheet, line, column, broken, agreed)
      }
    }
    findings.push(...told(sheet, broken, programme))
    for (const [check, { count, text }] of agreed) {
      matched.push({ check: `sums.${check}`, count, text: `${tableName(sheet)}: ${count} ${text}` })
    }
  }
  return { findings, matched }
}

const tolerance = (sheet: Sheet, column: SheetColumn): number =>
  column.measure === 'amount' ? sheet.unit : 0

function compare(
  sheet: Sheet,
  line: SheetLine,
  column: SheetColumn,
  broken: Broken[],
  agreed: Map<string, { count: number; text: string }>,
): void {
  const printed = line.values.get(column.key) ?? null
  const parts = printed === null ? [] : partsOf(line, column)
  const items = parts.length > 0 ? fromItems(line, column) : null
  if (printed === null || items === null) return
  const within = (sum: number) => Math.abs(printed - sum) <= tolerance(sheet, column)
  for (const { direction, sum } of parts) {
    if (!within(sum)) continue
    const known = agreed.get(`${direction}.${direction === 'rows' ? column.measure : column.key}`)
    if (known) known.count += 1
    else
      agreed.set(`${direction}.${direction === 'rows' ? column.measure : column.key}`, {
        count: 1,
        text: agreement(sheet, column, direction),
      })
  }
  if (within(items.sum) || parts.some(({ sum }) => within(sum))) return
  const directions = parts.map(({ direction }) => direction)
  broken.push({ sheet, line, column, printed, computed: items.sum, terms: items.count, directions })
}

/** What "Khớp" says: "24 dòng tổng số = vốn NS + vốn khác". */
function agreement(sheet: Sheet, column: SheetColumn, direction: Direction): string {
  if (direction === 'rows')
    return column.measure === 'amount' ? 'ô nhóm và tổng cộng dọc đúng' : 'ô số đề án cộng dọc đúng'
  const parts = column.parts.find((own) => own.kind === direction)?.columns ?? []
  const names = parts.length <= 3 ? parts.map((part) => columnName(sheet, part)).join(' + ') : 'các năm'
  return `dòng ${columnName(sheet, column)} = ${names}`
}

function partsOf(line: SheetLine, column: SheetColumn): Parts[] {
  const found: Parts[] = []
  const down = line.addends.map((addend) => effective(addend, column)).filter((value) => value !== null)
  if (down.length > 0) found.push({ direction: 'rows', sum: down.reduce((a, b) => a + b, 0) })
  for (const { kind, columns } of column.parts) {
    const across = columns.map((part) => line.values.get(part.key) ?? null).filter((value) => value !== null)
    if (across.length > 0) found.push({ direction: kind, sum: across.reduce((a, b) => a + b, 0) })
  }
  return found
}

/** What a row brings to the sum above it: its own figure, or its rows' where it is only a heading. */
function effective(line: SheetLine, column: SheetColumn): number | null {
  const own = line.values.get(column.key) ?? null
  const heading = [...line.values.values()].every((value) => value === null)
  return own ?? (heading ? (fromItems(line, column)?.sum ?? null) : null)
}

function told(sheet: Sheet, broken: Broken[], programme: Reading['programme']): Draft[] {
  const left = new Set(broken)
  const findings: Draft[] = []
  for (const row of broken) {
    // a row sum and column sums that miss by the same amount meet in the one cell that is wrong
    const meeting = left.has(row) ? [...left].filter((other) => other !== row && meets(row, other)) : []
    const across = meeting.filter((other) => other.column === meeting[0]!.column)
    if (across.length === 0) continue
    findings.push(wrongItem(sheet, row, across))
    for (const one of [row, ...across]) left.delete(one)
  }
  for (const one of left) findings.push(wrongSum(sheet, one, programme))
  return findings
}

const isUnder = (line: SheetLine, above: SheetLine): boolean =>
  above.addends.some((addend) => addend === line || isUnder(line, addend))

const isPart = (column: SheetColumn, whole: SheetColumn): boolean =>
  whole.parts.some(({ columns }) => columns.some((part) => part === column || isPart(column, part)))

const meets = (row: Broken, column: Broken): boolean =>
  row.printed - row.computed === column.printed - column.computed &&
  isUnder(row.line, column.line) &&
  isPart(column.column, row.column)

function figures(sheet: Sheet, column: SheetColumn, printed: number, computed: number) {
  const money = column.measure === 'amount'
  const show = (value: number) => (money ? formatExactIn(value, sheet.table.unitFactor) : showCount(value))
  const difference = computed - printed
  return {
    computed: show(computed),
    difference: signed(show(difference), difference),
    unit: money ? sheet.table.unitPrinted : null,
  }
}

const digitsOf = (sheet: Sheet, column: SheetColumn, value: number): number =>
  column.measure === 'amount' ? Math.round(value / sheet.unit) : value

function wrongItem(sheet: Sheet, row: Broken, across: Broken[]): Draft {
  const { line } = row
  const { column } = across[0]!
  const value = line.values.get(column.key) ?? 0
  const blank = (line.values.get(column.key) ?? null) === null
  const should = value + row.printed - row.computed
  const shown = figures(sheet, column, value, should)
  const where = cellPlace(sheet, line, column)
  const totals = [row, ...across].map((sum) => cellPlace(sheet, sum.line, sum.column))
  return {
    id: `sums:${sheet.table.id}/${line.line.id}/${column.key}`,
    class: blank ? 'omission' : 'misprint',
    where: [where, ...totals],
    printed: line.line.cells[column.key]?.trim() || null,
    ...shown,
    text:
      `${where.label}: tổng của dòng (cột ${columnName(sheet, row.column)}) và tổng của cột (dòng ${across.map((sum) => lineName(sum.line)).join(', ')}) ` +
      `cùng lệch ${shown.difference}; nếu ô này là ${shown.computed} thì các tổng ấy đều khớp.`,
  }
}

function classOf({ sheet, column, line, printed, computed, terms }: Broken): FindingClass {
  const digits = [printed, computed].map((value) => digitsOf(sheet, column, value)) as [number, number]
  if (column.measure === 'amount' && Math.abs(digits[0] - digits[1]) <= roundingBound(terms))
    return 'rounding'
  return isSlip(digits[0], digits[1]) || line.addends.length === 0 ? 'misprint' : 'conflict'
}

function wrongSum(sheet: Sheet, one: Broken, programme: Reading['programme']): Draft {
  const { line, column, terms, directions } = one
  const place = cellPlace(sheet, line, column)
  const shown = figures(sheet, column, one.printed, one.computed)
  const printed = line.line.cells[column.key]!.trim()
  const parts = directions.includes('rows')
    ? `Cộng ${terms} số ở các dòng thành phần`
    : directions.includes('source')
      ? 'Cộng các nguồn của dòng này'
      : 'Cộng các năm của dòng này'
  const kind = classOf(one)
  const why = kind === 'rounding' ? ' Mức lệch nằm trong sai số làm tròn của các số thành phần.' : ''
  return {
    id: `sums:${sheet.table.id}/${line.line.id}/${column.key}`,
    class: kind,
    where: [place],
    printed,
    ...shown,
    text: `${place.label} in ${printed}. ${parts} được ${shown.computed}, lệch ${shown.difference}.${why}`,
    cause: column.measure === 'amount' ? causeOf(one, programme) : undefined,
  }
}

/** The same miss of the programme's or an area's money, seen again in the prose or in another table. */
function causeOf(
  { line, column, printed, computed }: Broken,
  programme: Reading['programme'],
): string | undefined {
  const source = line.line.source ?? ALL
  if (!line.summary && (line.area === null || line.parent?.area === line.area || source !== ALL))
    return undefined
  const { from, to } = line.line.period ? programme : column.period
  return `money:${from}-${to}:${line.summary ? '' : line.area}:${computed - printed}`
}
