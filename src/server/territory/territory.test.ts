import { describe } from 'vitest'
import { nameKey } from '#contract/territory/names.ts'
import { expect, test } from '#server/testing/door.ts'

const paths = (items: { path: string }[]) => items.map((item) => item.path)

describe('territory.search', () => {
  test('finds a unit without marks, in any word order, with or without the words for kinds', async ({
    as,
  }) => {
    for (const q of [
      'phan ngoc hien',
      'ca mau phan ngoc hien',
      'Xã Phan Ngọc Hiển, tỉnh Cà Mau',
      'x. phan ngọc hiển',
    ]) {
      const { items } = await as.visitor.ask('territory.search', { q, date: '2026-07-01' })
      expect(paths(items)[0]).toBe('Xã Phan Ngọc Hiển, tỉnh Cà Mau')
    }
  })

  test('puts the exact name before names that begin with it, and those before names that contain it', async ({
    as,
  }) => {
    const { items } = await as.visitor.ask('territory.search', {
      q: 'phú hoà',
      date: '2020-01-01',
      limit: 200,
    })
    const keys = items.map((item) => nameKey(item.name))
    const sorts = keys.map((key) =>
      key === 'phu hoa' ? 0 : key.startsWith('phu hoa ') ? 1 : key.endsWith(' phu hoa') ? 2 : 3,
    )
    expect(sorts).toEqual(sorts.toSorted((a, b) => a - b))
    expect(new Set(sorts)).toEqual(new Set([0, 1, 2, 3]))
  })

  test('a kind that was typed comes first, the same name of another kind next, longer names after', async ({
    as,
  }) => {
    const { items } = await as.visitor.ask('territory.search', {
      q: 'xã tân phú',
      date: '2020-01-01',
      limit: 200,
    })
    const names = items.map((item) => item.fullName)
    expect(names.indexOf('Phường Tân Phú')).toBeGreaterThan(names.lastIndexOf('Xã Tân Phú'))
    expect(names.indexOf('Huyện Tân Phú Đông')).toBeGreaterThan(names.lastIndexOf('Phường Tân Phú'))
  })

  test('prefers the marks that were typed among names that differ only in them', async ({ as }) => {
    const first = async (q: string) =>
      (await as.visitor.ask('territory.search', { q, date: '2026-07-01' })).items[0]?.name
    expect(await first('tân thanh')).toBe('Tân Thanh')
    expect(await first('tân thành')).toBe('Tân Thành')
  })

  test('never offers a district after 30 June 2025', async ({ as }) => {
    const ask = (date: string) =>
      as.visitor.ask('territory.search', { level: 'district', q: 'ngoc hien', date })
    expect(paths((await ask('2025-06-30')).items)).toEqual(['Huyện Ngọc Hiển, tỉnh Cà Mau'])
    expect((await ask('2025-07-01')).items).toEqual([])
  })

  test('offers the units of the day only: old Kiên Giang in 2020, Đồng Nai as a province until 29 April 2026', async ({
    as,
  }) => {
    const named = async (q: string, date: string) =>
      (await as.visitor.ask('territory.search', { q, level: 'province', date })).items.map((item) => item.id)
    expect(await named('kien giang', '2020-01-01')).toEqual(['p:91:before-2025-07-01'])
    expect(await named('kien giang', '2026-01-01')).toEqual([])
    expect(await named('dong nai', '2026-04-29')).toEqual(['p:75:2025-07-01'])
    expect(await named('dong nai', '2026-04-30')).toEqual(['p:75:2026-04-30'])
  })

  test('lists the 64 communes of Cà Mau below it, and finds units of any day when asked to', async ({
    as,
  }) => {
    const below = { within: 'p:96:2025-07-01', date: '2026-07-01', limit: 200 }
    expect((await as.visitor.ask('territory.search', below)).items).toHaveLength(64)
    const ever = await as.visitor.ask('territory.search', { q: 'huyện ngọc hiển', validity: 'any' })
    expect(ever.items[0]).toMatchObject({ level: 'district', validTo: '2025-06-30', provinceId: '96' })
  })

  test('finds nothing, and fails at nothing, for signs and very long words', async ({ as }) => {
    for (const q of ['???', '%', '_', "'; drop table", '\\', 'x'.repeat(120)]) {
      expect((await as.visitor.ask('territory.search', { q })).items).toEqual([])
    }
  })
})

