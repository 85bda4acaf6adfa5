import { inflateRawSync } from 'node:zlib'
import { limits, UnreadableFile } from './raw.ts'

const END = 0x06054b50
const ENTRY = 0x02014b50

/** Parts that run, or that carry what runs. The same kinds are refused of files beside a record. */
const programs =
  /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|vbaProjectSignature\w*\.bin|macrosheets|dialogsheets|activeX|customUI)(?:\/|$)/i
const oleObject = Buffer.from('d0cf11e0a1b11ae1', 'hex')

interface Entry {
  name: string
  method: number
  packed: number
  at: number
}

function* entriesOf(file: Buffer): Generator<Entry> {
  let end = file.length - 22
  const first = Math.max(0, file.length - 22 - 65_536)
  while (end >= first && file.readUInt32LE(end) !== END) end -= 1
  if (end < first) throw new UnreadableFile('broken')
  const count = file.readUInt16LE(end + 10)
  if (count > limits.entries) throw new UnreadableFile('bomb')
  let at = file.readUInt32LE(end + 16)
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== ENTRY) throw new UnreadableFile('broken')
    const nameLength = file.readUInt16LE(at + 28)
    yield {
      name: file.toString('utf8', at + 46, at + 46 + nameLength),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      at: file.readUInt32LE(at + 42),
    }
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
}

function bytesOf(file: Buffer, entry: Entry, room: number): Buffer {
  const { at, packed, method } = entry
  if (at + 30 > file.length) throw new UnreadableFile('broken')
  const begin = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
  const body = file.subarray(begin, begin + packed)
  if (method === 0) return body
  if (method !== 8) throw new UnreadableFile('broken')
  try {
    return inflateRawSync(body, { maxOutputLength: Math.max(1, room) })
  } catch (error) {
    const tooBig =
      error instanceof RangeError || (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw new UnreadableFile(tooBig ? 'bomb' : 'broken')
  }
}

/**
 * Unpacks every part once and counts what really comes out, whatever the archive claims; a part that declares
 * entities or a document type is no spreadsheet of any honest program, and one that runs is no table.
 * @param most bytes that may come out
 * @returns the part that lists the sheets; null: it is no workbook
 * @throws UnreadableFile
 */
export function guardPackage(bytes: Uint8Array, most: number = limits.unpacked): string | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let room = most
  let workbook: string | null = null
  for (const entry of entriesOf(file)) {
    if (programs.test(entry.name)) throw new UnreadableFile('macro')
    const part = bytesOf(file, entry, room)
    room -= part.length
    if (room < 0) throw new UnreadableFile('bomb')
    if (part.subarray(0, 8).equals(oleObject)) throw new UnreadableFile('macro')
    if (
      entry.name === '[Content_Types].xml' &&
      /macroEnabled|macrosheet|vbaProject/i.test(part.toString('utf8'))
    )
      throw new UnreadableFile('macro')
    const head = part.subarray(0, 4096)
    if (/\.(xml|rels)$/i.test(entry.name) && (head.includes('<!DOCTYPE') || head.includes('<!ENTITY')))
      throw new UnreadableFile('broken')
    if (entry.name === 'xl/workbook.xml') workbook = part.toString('utf8')
  }
  return workbook
}
