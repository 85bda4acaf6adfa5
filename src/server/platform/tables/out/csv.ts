import { figureOf, headingOf, toldCell, type OutCell, type OutColumn } from './cells.ts'

/** Begins like something that a spreadsheet would run. */
const runs = /^'*[=+\-@\t\r]/

/** Text that stays text in every spreadsheet. @see OWASP, CSV injection */
const neutral = (text: string): string => (runs.test(text) ? `'${text}` : text)

const quoted = (text: string, separator: string): string =>
  text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text

export type Separator = ';' | ','

/** A decimal mark that the separator does not swallow: comma beside a semicolon, as Vietnamese Excel reads it. */
function cellOf(column: OutColumn, value: OutCell, separator: Separator): string {
  if (typeof value !== 'number') return quoted(neutral(toldCell(column, value)), separator)
  const figure = String(figureOf(column, value))
  return separator === ';' ? figure.replace('.', ',') : figure
}

const PIECE = 64 * 1024

/** Writes a list as CSV in UTF-8 with its mark, so that Excel reads the letters. */
export async function* csvStream(
  columns: readonly OutColumn[],
  rows: AsyncIterable<readonly OutCell[]>,
  separator: Separator,
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  let piece = `\ufeff${columns.map((column) => quoted(neutral(headingOf(column)), separator)).join(separator)}\r\n`
  for await (const row of rows) {
    piece += `${columns.map((column, i) => cellOf(column, row[i] ?? null, separator)).join(separator)}\r\n`
    if (piece.length < PIECE) continue
    yield encoder.encode(piece)
    piece = ''
  }
  yield encoder.encode(piece)
}
