import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addWorkingDays,
  isWorkingDay,
  weekdayOf,
  workingDayFrom,
  workingDaysBetween,
  type SpecialDays,
} from './working-days.ts'

/** Tết Bính Ngọ 2026: five days from Monday 16/02, and the day of 30/4 with its neighbour. */
const special: SpecialDays = {
  holidays: new Set([
    '2026-02-16',
    '2026-02-17',
    '2026-02-18',
    '2026-02-19',
    '2026-02-20',
    '2026-04-30',
    '2026-05-01',
  ]),
  worked: new Set(['2026-08-22']),
}

const date = fc.integer({ min: 0, max: 365 * 4 }).map((days) => addDays('2024-01-01', days))

test('a week of Tết is skipped, and a Saturday worked instead of another day counts', () => {
  expect(workingDaysBetween('2026-02-13', '2026-02-23', special)).toBe(1)
  expect(addWorkingDays('2026-02-13', 1, special)).toBe('2026-02-23')
  expect(addWorkingDays('2026-02-23', -1, special)).toBe('2026-02-13')
  expect(isWorkingDay('2026-08-22', special)).toBe(true)
  expect(isWorkingDay('2026-08-22')).toBe(false)
})

test('a term that ends on a day off ends on the next working day', () => {
  expect(workingDayFrom('2026-02-17', special)).toBe('2026-02-23')
  expect(workingDayFrom('2026-10-30', special)).toBe('2026-10-30')
})

test('every date is a date of the calendar, in any zone and without summer time', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: -800, max: 800 }), (from, days) => {
      const to = addDays(from, days)
      expect(to).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      expect(Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)).toBe(days)
      expect(weekdayOf(to)).toBe(((((weekdayOf(from) - 1 + days) % 7) + 7) % 7) + 1)
    }),
  )
})

test('going n working days on lies n working days ahead, on a working day, and back again where one began', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: 1, max: 60 }), (from, n) => {
      const to = addWorkingDays(from, n, special)
      expect(workingDaysBetween(from, to, special)).toBe(n)
      expect(isWorkingDay(to, special)).toBe(true)
      expect(addWorkingDays(to, -n, special)).toBe(
        isWorkingDay(from, special) ? from : addWorkingDays(from, -1, special),
      )
    }),
    { numRuns: 200 },
  )
})

test('working days add up over a day between, and turn their sign with the direction', () => {
  fc.assert(
    fc.property(date, date, date, (a, b, c) => {
      const ab = workingDaysBetween(a, b, special)
      expect(ab + workingDaysBetween(b, c, special)).toBe(workingDaysBetween(a, c, special))
      expect(workingDaysBetween(b, a, special) + ab).toBe(0)
    }),
    { numRuns: 60 },
  )
})
