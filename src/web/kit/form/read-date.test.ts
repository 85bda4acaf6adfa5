import { expect, test } from 'vitest'
import { readDate } from './read-date.ts'

test('a day is read in the order of Vietnamese papers: day, month, year', () => {
  expect(readDate('9/3/2026')).toBe('2026-03-09')
  expect(readDate('09-03-2026')).toBe('2026-03-09')
  expect(readDate(' 20.10.20 ')).toBe('2020-10-20')
})

test('a day that no calendar has is refused, not moved to the next month', () => {
  expect(readDate('31/04/2026')).toBeNull()
  expect(readDate('29/02/2026')).toBeNull()
  expect(readDate('29/02/2028')).toBe('2028-02-29')
  expect(readDate('2026-03-09')).toBeNull()
})
