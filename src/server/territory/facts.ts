import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Level, SuccessionKind } from '#contract/territory/nouns.ts'
import { fullName, nameKey, spelling } from '#contract/territory/names.ts'
import { unitId, validOn, type Link } from '#contract/territory/rules.ts'

/** A row of `territory.unit` as the fact tables make it. */
export interface UnitFacts {
  id: string
  level: Level
  code: string
  kind: string
  name: string
  full_name: string
  parent_level: Level | null
  parent_code: string | null
  province_code: string
  province_id: string
  valid_from: string | null
  valid_to: string | null
  spelled: string
  folded: string
  full_folded: string
  search: string
}

export interface TerritoryFacts {
  units: UnitFacts[]
  links: Link[]
}

/** Raise when the search forms or other derived columns are made differently, so that they are loaded anew. */
const making = 1

const folder = new URL('../../../data/reference/territory/', import.meta.url)

const rowsOf = (text: string): string[][] =>
  text
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split('\t'))

type Bare = Pick<
  UnitFacts,
  'id' | 'level' | 'code' | 'kind' | 'name' | 'parent_code' | 'valid_from' | 'valid_to'
>

const shifted = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10)

const bareUnit = (cells: string[]): Bare => {
  const [level, code = '', kind = '', name = '', parent = '', from = '', to = ''] = cells
  const known = Level.parse(level)
  return {
    id: unitId(known, code, from || null, to && shifted(to, 1)),
    level: known,
    code,
    kind,
    name,
    parent_code: parent || null,
    valid_from: from || null,
    valid_to: to || null,
  }
}

/** Finds the unit that bore a code on a day. */
function directory(units: Bare[]) {
  const byCode = Map.groupBy(units, (unit) => `${unit.level} ${unit.code}`)
  return (level: string, code: string, date: string): Bare => {
    const unit = byCode
      .get(`${level} ${code}`)
      ?.find((one) => validOn({ validFrom: one.valid_from, validTo: one.valid_to }, date))
    if (!unit) throw new Error(`territory: no ${level} ${code} on ${date}`)
    return unit
  }
}

/** The units above, nearest first, of the unit's last day or of the newest table. */
function unitsAbove(unit: Bare, find: ReturnType<typeof directory>, newest: string): Bare[] {
  if (unit.parent_code === null) return []
  const day = unit.valid_to ?? newest
  // provinces have codes of two figures, districts of three
  const parent = find(unit.parent_code.length === 2 ? 'province' : 'district', unit.parent_code, day)
  return [parent, ...unitsAbove(parent, find, newest)]
}

/** Code of the provincial jurisdiction that stands today where this province stood. */
function provinceToday(province: Bare, next: Map<string, Bare>): string {
  const successor = next.get(province.id)
  return successor ? provinceToday(successor, next) : province.code
}

/** The tables as they lie on disk, and a hash that changes with them or with what is made of them here. */
export function readTables() {
  const read = (file: string) => readFileSync(new URL(file, folder), 'utf8')
  const [units, succession] = [read('units.tsv'), read('succession.tsv')]
  const hash = createHash('sha256').update(`${making}\n${units}\n${succession}`).digest('hex')
  return { hash, units, succession }
}

/** Places each unit under its province and today's jurisdiction, with its search forms. */
function complete(units: Bare[], links: Link[], find: ReturnType<typeof directory>): UnitFacts[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const next = new Map<string, Bare>()
  for (const link of links) {
    const successor = byId.get(link.to)
    if (successor?.level === 'province') next.set(link.from, successor)
  }
  const newest = units.map((unit) => unit.valid_from ?? '').reduce((a, b) => (a > b ? a : b), '')
  return units.map((unit) => {
    const above = unitsAbove(unit, find, newest)
    const province = above.at(-1) ?? unit
    const keys = [unit, ...above].map((one) => nameKey(fullName(one.kind, one.name)))
    return {
      ...unit,
      full_name: fullName(unit.kind, unit.name),
      parent_level: above[0]?.level ?? null,
      province_code: province.code,
      province_id: provinceToday(province, next),
      spelled: spelling(unit.name),
      folded: nameKey(unit.name),
      full_folded: keys[0] ?? '',
      search: ` ${keys.join(' ')}`,
    }
  })
}

/** The units and successions of the tables. @throws when a parent or an end of a succession is missing */
export function readFacts(tables: { units: string; succession: string }): TerritoryFacts {
  const units = rowsOf(tables.units).map(bareUnit)
  const find = directory(units)
  const links = rowsOf(tables.succession).map(([date = '', level = '', from = '', to = '', kind]): Link => {
    const [before, after] = [find(level, from, shifted(date, -1)), find(level, to, date)]
    return { from: before.id, to: after.id, kind: SuccessionKind.parse(kind), date }
  })
  return { units: complete(units, links, find), links }
}
