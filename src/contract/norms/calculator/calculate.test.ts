import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calculate } from './calculate.ts'
import { capOf, shareOf, type Activity, type Figures, type Wish } from './figures.ts'

const million = 1_000_000

const machines: Activity = {
  byCost: true,
  basis: '',
  costItems: [
    { code: 'machine', name: 'Máy', counts: true },
    { code: 'building', name: 'Nhà xưởng', counts: false },
  ],
}
/** TT 28/2018: 50 %, at most 300 triệu for an establishment, a line one and a half times. */
const of2018: Figures = {
  rate: 500,
  ceiling: 300 * million,
  unit: 'establishment',
  lineFactor: 1500,
  priorityFactor: 1500,
  priorityRaisesCeiling: true,
  priorityRaisesRate: false,
  costItems: [],
  legal: 'Thông tư 28/2018/TT-BTC',
  legalId: 'x',
  clause: 'mức chi',
  confidence: 'confirmed',
}
const wish = (amount: number, more: Partial<Wish> = {}): Wish => ({
  costs: [{ item: 'machine', amount }],
  line: false,
  priority: false,
  count: 1,
  ...more,
})

test('TT 28/2018: half of 500 triệu of machines is paid, and another 100 triệu would still raise it', () => {
  expect(calculate(of2018, machines, wish(500 * million))).toMatchObject({
    support: 250 * million,
    counterpart: 250 * million,
    headroom: 100 * million,
    binding: 'rate',
  })
})

test('TT 28/2018: of 2.000 triệu of machines 300 triệu are paid, of a line of machines 450 triệu', () => {
  expect(calculate(of2018, machines, wish(2000 * million))).toMatchObject({
    support: 300 * million,
    binding: 'ceiling',
  })
  const line = calculate(of2018, machines, wish(2000 * million, { line: true }))
  expect(line).toMatchObject({ support: 450 * million, cap: 450 * million, headroom: 0 })
  expect(line.steps.find(({ kind }) => kind === 'line')?.text).toContain('1,5')
})

test('TTLT 26/2014 Đ.6, priority “không quá 1,5 lần mức hỗ trợ”: ceiling and rate rise each by its own flag', () => {
  const both = { ...of2018, priorityRaisesRate: true }
  const neither = { ...of2018, priorityRaisesCeiling: false }
  const priority = { priority: true }
  expect(calculate(of2018, machines, wish(2000 * million, priority)).support).toBe(450 * million)
  expect(calculate(of2018, machines, wish(500 * million, priority)).support).toBe(250 * million)
  expect(calculate(both, machines, wish(500 * million, priority)).support).toBe(375 * million)
  expect(calculate(neither, machines, wish(2000 * million, priority)).support).toBe(300 * million)
  // never more than was spent
  const most = { ...both, rate: 900, ceiling: null }
  expect(calculate(most, machines, wish(100, priority))).toMatchObject({ support: 100, headroom: null })
})

test('TTLT 26/2014 Đ.6: stalls at other fairs are paid at 80 % without a ceiling, founding an enterprise up to 10 triệu', () => {
  const stall = { ...of2018, rate: 800, ceiling: null }
  expect(calculate(stall, machines, wish(30 * million))).toMatchObject({ support: 24 * million, cap: null })
  const founding = { ...of2018, rate: null, ceiling: 10 * million }
  expect(calculate(founding, machines, wish(7 * million))).toMatchObject({
    support: 7 * million,
    binding: 'cost',
  })
  expect(calculate(founding, machines, wish(12 * million))).toMatchObject({
    support: 10 * million,
    counterpart: 2 * million,
  })
})

test('TTLT 26/2014 Đ.6: an award of 5 triệu for each of three products needs no costs', () => {
  const award = { ...of2018, rate: null, ceiling: 5 * million, unit: 'product' as const }
  const given = { ...wish(0, { count: 3 }), costs: [] }
  expect(calculate(award, { ...machines, byCost: false }, given)).toMatchObject({
    support: 15 * million,
    counterpart: 0,
  })
})

