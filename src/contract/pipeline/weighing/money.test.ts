import { expect, test } from 'vitest'
import { costProblems, openVnd, shapeWarnings, sumsOf } from './money.ts'

const cost = (part: object) => ({
  totalVnd: 600,
  nationalVnd: 0,
  localVnd: 0,
  ownVnd: 0,
  otherVnd: 0,
  loanVnd: 0,
  ...part,
})

test('costs are added up source by source, and what has no source yet is told', () => {
  const sums = sumsOf([cost({ localVnd: 300, ownVnd: 200 }), cost({ nationalVnd: 100, loanVnd: 500 })])
  expect(sums).toEqual({
    totalVnd: 1200,
    nationalVnd: 100,
    localVnd: 300,
    ownVnd: 200,
    otherVnd: 0,
    loanVnd: 500,
  })
  expect(openVnd(sums)).toBe(100)
})

test('nobody asks for more than a thing costs, and every such place is named', () => {
  const found = costProblems([cost({ localVnd: 1800 }), cost({ localVnd: 300 }), cost({ ownVnd: 700 })])
  expect(found.map(({ path, code }) => [path.join('.'), code])).toEqual([
    ['costs.0.localVnd', 'pipeline.asked_above_cost'],
    ['costs.2.totalVnd', 'pipeline.sources_above_cost'],
  ])
})

test('a key project without two activities or two years is told so, and kept (TT 36/2013)', () => {
  const shape = { arrangement: 'key' as const, activities: ['N-MMTB'], years: [2027], establishments: 2 }
  expect(shapeWarnings(shape)).toHaveLength(2)
  expect(shapeWarnings({ ...shape, activities: ['N-MMTB', 'N-TH'], years: [2026, 2027, 2028] })).toEqual([])
  expect(shapeWarnings({ ...shape, arrangement: 'single' })).toHaveLength(1)
  expect(shapeWarnings({ ...shape, arrangement: 'group' })).toEqual([])
})
