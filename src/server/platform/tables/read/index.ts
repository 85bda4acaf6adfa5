import { decodeText, encodingOf, type Encoding } from '../text/decode.ts'
import { readCsv, separatorOf } from './csv.ts'
import { guardPackage } from './guard.ts'
import { limits, UnreadableFile, type RawFile, type RawSheet } from './raw.ts'
import { openWorkbook, readWorksheet } from './xlsx.ts'

export { UnreadableFile, type RawFile, type RawSheet } from './raw.ts'

const begins = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, i) => bytes[i] === byte)

/** What a text file must not begin with: programs, pictures, PDF, other archives. */
const otherKinds = [
  [0x25, 0x50, 0x44, 0x46],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x4d, 0x5a],
  [0x1f, 0x8b],
  [0x52, 0x61, 0x72],
  [0x37, 0x7a],
]

/** The one sheet of a text file. */
const csvSheet = 'CSV'

export interface TextChoice {
  encoding?: Encoding | undefined
  separator?: string | undefined
}

/** Looks what a file is by what is in it, whatever its name says. @throws UnreadableFile */
export function openTable(bytes: Uint8Array, choice: TextChoice = {}): RawFile {
  if (bytes.length === 0) throw new UnreadableFile('empty')
  if (bytes.length > limits.bytes) throw new UnreadableFile('tooLarge', { max: limits.bytes / 1024 / 1024 })
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    // an old .xls and a workbook under a password share this envelope; the latter names its parts in UTF-16
    const wide = Buffer.from('EncryptedPackage', 'utf16le')
    throw new UnreadableFile(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(wide) ? 'encrypted' : 'oldExcel',
    )
  }
  if (begins(bytes, 0x50, 0x4b)) {
    const workbook = guardPackage(bytes)
    if (workbook === null) throw new UnreadableFile('wrongType')
    return openWorkbook(workbook)
  }
  if (otherKinds.some((start) => begins(bytes, ...start))) throw new UnreadableFile('wrongType')
  const encoding = choice.encoding ?? encodingOf(bytes)
  const text = decodeText(bytes, encoding)
  const head = text.slice(0, 2000).trimStart().toLowerCase()
  if (head.startsWith('<!doctype') || head.startsWith('<html') || head.startsWith('<?xml'))
    throw new UnreadableFile('wrongType')
  if (text.trim() === '') throw new UnreadableFile('empty')
  return {
    format: 'csv',
    sheetNames: [csvSheet],
    from1904: false,
    encoding,
    separator: choice.separator ?? separatorOf(text),
  }
}

/** The rows of one sheet of an opened file. @throws UnreadableFile */
export async function readSheet(bytes: Uint8Array, file: RawFile, name: string): Promise<RawSheet> {
  if (!file.sheetNames.includes(name)) throw new UnreadableFile('noSheet')
  const sheet =
    file.format === 'xlsx'
      ? await readWorksheet(bytes, name)
      : await readCsv(decodeText(bytes, file.encoding ?? 'utf-8'), name, file.separator ?? ';')
  return sheet
}
