import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { Workbook } from './model.ts'
import { boxesXml, commentsXml } from './notes.ts'
import {
  contentTypes,
  coreXml,
  noteRelations,
  rootRelations,
  workbookRelations,
  workbookXml,
} from './parts.ts'
import { StyleBook } from './styles.ts'
import { worksheetXml, type Written } from './worksheet.ts'

export { address, columnLetters, range } from './model.ts'
export type { CellStyle, Sheet, SheetCell, SheetRow, Workbook } from './model.ts'
export { formatShowing } from './printed-format.ts'

/** Media type of the files written here. */
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** XML gathered before it is compressed: enough to be quick, little enough to be light. */
const PIECE = 64 * 1024

/** An open archive: entries go in one after the other, bytes are taken out whenever there are some. */
class Package {
  #ready: Uint8Array[] = []
  readonly #zip = new Zip((error, bytes) => {
    if (error) throw error
    this.#ready.push(bytes)
  })

  taken(): Uint8Array[] {
    const bytes = this.#ready
    this.#ready = []
    return bytes
  }

  entry(path: string): ZipDeflate {
    const entry = new ZipDeflate(path, { level: 6 })
    this.#zip.add(entry)
    return entry
  }

  whole(path: string, xml: string): void {
    this.entry(path).push(strToU8(xml), true)
  }

  end(): void {
    this.#zip.end()
  }
}

/**
 * Writes a workbook as XLSX, piece by piece, taking the rows of each sheet as they come.
 * Text is stored as text and never as a formula, so nothing that a person typed can run in the reader's program.
 */
export function* xlsxPieces(book: Workbook): Generator<Uint8Array, void> {
  const out = new Package()
  const styles = new StyleBook()
  const noted: number[] = []
  for (const [i, sheet] of book.sheets.entries()) {
    const no = i + 1
    const { notes } = yield* sheetPieces(
      out,
      `xl/worksheets/sheet${no}.xml`,
      worksheetXml(sheet, styles, i === 0),
    )
    if (notes.length === 0) continue
    noted.push(no)
    out.whole(`xl/comments${no}.xml`, commentsXml(notes, book.author))
    out.whole(`xl/drawings/boxes${no}.vml`, boxesXml(notes))
    out.whole(`xl/worksheets/_rels/sheet${no}.xml.rels`, noteRelations(no))
  }
  out.whole('[Content_Types].xml', contentTypes(book.sheets.length, noted))
  out.whole('_rels/.rels', rootRelations())
  out.whole('docProps/core.xml', coreXml(book))
  out.whole('xl/workbook.xml', workbookXml(book.sheets))
  out.whole('xl/_rels/workbook.xml.rels', workbookRelations(book.sheets.length))
  // last, because only now every style is known
  out.whole('xl/styles.xml', styles.xml())
  out.end()
  yield* out.taken()
}

function* sheetPieces(
  out: Package,
  path: string,
  xml: Generator<string, Written>,
): Generator<Uint8Array, Written> {
  const entry = out.entry(path)
  let piece = ''
  for (;;) {
    const next = xml.next()
    if (next.done) {
      entry.push(strToU8(piece), true)
      yield* out.taken()
      return next.value
    }
    piece += next.value
    if (piece.length < PIECE) continue
    entry.push(strToU8(piece))
    piece = ''
    yield* out.taken()
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
