/** Reads the fact tables on administrative units and mends, visibly, what is known to be wrong in them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Row = Record<string, string>

/** A unit as the product's own table keeps it; `parent` is the code one level up, empty dates are open ends. */
export interface UnitRow {
  level: string
  code: string
  kind: string
  name: string
  parent: string
  validFrom: string
  validTo: string
}

export interface SuccessionRow {
  date: string
  level: string
  from: string
  to: string
  kind: string
}

/**
 * Rows of the sources that contradict the law, with the ground on which each was mended.
 * When a source one day prints something else the build stops, so that a mend cannot outlive its reason.
 */
const mends = {
  'district 912': {
    was: 'Xã Nam Du',
    is: { kind: 'Huyện', name: 'Kiên Hải' },
    why: 'code 912 is huyện Kiên Hải, of which Nam Du is one commune',
  },
  'commune 30622': {
    was: '30259',
    is: '30604',
    why: 'NQ 1654/NQ-UBTVQH15 Điều 1 khoản 31: xã Tân Phú of An Giang went into xã Vĩnh An',
  },
} as const

const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()

/** Rows of a tab-separated file by header name; stray spaces at the ends and inside are dropped. */
export function readTable(folder: string, file: string): Row[] {
  const [head, ...lines] = readFileSync(join(folder, file), 'utf8').split(/\r?\n/)
  const names = (head ?? '').split('\t')
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split('\t')
      return Object.fromEntries(names.map((name, i) => [name, tidy(cells[i] ?? '')]))
    })
}

/** Index by level and code, which identify a unit within one table. */
export const byCode = (rows: Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [`${row['level']} ${row['code']}`, row]))

/** Kind and name of an old unit: "Thị Trấn Óc Eo" printed without a kind becomes thị trấn Óc Eo. */
export function kindAndName(row: Row): { kind: string; name: string } {
  const [kind, name] = [row['kind'] ?? '', row['name'] ?? '']
  if (`${row['level']} ${row['code']}` === 'district 912') {
    if (`${kind} ${name}` !== mends['district 912'].was)
      throw new Error('district 912 is no longer misprinted')
    return mends['district 912'].is
  }
  if (kind !== '') return { kind, name }
  const found = /^(Thành phố|Thị xã|Thị trấn) (.+)$/iu.exec(name)
  if (!found?.[1] || !found[2]) throw new Error(`a unit without a kind: ${name}`)
  return { kind: sentenceCase(found[1]), name: found[2] }
}

/** The new code a row of the succession table prints, unless the resolution says otherwise. */
export function printedSuccessor(row: Row): string {
  const printed = row['new_code'] ?? ''
  if (`${row['level']} ${row['old_code']}` !== 'commune 30622') return printed
  if (printed !== mends['commune 30622'].was) throw new Error('commune 30622 is no longer misprinted')
  return mends['commune 30622'].is
}

export const sentenceCase = (text: string): string =>
  text.charAt(0).toUpperCase() + text.slice(1).toLowerCase()

/** Tab-separated text: a header with the names, then one line for each row. */
export const asTable = <T extends object>(names: (keyof T & string)[], rows: T[]): string =>
  [names, ...rows.map((row) => names.map((name) => String(row[name])))]
    .map((cells) => `${cells.join('\t')}\n`)
    .join('')
