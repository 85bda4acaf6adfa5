import { deflateSync, inflateSync } from 'node:zlib'

/** Tables of a TrueType font by tag. */
export type Tables = Map<string, Buffer>

const padded = (length: number): number => (length + 3) & ~3

/** Opens a WOFF 1.0 file (zlib, so Node reads it without help). */
export function readWoff(file: Buffer): Tables {
  if (file.toString('latin1', 0, 4) !== 'wOFF') throw new Error('not a WOFF file')
  const tables: Tables = new Map()
  for (let index = 0; index < file.readUInt16BE(12); index += 1) {
    const at = 44 + index * 20
    const [offset, packed, full] = [4, 8, 12].map((field) => file.readUInt32BE(at + field)) as [
      number,
      number,
      number,
    ]
    const data = file.subarray(offset, offset + packed)
    tables.set(file.toString('latin1', at, at + 4), packed < full ? inflateSync(data) : Buffer.from(data))
  }
  return tables
}

function checksum(table: Buffer): number {
  const words = Buffer.alloc(padded(table.length))
  table.copy(words)
  let sum = 0
  for (let at = 0; at < words.length; at += 4) sum = (sum + words.readUInt32BE(at)) >>> 0
  return sum
}

/** Writes a WOFF 1.0 file. */
export function writeWoff(tables: Tables): Buffer {
  const entries = [...tables].sort(([a], [b]) => (a < b ? -1 : 1))
  const head = Buffer.alloc(44 + entries.length * 20)
  const bodies: Buffer[] = []
  let offset = head.length
  entries.forEach(([tag, table], index) => {
    const squeezed = deflateSync(table, { level: 9 })
    const packed = squeezed.length < table.length ? squeezed : table
    const at = 44 + index * 20
    head.write(tag, at, 'latin1')
    ;[offset, packed.length, table.length, checksum(table)].forEach((value, field) =>
      head.writeUInt32BE(value, at + 4 + field * 4),
    )
    bodies.push(packed, Buffer.alloc(padded(packed.length) - packed.length))
    offset += padded(packed.length)
  })
  head.write('wOFF', 0, 'latin1')
  head.writeUInt32BE(0x00010000, 4)
  head.writeUInt32BE(offset, 8)
  head.writeUInt16BE(entries.length, 12)
  const sfnt = entries.reduce((sum, [, table]) => sum + padded(table.length), 12 + entries.length * 16)
  head.writeUInt32BE(sfnt, 16)
  return Buffer.concat([head, ...bodies])
}
