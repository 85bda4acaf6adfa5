import { expect, test } from 'vitest'
import { termOf } from './term.ts'

test('a programme runs from the first day of its first year to the last day of its last', () => {
  const years = { yearFrom: 2026, yearTo: 2030 }
  expect(
    ['2025-12-31', '2026-01-01', '2030-12-31', '2031-01-01'].map((today) => termOf(years, today)),
  ).toEqual(['ahead', 'running', 'running', 'over'])
})
