import { expect, test } from 'vitest'
import { dayOf, daysBetween, formatDate, formatDay, formatTime, formatWeekday } from './dates.ts'

test('a date is written as official papers write it: zeros before days, and before the first two months only', () => {
  expect(formatDate('2026-03-09')).toBe('09/3/2026')
  expect(formatDate('2020-10-20')).toBe('20/10/2020')
  expect(formatDate('2027-01-31')).toBe('31/01/2027')
})

test('inside the current year the year is left out, next year it is not', () => {
  expect(formatDay('2026-12-04', '2026-11-23')).toBe('04/12')
  expect(formatDay('2027-01-22', '2026-11-23')).toBe('22/01/2027')
})

test('the weekday of a day does not depend on where the reader sits', () => {
  expect(formatWeekday('2026-11-23')).toBe('Thứ Hai, 23/11/2026')
  expect(formatWeekday('2026-11-22')).toBe('Chủ nhật, 22/11/2026')
})

test('an instant late in the evening of Greenwich is already the next day in Việt Nam', () => {
  expect(dayOf('2026-11-22T18:30:00Z')).toBe('2026-11-23')
  expect(formatTime('2026-11-22T18:30:00Z')).toBe('01:30')
})

test('days between two days count across the end of a month', () => {
  expect(daysBetween('2026-10-29', '2026-11-23')).toBe(25)
  expect(daysBetween('2026-11-23', '2026-11-21')).toBe(-2)
})
