import { constants, crc32, deflateRawSync } from 'node:zlib'
import { Zip, ZipPassThrough } from 'fflate'
import type { SheetHead, Workbook } from './model.ts'
import { boxesXml, commentsXml } from './notes.ts'
import {
  contentTypes,
  coreXml,
  noteRelations,
  rootRelations,
  workbookRelations,
  workbookXml,
} from './parts.ts'
import type { StyleBook } from './styles.ts'
import type { Written } from './worksheet.ts'

const utf8 = new TextEncoder()

/** XML gathered before it is compressed: enough to be quick, little enough to be light. */
const PIECE = 256 * 1024

/**
 * How hard it is tried: rows of a table are so much alike that more pays little, and takes twice as long.
 */
const LEVEL = 1

/**
 * Compresses each piece by itself in native code, checksum too; the pieces one after the other are one stream. Five times
 * as quick as in JavaScript, for a few per cent more bytes.
 */
class NativeDeflate extends ZipPassThrough {
  constructor(path: string) {
    super(path)
    this.compression = 8
    this.size = 0
    this.crc = 0
  }

  override push(chunk: Uint8Array, final = false): void {
    this.size += chunk.length
    this.crc = crc32(chunk, this.crc)
    this.process(chunk, final)
  }

  protected override process(chunk: Uint8Array, final: boolean): void {
    const finishFlush = final ? constants.Z_FINISH : constants.Z_SYNC_FLUSH
    this.ondata(null, deflateRawSync(chunk, { level: LEVEL, finishFlush }), final)
  }
}

/** A part that is written in pieces. */
export interface OpenPart {
  /** were enough gathered, so that there are bytes to take? */
  push(xml: string): boolean
  /** bytes that were not gathered here; compressed at once */
  bytes(xml: Uint8Array): void
  end(xml: string): void
}

/** An open archive: parts go in one after the other, bytes are taken out whenever there are some. */
export class Package {
  #ready: Uint8Array[] = []
  readonly #room = new Uint8Array(4 * PIECE)
  readonly #noted: number[] = []
  readonly #zip = new Zip((error, bytes) => {
    if (error) throw error
    this.#ready.push(bytes)
  })

  taken(): Uint8Array[] {
    const bytes = this.#ready
    this.#ready = []
    return bytes
  }

  /** Bytes of a piece, good until the next one: they are compressed at once, and new room for each would be garbage. */
  #bytesOf(piece: string): Uint8Array {
    if (piece.length * 3 > this.#room.length) return utf8.encode(piece)
    return this.#room.subarray(0, utf8.encodeInto(piece, this.#room).written)
  }

  #entry(path: string): NativeDeflate {
    const entry = new NativeDeflate(path)
    this.#zip.add(entry)
    return entry
  }

  #whole(path: string, xml: string): void {
    this.#entry(path).push(utf8.encode(xml), true)
  }

  /** The rows of a sheet, numbered from 1. */
  sheet(no: number): OpenPart {
    const entry = this.#entry(`xl/worksheets/sheet${no}.xml`)
    let piece = ''
    return {
      push: (xml) => {
        piece += xml
        if (piece.length < PIECE) return false
        entry.push(this.#bytesOf(piece))
        piece = ''
        return true
      },
      bytes: (xml) => {
        if (piece !== '') entry.push(utf8.encode(piece))
        piece = ''
        entry.push(xml)
      },
      end: (xml) => entry.push(utf8.encode(piece + xml), true),
    }
  }

  /** The remarks of a sheet that was written. */
  notes(no: number, { notes }: Written, author: string): void {
    if (notes.length === 0) return
    this.#noted.push(no)
    this.#whole(`xl/comments${no}.xml`, commentsXml(notes, author))
    this.#whole(`xl/drawings/boxes${no}.vml`, boxesXml(notes))
    this.#whole(`xl/worksheets/_rels/sheet${no}.xml.rels`, noteRelations(no))
  }

  /** Everything around the sheets; the styles last, because only now every one is known. */
  end(book: Workbook<SheetHead>, styles: StyleBook): void {
    this.#whole('[Content_Types].xml', contentTypes(book.sheets.length, this.#noted))
    this.#whole('_rels/.rels', rootRelations())
    this.#whole('docProps/core.xml', coreXml(book))
    this.#whole('xl/workbook.xml', workbookXml(book.sheets))
    this.#whole('xl/_rels/workbook.xml.rels', workbookRelations(book.sheets.length))
    this.#whole('xl/styles.xml', styles.xml())
    this.#zip.end()
  }
}
