import { expect, test } from 'vitest'
import { fold, matches, tidy } from './text.ts'

test('folding drops case, diacritics, đ and doubled spaces, whatever the Unicode form', () => {
  expect(fold('  Đào  tạo\u00a0NGHỀ ')).toBe('dao tao nghe')
  expect(fold('Lượt'.normalize('NFD'))).toBe('luot')
})

test('a search matches when every word occurs, in any order and without diacritics', () => {
  expect(matches('Hỗ trợ thành lập doanh nghiệp', 'doanh nghiep thanh lap')).toBe(true)
  expect(matches('Hỗ trợ thành lập doanh nghiệp', 'hợp tác xã')).toBe(false)
  expect(matches('Bất kỳ', '  ')).toBe(true)
})

test('tidying keeps diacritics and makes white space single', () => {
  expect(tidy(' 245A\u00a0 /QĐ-UBND\n')).toBe('245A /QĐ-UBND')
})
