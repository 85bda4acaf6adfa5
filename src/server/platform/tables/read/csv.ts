import { parse } from 'csv-parse'
import { checkedRow, UnreadableFile, type RawRow, type RawSheet } from './raw.ts'

const separators = [';', ',', '\t', '|'] as const

/** Fields per line outside quotes, for the first lines. */
function counts(text: string, separator: string): number[] {
  const found: number[] = []
  let quoted = false
  let count = 0
  for (const letter of text) {
    if (letter === '"') quoted = !quoted
    else if (quoted) continue
    else if (letter === separator) count += 1
    else if (letter === '\n') {
      found.push(count)
      count = 0
    }
    if (found.length >= 50) break
  }
  if (count > 0) found.push(count)
  return found
}

/** The separator that parts the most lines into the same number of fields. */
export function separatorOf(text: string): string {
  const head = text.slice(0, 100_000)
  let best: string = ';'
  let most = 0
  for (const separator of separators) {
    const lines = counts(head, separator).filter((count) => count > 0)
    const tally = new Map<number, number>()
    for (const count of lines) tally.set(count, (tally.get(count) ?? 0) + 1)
    const [common = 0, times = 0] = [...tally].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
    const score = times * Math.sqrt(common)
    if (score > most) [best, most] = [separator, score]
  }
  return best
}

/** What we put before a text so that no spreadsheet runs it; taken off again when the file comes back. */
const guarded = /^'(?='*[=+\-@\t\r])/

/** The rows of a text file. @throws UnreadableFile */
export async function readCsv(text: string, name: string, separator: string): Promise<RawSheet> {
  if (text.includes('\0')) throw new UnreadableFile('wrongType')
  const rows: RawRow[] = []
  const records = parse(text.replace(/^sep=.\r?\n/i, '\r\n'), {
    delimiter: separator,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    max_record_size: 2_000_000,
  })
  let no = 0
  try {
    for await (const record of records) {
      no += 1
      const cells = (record as string[]).map((cell) =>
        cell.trim() === '' ? null : cell.replace(guarded, ''),
      )
      if (cells.some((cell) => cell !== null)) rows.push(checkedRow({ no, cells }, rows.length))
    }
  } catch (error) {
    if (error instanceof UnreadableFile) throw error
    throw new UnreadableFile('broken', { row: no + 1 })
  }
  return { name, rows }
}