describe('territory.get', () => {
  test('one code names two units on two days', async ({ as }) => {
    const at = (date: string) => as.visitor.ask('territory.get', { level: 'commune', code: '00004', date })
    expect((await at('2025-06-30')).fullName).toBe('Phường Trúc Bạch')
    expect((await at('2025-07-01')).fullName).toBe('Phường Ba Đình')
  })

  test('tells what stands above, how many below, what it was and what it became', async ({ as }) => {
    const anGiang = await as.visitor.ask('territory.get', { id: 'p:91:2025-07-01' })
    expect(anGiang).toMatchObject({ childCount: 102, successors: [] })
    expect(paths(anGiang.predecessors).toSorted()).toEqual(['Tỉnh An Giang', 'Tỉnh Kiên Giang'])
    const benTre = await as.visitor.ask('territory.get', {
      level: 'province',
      code: '83',
      date: '2014-01-01',
    })
    expect(benTre).toMatchObject({
      provinceId: '86',
      successors: [{ id: 'p:86:2025-07-01', succession: 'full' }],
    })
    const truc = await as.visitor.ask('territory.get', { id: 'c:00004:before-2025-07-01' })
    expect(truc.ancestors.map((unit) => unit.fullName)).toEqual(['Thành phố Hà Nội', 'Quận Ba Đình'])
  })

  test('refuses a code without a date, and an unknown unit', async ({ as }) => {
    await expect(as.visitor.ask('territory.get', { level: 'province', code: '91' })).rejects.toMatchObject({
      code: 'invalid',
      fields: [{ path: ['date'], code: 'required' }],
    })
    await expect(as.visitor.ask('territory.get', { id: 'c:99999:2025-07-01' })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('territory.resolve', () => {
  test('a divided commune is ambiguous, a merged one is not', async ({ as }) => {
    const divided = await as.visitor.ask('territory.resolve', {
      id: 'c:32191:before-2025-07-01',
      date: '2026-01-01',
    })
    expect(divided.outcome).toBe('ambiguous')
    expect(paths(divided.units)).toEqual(['Xã Năm Căn, tỉnh Cà Mau', 'Xã Đất Mới, tỉnh Cà Mau'])
    const merged = { level: 'province' as const, code: '70', from: '2015-01-01', date: '2026-06-01' }
    expect(await as.visitor.ask('territory.resolve', merged)).toMatchObject({
      outcome: 'one',
      units: [{ id: 'p:75:2026-04-30', extent: 'full' }],
      text: 'Ngày 01/6/2026, địa bàn tỉnh Bình Phước thuộc thành phố Đồng Nai.',
    })
  })

  test('backwards it names all predecessors, and none where the tables know none', async ({ as }) => {
    const back = await as.visitor.ask('territory.resolve', { id: 'c:25270:2026-04-30', date: '2020-01-01' })
    expect(back.outcome).toBe('many')
    expect(paths(back.units)[0]).toBe('Thị trấn Lộc Ninh, huyện Lộc Ninh, tỉnh Bình Phước')
    const lySon = await as.visitor.ask('territory.resolve', { id: 'c:21548:2025-07-01', date: '2020-01-01' })
    expect(lySon).toMatchObject({ outcome: 'none', units: [] })
  })

  test('a district is answered by the communes of today on its ground', async ({ as }) => {
    const district = { id: 'd:973:before-2025-07-01', date: '2026-01-01' }
    const answer = await as.visitor.ask('territory.resolve', district)
    expect(answer.outcome).toBe('ambiguous')
    expect(answer.units.every((unit) => unit.level === 'commune')).toBe(true)
    expect(paths(answer.units)).toContain('Xã Đất Mũi, tỉnh Cà Mau')
  })
})

describe('territory.children', () => {
  test('a province of old has districts, the same code today has communes', async ({ as }) => {
    const levels = async (id: string) =>
      new Set((await as.visitor.ask('territory.children', { id })).items.map((item) => item.level))
    expect(await levels('p:96:before-2025-07-01')).toEqual(new Set(['district']))
    expect(await levels('p:96:2025-07-01')).toEqual(new Set(['commune']))
  })
})
