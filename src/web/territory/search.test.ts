import { expect, test } from 'vitest'
import { levelsFor, questionOf, readTerritorySearch } from './search.ts'
import { above, validityText } from './validity.ts'

test('a form never offers a district after 30 June 2025', () => {
  expect(levelsFor('2025-06-30')).toContain('district')
  expect(levelsFor('2025-07-01')).toEqual(['province', 'commune'])
  expect(levelsFor('2025-07-01', ['district'])).toEqual([])
})

test('nothing chosen asks for the provinces, a level that the day does not know is not asked for', () => {
  expect(questionOf({}, '2026-11-21')).toMatchObject({ level: 'province', date: '2026-11-21' })
  expect(questionOf({ q: 'ngoc hien', cap: 'district' }, '2026-11-21')).not.toHaveProperty('level')
  expect(questionOf({ q: 'ngoc hien', cap: 'district', ngay: '2020-01-01' }, '2026-11-21')).toMatchObject({
    level: 'district',
    date: '2020-01-01',
  })
  expect(questionOf({ cap: 'district', het: true }, '2026-11-21')).toMatchObject({
    level: 'district',
    validity: 'any',
  })
})

test('an address that says nonsense says nothing, a code typed as a number is kept', () => {
  expect(readTerritorySearch({ q: 4, cap: 'làng', ngay: 'mai', tinh: 'x', het: 'có' })).toEqual({ q: '4' })
  expect(readTerritorySearch({ tinh: 8, cap: 'commune' })).toEqual({ tinh: 8, cap: 'commune' })
})

test('the days of a unit are told as people say them', () => {
  expect(validityText({ validFrom: '2025-07-01', validTo: null })).toBe('từ 01/7/2025')
  expect(validityText({ validFrom: null, validTo: '2025-06-30' })).toBe('đến 30/6/2025')
  expect(validityText({ validFrom: null, validTo: null })).toBe('đang tồn tại')
  expect(above('Xã Đất Mũi, huyện Ngọc Hiển, tỉnh Cà Mau')).toBe('huyện Ngọc Hiển, tỉnh Cà Mau')
})
