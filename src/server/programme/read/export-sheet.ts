import type { LayoutCell, TableLayout } from '#contract/programme/layout/layout.ts'
import type { CellSum } from '#contract/programme/layout/layout-sums.ts'
import {
  address,
  type CellStyle,
  formatShowing,
  range,
  type Sheet,
  type SheetCell,
  type SheetRow,
  type Workbook,
} from '#server/platform/sheets/index.ts'
import {
  type BudgetFile,
  columnWidths,
  type ExportTable,
  footnotes,
  headerLines,
  linesNeeded,
  placeOf,
} from './export-tables.ts'

/** Points of one line of 12-point text. */
const LINE = 15.75
/** Points that a row may have; a file with more is called damaged. */
const HIGHEST = 409

/** Every height is written: merged cells never make their rows higher by themselves, and not every reader fits rows. */
const heightOf = (lines: number, size = 12): number =>
  Math.min(HIGHEST, Math.ceil(lines * LINE * (size / 12)) + 3)

/** A table narrower than this would lie lost on its page. */
const LEAST = 100

/** A line of text across the whole table. */
function across(text: string, widths: readonly number[], style: CellStyle): SheetRow {
  const size = style.size ?? 12
  const width = widths.reduce((sum, one) => sum + one, 0) * (12 / size)
  return {
    cells: [{ value: text, across: widths.length, style: { wrap: true, ...style } }],
    height: heightOf(linesNeeded(text, width, style.bold), size),
  }
}

function above({ layout }: ExportTable, widths: readonly number[], standing: string | null): SheetRow[] {
  const line = (text: string, style: CellStyle) => across(text, widths, { align: 'center', ...style })
  return [
    ...layout.title.map((text) => line(text, { bold: true, size: 13 })),
    ...(layout.attachment ? [line(layout.attachment, { italic: true })] : []),
    ...(standing ? [line(standing, { italic: true })] : []),
    layout.unit ? line(layout.unit, { italic: true, align: 'right' }) : { cells: [] },
  ]
}

const headerStyle: CellStyle = { bold: true, align: 'center', wrap: true, border: true }
const numberingStyle: CellStyle = { italic: true, align: 'center', border: true }

function headerRows(layout: TableLayout, widths: readonly number[]): SheetRow[] {
  const rows = headerLines(layout, widths).map((lines, row): SheetRow => {
    const cells: (SheetCell | null)[] = layout.columns.map(() => null)
    for (const { column, colSpan, rowSpan, text } of layout.header.filter((one) => one.row === row)) {
      cells[column] = { value: text, across: colSpan, down: rowSpan, style: headerStyle }
    }
    return { cells, height: heightOf(lines) }
  })
  if (!layout.numbering) return rows
  return [...rows, { cells: layout.numbering.map((value) => ({ value, style: numberingStyle })) }]
}

/** `SUM(E9:E12,E15)`; `null` when there are more places than a formula may hold. */
export function sumFormula(sum: CellSum, firstRow: number): string | null {
  const runs: { row: number; column: number; lastRow: number; lastColumn: number }[] = []
  for (const { row, column } of sum.parts) {
    const run = runs.at(-1)
    if (run && run.column === column && run.lastColumn === column && run.lastRow + 1 === row)
      run.lastRow = row
    else if (run && run.row === row && run.lastRow === row && run.lastColumn + 1 === column)
      run.lastColumn = column
    else runs.push({ row, column, lastRow: row, lastColumn: column })
  }
  const places = runs.map(({ row, column, lastRow, lastColumn }) =>
    row === lastRow && column === lastColumn
      ? address(row + firstRow, column)
      : range(row + firstRow, column, lastRow + firstRow, lastColumn),
  )
  // 255 arguments are the most that a function takes, 8192 characters the most that a cell does
  const sums: string[] = []
  for (let i = 0; i < places.length; i += 250) sums.push(`SUM(${places.slice(i, i + 250).join(',')})`)
  const formula = sums.join('+')
  return formula.length > 8000 ? null : formula
}

function figureCell(
  cell: LayoutCell,
  style: CellStyle,
  { layout }: ExportTable,
  sum: CellSum | undefined,
  firstRow: number,
): SheetCell {
  const shown = formatShowing(cell.text, layout.numberStyle)
  if (!shown) return { value: cell.text, style }
  const figure = { value: shown.value, style: { ...style, format: shown.format } }
  if (!sum) return figure
  // a printed total that its parts do not bear out stays as it is printed, and says so
  if (sum.dissent !== null) return { ...figure, note: sum.dissent }
  const formula = sumFormula(sum, firstRow)
  return formula === null ? figure : { ...figure, formula }
}

function* rowsOf(
  table: ExportTable,
  widths: readonly number[],
  before: readonly SheetRow[],
): Generator<SheetRow> {
  const { layout, sums } = table
  yield* before
  for (const [row, { cells, bold }] of layout.rows.entries()) {
    const lines = cells.map(({ text }, column) => linesNeeded(text, widths[column]!, bold))
    yield {
      height: heightOf(Math.max(...lines)),
      cells: cells.map((cell, column) => {
        const style = { bold, align: cell.align, border: true, wrap: !cell.figure }
        if (!cell.figure) return { value: cell.text, style }
        return figureCell(cell, style, table, sums.get(placeOf({ row, column })), before.length)
      }),
    }
  }
  const notes = footnotes(table)
  if (notes.length > 0) yield { cells: [] }
  for (const note of notes) yield across(note, widths, { italic: true, size: 11, align: 'left' })
}

function sheetOf(table: ExportTable, standing: string | null): Sheet {
  const { layout } = table
  const widths = columnWidths(layout, LEAST)
  const title = above(table, widths, standing)
  const header = headerRows(layout, widths)
  const lastHeader = title.length + header.length
  return {
    name: layout.name,
    // a cell keeps a little room on either side of its text
    widths: widths.map((width) => Math.round((width + 1) * 100) / 100),
    rows: rowsOf(table, widths, [...title, ...header]),
    frozen: { rows: lastHeader, columns: layout.columns.findIndex(({ role }) => role === 'label') + 1 },
    // with the unit above the header: a page laid by itself must say what its figures count
    repeated: { from: title.length + (layout.unit ? 0 : 1), to: lastHeader },
  }
}

/** The one sheet of a programme that fixes no budget: it says so. */
function emptySheet({ title, standing, noTable }: BudgetFile): Sheet {
  const widths = [LEAST]
  return {
    name: 'Kinh phí',
    widths,
    rows: [
      across(title, widths, { bold: true, size: 13, align: 'center' }),
      ...(standing ? [across(standing, widths, { italic: true, align: 'center' })] : []),
      { cells: [] },
      ...noTable.map((text) => across(text, widths, { align: 'left' })),
    ],
  }
}

/** The tables as a workbook, one sheet each, totals as formulas over the cells that they add up. */
export function budgetWorkbook(file: BudgetFile): Workbook {
  const { title, author, standing, tables } = file
  const sheets = tables.length > 0 ? tables.map((table) => sheetOf(table, standing)) : [emptySheet(file)]
  return { title, author, sheets }
}
