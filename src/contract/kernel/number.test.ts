import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatExact, parsePrinted, times, toNumber } from './number.ts'

const number = (digits: number, decimals = 0) => ({ kind: 'number', digits, decimals })

test('each document’s way of printing thousands and decimals is read by its own style', () => {
  expect(parsePrinted('18,564', 'en')).toEqual(number(18_564))
  expect(parsePrinted('1020', 'vi')).toEqual(number(1020))
  expect(parsePrinted('1.020', 'vi')).toEqual(number(1020))
  expect(parsePrinted('27,377', 'vi')).toEqual(number(27_377, 3))
  expect(parsePrinted('05', 'vi')).toEqual(number(5))
  expect(parsePrinted('0', 'vi')).toEqual(number(0))
  expect(parsePrinted('1.234,5', 'vi')).toEqual(number(12_345, 1))
  expect(parsePrinted('8 063', 'vi')).toEqual(number(8063))
  expect(parsePrinted(' 391.573\u00a0', 'vi')).toEqual(number(391_573))
  expect(parsePrinted('−12', 'vi')).toEqual(number(-12))
})

test('a dash, a blank and a nought are three different things', () => {
  for (const mark of ['-', '–', '−', ' - ']) expect(parsePrinted(mark, 'vi')).toEqual({ kind: 'dash' })
  for (const blank of ['', ' ', '\u00a0']) expect(parsePrinted(blank, 'vi')).toEqual({ kind: 'blank' })
})

test('a figure in the other style is refused with its likely reading', () => {
  expect(parsePrinted('18,5', 'en')).toEqual({ kind: 'unreadable', likely: { digits: 185, decimals: 1 } })
  expect(parsePrinted('1,234,567', 'vi')).toEqual({
    kind: 'unreadable',
    likely: { digits: 1_234_567, decimals: 0 },
  })
  expect(parsePrinted('12.34.567', 'vi')).toEqual({ kind: 'unreadable' })
  expect(parsePrinted('l20', 'vi')).toEqual({ kind: 'unreadable' })
})

test('scaling is exact or refused', () => {
  expect(times({ digits: 27_377, decimals: 3 }, 1_000_000_000)).toBe(27_377_000_000)
  expect(times({ digits: 1, decimals: 2 }, 10)).toBeNull()
  expect(toNumber({ digits: 878, decimals: 1 })).toBe(87.8)
})

test('whatever is printed in Vietnamese style is read back the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 3 }), (digits, decimals) => {
      expect(parsePrinted(formatExact({ digits, decimals }), 'vi')).toEqual(number(digits, decimals))
    }),
  )
})
