import fc from 'fast-check'
import { expect, test } from 'vitest'
import { costsRefusal, costsText, readCosts } from './asked.ts'

test('costs in an address are items with whole đồng, or one sum alone', () => {
  expect(readCosts('machine:400000000;install:20000000')).toEqual([
    { item: 'machine', amount: 400_000_000 },
    { item: 'install', amount: 20_000_000 },
  ])
  expect(readCosts('600000000')).toEqual([{ item: '', amount: 600_000_000 }])
  expect(readCosts('')).toEqual([])
})

test.each(['máy: 4', '4.000', '-1', '1e9', 'machine:', '999999999999999', '1;2;x'])(
  '%s is no cost',
  (text) => {
    expect(readCosts(text)).toBeNull()
  },
)

test('a cost beyond any project is told apart from what is no cost', () => {
  expect(costsRefusal('1000000000000000')).toBe('norms.costsMost')
  expect(costsRefusal('install:5;machine:99999999999999999999')).toBe('norms.costsMost')
  expect(costsRefusal('1e15')).toBe('norms.costs')
  expect(costsRefusal('machine:100000000000000')).toBeNull()
})

test('what was written is read again', () => {
  const cost = fc.record({
    item: fc.constantFrom('', 'machine', 'x-1'),
    amount: fc.integer({ min: 0, max: 1e14 }),
  })
  fc.assert(
    fc.property(fc.array(cost, { maxLength: 30 }), (costs) => {
      expect(readCosts(costsText(costs))).toEqual(costs)
    }),
  )
})
