import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ItemFields } from '../items.ts'
import { type Money, planSources, stateSources } from '../nouns.ts'
import { incomplete, stateOf, sumBySource, totalOf } from './rules.ts'

const amount = fc.integer({ min: 0, max: 1_000_000_000_000 })
const money: fc.Arbitrary<Money> = fc
  .tuple(...planSources.map((source) => fc.option(amount.map((vnd) => [source, vnd] as const))))
  .map((parts) => Object.fromEntries(parts.filter((part) => part !== null)))

test('the sums by source add up to the sum of the lines, in whatever order', () => {
  fc.assert(
    fc.property(fc.array(money, { maxLength: 60 }), (lines) => {
      const sums = sumBySource(lines)
      expect(totalOf(sums)).toBe(lines.reduce((sum, line) => sum + totalOf(line), 0))
      expect(stateOf(sums)).toBe(lines.reduce((sum, line) => sum + stateOf(line), 0))
      expect(sumBySource(lines.toReversed())).toEqual(sums)
    }),
  )
})

test('two parts of a plan add up to the whole', () => {
  fc.assert(
    fc.property(fc.array(money), fc.array(money), (some, others) => {
      expect(sumBySource([sumBySource(some), sumBySource(others)])).toEqual(sumBySource([...some, ...others]))
    }),
  )
})

test("the state's money is the whole without what others bring", () => {
  fc.assert(
    fc.property(money, (line) => {
      const others = planSources.filter((source) => !stateSources.some((one) => one === source))
      expect(stateOf(line)).toBe(totalOf(line) - others.reduce((sum, source) => sum + (line[source] ?? 0), 0))
    }),
  )
})

test('a line of another year than the plan is told, one of several years with it is not', () => {
  const line = ItemFields.parse({
    kind: 'project',
    title: 'Máy sấy tôm khô',
    area: 3,
    timing: 'Quý II',
    leadName: 'Trung tâm',
    beneficiaries: 'HTX',
    money: { provincial: 1 },
  })
  expect(incomplete([{ ...line, years: [2026] }], 2027).map(({ code }) => code)).toEqual([
    'planning.line_years',
  ])
  expect(incomplete([{ ...line, years: [2026, 2027] }], 2027)).toEqual([])
})

test('lines that the department has dealt with are not judged and keep their numbers', () => {
  const bare = ItemFields.parse({ kind: 'project', title: 'Máy sấy tôm khô', area: 3, beneficiaries: 'HTX' })
  expect(incomplete([null, bare], 2027).map(({ path, facts }) => [path[1], path[2], facts?.['no']])).toEqual([
    [1, 'money', 2],
    [1, 'leadName', 2],
    [1, 'timing', 2],
  ])
})
