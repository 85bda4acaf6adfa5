import { fold } from '#contract/kernel/text.ts'
import { likeness } from './cells/codes.ts'
import { toldRaw } from './cells/cell.ts'
import type { ImportColumn } from './definition.ts'
import type { RawRow } from './read/raw.ts'

/** A heading without its marks: "1. Họ và tên (*)" → "ho va ten". */
const headingKey = (heading: string): string =>
  fold(heading)
    .replace(/\([^)]*\)/g, ' ')
    .replace(/^[\divx]+[.)]\s*/, '')
    .replace(/[^a-z0-9%]+/g, ' ')
    .trim()

/** One column of the sheet as its header names it, over one row or several. */
export interface SheetColumn {
  /** from 0 */
  at: number
  heading: string
}

export interface Header {
  /** numbers of its first and last row, from 1 */
  from: number
  to: number
  columns: SheetColumn[]
}

/** Key of our column → place in the sheet (from 0). */
export type Mapping = Readonly<Record<string, number>>

/** Headings that this person matched before: heading key → key of the column, or null: left out. */
export type Memory = Readonly<Record<string, string | null>>

/** The names of a header of several rows: "Liên hệ › Điện thoại"; a name above covers the empty places at its right. */
function headerOf(rows: readonly RawRow[]): Header {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const spread = rows.map(({ cells }, level) => {
    let last = ''
    return Array.from({ length: width }, (_, at) => {
      const own = toldRaw(cells[at] ?? null)
        .replace(/\s+/g, ' ')
        .trim()
      if (own !== '') last = own
      // only above other rows does a name reach to its right
      return own !== '' || level === rows.length - 1 ? own : last
    })
  })
  const columns = Array.from({ length: width }, (_, at) => {
    const names = spread.map((row) => row[at] ?? '')
    const leaf = rows.findLastIndex(({ cells }) => toldRaw(cells[at] ?? null).trim() !== '')
    if (leaf < 0) return { at, heading: '' }
    const above = names.slice(0, leaf).filter((name) => name !== '')
    return { at, heading: [...new Set([...above, names[leaf] ?? ''])].join(' › ') }
  })
  return {
    from: rows[0]?.no ?? 1,
    to: rows.at(-1)?.no ?? 1,
    columns: columns.filter(({ heading }) => heading !== ''),
  }
}

const squeezed = (key: string): string => key.replaceAll(' ', '')

/** Likeness above this counts. */
const ALIKE = 0.8

/** How alike two names are; 0 without looking where one is too long for the other to come near. */
function couldBeAlike(a: string, b: string): number {
  const most = (2 * (Math.min(a.length, b.length) + 1)) / (a.length + b.length + 2)
  return most > ALIKE ? likeness(a, b) : 0
}

/** Names under which people keep a column, without their marks; worked out once, for each heading of a sheet asks them. */
const namesOf = new WeakMap<ImportColumn, { wanted: string; tight: string }[]>()
function columnNames(column: ImportColumn): { wanted: string; tight: string }[] {
  const known = namesOf.get(column)
  if (known) return known
  const names = [column.heading, ...(column.aliases ?? [])]
    .map(headingKey)
    .filter((wanted) => wanted !== '')
    .map((wanted) => ({ wanted, tight: squeezed(wanted) }))
  namesOf.set(column, names)
  return names
}

/** How well a heading names a column, 0 to 1. */
function fit(heading: string, column: ImportColumn): number {
  const parts = heading.split(' › ')
  const whole = headingKey(parts.join(' '))
  const leaf = headingKey(parts.at(-1) ?? '')
  const named = [squeezed(whole), squeezed(leaf)]
  let best = 0
  for (const { wanted, tight } of columnNames(column)) {
    if (named.includes(tight)) return 1
    const alike = Math.max(couldBeAlike(leaf, wanted), couldBeAlike(whole, wanted))
    const holds = ` ${whole} `.includes(` ${wanted} `) ? 0.75 : 0
    best = Math.max(best, holds, alike > ALIKE ? alike * 0.9 : 0)
  }
  return best
}

/** Matches the columns of a header: what was matched before first, then the best fits, each column once. */
export function matchColumns(header: Header, columns: readonly ImportColumn[], memory: Memory = {}): Mapping {
  const mapping: Record<string, number> = {}
  const taken = new Set<number>()
  for (const { at, heading } of header.columns) {
    const before = memory[headingKey(heading)]
    if (before === null) taken.add(at)
    if (!before || before in mapping || !columns.some(({ key }) => key === before)) continue
    mapping[before] = at
    taken.add(at)
  }
  const fits = header.columns
    .flatMap(({ at, heading }) =>
      columns.map((column) => ({ at, key: column.key, fit: fit(heading, column) })),
    )
    .filter((one) => one.fit >= 0.6)
    .toSorted((a, b) => b.fit - a.fit || a.at - b.at)
  for (const { at, key } of fits) {
    if (key in mapping || taken.has(at)) continue
    mapping[key] = at
    taken.add(at)
  }
  return mapping
}

const SEARCHED = 20
const DEEPEST = 3

/** Finds the header: the rows near the top whose names fit our columns best; the first row with words where none does. */
export function findHeader(rows: readonly RawRow[], columns: readonly ImportColumn[]): Header {
  let best: { header: Header; score: number } | null = null
  for (const [at] of rows.slice(0, SEARCHED).entries()) {
    for (let depth = 1; depth <= DEEPEST; depth += 1) {
      const taken = rows.slice(at, at + depth)
      if (taken.length < depth || taken.at(-1)!.no !== taken[0]!.no + depth - 1) break
      const header = headerOf(taken)
      const score = Object.keys(matchColumns(header, columns)).length - (depth - 1) * 0.5
      if (score > 0 && (!best || score > best.score)) best = { header, score }
    }
  }
  if (best) return best.header
  const first =
    rows.find(({ cells }) => cells.filter((cell) => typeof cell === 'string').length > 1) ?? rows[0]
  return headerOf(first ? [first] : [])
}

/** The header in rows that a person chose. */
export const headerAt = (rows: readonly RawRow[], from: number, to: number): Header =>
  headerOf(rows.filter(({ no }) => no >= from && no <= Math.min(to, from + DEEPEST - 1)))

/** What to remember of a matching for the next file. */
export function remember(header: Header, mapping: Mapping): Memory {
  const keys = new Map(Object.entries(mapping).map(([key, at]) => [at, key]))
  return Object.fromEntries(
    header.columns.map(({ at, heading }) => [headingKey(heading), keys.get(at) ?? null]),
  )
}
