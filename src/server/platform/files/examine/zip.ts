import { Readable } from 'node:stream'
import { createInflateRaw } from 'node:zlib'
import { refuseFile } from './refusals.ts'

/** Bytes that can be read at any place: a file, or an archive inside an archive. */
export interface Source {
  size: number
  /** bytes from `start` to before `end` */
  read(start: number, end: number): Promise<Buffer>
}

export interface ZipEntry {
  name: string
  method: number
  packed: number
  size: number
  /** where its local header stands */
  offset: number
}

const broken = (what: string) => refuseFile('broken', { what })

const endMark = Buffer.from('PK\x05\x06', 'latin1')
const entryMark = 0x02014b50
const localMark = 0x04034b50
/** A descriptor after the data of an entry: the only thing that may stand between two entries. */
const longestDescriptor = 24

/** Where the end record stands when a ZIP ends exactly with these bytes; -1: it does not. */
export function endOfZip(tail: Buffer): number {
  for (let at = tail.lastIndexOf(endMark); at >= 0; at = at > 0 ? tail.lastIndexOf(endMark, at - 1) : -1) {
    if (at + 22 <= tail.length && at + 22 + tail.readUInt16LE(at + 20) === tail.length) return at
  }
  return -1
}

/** The longest end of a file in which that record can stand. */
export const longestTail = 22 + 0xffff

function readEntry(directory: Buffer, at: number): { entry: ZipEntry; next: number } {
  if (at + 46 > directory.length || directory.readUInt32LE(at) !== entryMark) throw broken('mục lục')
  const flags = directory.readUInt16LE(at + 8)
  const nameLength = directory.readUInt16LE(at + 28)
  const next = at + 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  if ((flags & 1) === 1) throw refuseFile('legacy')
  const entry = {
    name: directory.toString('utf8', at + 46, at + 46 + nameLength),
    method: directory.readUInt16LE(at + 10),
    packed: directory.readUInt32LE(at + 20),
    size: directory.readUInt32LE(at + 24),
    offset: directory.readUInt32LE(at + 42),
  }
  if (entry.method !== 0 && entry.method !== 8) throw broken('cách nén')
  return { entry, next }
}

/** Names as an honest archive writes them: none twice, none that climbs out of its folder. */
function checkNames(entries: ZipEntry[]): void {
  const names = new Set(entries.map(({ name }) => name.toLowerCase()))
  if (names.size !== entries.length) throw broken('tên trùng')
  if (entries.some(({ name }) => /^\/|\\|\0|(?:^|\/)\.\.(?:\/|$)|^[a-z]:/i.test(name)))
    throw broken('đường dẫn')
}

/**
 * The entries of a ZIP by its central directory, which must be the only truth about it: nothing before the first
 * entry, between entries, or behind the end, and no two entries over the same bytes.
 * @throws Problem `file.broken`, `file.hidden`, `file.bomb`
 */
export async function readZip(source: Source, mostEntries: number): Promise<ZipEntry[]> {
  const tail = await source.read(Math.max(0, source.size - longestTail), source.size)
  const end = endOfZip(tail)
  if (end < 0) throw tail.includes(endMark) ? refuseFile('hidden') : broken('thiếu phần cuối')
  const count = tail.readUInt16LE(end + 10)
  const [length, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)]
  if (count > mostEntries) throw refuseFile('bomb')
  if (start + length !== source.size - tail.length + end) throw refuseFile('hidden')
  const directory = await source.read(start, start + length)
  const entries: ZipEntry[] = []
  let at = 0
  while (entries.length < count) {
    const { entry, next } = readEntry(directory, at)
    entries.push(entry)
    at = next
  }
  if (at !== directory.length || entries.length === 0) throw broken('mục lục')
  checkNames(entries)
  await checkLayout(source, entries, start)
  return entries
}

const dataOf = (entry: ZipEntry, header: Buffer): number =>
  entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28)

async function headerOf(source: Source, entry: ZipEntry): Promise<Buffer> {
  const header = await source.read(entry.offset, entry.offset + 30)
  if (header.length < 30 || header.readUInt32LE(0) !== localMark) throw broken(entry.name)
  return header
}

async function checkLayout(source: Source, entries: ZipEntry[], directoryAt: number): Promise<void> {
  let before = 0
  for (const entry of entries.toSorted((a, b) => a.offset - b.offset)) {
    const gap = entry.offset - before
    if (gap < 0 || gap > longestDescriptor || (before === 0 && gap > 0)) throw refuseFile('hidden')
    const header = await headerOf(source, entry)
    const name = await source.read(entry.offset + 30, entry.offset + 30 + header.readUInt16LE(26))
    if (name.toString('utf8') !== entry.name) throw refuseFile('hidden')
    before = dataOf(entry, header) + entry.packed
  }
  if (directoryAt < before || directoryAt - before > longestDescriptor) throw refuseFile('hidden')
}

async function* piecesOf(source: Source, start: number, end: number): AsyncIterable<Buffer> {
  const step = 256 * 1024
  for (let at = start; at < end; at += step) yield await source.read(at, Math.min(end, at + step))
}

/** The content of an entry as it is unpacked, piece by piece. @throws when it is not what the directory says */
export async function* unpack(source: Source, entry: ZipEntry): AsyncIterable<Buffer> {
  const start = dataOf(entry, await headerOf(source, entry))
  const packed = Readable.from(piecesOf(source, start, start + entry.packed))
  let size = 0
  try {
    const pieces = entry.method === 8 ? packed.pipe(createInflateRaw()) : packed
    for await (const piece of pieces as AsyncIterable<Buffer>) {
      size += piece.length
      // lies about its size: stop before it fills the memory
      if (size > entry.size) throw refuseFile('bomb')
      yield piece
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw broken(entry.name)
    throw error
  } finally {
    packed.destroy()
  }
  if (size !== entry.size) throw broken(entry.name)
}
