import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paceOf } from './pace.ts'

test('what is half done after ten seconds takes ten more', () => {
  expect(paceOf(500, 1000, 10)).toEqual({ percent: 50, rate: 50, secondsLeft: 10 })
})

test('nothing is told that is not known yet', () => {
  expect(paceOf(0, null, 3)).toEqual({ percent: null, rate: null, secondsLeft: null })
  expect(paceOf(0, 1000, 3)).toEqual({ percent: 0, rate: null, secondsLeft: null })
  expect(paceOf(0, 0, 0).percent).toBe(100)
})

test('percent stays between 0 and 100 and is 100 only at the end, time left is never below nothing', () => {
  const numbers = fc.tuple(fc.nat(2_000_000), fc.integer({ min: 1, max: 1_000_000 }), fc.nat(100_000))
  fc.assert(
    fc.property(numbers, ([done, total, seconds]) => {
      const { percent, secondsLeft } = paceOf(done, total, seconds)
      expect(percent).toBeGreaterThanOrEqual(0)
      expect(percent === 100).toBe(done >= total)
      expect(secondsLeft ?? 0).toBeGreaterThanOrEqual(0)
    }),
  )
})
