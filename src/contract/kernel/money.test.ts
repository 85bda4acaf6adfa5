import fc from 'fast-check'
import { expect, test } from 'vitest'
import { BILLION, formatExactIn, formatIn, formatMillions, formatVnd, MILLION, signed, vnd } from './money.ts'

test('money prints with dots between thousands and a comma before decimals', () => {
  expect(formatVnd(210_000_000)).toBe('210.000.000')
  expect(formatMillions(47_585_000_000, 0)).toBe('47.585')
  expect(formatMillions(1_234_500_000, 1)).toBe('1.234,5')
  expect(formatMillions(-12_000_000, 0)).toBe('−12')
  expect(formatVnd(0)).toBe('0')
})

test('rounding goes half away from zero and never shows minus nought', () => {
  expect(formatMillions(1_500_000, 0)).toBe('2')
  expect(formatMillions(-1_500_000, 0)).toBe('−2')
  expect(formatMillions(-400_000, 0)).toBe('0')
  expect(formatIn(58_600, BILLION, 3)).toBe('0,000')
})

test('an exact print needs no more decimals than the amount has', () => {
  expect(formatExactIn(18_564 * MILLION, BILLION)).toBe('18,564')
  expect(formatExactIn(8_500 * MILLION, BILLION)).toBe('8,5')
  expect(formatExactIn(27_377 * MILLION, MILLION)).toBe('27.377')
})

test('a difference always carries its sign, nothing none', () => {
  expect(signed(formatMillions(MILLION, 0), MILLION)).toBe('+1')
  expect(signed(formatMillions(-12 * MILLION, 0), -12)).toBe('−12')
  expect(signed('0', 0)).toBe('0')
})

test('a fraction of a đồng is not money', () => {
  expect(() => vnd(0.5)).toThrow(RangeError)
})

test('an exact print loses nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (amount) => {
      const text = formatExactIn(amount, MILLION).replace('−', '-').replaceAll('.', '').replace(',', '.')
      expect(Math.round(Number(text) * MILLION)).toBe(amount)
    }),
  )
})
