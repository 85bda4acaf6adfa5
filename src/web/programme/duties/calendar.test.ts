import { expect, test } from 'vitest'
import { emptyContent } from '#contract/programme/empty.ts'
import { firstWindow, lanesOf, placeOf, timingOf, twelveAround, twelveFrom } from './calendar.ts'

test('the twelve months around a day in March begin in November of the year before', () => {
  const twelve = twelveAround('2026-03-09')
  expect([twelve.from, twelve.to]).toEqual(['2025-11-01', '2026-10-31'])
})

test('a day lies in its month, whatever the length of the month', () => {
  const year = twelveFrom(2024, 1)
  expect(placeOf(year, '2024-01-01')).toBe(0)
  expect(placeOf(year, '2024-02-15')).toBeCloseTo((1 + 14 / 29) / 12)
})

test('a deadline of yesterday is past, one within ten working days is soon', () => {
  expect(timingOf('2026-11-20', '2026-11-21')).toBe('past')
  expect(timingOf('2026-12-04', '2026-11-21')).toBe('soon')
  expect(timingOf('2026-12-07', '2026-11-21')).toBe('ahead')
})

const content = (yearFrom: number, yearTo: number) => {
  const empty = emptyContent({
    code: 'thu',
    title: 'Thử',
    level: 'province',
    territory: null,
    yearFrom,
    yearTo,
  })
  const before = (id: string, month: number, day: number) => ({
    id,
    section: 'I',
    who: 'Sở',
    to: '',
    what: id,
    printed: '',
    rule: { kind: 'before' as const, month, day, yearOffset: 0 },
  })
  return { ...empty, deadlines: [before('a', 6, 10), before('b', 6, 20), before('c', 12, 15)] }
}

test('two deadlines of the same month stand in two rows, one half a year later shares the first', () => {
  const [lane] = lanesOf(content(2021, 2025), twelveFrom(2025, 1))
  expect(lane?.rows.map((row) => row.map(({ deadlineId }) => deadlineId))).toEqual([['a', 'c'], ['b']])
})

test('a programme that is over opens its calendar at its last year', () => {
  expect(firstWindow(content(2021, 2025), '2026-11-21')).toBe(2025)
  expect(firstWindow(content(2026, 2030), '2026-11-21')).toBe('around')
  expect(firstWindow(content(2031, 2035), '2026-11-21')).toBe(2031)
})
