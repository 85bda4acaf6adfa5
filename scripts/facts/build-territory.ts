/** Builds data/reference/territory/ from a folder of fact tables: `node scripts/facts/build-territory.ts <folder>`. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fold } from '#contract/kernel/text.ts'
import { checkTerritory } from './territory-checks.ts'
import {
  asTable,
  byCode,
  kindAndName,
  printedSuccessor,
  readTable,
  sentenceCase,
  type Row,
  type SuccessionRow,
  type UnitRow,
} from './territory-facts.ts'

const reform = { date: '2025-07-01', dayBefore: '2025-06-30' }
/** Đồng Nai became a city and ten of its xã phường: NQ 30/2026/QH16, NQ 237/NQ-UBTVQH16. */
const dongNai = { code: '75', date: '2026-04-30', dayBefore: '2026-04-29' }

const folder = process.argv[2]
if (!folder) throw new Error('say which folder holds the fact tables')
const old = readTable(folder, 'units-before-2025-07.tsv')
const current = readTable(folder, 'units-current.tsv')
const printed = readTable(folder, 'unit-succession-2025-07.tsv')
const oldByCode = byCode(old)
const provinceNow = new Map(
  printed.filter((row) => row['level'] === 'province').map((row) => [row['old_code'], row['new_code']]),
)

/** The code of today: a code that today's table lacks gives way to the unit of that name in that province. */
function successorCode(row: Row): string {
  const code = printedSuccessor(row)
  if (row['level'] === 'province') return code
  const province = provinceNow.get(oldByCode.get(`commune ${row['old_code']}`)?.['province_code'])
  const near = current.filter((one) => one['level'] === 'commune' && one['province_code'] === province)
  const found = near.find((one) => one['code'] === code)
  if (found) return code
  const named = near.filter((one) => fold(`${one['kind']} ${one['name']}`) === fold(row['new_name'] ?? ''))
  if (named.length !== 1) throw new Error(`no single unit of today is ${row['new_name']} (${code})`)
  console.log(
    `${row['old_name']} went into ${row['new_name']}: printed code ${code}, today's is ${named[0]?.['code']}`,
  )
  return named[0]?.['code'] ?? ''
}

/**
 * The kinds of 1 July 2025 that differ from today's. The tables do not say which ten communes of Đồng Nai changed;
 * they are those the succession of 2025 still names Xã where today's table says Phường, and they are exactly ten.
 */
const kindIn2025 = new Map([[`province ${dongNai.code}`, 'Tỉnh']])
const succession: SuccessionRow[] = printed.map((row) => {
  const [level, from, to] = [row['level'] ?? '', row['old_code'] ?? '', successorCode(row)]
  const then = /^(xã|phường|đặc khu) /iu.exec(row['new_name'] ?? '')?.[1]
  const today = current.find((one) => one['level'] === level && one['code'] === to)
  const inDongNai = level === 'commune' && today?.['province_code'] === dongNai.code
  if (inDongNai && then && sentenceCase(then) !== today['kind'])
    kindIn2025.set(`commune ${to}`, sentenceCase(then))
  return { date: reform.date, level, from, to, kind: row['extent'] ?? '' }
})

const units: UnitRow[] = old.map((row) => {
  const { level = '', code = '', parent_code: parent = '' } = row
  return { level, code, ...kindAndName(row), parent, validFrom: '', validTo: reform.dayBefore }
})
for (const row of current) {
  const { level = '', code = '', kind = '', name = '', province_code: parent = '' } = row
  const before = kindIn2025.get(`${level} ${code}`)
  const validFrom = before ? dongNai.date : reform.date
  units.push({ level, code, kind, name, parent, validFrom, validTo: '' })
  if (!before) continue
  units.push({ level, code, kind: before, name, parent, validFrom: reform.date, validTo: dongNai.dayBefore })
  succession.push({ date: dongNai.date, level, from: code, to: code, kind: 'reclassified' })
}

const order = (date: string, level: string, code: string): string =>
  `${date} ${['province', 'district', 'commune'].indexOf(level)} ${code}`
const unitOrder = (unit: UnitRow) => order(unit.validFrom, unit.level, unit.code)
const successionOrder = (row: SuccessionRow) => order(row.date, row.level, `${row.from} ${row.to}`)
units.sort((a, b) => (unitOrder(a) < unitOrder(b) ? -1 : 1))
succession.sort((a, b) => (successionOrder(a) < successionOrder(b) ? -1 : 1))
checkTerritory(units, succession)

const target = new URL('../../data/reference/territory/', import.meta.url)
mkdirSync(target, { recursive: true })
const unitColumns = ['level', 'code', 'kind', 'name', 'parent', 'validFrom', 'validTo'] as const
writeFileSync(new URL('units.tsv', target), asTable([...unitColumns], units))
writeFileSync(new URL('succession.tsv', target), asTable(['date', 'level', 'from', 'to', 'kind'], succession))
