/** Counts what the build made, prints it, and refuses data files that contradict the law or themselves. */
import type { SuccessionRow, UnitRow } from './territory-facts.ts'

/** What the resolutions and the sources' own notes promise; a newer table changes these figures knowingly. */
const promised = {
  'province until 2025-06-30': 63,
  'district until 2025-06-30': 691,
  'commune until 2025-06-30': 10047,
  'province on 2025-07-01': 34,
  'commune on 2025-07-01': 3321,
  'province on 2026-04-30': 34,
  'commune on 2026-04-30': 3321,
  'xã on 2025-07-01': 2621,
  'phường on 2025-07-01': 687,
  'đặc khu on 2025-07-01': 13,
  'xã on 2026-04-30': 2611,
  'phường on 2026-04-30': 697,
  'thành phố at province level on 2026-04-30': 7,
  'successions of 2025-07-01': 10662,
  'divided communes': 460,
  'units without a predecessor': 5,
}

const validOn = (unit: UnitRow, date: string): boolean =>
  unit.validFrom <= date && (unit.validTo === '' || date <= unit.validTo)

const dayBefore = (date: string): string => new Date(Date.parse(date) - 86_400_000).toISOString().slice(0, 10)

const refuse = (what: string, unit: { level: string }): never => {
  throw new Error(`${what}: ${JSON.stringify(unit)}`)
}

/** Every parent and every end of a succession exists on its day, and no two units share a code on one day. */
function checkLinks(units: UnitRow[], succession: SuccessionRow[]): void {
  for (const date of ['2025-06-30', '2025-07-01', '2026-04-30']) {
    const seen = new Map<string, UnitRow>()
    const valid = units.filter((unit) => validOn(unit, date))
    for (const unit of valid) {
      const key = `${unit.level} ${unit.code}`
      if (seen.has(key)) refuse('two units with one code', unit)
      seen.set(key, unit)
    }
    for (const unit of valid) {
      const parent = unit.level === 'commune' && date <= '2025-06-30' ? 'district' : 'province'
      if (unit.level !== 'province' && !seen.has(`${parent} ${unit.parent}`))
        refuse(`no parent on ${date}`, unit)
    }
    for (const row of succession) {
      if (row.date === date && !seen.has(`${row.level} ${row.to}`))
        refuse('a successor that does not exist', row)
      if (dayBefore(row.date) === date && !seen.has(`${row.level} ${row.from}`))
        refuse('no such predecessor', row)
    }
  }
}

/** @throws when a figure differs from the promised one or a link leads nowhere. */
export function checkTerritory(units: UnitRow[], succession: SuccessionRow[]): void {
  checkLinks(units, succession)
  const count = (date: string, matches: (unit: UnitRow) => boolean): number =>
    units.filter((unit) => validOn(unit, date) && matches(unit)).length
  const old = '2025-06-30'
  const ofReform = succession.filter((row) => row.date === '2025-07-01')
  const started = Object.values(Object.groupBy(ofReform, (row) => `${row.level} ${row.from}`))
  const reached = new Set(succession.map((row) => `${row.date} ${row.level} ${row.to}`))
  const orphans = units.filter(
    (unit) => unit.validFrom !== '' && !reached.has(`${unit.validFrom} ${unit.level} ${unit.code}`),
  )
  const of = (level: string) => (unit: UnitRow) => unit.level === level
  const kind = (name: string) => (unit: UnitRow) => unit.kind === name && unit.level === 'commune'
  const counted: typeof promised = {
    'province until 2025-06-30': count(old, of('province')),
    'district until 2025-06-30': count(old, of('district')),
    'commune until 2025-06-30': count(old, of('commune')),
    'province on 2025-07-01': count('2025-07-01', of('province')),
    'commune on 2025-07-01': count('2025-07-01', of('commune')),
    'province on 2026-04-30': count('2026-04-30', of('province')),
    'commune on 2026-04-30': count('2026-04-30', of('commune')),
    'xã on 2025-07-01': count('2025-07-01', kind('Xã')),
    'phường on 2025-07-01': count('2025-07-01', kind('Phường')),
    'đặc khu on 2025-07-01': count('2025-07-01', kind('Đặc khu')),
    'xã on 2026-04-30': count('2026-04-30', kind('Xã')),
    'phường on 2026-04-30': count('2026-04-30', kind('Phường')),
    'thành phố at province level on 2026-04-30': count(
      '2026-04-30',
      (unit) => unit.level === 'province' && unit.kind === 'Thành phố',
    ),
    'successions of 2025-07-01': ofReform.length,
    'divided communes': started.filter((rows) => (rows?.length ?? 0) > 1).length,
    'units without a predecessor': orphans.length,
  }
  console.table(counted)
  for (const unit of orphans)
    console.log(`no predecessor in the tables: ${unit.kind} ${unit.name} (${unit.code})`)
  const wrong = Object.entries(counted).filter(([what, n]) => n !== Reflect.get(promised, what))
  if (wrong.length > 0)
    throw new Error(`not as promised: ${wrong.map(([what, n]) => `${what} ${n}`).join(', ')}`)
}
