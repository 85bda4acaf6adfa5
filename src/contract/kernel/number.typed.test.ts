import { expect, test } from 'vitest'
import { readTyped } from './number.ts'

const triệu = { unit: 'triệu', style: 'vi' } as const

test('Vietnamese typing is understood in đồng', () => {
  expect(readTyped('18.564', triệu)).toEqual({ ok: true, value: 18_564_000_000 })
  expect(readTyped('1234,5', triệu)).toEqual({ ok: true, value: 1_234_500_000 })
  expect(readTyped(' 125 triệu đồng', triệu)).toEqual({ ok: true, value: 125_000_000 })
  expect(readTyped('', triệu)).toEqual({ ok: true, value: null })
  expect(readTyped('–', triệu)).toEqual({ ok: true, value: null })
})

test('"18,564" in triệu is eighteen thousand: taken in an English-style table, asked about in a Vietnamese one', () => {
  expect(readTyped('18,564', { unit: 'triệu', style: 'en' })).toEqual({ ok: true, value: 18_564_000_000 })
  expect(readTyped('18,564', triệu)).toEqual({
    ok: false,
    code: 'number.ambiguous',
    likely: { value: 18_564_000_000, text: '18.564' },
  })
})

test('"27,377 tỷ" is not twenty-seven thousand tỷ', () => {
  expect(readTyped('27,377 tỷ', triệu)).toEqual({
    ok: false,
    code: 'number.otherUnit',
    likely: { value: 27_377_000_000, text: '27.377' },
  })
  expect(readTyped('27,377', { unit: 'tỷ', style: 'vi' })).toEqual({ ok: true, value: 27_377_000_000 })
  expect(readTyped('27.377', { unit: 'tỷ', style: 'vi' })).toEqual({
    ok: false,
    code: 'number.implausible',
    likely: { value: 27_377_000_000, text: '27,377' },
  })
  expect(readTyped('27,377 tỷ', { unit: 'triệu', style: 'en' })).toEqual({
    ok: false,
    code: 'number.otherUnit',
    likely: { value: 27_377_000_000, text: '27.377' },
  })
})

test('the other style’s marks are refused with the likely reading', () => {
  expect(readTyped('1.5', triệu)).toEqual({
    ok: false,
    code: 'number.ambiguous',
    likely: { value: 1_500_000, text: '1,5' },
  })
  expect(readTyped('1,234,567', triệu)).toMatchObject({
    code: 'number.ambiguous',
    likely: { text: '1.234.567' },
  })
})

test('negative money, less than a đồng, and words are refused', () => {
  expect(readTyped('-5', triệu)).toMatchObject({ ok: false, code: 'number.negative', likely: { text: '5' } })
  expect(readTyped('1,5', { unit: 'đồng', style: 'vi' })).toMatchObject({ ok: false, code: 'number.tooFine' })
  expect(readTyped('nhiều', triệu)).toEqual({ ok: false, code: 'number.unreadable' })
  expect(readTyped('12a', triệu)).toEqual({ ok: false, code: 'number.unreadable' })
})

test('a count takes plain numbers and no unit of money', () => {
  const plain = { unit: 'plain', style: 'vi' } as const
  expect(readTyped('05', plain)).toEqual({ ok: true, value: 5 })
  expect(readTyped('1.000', plain)).toEqual({ ok: true, value: 1000 })
  expect(readTyped('19,02%', plain)).toEqual({ ok: true, value: 19.02 })
  expect(readTyped('5 triệu', plain)).toEqual({ ok: false, code: 'number.unreadable' })
})

test('a megabyte of digits is refused quickly and calmly', () => {
  expect(readTyped('9'.repeat(1_000_000), triệu)).toEqual({ ok: false, code: 'number.unreadable' })
})