test('what does not count is the owner’s own; half a đồng is dropped and never paid', () => {
  const costs = [
    { item: 'machine', amount: 101 },
    { item: 'building', amount: 1000 },
    { item: 'unknown', amount: 7 },
  ]
  const found = calculate(of2018, machines, { ...wish(0), costs })
  expect(found).toMatchObject({ total: 1108, eligible: 101, support: 50, counterpart: 1058 })
  expect(found.steps.find(({ kind }) => kind === 'eligible')?.text).toContain('Nhà xưởng')
  // a sum without an item counts; a norm may name other items than the activity
  expect(calculate(of2018, machines, { ...wish(0), costs: [{ item: '', amount: 10 }] }).support).toBe(5)
  expect(calculate({ ...of2018, costItems: ['building'] }, machines, { ...wish(0), costs }).eligible).toBe(
    1000,
  )
})

const figures = fc
  .record({
    rate: fc.option(fc.integer({ min: 1, max: 1000 })),
    ceiling: fc.option(fc.integer({ min: 1, max: 100_000 * million })),
    lineFactor: fc.option(fc.integer({ min: 1000, max: 5000 })),
    priorityFactor: fc.option(fc.integer({ min: 1000, max: 5000 })),
    priorityRaisesCeiling: fc.boolean(),
    priorityRaisesRate: fc.boolean(),
  })
  .map((some): Figures => ({ ...of2018, ...some }))
const amount = fc.integer({ min: 0, max: 100_000_000 * million })
const wishes = fc.record({
  costs: fc.array(fc.record({ item: fc.constantFrom('machine', 'building', ''), amount }), { maxLength: 5 }),
  line: fc.boolean(),
  priority: fc.boolean(),
  count: fc.integer({ min: 1, max: 1000 }),
})

test('support is never above the ceiling with its factors, nor above the share of the cost, nor broken or negative', () => {
  fc.assert(
    fc.property(figures, wishes, (norm, one) => {
      const { support, eligible, steps } = calculate(norm, machines, one)
      const [share, cap] = [shareOf(norm, one), capOf(norm, one)]
      expect(Number.isSafeInteger(support) && support >= 0).toBe(true)
      expect(cap === null || BigInt(support) <= cap).toBe(true)
      expect(!share || BigInt(support) * share.denominator <= BigInt(eligible) * share.numerator).toBe(true)
      expect(support).toBeLessThanOrEqual(eligible)
      expect(steps.every((step) => step.amount === null || Number.isSafeInteger(step.amount))).toBe(true)
    }),
  )
})

test('support and counterpart are the total to the đồng', () => {
  fc.assert(
    fc.property(figures, wishes, (norm, one) => {
      const { support, counterpart, total } = calculate(norm, machines, one)
      expect(support + counterpart).toBe(total)
    }),
  )
})

test('more cost never means less support', () => {
  fc.assert(
    fc.property(figures, wishes, amount, (norm, one, more) => {
      const costs = [...one.costs, { item: 'machine', amount: more }]
      expect(calculate(norm, machines, { ...one, costs }).support).toBeGreaterThanOrEqual(
        calculate(norm, machines, one).support,
      )
    }),
  )
})

test('the headroom is exact: with it the ceiling is reached, with one đồng less it is not', () => {
  fc.assert(
    fc.property(figures, wishes, (norm, one) => {
      const { headroom, cap } = calculate(norm, machines, one)
      fc.pre(headroom !== null && headroom > 0 && headroom <= 1e15)
      const add = (extra: number) =>
        calculate(norm, machines, { ...one, costs: [...one.costs, { item: 'machine', amount: extra }] })
      expect(add(headroom ?? 0).support).toBe(cap)
      expect(add((headroom ?? 0) - 1).support).toBeLessThan(cap ?? 0)
    }),
  )
})
