import { describe, expect, test } from 'vitest'
import { resolveTo, validOn, type Dated } from '#contract/territory/rules.ts'
import { readFacts, readTables, type UnitFacts } from './facts.ts'

const { units, links } = readFacts(readTables())
const asDated = (unit: UnitFacts): Dated => ({
  id: unit.id,
  validFrom: unit.valid_from,
  validTo: unit.valid_to,
})
const dated = new Map(units.map((unit) => [unit.id, asDated(unit)]))
const byId = new Map(units.map((unit) => [unit.id, unit]))
const standing = (level: string, date: string) =>
  units.filter((unit) => unit.level === level && validOn(asDated(unit), date))

describe('the administrative units that we ship', () => {
  test('63, 691 and 10,047 stood until 30 June 2025; 34 and 3,321 stand since, without districts', () => {
    const counts = (date: string) =>
      ['province', 'district', 'commune'].map((level) => standing(level, date).length)
    expect(counts('2025-06-30')).toEqual([63, 691, 10047])
    expect(counts('2025-07-01')).toEqual([34, 0, 3321])
    expect(counts('2026-04-30')).toEqual([34, 0, 3321])
  })

  test('no two units of a level bear one code on one day', () => {
    for (const date of ['2020-01-01', '2025-06-30', '2025-07-01', '2026-04-29', '2026-04-30']) {
      for (const level of ['province', 'district', 'commune']) {
        const codes = standing(level, date).map((unit) => unit.code)
        expect(new Set(codes).size).toBe(codes.length)
      }
    }
  })

  test('of 10,662 successions of 2025 none leaves the ground of its province, and 460 communes were divided', () => {
    const reform = links.filter((link) => link.date === '2025-07-01')
    expect(reform).toHaveLength(10662)
    const onward = Map.groupBy(links, (link) => link.from)
    const astray = reform.filter(
      (link) => byId.get(link.from)?.province_id !== byId.get(link.to)?.province_id,
    )
    expect(astray).toEqual([])
    const outcomes = standing('commune', '2025-06-30').map(
      (unit) => resolveTo(asDated(unit), '2025-07-01', dated, onward.get(unit.id) ?? []).outcome,
    )
    expect(Map.groupBy(outcomes, (outcome) => outcome).get('ambiguous')).toHaveLength(460)
    expect(outcomes).not.toContain('none')
  })

  test('Đồng Nai became a city and ten of its xã phường on 30 April 2026', () => {
    const changed = links.filter((link) => link.kind === 'reclassified').map((link) => byId.get(link.to))
    expect(changed.map((unit) => unit?.full_name ?? '').toSorted((a, b) => (a < b ? -1 : 1))).toEqual(
      [
        'Thành phố Đồng Nai',
        ...['Lộc Ninh', 'Tân Khai', 'Đồng Phú', 'Tân Phú', 'Trị An'].map((name) => `Phường ${name}`),
        ...['Trảng Bom', 'Dầu Giây', 'Long Thành', 'Xuân Lộc', 'Nhơn Trạch'].map((name) => `Phường ${name}`),
      ].toSorted(),
    )
  })

  test('the jurisdictions of the five programmes are those of today', () => {
    const tenant = (code: string) => byId.get(`p:${code}:before-2025-07-01`)?.province_id
    expect(['92', '91', '96', '83', '08'].map(tenant)).toEqual(['92', '91', '96', '86', '08'])
    expect(byId.get('p:91:2025-07-01')?.name).toBe('An Giang')
  })

  test('five island communes have no known predecessor, and no other unit', () => {
    const reached = new Set(links.map((link) => link.to))
    const orphans = units.filter((unit) => unit.valid_from !== null && !reached.has(unit.id))
    expect(orphans.map((unit) => unit.name)).toEqual([
      'Bạch Long Vĩ',
      'Cồn Cỏ',
      'Hoàng Sa',
      'Lý Sơn',
      'Côn Đảo',
    ])
  })

  test('every unit of old is found again among the predecessors of what it became', () => {
    const backwards = Map.groupBy(links, (link) => link.to)
    for (const link of links) {
      const start = dated.get(link.to)
      if (!start || link.date !== '2025-07-01') continue
      const back = resolveTo(start, '2025-06-30', dated, backwards.get(link.to) ?? [])
      expect(back.units.map((unit) => unit.id)).toContain(link.from)
    }
  })
})
