/** Finds the glyph of a character in the Unicode table (format 4) of a font. */
export function glyphFinder(table: Buffer): (code: number) => number {
  const count = table.readUInt16BE(2)
  const places = Array.from({ length: count }, (_, index) => table.readUInt32BE(8 + index * 8))
  const at = places.find((place) => table.readUInt16BE(place) === 4)
  if (at === undefined) throw new Error('the font has no character map of format 4')
  const segments = table.readUInt16BE(at + 6) / 2
  const field = (block: number, segment: number): number =>
    at + 14 + block * segments * 2 + (block > 0 ? 2 : 0) + segment * 2
  return (code) => {
    for (let segment = 0; segment < segments; segment += 1) {
      if (code > table.readUInt16BE(field(0, segment))) continue
      const start = table.readUInt16BE(field(1, segment))
      if (code < start) return 0
      const delta = table.readUInt16BE(field(2, segment))
      const range = table.readUInt16BE(field(3, segment))
      if (range === 0) return (code + delta) & 0xffff
      const glyph = table.readUInt16BE(field(3, segment) + range + (code - start) * 2)
      return glyph === 0 ? 0 : (glyph + delta) & 0xffff
    }
    return 0
  }
}

/** A character map of format 4 in which every character is its own segment. */
export function characterMap(glyphs: ReadonlyMap<number, number>): Buffer {
  const pairs = [...[...glyphs].sort(([a], [b]) => a - b), [0xffff, 0] as const]
  const size = 16 + pairs.length * 8
  const table = Buffer.alloc(12 + size)
  const power = 2 ** Math.floor(Math.log2(pairs.length))
  const words = [
    0,
    1,
    3,
    1,
    0,
    12,
    4,
    size,
    0,
    pairs.length * 2,
    power * 2,
    Math.log2(power),
    (pairs.length - power) * 2,
  ]
  words.forEach((word, index) => table.writeUInt16BE(word, index * 2))
  pairs.forEach(([code, glyph], index) => {
    const at = 26 + index * 2
    table.writeUInt16BE(code, at)
    table.writeUInt16BE(code, at + pairs.length * 2 + 2)
    table.writeUInt16BE((glyph - code) & 0xffff, at + pairs.length * 4 + 2)
  })
  // the last segment maps to no glyph: 0xffff + 1 = 0
  table.writeUInt16BE(1, 26 + (pairs.length - 1) * 2 + pairs.length * 4 + 2)
  return table
}
