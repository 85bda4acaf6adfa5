import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountInWords, readAmountInWords } from './amount-in-words.ts'

test('amounts are worded as the papers word them', () => {
  expect(amountInWords(27_377_000_000)).toBe('Hai mươi bảy tỷ, ba trăm bảy mươi bảy triệu đồng')
  expect(amountInWords(27_377_000_000, { even: true })).toBe(
    'Hai mươi bảy tỷ, ba trăm bảy mươi bảy triệu đồng chẵn',
  )
  expect(amountInWords(0)).toBe('Không đồng')
  expect(amountInWords(21_000)).toBe('Hai mươi mốt nghìn đồng')
  expect(amountInWords(15_000_000)).toBe('Mười lăm triệu đồng')
  expect(amountInWords(34)).toBe('Ba mươi tư đồng')
  expect(amountInWords(14)).toBe('Mười bốn đồng')
  expect(amountInWords(104)).toBe('Một trăm linh tư đồng')
  expect(amountInWords(1_005_000)).toBe('Một triệu, không trăm linh năm nghìn đồng')
  expect(amountInWords(1_234_000_000_000)).toBe('Một nghìn hai trăm ba mươi tư tỷ đồng')
})

test('words are read back with or without commas, diacritics, and in the southern manner', () => {
  expect(readAmountInWords('Hai mươi bảy tỷ, ba trăm bảy mươi bảy triệu đồng chẵn')).toBe(27_377_000_000)
  expect(readAmountInWords('(Bằng chữ: hai mươi bảy tỉ ba trăm bảy mươi bảy triệu đồng)')).toBe(
    27_377_000_000,
  )
  expect(readAmountInWords('một ngàn không trăm lẻ năm')).toBe(1005)
  expect(readAmountInWords('hai mốt triệu')).toBe(21_000_000)
})

test('words that are no amount are not guessed at', () => {
  expect(readAmountInWords('')).toBeNull()
  expect(readAmountInWords('theo quy định')).toBeNull()
  expect(readAmountInWords('triệu đồng')).toBeNull()
  expect(readAmountInWords('hai ba bốn năm')).toBeNull()
})

test('every amount survives the way into words and back', () => {
  fc.assert(
    fc.property(fc.oneof(fc.maxSafeInteger(), fc.integer({ min: 0, max: 1_000_000 })), (amount) => {
      expect(readAmountInWords(amountInWords(amount))).toBe(amount)
    }),
    { numRuns: 500 },
  )
})
