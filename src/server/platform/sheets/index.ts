import type { CellStyle, SheetHead, SheetRow, Workbook } from './model.ts'
import { Package } from './package.ts'
import { PlainRows } from './plain-rows.ts'
import { StyleBook } from './styles.ts'
import { SheetWriter } from './worksheet.ts'

export { address, columnLetters, range } from './model.ts'
export type { CellStyle, Sheet, SheetCell, SheetRow, Workbook } from './model.ts'
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

/** A workbook of one sheet whose rows come one after the other; never more of it than a piece is in memory. */
export interface OpenSheet {
  /** number of a style, for `values` */
  styleOf(style: CellStyle): number
  row(row: SheetRow): void
  /** A row of plain cells, one for each column of the sheet, each with the number of its style: nothing merged, nothing noted. */
  values(cells: readonly (string | number | null)[], styles: readonly number[], height: number | null): void
  end(): void
}

/** Opens a workbook of one sheet; `take` is given its bytes as soon as there are some. */
export function openSheet(book: Workbook<SheetHead>, take: (bytes: Uint8Array) => void): OpenSheet {
  const [sheet] = book.sheets
  if (!sheet) throw new Error('a workbook has a sheet')
  const out = new Package()
  const styles = new StyleBook()
  const writer = new SheetWriter(sheet, styles, true)
  const part = out.sheet(1)
  const pass = () => {
    for (const bytes of out.taken()) take(bytes)
  }
  const plain = new PlainRows((bytes) => {
    part.bytes(bytes)
    pass()
  })
  part.push(writer.head())
  return {
    styleOf: (style) => styles.idOf(style),
    row(row) {
      plain.flush()
      if (part.push(writer.row(row))) pass()
    },
    values: (cells, ids, height) => plain.write(writer.plainRow(cells.length), cells, ids, height),
    end() {
      plain.flush()
      const { xml, written } = writer.end()
      part.end(xml)
      out.notes(1, written, book.author)
      out.end(book, styles)
      pass()
    },
  }
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
