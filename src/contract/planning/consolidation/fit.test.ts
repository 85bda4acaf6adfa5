import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stateSources } from '../nouns.ts'
import { type Candidate, type Ceilings, fitUnder } from './fit.ts'

const amount = fc.integer({ min: 0, max: 1_000 })
const candidate: fc.Arbitrary<Candidate> = fc.record({
  id: fc.uuid(),
  from: fc.constantFrom('plan' as const, 'bank' as const),
  kept: fc.boolean(),
  title: fc.constant('Đề án'),
  area: fc.integer({ min: 1, max: 9 }),
  score: fc.option(fc.integer({ min: 0, max: 100 })),
  placeRank: fc.option(fc.integer({ min: 1, max: 4 })),
  money: fc.record(
    { national: amount, provincial: amount, district: amount, commune: amount, own: amount },
    { requiredKeys: [] },
  ),
})
const candidates = fc.uniqueArray(candidate, { selector: ({ id }) => id, maxLength: 30 })
const ceilings: fc.Arbitrary<Ceilings> = fc.record(
  { national: amount, provincial: amount, district: amount, commune: amount },
  { requiredKeys: [] },
)

const inside = (all: readonly Candidate[], ids: ReadonlySet<string>, source: (typeof stateSources)[number]) =>
  all.reduce((sum, { id, money }) => sum + (ids.has(id) ? (money[source] ?? 0) : 0), 0)

const fitting = (all: readonly Candidate[], under: Ceilings, more: readonly string[] = []) =>
  new Set(
    fitUnder(all, under).flatMap(({ id, outcome }) =>
      outcome === 'fits' || more.includes(outcome) ? [id] : [],
    ),
  )

test('what fits, and what uses the rest, is never above a ceiling', () => {
  fc.assert(
    fc.property(candidates, ceilings, (all, under) => {
      const ids = fitting(all, under, ['between'])
      for (const source of stateSources)
        expect(inside(all, ids, source)).toBeLessThanOrEqual(under[source] ?? Infinity)
    }),
  )
})

test('a higher ceiling puts nothing out that was in', () => {
  fc.assert(
    fc.property(candidates, ceilings, ceilings, (all, under, added) => {
      const higher: Ceilings = {}
      for (const source of stateSources)
        if (under[source] !== undefined) higher[source] = under[source] + (added[source] ?? 0)
      const more = fitting(all, higher)
      for (const id of fitting(all, under)) expect(more).toContain(id)
    }),
  )
})

test('every candidate is told once, and the order does not hang on the order in which they came', () => {
  fc.assert(
    fc.property(candidates, ceilings, (all, under) => {
      expect(fitUnder(all.toReversed(), under)).toEqual(fitUnder(all, under))
      expect(fitUnder(all, under)).toHaveLength(all.length)
    }),
  )
})

const line = (id: string, provincial: number, more: Partial<Candidate> = {}): Candidate => ({
  id,
  from: 'plan',
  kept: false,
  title: id,
  area: 3,
  score: 50,
  placeRank: null,
  money: { provincial },
  ...more,
})

test('what is in the plan comes first, then the better score, the better place, the earlier content of Article 4', () => {
  const all = [
    line('e', 1, { area: 4 }),
    line('d', 1),
    line('c', 1, { placeRank: 2 }),
    line('b', 1, { score: 90 }),
    line('a', 1, { kept: true, score: null }),
  ]
  expect(fitUnder(all, {}).map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e'])
})

test('nobody overtakes one that does not fit, but what is left over is shown to whom it would be enough', () => {
  const all = [line('a', 60, { score: 9 }), line('b', 50, { score: 8 }), line('c', 30, { score: 7 })]
  const told = fitUnder(all, { provincial: 100 }).map(({ id, outcome, runningVnd }) => [
    id,
    outcome,
    runningVnd,
  ])
  expect(told).toEqual([
    ['a', 'fits', 60],
    ['b', 'over', 110],
    ['c', 'between', 140],
  ])
})

test('one without money of a source is not held back by it', () => {
  const all = [line('a', 100, { score: 9 }), line('b', 0, { money: { national: 40 } })]
  expect(fitting(all, { provincial: 50, national: 40 })).toEqual(new Set(['b']))
})
