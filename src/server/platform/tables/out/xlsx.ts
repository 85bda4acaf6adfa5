import { xlsxStream, type CellStyle, type SheetCell, type SheetRow } from '../../sheets/index.ts'
import { figureOf, headingOf, serialOf, type OutCell, type OutColumn } from './cells.ts'
import type { Told } from './told.ts'

const title: CellStyle = { bold: true, size: 14 }
const head: CellStyle = { bold: true, border: true, wrap: true, align: 'center', fill: 'E2E6EC' }
const text: CellStyle = { border: true, wrap: true, vertical: 'top' }
const whole: CellStyle = { border: true, align: 'right', vertical: 'top', format: '#,##0' }
const decimal: CellStyle = { border: true, align: 'right', vertical: 'top', format: '#,##0.0##' }
const date: CellStyle = { border: true, align: 'center', vertical: 'top', format: 'dd/mm/yyyy' }
const moment: CellStyle = { border: true, align: 'center', vertical: 'top', format: 'dd/mm/yyyy hh:mm' }

function cellOf(column: OutColumn, value: OutCell): SheetCell {
  if (value === null) return { style: text }
  if (typeof value === 'number') {
    const figure = figureOf(column, value)
    return { value: figure, style: Number.isInteger(figure) ? whole : decimal }
  }
  if (column.type !== 'date' && column.type !== 'moment')
    return { value: value.slice(0, 32_767), style: text }
  const serial = serialOf(column, value)
  return serial === null
    ? { value, style: text }
    : { value: serial, style: column.type === 'date' ? date : moment }
}

/** Points of one line. */
const LINE = 15.75
/** the tallest row that a spreadsheet can have */
const TALLEST = 409

/** Height for texts that wrap: not every program fits rows by itself. About as many letters go on a line as its width says. */
function heightOf(cells: readonly SheetCell[], columns: readonly OutColumn[]): { height?: number } {
  let lines = 1
  for (const [i, { value }] of cells.entries()) {
    if (typeof value !== 'string') continue
    const room = widthOf(columns[i]!) * 0.95
    let own = 0
    for (const paragraph of value.split('\n')) own += Math.max(1, Math.ceil(paragraph.length / room))
    lines = Math.max(lines, own)
  }
  return lines === 1 ? {} : { height: Math.min(TALLEST, lines * LINE) }
}

const widths = { text: 28, number: 12, money: 16, percent: 10, date: 13, moment: 18 } as const

const widthOf = ({ width, type }: OutColumn): number => width ?? widths[type]

/** Writes a list as XLSX: title, filters and day above, figures as numbers, days as days. */
export async function* listWorkbook(
  told: Told,
  columns: readonly OutColumn[],
  rows: AsyncIterable<readonly OutCell[]>,
): AsyncGenerator<Uint8Array> {
  const above = [told.title, ...told.lines]
  async function* sheetRows(): AsyncGenerator<SheetRow> {
    for (const [i, value] of above.entries())
      yield { cells: [{ value, style: i === 0 ? title : {}, across: Math.max(1, columns.length) }] }
    yield { cells: [] }
    const heads = columns.map((column) => ({ value: headingOf(column), style: head }))
    yield { cells: heads, ...heightOf(heads, columns) }
    for await (const row of rows) {
      const cells = columns.map((column, i) => cellOf(column, row[i] ?? null))
      yield { cells, ...heightOf(cells, columns) }
    }
  }
  const headAt = above.length + 2
  yield* xlsxStream({
    title: told.title,
    author: told.author,
    sheets: [
      {
        name: told.title,
        widths: columns.map(widthOf),
        frozen: { rows: headAt, columns: 0 },
        repeated: { from: headAt, to: headAt },
        rows: sheetRows(),
      },
    ],
  })
}
