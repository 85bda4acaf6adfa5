import { formatExactIn, MILLION } from '#contract/kernel/money.ts'
import {
  address,
  type CellStyle,
  formatShowing,
  range,
  type Sheet,
  type SheetCell,
  type SheetRow,
  toXlsx,
} from '#server/platform/sheets/index.ts'
import {
  type Paper,
  type PaperCell,
  type PaperColumn,
  type PaperRow,
  type PaperTable,
  runsOf,
} from './table.ts'

/** Points of one line of 12-point text, and the most that a row may have. */
const LINE = 15.75
const TALLEST = 409
/** the most arguments of a function, and letters of a formula */
const MOST_ARGUMENTS = 250
const LONGEST = 8000

const heading: CellStyle = { bold: true, align: 'center', vertical: 'center', wrap: true, border: true }
const aligned = { text: 'left', centre: 'center', number: 'right', money: 'right' } as const

const linesOf = (text: string, width: number): number =>
  text
    .split('\n')
    .reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / Math.max(1, width * 0.92))), 0)

function heightOf(cells: readonly PaperCell[], columns: readonly PaperColumn[], bold = false): number {
  const lines = cells.map((cell, at) =>
    typeof cell === 'string' ? linesOf(cell, (columns[at]?.width ?? 10) * (bold ? 0.9 : 1)) : 1,
  )
  return Math.min(TALLEST, Math.max(1, ...lines) * LINE + 3)
}

const wide = (columns: readonly PaperColumn[]): number => columns.reduce((sum, { width }) => sum + width, 0)

function across(text: string, columns: readonly PaperColumn[], style: CellStyle): SheetRow {
  return {
    cells: [{ value: text, across: columns.length, style: { wrap: true, ...style } }],
    height: Math.min(TALLEST, linesOf(text, wide(columns)) * LINE * ((style.size ?? 12) / 12) + 3),
  }
}

/** Two lines of headings where columns stand in groups, one where they do not. */
function headerRows(columns: readonly PaperColumn[]): SheetRow[] {
  const own = (column: PaperColumn, down: number): SheetCell => ({
    value: column.heading,
    down,
    style: heading,
  })
  const height = heightOf(
    columns.map(({ heading: text }) => text),
    columns,
    true,
  )
  if (!columns.some(({ group }) => group)) return [{ cells: columns.map((column) => own(column, 1)), height }]
  const first = columns.map((column, at): SheetCell | null => {
    if (!column.group) return own(column, 2)
    if (columns[at - 1]?.group === column.group) return null
    const after = columns.slice(at).findIndex(({ group }) => group !== column.group)
    return { value: column.group, across: after < 0 ? columns.length - at : after, style: heading }
  })
  return [
    { cells: first, height: LINE + 3 },
    { cells: columns.map((column) => (column.group ? own(column, 1) : null)), height },
  ]
}

/** `SUM(E9:E12,E15)`; null where there is nothing to add, or more than a formula holds. */
function sumFormula(adds: readonly number[], column: number, firstRow: number): string | null {
  const places = runsOf(adds).map(([from, to]) =>
    from === to ? address(firstRow + from, column) : range(firstRow + from, column, firstRow + to, column),
  )
  const formula = `SUM(${places.join(',')})`
  return places.length === 0 || places.length > MOST_ARGUMENTS || formula.length > LONGEST ? null : formula
}

function cellOf(
  cell: PaperCell,
  column: PaperColumn,
  row: PaperRow,
  place: { at: number; firstRow: number },
): SheetCell {
  const style: CellStyle = {
    border: true,
    vertical: 'center',
    wrap: typeof cell !== 'number',
    align: aligned[column.kind],
    ...(row.bold ? { bold: true } : {}),
  }
  if (typeof cell !== 'number') return { value: cell, style }
  if (column.kind !== 'money') return { value: cell, style }
  const shown = formatShowing(formatExactIn(cell, MILLION), 'vi')
  if (!shown) return { value: cell / MILLION, style }
  const figure = { value: shown.value, style: { ...style, format: shown.format } }
  const formula = row.adds ? sumFormula(row.adds, place.at, place.firstRow) : null
  return formula === null ? figure : { ...figure, formula }
}

function sheetOf({ name, title, standing, columns, rows, notes }: PaperTable): Sheet {
  const top = [
    ...title.map((text, at) =>
      across(text, columns, { align: 'center', bold: at === 0, size: at === 0 ? 14 : 12 }),
    ),
    across(standing, columns, { align: 'center', italic: true }),
    across('Đơn vị tính: triệu đồng', columns, { align: 'right', italic: true }),
  ]
  const header = headerRows(columns)
  const firstRow = top.length + header.length
  return {
    name,
    widths: columns.map(({ width }) => width),
    frozen: { rows: firstRow, columns: 0 },
    repeated: { from: top.length, to: firstRow },
    rows: [
      ...top,
      ...header,
      ...rows.map((row) => ({
        cells: columns.map((column, at) => cellOf(row.cells[at] ?? null, column, row, { at, firstRow })),
        height: heightOf(row.cells, columns, row.bold),
      })),
      { cells: [] },
      ...notes.map((text) => across(text, columns, { italic: true, size: 11, align: 'left' })),
    ],
  }
}

/** A paper as a workbook, a sheet for each table; totals are formulas over what they add up. */
export const paperXlsx = ({ title, author, tables }: Paper): Uint8Array<ArrayBuffer> =>
  toXlsx({ title, author, sheets: tables.map(sheetOf) })
