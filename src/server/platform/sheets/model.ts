/** What a spreadsheet is made of, for whoever writes one; knows nothing of files. */

export interface CellStyle {
  bold?: boolean
  italic?: boolean
  /** points; default 12 */
  size?: number
  align?: 'left' | 'center' | 'right'
  vertical?: 'top' | 'center' | 'bottom'
  wrap?: boolean
  /** thin lines on all four sides */
  border?: boolean
  /** steps of indentation */
  indent?: number
  /** number format code, in the format language of the file (`.` is the decimal mark, `\.` a literal dot) */
  format?: string
  /** background, hex without `#` */
  fill?: string
}

export interface SheetCell {
  /** text stays text: a string is never read as a formula or a number */
  value?: string | number | null
  /** without `=`; `value` is then its result, kept in the file for readers that do not calculate */
  formula?: string
  style?: CellStyle
  /** columns that the cell covers, default 1 */
  across?: number
  /** rows that the cell covers, default 1 */
  down?: number
  /** remark that hangs on the cell */
  note?: string
}

export interface SheetRow {
  /** by position; null leaves the place empty */
  cells: readonly (SheetCell | null)[]
  /** points; without it the reader fits the row to its text */
  height?: number
}

/** A sheet without its rows. */
export interface SheetHead {
  name: string
  /** width of each column in characters of 12 points */
  widths: readonly number[]
  /** rows and columns that stay in sight */
  frozen?: { rows: number; columns: number }
  /** rows (from 1) printed again on every page */
  repeated?: { from: number; to: number }
}

export interface Sheet extends SheetHead {
  /** read once, in order */
  rows: Iterable<SheetRow>
}

export interface Workbook<S extends SheetHead = Sheet> {
  title: string
  author: string
  /** at least one */
  sheets: readonly S[]
}

const known: string[] = []

/** 0 → `A`, 26 → `AA`. */
export const columnLetters = (index: number): string => (known[index] ??= lettersOf(index))

function lettersOf(index: number): string {
  let letters = ''
  for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  }
  return letters
}

/** Both from 0: (0, 4) → `E1`. */
export const address = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`

/** Both corners belong to it: (0, 0, 0, 3) → `A1:D1`. */
export const range = (row: number, column: number, lastRow: number, lastColumn: number): string =>
  `${address(row, column)}:${address(lastRow, lastColumn)}`
