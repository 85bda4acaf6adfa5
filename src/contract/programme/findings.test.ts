import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { crossCheck } from './findings.ts'
import { cellsOf, pivot } from './figures.ts'
import { ProgrammeContent } from './model.ts'

const read = (code: string) => {
  const url = new URL(`../../../data/reference/programmes/${code}.json`, import.meta.url)
  return ProgrammeContent.parse(JSON.parse(readFileSync(url, 'utf8')))
}
const programmes = {
  benTre: read('ben-tre-2014-2020'),
  caMau: read('ca-mau-2026-2030'),
  canTho: read('can-tho-2017-2020'),
  kienGiang: read('kien-giang-2021-2025'),
  tuyenQuang: read('tuyen-quang-2016-2020'),
}

/** Findings of the checks themselves, without what the readers of the paper noted. */
const found = (content: ProgrammeContent) =>
  crossCheck(content)
    .findings.filter(({ id }) => !id.startsWith('remarks:'))
    .map((one) => `${one.class}: ${one.printed ?? '–'} | ${one.computed ?? '–'} | ${one.difference ?? '–'}`)

test('Kiên Giang: the total that rounding missed by one, 42 establishments with 30, three rounds in two years', () => {
  expect(found(programmes.kienGiang)).toEqual([
    'rounding: 47.585 | 47.586 | +1',
    'conflict: khoảng 42 | 30 | −12',
    'ambiguity: 03 | 2 năm | –',
    'misprint: Lướt | Lượt | –',
    'misprint: 245A /QĐ-UBND | 2454/QĐ-UBND | –',
    'omission: – | – | –',
  ])
})

test('Bến Tre: every contradiction between its prose, its targets and its appendix', () => {
  expect(found(programmes.benTre)).toEqual([
    'misprint: [1 +2+3+4+5+6+8+8+9] | 1+2+3+4+5+6+7+8+9 | –',
    'conflict: 4.560 | 2.280 | −2.280',
    'conflict: 1.600 | 1.650 | +50',
    'conflict: trên 40 | 28,096 | −11,904',
    'conflict: 14,885 | trên 15,185 | +0,3',
    'rounding: 87,8% | 87,7 | −0,1',
    'conflict: 2.500 | 1.750 | −750',
    'conflict: 100 | 120 | +20',
    'conflict: 50 | 46 | −4',
    'omission: – | – | –',
  ])
})

test('Cần Thơ: the formula, the rounded total, the decree of another year, promises without their projects', () => {
  const all = found(programmes.canTho)
  expect(all).toContain('misprint: (I+II+II+IV+V+VI+VII+VIII) | I+II+III+IV+V+VI+VII+VIII | –')
  expect(all).toContain('rounding: 18,5 | 18,564 | +0,064')
  expect(all).toContain('misprint: 45/2015/NĐ-CP | 45/2012/NĐ-CP | –')
  expect(all).toContain('conflict: 15 | 9 | −6')
  expect(all.filter((one) => one.startsWith('conflict'))).toHaveLength(3)
})

test('Tuyên Quang and Cà Mau: numbers used twice, and what Cà Mau leaves out', () => {
  expect(found(programmes.tuyenQuang)).toEqual(['misprint: 1; 1; 2; 2 | – | –'])
  expect(found(programmes.caMau)).toEqual([
    'misprint: V; V | – | –',
    'omission: – | – | –',
    'omission: – | – | –',
  ])
})

test('what agrees is counted', () => {
  const texts = crossCheck(programmes.kienGiang).matched.map(({ text }) => text)
  expect(texts).toContain('Danh mục: 24 dòng Tổng số = Vốn NS + Vốn khác')
  expect(crossCheck(programmes.tuyenQuang).matched.map(({ check }) => check)).toContain('words')
})

test('every finding has its own id, a place with a name, and a sentence', () => {
  for (const content of Object.values(programmes)) {
    const { findings } = crossCheck(content)
    expect(new Set(findings.map(({ id }) => id)).size).toBe(findings.length)
    for (const { where, text } of findings) {
      expect(where.length).toBeGreaterThan(0)
      expect(where.every(({ label }) => label !== '')).toBe(true)
      expect(text).toMatch(/[.»]$/)
    }
  }
})

test('the pivot of each programme adds up to what its table prints', () => {
  const total = (content: ProgrammeContent) => pivot(content, { rows: 'source', columns: 'phase' }).grandTotal
  expect(total(programmes.benTre)).toEqual({
    computed: 391_573_000_000,
    printed: 391_573_000_000,
    difference: 0,
  })
  expect(total(programmes.canTho)).toEqual({
    computed: 18_564_000_000,
    printed: 18_564_000_000,
    difference: 0,
  })
  expect(total(programmes.tuyenQuang)).toEqual({
    computed: 27_377_000_000,
    printed: 27_377_000_000,
    difference: 0,
  })
  expect(pivot(programmes.kienGiang, { rows: 'area', columns: 'source' }).grandTotal).toEqual({
    computed: 47_586_000_000,
    printed: 47_585_000_000,
    difference: 1_000_000,
  })
})

test('cells keep what is printed, in đồng beside it', () => {
  const cells = cellsOf(programmes.benTre)
  expect(cells).toHaveLength(400)
  expect(cells.find(({ lineId, period }) => lineId === '4' && period === '2014-2020')).toMatchObject({
    printed: '1020',
    value: 1_020_000_000,
    source: 'all',
    area: 4,
    periodKind: 'programme',
  })
  expect(cells.find(({ lineId, period }) => lineId === '8.2' && period === '2016')).toMatchObject({
    printed: '',
    value: null,
  })
  expect(cellsOf(programmes.canTho).find(({ printed }) => printed === '18,564')).toMatchObject({
    value: 18_564_000_000,
    level: 'total',
  })
})
