import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatShowing } from './printed-format.ts'
import { seen } from './testing.ts'

test.each([
  ['47.585', 'vi', 47585],
  ['1.020', 'vi', 1020],
  ['1020', 'vi', 1020],
  ['125', 'vi', 125],
  ['0', 'vi', 0],
  ['05', 'vi', 5],
  ['1.234.567', 'vi', 1234567],
  ['1.250.000.000', 'vi', 1_250_000_000],
  ['27,377', 'vi', 27.377],
  ['1.234,5', 'vi', 1234.5],
  ['8,5', 'vi', 8.5],
  ['1 020', 'vi', 1020],
  ['-1.020', 'vi', -1020],
  ['−5', 'vi', -5],
  ['18,564', 'en', 18564],
  ['1,234.5', 'en', 1234.5],
] as const)('"%s" is a number and seen as it is printed', (printed, style, value) => {
  const shown = formatShowing(printed, style)
  expect(shown?.value).toBe(value)
  expect(seen(value, shown!.format)).toBe(printed)
})

test('a blank, a dash and words are no numbers', () => {
  for (const printed of ['', ' ', '-', '–', 'Hàng năm']) expect(formatShowing(printed, 'vi')).toBeNull()
})

test('figures of one style share one format, so that a changed sum is still grouped', () => {
  const formats = ['125', '1.020', '47.585', '1.234.567'].map((one) => formatShowing(one, 'vi')!.format)
  expect(new Set(formats).size).toBe(1)
  expect(seen(9999, formats[0]!)).toBe('9.999')
})

test('whatever amount is printed in groups is seen in the same groups', () => {
  fc.assert(
    fc.property(fc.nat(2_000_000_000), fc.constantFrom('vi' as const, 'en' as const), (amount, style) => {
      const printed = String(amount).replace(/\B(?=(\d{3})+$)/g, style === 'vi' ? '.' : ',')
      const shown = formatShowing(printed, style)!
      expect(seen(shown.value, shown.format)).toBe(printed)
    }),
  )
})
