/**
 * Builds data/reference/vsic-2025.json, the industries of sections B–E (Quyết định 36/2025/QĐ-TTg), from a
 * folder that holds `vsic-2025-industry.tsv`: `node scripts/facts/build-vsic.ts <folder>`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type Industry = [code: string, level: number, name: string, parent: string]

/** A section is a letter; below it a code has one digit for each level (Quyết định 36/2025/QĐ-TTg, Phụ lục I). */
const shapes: Record<number, RegExp> = {
  1: /^[A-V]$/,
  2: /^\d{2}$/,
  3: /^\d{3}$/,
  4: /^\d{4}$/,
  5: /^\d{5}$/,
}
/** Industries of each level in sections B–E: a table of another size is not the one that was checked. */
const expected: Record<number, number> = { 1: 4, 2: 34, 3: 92, 4: 172, 5: 226 }
const header = 'code\tlevel\tname\tparent_code'

function readIndustries(file: string): Industry[] {
  const [first, ...lines] = readFileSync(file, 'utf8').normalize('NFC').trimEnd().split(/\r?\n/u)
  if (first !== header) throw new Error(`${file} does not begin with ${header}`)
  return lines.map((line) => {
    const [code = '', level = '', name = '', parent = ''] = line.split('\t')
    return [code, Number(level), name.trim(), parent]
  })
}

function faultOf([code, level, name, parent]: Industry, levels: Map<string, number>): string | null {
  if (!shapes[level]?.test(code)) return 'its code does not have the shape of its level'
  if (name === '') return 'it has no name'
  if (levels.has(code)) return 'its code stands twice'
  if (level === 1) return parent === '' ? null : 'a section has no parent'
  if (levels.get(parent) !== level - 1) return 'its parent does not stand above it'
  if (level > 2 && !code.startsWith(parent)) return 'its code does not continue the code of its parent'
  return null
}

/** Throws on the first industry out of place, and on any level that is not complete. */
function assertWhole(industries: Industry[]): void {
  const levels = new Map<string, number>()
  for (const industry of industries) {
    const fault = faultOf(industry, levels)
    if (fault) throw new Error(`industry ${industry[0]}: ${fault}`)
    levels.set(industry[0], industry[1])
  }
  for (const [level, count] of Object.entries(expected)) {
    const found = industries.filter((industry) => industry[1] === Number(level)).length
    if (found !== count) throw new Error(`level ${level}: ${found} industries, ${count} expected`)
  }
}

/** One industry a line, so that a change of the law shows as changed lines. */
function asJson(industries: Industry[]): string {
  const head = {
    version: '2025',
    title: 'Hệ thống ngành kinh tế Việt Nam',
    decision: '36/2025/QĐ-TTg',
    decisionDate: '2025-09-29',
    effectiveDate: '2025-11-15',
    sections: industries.filter(([, level]) => level === 1).map(([code]) => code),
    columns: ['code', 'level', 'name', 'parent'],
  }
  const fields = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`,
  )
  const rows = industries.map(
    ([code, level, name, parent]) => `    ${JSON.stringify([code, level, name, parent || null])}`,
  )
  return `{\n${fields.join('')}  "industries": [\n${rows.join(',\n')}\n  ]\n}\n`
}

const folder = process.argv[2]
if (!folder) throw new Error('Usage: node scripts/facts/build-vsic.ts <folder with vsic-2025-industry.tsv>')
const industries = readIndustries(join(folder, 'vsic-2025-industry.tsv'))
assertWhole(industries)
writeFileSync(join(import.meta.dirname, '../../data/reference/vsic-2025.json'), asJson(industries))
process.stdout.write(`${industries.length} industries written\n`)
