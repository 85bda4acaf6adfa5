/** Glyphs of a coverage table in its order. */
function covered(table: Buffer, at: number): number[] {
  const count = table.readUInt16BE(at + 2)
  if (table.readUInt16BE(at) === 1)
    return Array.from({ length: count }, (_, index) => table.readUInt16BE(at + 4 + index * 2))
  return Array.from({ length: count }, (_, index) => {
    const [first, last] = [table.readUInt16BE(at + 4 + index * 6), table.readUInt16BE(at + 6 + index * 6)]
    return Array.from({ length: last - first + 1 }, (__, step) => first + step)
  }).flat()
}

function singles(table: Buffer, at: number): [number, number][] {
  const from = covered(table, at + table.readUInt16BE(at + 2))
  if (table.readUInt16BE(at) === 1) {
    const delta = table.readInt16BE(at + 4)
    return from.map((glyph) => [glyph, (glyph + delta) & 0xffff])
  }
  return from.map((glyph, index) => [glyph, table.readUInt16BE(at + 6 + index * 2)])
}

function lookup(table: Buffer, at: number): [number, number][] {
  const type = table.readUInt16BE(at)
  return Array.from({ length: table.readUInt16BE(at + 4) }, (_, index) => {
    const sub = at + table.readUInt16BE(at + 6 + index * 2)
    if (type === 1) return singles(table, sub)
    // an extension only says where the real table lies
    return type === 7 && table.readUInt16BE(sub + 2) === 1
      ? singles(table, sub + table.readUInt32BE(sub + 4))
      : []
  }).flat()
}

/** What one feature of a GSUB table (`tnum`) puts in place of single glyphs. */
export function singleSubstitutions(table: Buffer, feature: string): Map<number, number> {
  const features = table.readUInt16BE(6)
  const lookups = table.readUInt16BE(8)
  const found = new Map<number, number>()
  for (let index = 0; index < table.readUInt16BE(features); index += 1) {
    const record = features + 2 + index * 6
    if (table.toString('latin1', record, record + 4) !== feature) continue
    const at = features + table.readUInt16BE(record + 4)
    for (let each = 0; each < table.readUInt16BE(at + 2); each += 1) {
      const number = table.readUInt16BE(at + 4 + each * 2)
      const place = lookups + table.readUInt16BE(lookups + 2 + number * 2)
      for (const [from, to] of lookup(table, place)) found.set(from, to)
    }
  }
  return found
}
