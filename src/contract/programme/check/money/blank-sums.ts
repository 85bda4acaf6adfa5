import { formatExactIn, signed } from '../../../kernel/money.ts'
import { fromItems } from '../../budget/sheet-sums.ts'
import type { Sheet, SheetColumn, SheetLine } from '../../budget/sheet.ts'
import { showCount } from './figure.ts'
import type { Draft, Outcome } from '../finding.ts'
import { cellPlace, lineName, type Reading } from '../reading.ts'

/**
 * A group that prints its sums leaves one of them blank although the rows under it have figures: the figure
 * is missing there and in every total that was added from the groups.
 */
export function checkBlankSums({ sheets }: Reading): Outcome {
  const findings = sheets.flatMap((sheet) =>
    sheet.lines.flatMap((line) =>
      sheet.columns.flatMap((column) => (column.measure === 'quantity' ? [] : blankSum(sheet, line, column))),
    ),
  )
  return { findings, matched: [] }
}

const printedIn = (line: SheetLine, column: SheetColumn): number | null => line.values.get(column.key) ?? null

/** Does the row print sums of this measure at all? A heading without figures misses nothing. */
const sums = (sheet: Sheet, line: SheetLine, { measure }: SheetColumn): boolean =>
  sheet.columns.some((other) => other.measure === measure && printedIn(line, other) !== null)

function blankSum(sheet: Sheet, line: SheetLine, column: SheetColumn): Draft[] {
  const blank = printedIn(line, column) === null && (line.line.cells[column.key] ?? '').trim() === ''
  if (!blank || line.addends.length === 0 || !sums(sheet, line, column)) return []
  const missing = fromItems(line, column)
  if (!missing || missing.sum === 0) return []
  const show = (value: number) =>
    column.measure === 'amount' ? formatExactIn(value, sheet.table.unitFactor) : showCount(value)
  const place = cellPlace(sheet, line, column)
  const totals = sheet.lines.flatMap((total) => {
    const printed = printedIn(total, column)
    const full = fromItems(total, column)
    return printed !== null && full && full.sum !== printed && total.addends.includes(line)
      ? [{ total, printed, full }]
      : []
  })
  const above = totals.map(
    ({ total, printed, full }) =>
      ` Dòng ${lineName(total)} in ${show(printed)}, cũng thiếu số này; cộng đủ các dòng được ${show(full.sum)}.`,
  )
  return [
    {
      id: `blank:${sheet.table.id}/${line.line.id}/${column.key}`,
      class: 'omission',
      where: [place, ...totals.map(({ total }) => cellPlace(sheet, total, column))],
      printed: null,
      computed: show(missing.sum),
      difference: signed(show(missing.sum), missing.sum),
      unit: column.measure === 'amount' ? sheet.table.unitPrinted : null,
      text: `${place.label} để trống, trong khi các dòng thành phần cộng được ${show(missing.sum)}.${above.join('')}`,
    },
  ]
}
