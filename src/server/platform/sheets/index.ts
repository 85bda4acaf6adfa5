import type { StreamedSheet, Workbook } from './model.ts'
import { Package } from './package.ts'
import { StyleBook } from './styles.ts'
import { SheetWriter } from './worksheet.ts'

export { address, columnLetters, range } from './model.ts'
export type { CellStyle, Sheet, SheetCell, SheetRow, StreamedSheet, Workbook } from './model.ts'
export { formatShowing } from './printed-format.ts'

/** Media type of the files written here. */
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * Writes a workbook as XLSX, piece by piece, taking the rows of each sheet as they come.
 * Text is stored as text and never as a formula, so nothing that a person typed can run in the reader's program.
 */
export function* xlsxPieces(book: Workbook): Generator<Uint8Array, void> {
  const out = new Package()
  const styles = new StyleBook()
  for (const [i, sheet] of book.sheets.entries()) {
    const writer = new SheetWriter(sheet, styles, i === 0)
    const part = out.sheet(i + 1)
    part.push(writer.head())
    for (const row of sheet.rows) {
      part.push(writer.row(row))
      yield* out.taken()
    }
    const { xml, written } = writer.end()
    part.end(xml)
    out.notes(i + 1, written, book.author)
  }
  out.end(book, styles)
  yield* out.taken()
}

/** The same for rows that come from elsewhere while the file is written. */
export async function* xlsxStream(book: Workbook<StreamedSheet>): AsyncGenerator<Uint8Array, void> {
  const out = new Package()
  const styles = new StyleBook()
  for (const [i, sheet] of book.sheets.entries()) {
    const writer = new SheetWriter(sheet, styles, i === 0)
    const part = out.sheet(i + 1)
    part.push(writer.head())
    for await (const row of sheet.rows) {
      part.push(writer.row(row))
      yield* out.taken()
    }
    const { xml, written } = writer.end()
    part.end(xml)
    out.notes(i + 1, written, book.author)
  }
  out.end(book, styles)
  yield* out.taken()
}

/** The whole file at once, for tables of ordinary size. */
export function toXlsx(book: Workbook): Uint8Array<ArrayBuffer> {
  const pieces = [...xlsxPieces(book)]
  const file = new Uint8Array(pieces.reduce((length, { byteLength }) => length + byteLength, 0))
  let at = 0
  for (const piece of pieces) {
    file.set(piece, at)
    at += piece.byteLength
  }
  return file
}
