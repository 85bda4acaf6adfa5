import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { aroundYear, leverageOf, type YearFigure } from './impact.ts'
import { isNearItem, isSameItem, likeness } from './likeness.ts'
import { weighPaid, type Paid } from './overlap.ts'

const year = (of: number, more: Partial<YearFigure> = {}): YearFigure => ({
  year: of,
  workers: null,
  revenueVnd: null,
  exportVnd: null,
  taxPaidVnd: null,
  incomeVnd: null,
  electricityKwh: null,
  ...more,
})

describe('cost items', () => {
  test('the same item in other letters, order and filling words is the same', () => {
    expect(isSameItem('Máy sấy năng lượng mặt trời', 'Mua máy SẤY năng lượng MẶT TRỜI')).toBe(true)
    expect(isSameItem('Hệ thống thiết bị sấy', 'máy sấy')).toBe(true)
    expect(isSameItem('Máy sấy', 'Máy ép')).toBe(false)
  })

  test('most words in common is near, one of many is not', () => {
    expect(isNearItem('Máy sấy tôm năng lượng mặt trời', 'Máy sấy cá năng lượng mặt trời')).toBe(true)
    expect(isNearItem('Máy sấy tôm năng lượng mặt trời', 'Tủ trưng bày sản phẩm tôm')).toBe(false)
  })

  test('likeness asks in both directions alike and stays between nothing and the same', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(likeness(a, b)).toBe(likeness(b, a))
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0)
        expect(likeness(a, b)).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('a payment beside what is asked for (TTLT 26/2014 Đ.7)', () => {
  const paid: Paid = {
    year: 2025,
    activity: 'N-MMTB',
    source: 'provincial',
    costItem: 'Máy sấy',
    title: 'Hỗ trợ máy sấy',
    own: true,
  }
  const dryer = [{ text: 'máy sấy', activity: 'N-MMTB' }]

  test('the same item from a state source stops; from a donor it is good to know', () => {
    expect(weighPaid(paid, dryer, [2026])).toEqual({ grade: 'same', reason: 'costItem', asked: 'máy sấy' })
    expect(weighPaid({ ...paid, source: 'donor' }, dryer, [2026])?.grade).toBe('note')
  })

  test('at another establishment that belongs together with it the same item is near', () => {
    expect(weighPaid({ ...paid, own: false }, dryer, [2026])?.grade).toBe('near')
  })

  test('another item of the same kind of activity in the same year is near, in another year a note', () => {
    const press = [{ text: 'máy ép dầu', activity: 'N-MMTB' }]
    expect(weighPaid(paid, press, [2025])).toMatchObject({ grade: 'near', reason: 'activityYear' })
    expect(weighPaid(paid, press, [2026])).toMatchObject({ grade: 'note', reason: 'otherSource' })
  })
})

describe('before and after a support', () => {
  test('the newest year before stands against the newest after; the year itself is neither', () => {
    const { changes, missing } = aroundYear(2023, [
      year(2021, { workers: 8 }),
      year(2022, { workers: 10, revenueVnd: 2_000_000_000, electricityKwh: 40_000 }),
      year(2023, { workers: 99 }),
      year(2025, { workers: 15, revenueVnd: 4_000_000_000, electricityKwh: 60_000 }),
    ])
    expect(missing).toEqual([])
    expect(changes.find(({ measure }) => measure === 'workers')).toEqual({
      measure: 'workers',
      before: 10,
      after: 15,
      beforeYear: 2022,
      afterYear: 2025,
      difference: 5,
      percent: 50,
    })
    expect(changes.find(({ measure }) => measure === 'electricityPerBillion')).toMatchObject({
      before: 20_000,
      after: 15_000,
      percent: -25,
    })
  })

  test('what is missing is said, and nothing is made of it', () => {
    const { changes, missing } = aroundYear(2025, [year(2024, { workers: 5 })])
    expect(missing).toEqual(['Chưa có số liệu của các năm 2026–2028, sau khi hỗ trợ.'])
    for (const { difference, percent } of changes) expect([difference, percent]).toEqual([null, null])
  })

  test('leverage is other money on each đồng of support, and unknown where the papers are silent', () => {
    expect(leverageOf(200, 300)).toBe(1.5)
    expect(leverageOf(200, null)).toBeNull()
    expect(leverageOf(0, 300)).toBeNull()
  })
})
