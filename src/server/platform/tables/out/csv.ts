import { figureOf, headingOf, toldCell, type OutCell, type OutColumn, type Piece } from './cells.ts'

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
export function openCsv(
  columns: readonly OutColumn[],
  separator: Separator,
  take: (bytes: Uint8Array) => void,
) {
  let text = `\ufeff${columns.map((column) => quoted(neutral(headingOf(column)), separator)).join(separator)}\r\n`
  const rowOf = (row: readonly OutCell[]): string => {
    let line = ''
    for (const [i, column] of columns.entries())
      line += (i === 0 ? '' : separator) + cellOf(column, row[i] ?? null, separator)
    return line
  }
  return {
    rows(piece: Piece): void {
      for (const row of piece) {
        text += `${rowOf(row)}\r\n`
        if (text.length < PIECE) continue
        take(Buffer.from(text))
        text = ''
      }
    },
    end: (): void => take(Buffer.from(text)),
  }
}
