import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Money } from '../nouns.ts'
import { planSources } from '../nouns.ts'
import { compareVersions, type VersionLine } from './compare.ts'
import { above, moneyAt } from './money.ts'

const amount = fc.integer({ min: 0, max: 2_000_000_000 })
const money = fc.dictionary(fc.constantFrom(...planSources), amount, { maxKeys: 4 }) as fc.Arbitrary<Money>

const line = fc
  .record({
    itemId: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    money,
    title: fc.constantFrom('Một', 'Hai'),
  })
  .map((given): VersionLine => ({
    ...given,
    position: 0,
    kind: 'task',
    area: 4,
    leadName: '',
    place: '',
    quantity: null,
    unit: '',
    timing: '',
    reason: '',
  }))
const version = fc.uniqueArray(line, { selector: ({ itemId }) => itemId })

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

test('differences of lines, and of sources, add up to the difference of the sums', () => {
  fc.assert(
    fc.property(version, version, (before, after) => {
      const found = compareVersions({ no: 1, lines: before }, { no: 2, lines: after })
      expect(sum(found.lines.map((one) => one.stateDifferenceVnd))).toBe(found.stateDifferenceVnd)
      expect(sum(found.lines.map((one) => one.totalDifferenceVnd))).toBe(found.differenceVnd)
      expect(sum(found.sources.map((one) => one.differenceVnd))).toBe(found.differenceVnd)
      expect(found.lines.length).toBe(new Set([...before, ...after].map(({ itemId }) => itemId)).size)
    }),
  )
})

test('a version compared with itself differs in nothing, and the other way round with the sign turned', () => {
  fc.assert(
    fc.property(version, version, (before, after) => {
      const same = compareVersions({ no: 1, lines: before }, { no: 1, lines: before })
      expect(same.lines.every(({ what }) => what === 'same')).toBe(true)
      const there = compareVersions({ no: 1, lines: before }, { no: 2, lines: after })
      const back = compareVersions({ no: 2, lines: after }, { no: 1, lines: before })
      expect(back.differenceVnd + there.differenceVnd).toBe(0)
    }),
  )
})

const figures = (asked: number, kept: number | null, finance: number | null, approved: number | null) => ({
  source: 'provincial' as const,
  askedVnd: asked,
  keptVnd: kept,
  financeVnd: finance,
  approvedVnd: approved,
})

test('a line stands at the figures of the last desk that spoke of it, which speaks of all its sources', () => {
  const own = { ...figures(9, 9, null, null), source: 'own' as const }
  const item = { money: [figures(10, 8, 0, null), own] }
  expect(moneyAt(item, 'asked')).toEqual({ provincial: 10, own: 9 })
  expect(moneyAt(item, 'kept')).toEqual({ provincial: 8, own: 9 })
  expect(moneyAt(item, 'finance')).toEqual({})
  expect(moneyAt(item, 'approved')).toEqual({})
  expect(moneyAt({ money: [figures(10, 8, 5, 4)] }, 'approved')).toEqual({ provincial: 4 })
})

test('what is above is told source by source', () => {
  expect(above({ provincial: 5, own: 1 }, { provincial: 5 })).toEqual([{ source: 'own', vnd: 1, most: 0 }])
})
