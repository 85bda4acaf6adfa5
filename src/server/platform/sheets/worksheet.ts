import { address, type CellStyle, range, type SheetCell, type SheetHead, type SheetRow } from './model.ts'
import type { Note } from './notes.ts'
import type { StyleBook } from './styles.ts'
import { escape, textXml } from './xml.ts'

/** What is known of a sheet only after its last row was written. */
export interface Written {
  notes: Note[]
}

const head = (sheet: SheetHead, first: boolean): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
  ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
  '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
  `<sheetViews><sheetView${first ? ' tabSelected="1"' : ''} showGridLines="0" workbookViewId="0">` +
  `${pane(sheet)}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15.75"/>` +
  `<cols>${sheet.widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`).join('')}</cols>` +
  '<sheetData>'

function pane({ frozen }: SheetHead): string {
  if (!frozen || (frozen.rows === 0 && frozen.columns === 0)) return ''
  const { rows, columns } = frozen
  const corner = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight'
  return (
    `<pane${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}` +
    ` topLeftCell="${address(rows, columns)}" activePane="${corner}" state="frozen"/>`
  )
}

/** A4 on its side, as wide as one page and as long as it needs, with the page number at the foot. */
const print =
  '<printOptions horizontalCentered="1"/>' +
  '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
  '<headerFooter><oddFooter>&amp;C&amp;"Times New Roman,Regular"&amp;10Trang &amp;P/&amp;N</oddFooter></headerFooter>'

function foot(merges: readonly string[], area: string, hasNotes: boolean): string {
  const merged = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
  return (
    `</sheetData>${merged ? `<mergeCells count="${merges.length}">${merged}</mergeCells>` : ''}${print}` +
    // "05" and "2021" are labels here, not numbers that someone forgot to type as numbers
    `<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1" formula="1"/></ignoredErrors>` +
    `${hasNotes ? '<legacyDrawing r:id="rId1"/>' : ''}</worksheet>`
  )
}

function cellXml(ref: string, cell: SheetCell, style: number): string {
  const { value, formula } = cell
  if (formula !== undefined) {
    const type = typeof value === 'string' ? ' t="str"' : ''
    const result = value === null || value === undefined ? '' : `<v>${escape(String(value))}</v>`
    return `<c r="${ref}" s="${style}"${type}><f>${escape(formula)}</f>${result}</c>`
  }
  if (value === null || value === undefined || value === '') return `<c r="${ref}" s="${style}"/>`
  if (typeof value === 'number') return `<c r="${ref}" s="${style}"><v>${value}</v></c>`
  return `<c r="${ref}" s="${style}" t="inlineStr"><is>${textXml(value)}</is></c>`
}

/** Cells under a merged one, so that its border closes on all sides. */
interface Cover {
  column: number
  width: number
  rowsLeft: number
  style: CellStyle | undefined
}

/**
 * Writes one sheet, row by row. A merged cell is given once, at its upper left; the places that it covers are left null.
 */
export class SheetWriter {
  readonly #sheet: SheetHead
  readonly #styles: StyleBook
  readonly #first: boolean
  readonly #merges: string[] = []
  readonly #notes: Note[] = []
  #covers: Cover[] = []
  #at = 0
  #columns: number

  constructor(sheet: SheetHead, styles: StyleBook, first: boolean) {
    this.#sheet = sheet
    this.#styles = styles
    this.#first = first
    this.#columns = sheet.widths.length
  }

  head(): string {
    return head(this.#sheet, this.#first)
  }

  row(row: SheetRow): string {
    this.#columns = Math.max(this.#columns, row.cells.length)
    const opened: Cover[] = []
    const xml = rowXml(row, this.#at, this.#styles, this.#covers, opened, this.#merges, this.#notes)
    if (this.#covers.length > 0 || opened.length > 0) {
      this.#covers = [...this.#covers, ...opened]
        .map((cover) => ({ ...cover, rowsLeft: cover.rowsLeft - 1 }))
        .filter(({ rowsLeft }) => rowsLeft > 0)
    }
    this.#at += 1
    return xml
  }

  /** Number, from 1, of a row of so many plain cells that is written elsewhere. */
  plainRow(cells: number): number {
    if (this.#covers.length > 0) throw new Error('a merged cell reaches into a row of plain ones')
    this.#at += 1
    this.#columns = Math.max(this.#columns, cells)
    return this.#at
  }

  /** What stands behind the last row, and what is known only now. */
  end(): { xml: string; written: Written } {
    const area = range(0, 0, Math.max(this.#at - 1, 0), Math.max(this.#columns - 1, 0))
    return { xml: foot(this.#merges, area, this.#notes.length > 0), written: { notes: this.#notes } }
  }
}

const rowHead = (row: SheetRow, at: number): string =>
  `<row r="${at + 1}"${row.height === undefined ? '' : ` ht="${row.height}" customHeight="1"`}>`

/** Most rows of a large table: nothing merged, nothing noted. */
function plainRow(row: SheetRow, at: number, styles: StyleBook): string | null {
  let xml = rowHead(row, at)
  const { cells } = row
  for (let column = 0; column < cells.length; column += 1) {
    const cell = cells[column]
    if (!cell) continue
    if (cell.across !== undefined || cell.down !== undefined || cell.note !== undefined) return null
    xml += cellXml(address(at, column), cell, styles.idOf(cell.style))
  }
  return `${xml}</row>`
}

function rowXml(
  row: SheetRow,
  at: number,
  styles: StyleBook,
  covers: readonly Cover[],
  opened: Cover[],
  merges: string[],
  notes: Note[],
): string {
  const plain = covers.length === 0 ? plainRow(row, at, styles) : null
  if (plain !== null) return plain
  const covered = new Map<number, CellStyle | undefined>()
  const cover = (from: number, width: number, style: CellStyle | undefined) => {
    for (let column = from; column < from + width; column += 1) covered.set(column, style)
  }
  for (const { column, width, style } of covers) cover(column, width, style)
  for (const [column, cell] of row.cells.entries()) {
    const { across = 1, down = 1, note } = cell ?? {}
    if (note) notes.push({ row: at, column, text: note })
    if (across === 1 && down === 1) continue
    merges.push(range(at, column, at + down - 1, column + across - 1))
    cover(column + 1, across - 1, cell?.style)
    if (down > 1) opened.push({ column, width: across, rowsLeft: down, style: cell?.style })
  }
  const width = Math.max(row.cells.length, ...[...covered.keys()].map((column) => column + 1), 0)
  let cells = ''
  for (let column = 0; column < width; column += 1) {
    const cell = row.cells[column] ?? (covered.has(column) ? { style: covered.get(column) } : null)
    if (cell) cells += cellXml(address(at, column), cell, styles.idOf(cell.style))
  }
  return `${rowHead(row, at)}${cells}</row>`
}
