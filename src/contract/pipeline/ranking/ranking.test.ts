import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rankingCriteria } from '../nouns.ts'
import { type Candidate, rank, type RankingRule, withOverrides } from './rules.ts'

/** As shipped: key first, then place, then industry, then the rest together. */
const rules: RankingRule[] = (
  [
    ['key', 1, 100],
    ['place', 2, 100],
    ['industry', 3, 100],
    ['priority', 4, 20],
    ['readiness', 4, 40],
    ['costEffect', 4, 20],
    ['leverage', 4, 10],
    ['spread', 4, 10],
  ] as const
).map(([criterion, tier, weight]) => ({ criterion, tier, weight, basis: '', confidence: 'known' }))

const plain: Candidate = {
  id: 'a',
  code: 'NH-2026-0001',
  key: false,
  placeRank: null,
  industryRank: null,
  priorities: 0,
  cleaner: false,
  savingPercent: null,
  readiness: 50,
  workers: null,
  askedVnd: 300_000_000,
  totalVnd: 600_000_000,
  unitId: null,
}
const one = (id: string, part: Partial<Candidate> = {}): Candidate => ({ ...plain, id, code: id, ...part })

const anyRules = fc
  .array(
    fc.record({
      criterion: fc.constantFrom(...rankingCriteria),
      tier: fc.integer({ min: 1, max: 4 }),
      weight: fc.integer({ min: 0, max: 100 }),
    }),
    { maxLength: 9 },
  )
  .map((all): RankingRule[] =>
    [...new Map(all.map((rule) => [rule.criterion, rule])).values()].map((rule) => ({
      ...rule,
      basis: '',
      confidence: 'entered' as const,
    })),
  )
const maybe = (max: number) => fc.option(fc.integer({ min: 1, max }), { nil: null })
const anyone = fc.record({
  key: fc.boolean(),
  placeRank: maybe(4),
  industryRank: maybe(6),
  priorities: fc.integer({ min: 0, max: 6 }),
  cleaner: fc.boolean(),
  savingPercent: maybe(60),
  readiness: fc.integer({ min: 0, max: 100 }),
  workers: maybe(200),
  askedVnd: fc.integer({ min: 0, max: 900_000_000 }),
  totalVnd: fc.constant(900_000_000),
  unitId: fc.constantFrom('c:1', 'c:2', null),
})
const everyone = fc
  .array(anyone, { minLength: 1, maxLength: 25 })
  .map((all) => all.map((each, index): Candidate => ({ ...each, id: `p${index}`, code: `NH-${index % 7}` })))

const places = (order: readonly { id: string; place: number }[]) =>
  new Map(order.map(({ id, place }) => [id, place]))

test('every proposal has one place, and the order does not hang on the order in which they came', () => {
  fc.assert(
    fc.property(anyRules, everyone, (some, all) => {
      const order = rank(some, all)
      expect(order.map(({ place }) => place)).toEqual(all.map((_, index) => index + 1))
      expect(new Set(order.map(({ id }) => id)).size).toBe(all.length)
      expect(rank(some, all.toReversed())).toEqual(order)
    }),
  )
})

test('bringing evidence never moves a proposal down', () => {
  const better: ((candidate: Candidate) => Candidate)[] = [
    (each) => ({ ...each, readiness: Math.min(100, each.readiness + 17) }),
    (each) => ({ ...each, placeRank: each.placeRank === null ? 4 : Math.max(1, each.placeRank - 1) }),
    (each) => ({
      ...each,
      industryRank: each.industryRank === null ? 6 : Math.max(1, each.industryRank - 1),
    }),
    (each) => ({ ...each, priorities: each.priorities + 1 }),
    (each) => ({ ...each, workers: (each.workers ?? 0) + 10 }),
    (each) => ({ ...each, savingPercent: Math.min(100, (each.savingPercent ?? 0) + 5) }),
    (each) => ({ ...each, key: true }),
  ]
  fc.assert(
    fc.property(anyRules, everyone, fc.nat(), fc.constantFrom(...better), (some, all, which, improve) => {
      const chosen = all[which % all.length]
      if (!chosen) return
      const before = places(rank(some, all)).get(chosen.id) ?? 0
      const after = rank(
        some,
        all.map((each) => (each === chosen ? improve(each) : each)),
      )
      expect(places(after).get(chosen.id)).toBeLessThanOrEqual(before)
    }),
  )
})

test('each place is explained by every criterion that counts, in the order in which they are looked at', () => {
  fc.assert(
    fc.property(anyRules, everyone, (some, all) => {
      const counting = some.filter(({ weight }) => weight > 0)
      for (const { reasons } of rank(some, all)) {
        expect(reasons.length).toBe(counting.length)
        expect(reasons.every(({ score }) => Number.isInteger(score) && score >= 0 && score <= 1000)).toBe(
          true,
        )
        expect(reasons.map(({ tier }) => tier)).toEqual(
          reasons.map(({ tier }) => tier).toSorted((a, b) => a - b),
        )
      }
    }),
  )
})

test('a key project stands before the others, and the place is looked at before the industry (NĐ 45/2012 Đ.6, TT 36/2013 Đ.7)', () => {
  const order = rank(rules, [
    one('industry', { industryRank: 1, readiness: 100 }),
    one('place', { placeRank: 4, readiness: 10 }),
    one('better place', { placeRank: 1, readiness: 0 }),
    one('key', { key: true, readiness: 0 }),
    one('nothing', { readiness: 100 }),
  ])
  expect(order.map(({ id }) => id)).toEqual(['key', 'better place', 'place', 'industry', 'nothing'])
  expect(order.map(({ decidedBy }) => decidedBy)).toEqual([1, 2, 2, 3, null])
})

test('cleaner production is ranked by its effect, not by place and industry (TT 46/2012 Đ.6)', () => {
  const order = rank(rules, [
    one('much', { cleaner: true, savingPercent: 30, placeRank: null }),
    one('little', { cleaner: true, savingPercent: 10, placeRank: 1, industryRank: 1 }),
  ])
  expect(order.map(({ id }) => id)).toEqual(['much', 'little'])
})

test('among equals the second of a commune stands behind the first of another', () => {
  const order = rank(rules, [
    one('a1', { unitId: 'a' }),
    one('a2', { unitId: 'a' }),
    one('b1', { unitId: 'b' }),
  ])
  expect(order.map(({ id }) => id)).toEqual(['a1', 'b1', 'a2'])
})

test('the authority puts one where it wants it, and the others keep their order', () => {
  const order = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ id }))
  const ids = (moved: [string, number][]) =>
    withOverrides(order, new Map(moved))
      .map(({ id }) => id)
      .join('')
  expect(ids([])).toBe('abcde')
  expect(ids([['e', 1]])).toBe('eabcd')
  expect(ids([['a', 3]])).toBe('bcade')
  expect(ids([['a', 99]])).toBe('bcdea')
  expect(
    ids([
      ['d', 1],
      ['e', 2],
    ]),
  ).toBe('deabc')
})
