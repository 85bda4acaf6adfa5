import { columnLetters } from './model.ts'
import { escape, keepsBlanks } from './xml.ts'

/** Bytes gathered before they are passed on: enough to be quick, little enough to be light. */
const ROOM = 256 * 1024

/** Most bytes that one character of a text becomes: `&quot;`. */
const WIDEST = 6
/** More than everything around the text of a cell. */
const AROUND = 128

const utf8 = new TextEncoder()
const fixed = (text: string): Uint8Array => utf8.encode(text)

const marks = { rowBegins: fixed('<row r="'), height: fixed('" ht="'), own: fixed('" customHeight="1">') }
const cell = {
  number: fixed('"><v>'),
  numberEnds: fixed('</v></c>'),
  empty: fixed('"/>'),
  style: fixed('" s="'),
}
const text = {
  plain: fixed('" t="inlineStr"><is><t>'),
  blank: fixed('" t="inlineStr"><is><t xml:space="preserve">'),
  ends: fixed('</t></is></c>'),
}
const tagEnds = fixed('">')
const rowEnds = fixed('</row>')
const entities = new Map(
  Object.entries({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }).map(([mark, name]) => [
    mark.charCodeAt(0),
    fixed(name),
  ]),
)

/**
 * Rows of plain cells written as bytes at once: as strings that are put together and encoded afterwards, a hundred
 * thousand rows take twice as long and leave a hundred megabytes of garbage.
 */
export class PlainRows {
  readonly #take: (bytes: Uint8Array) => void
  readonly #room = new Uint8Array(ROOM)
  readonly #begins: Uint8Array[] = []
  #at = 0

  /** `take` is given bytes that are good until it returns. */
  constructor(take: (bytes: Uint8Array) => void) {
    this.#take = take
  }

  flush(): void {
    if (this.#at > 0) this.#take(this.#room.subarray(0, this.#at))
    this.#at = 0
  }

  /** A row, numbered from 1; styles by number. */
  write(
    no: number,
    cells: readonly (string | number | null)[],
    styles: readonly number[],
    height: number | null,
  ): void {
    this.#need(AROUND)
    this.#put(marks.rowBegins)
    this.#ascii(String(no))
    if (height === null) this.#put(tagEnds)
    else {
      this.#put(marks.height)
      this.#ascii(String(height))
      this.#put(marks.own)
    }
    const row = String(no)
    for (let column = 0; column < cells.length; column += 1)
      this.#cell(column, row, cells[column] ?? null, styles[column] ?? 0)
    this.#put(rowEnds)
  }

  #cell(column: number, row: string, value: string | number | null, style: number): void {
    this.#need(AROUND)
    this.#put((this.#begins[column] ??= fixed(`<c r="${columnLetters(column)}`)))
    this.#ascii(row)
    this.#put(cell.style)
    this.#ascii(String(style))
    if (value === null || value === '') this.#put(cell.empty)
    else if (typeof value === 'number') {
      this.#put(cell.number)
      this.#ascii(String(value))
      this.#put(cell.numberEnds)
    } else {
      this.#put(keepsBlanks(value) ? text.blank : text.plain)
      this.#text(value)
      this.#put(text.ends)
    }
  }

  #need(bytes: number): void {
    if (this.#at + bytes > ROOM) this.flush()
  }

  #put(bytes: Uint8Array): void {
    const room = this.#room
    let at = this.#at
    for (let i = 0; i < bytes.length; i += 1) room[at++] = bytes[i]!
    this.#at = at
  }

  #ascii(digits: string): void {
    for (let i = 0; i < digits.length; i += 1) this.#room[this.#at++] = digits.charCodeAt(i)
  }

  /** The text in UTF-8 as `escape` would leave it; leaves room for what ends the row. */
  #text(value: string): void {
    const bytes = value.length * WIDEST + AROUND
    this.#need(bytes)
    if (bytes > ROOM) {
      this.#take(utf8.encode(escape(value)))
      return
    }
    const room = this.#room
    let at = this.#at
    for (let i = 0; i < value.length; i += 1) {
      const code = value.charCodeAt(i)
      const entity = code < 0x40 ? entities.get(code) : undefined
      if (entity) {
        room.set(entity, at)
        at += entity.length
      } else if (code < 0x80) {
        if (code >= 0x20 || code === 9 || code === 10 || code === 13) room[at++] = code
      } else if (code < 0x800) {
        room[at++] = 0xc0 | (code >> 6)
        room[at++] = 0x80 | (code & 0x3f)
      } else if (code < 0xd800 || (code >= 0xe000 && code < 0xfffe)) {
        room[at++] = 0xe0 | (code >> 12)
        room[at++] = 0x80 | ((code >> 6) & 0x3f)
        room[at++] = 0x80 | (code & 0x3f)
      } else if (code < 0xdc00) {
        const point = value.codePointAt(i)!
        if (point < 0x10000) continue
        room[at++] = 0xf0 | (point >> 18)
        room[at++] = 0x80 | ((point >> 12) & 0x3f)
        room[at++] = 0x80 | ((point >> 6) & 0x3f)
        room[at++] = 0x80 | (point & 0x3f)
        i += 1
      }
    }
    this.#at = at
  }
}
