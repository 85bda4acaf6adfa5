import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addDays,
  addWorkingDays,
  isWorkingDay,
  workingDaysBetween,
  type SpecialDays,
} from '../kernel/working-days.ts'
import { dueAfterPause, toldBy } from './reminding.ts'
import { DueRule, dueDay, fallingBetween, namePeriodOf, nameRule } from './rule.ts'

const special: SpecialDays = { holidays: new Set(['2026-04-30', '2026-05-01']), worked: new Set() }
const rule = (input: unknown) => DueRule.parse(input)
const year = (input: unknown) => fallingBetween(rule(input), '2026-01-01', '2026-12-31', special)

test('a plan before 30/10 of the year before is about the next year and is there on the working day before', () => {
  expect(year({ kind: 'yearly', month: 10, day: 30, edge: 'before', yearOffset: -1 })).toEqual([
    { period: '2027', namedOn: '2026-10-30', dueOn: '2026-10-29' },
  ])
})

test('a report of the half-years, the quarters and the months falls due as often as it should', () => {
  const half = year({
    kind: 'halfYearly',
    edge: 'by',
    first: { day: 22, month: 6 },
    second: { day: 22, month: 12 },
  })
  expect(half.map(({ period, dueOn }) => [period, dueOn])).toEqual([
    ['2026-H1', '2026-06-22'],
    ['2026-H2', '2026-12-22'],
  ])
  expect(year({ kind: 'quarterly', edge: 'by', day: 25 }).map(({ period }) => period)).toEqual([
    '2026-Q1',
    '2026-Q2',
    '2026-Q3',
    '2026-Q4',
  ])
  const monthly = year({ kind: 'monthly', edge: 'by', day: 25 })
  expect(monthly).toHaveLength(12)
  expect(monthly[0]).toEqual({ period: '2026-01', namedOn: '2026-01-25', dueOn: '2026-01-26' })
})

test('the 31st of a short month is its last day, and a quarter told in the month after ends in January', () => {
  const monthly = year({ kind: 'monthly', edge: 'by', day: 31 })
  expect(monthly.find(({ period }) => period === '2026-02')?.namedOn).toBe('2026-02-28')
  const after = fallingBetween(
    rule({ kind: 'quarterly', edge: 'by', day: 10, after: true }),
    '2027-01-01',
    '2027-01-31',
    special,
  )
  expect(after).toEqual([{ period: '2026-Q4', namedOn: '2027-01-10', dueOn: '2027-01-11' }])
})

test('what is due on a public holiday is due on the next working day, and "before" it on the one before', () => {
  expect(dueDay('2026-04-30', 'by', special)).toBe('2026-05-04')
  expect(dueDay('2026-05-04', 'before', special)).toBe('2026-04-29')
})

test('every so many weeks means the same weekday, the same distance, for ever', () => {
  const days = year({ kind: 'everyWeeks', weeks: 4, from: '2025-06-02' }).map(({ namedOn }) => namedOn)
  expect(days.length).toBe(13)
  expect(days.slice(1)).toEqual(days.slice(0, -1).map((day) => addDays(day, 28)))
  expect(
    fallingBetween(
      rule({ kind: 'everyWeeks', weeks: 4, from: '2027-06-02' }),
      '2026-01-01',
      '2026-12-31',
      special,
    ),
  ).toEqual([])
})

test('no day is asked for what arises, and a day asked once comes once', () => {
  expect(year({ kind: 'adHoc' })).toEqual([])
  expect(year({ kind: 'once', date: '2026-03-14' })).toEqual([
    { period: '2026-03-14', namedOn: '2026-03-14', dueOn: '2026-03-16' },
  ])
})

const anyRule = fc
  .oneof(
    fc.record({
      kind: fc.constant('yearly'),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 31 }),
      edge: fc.constantFrom('before', 'by'),
      yearOffset: fc.integer({ min: -2, max: 2 }),
    }),
    fc.record({
      kind: fc.constant('monthly'),
      day: fc.integer({ min: 1, max: 31 }),
      edge: fc.constantFrom('before', 'by'),
    }),
    fc.record({
      kind: fc.constant('quarterly'),
      day: fc.integer({ min: 1, max: 31 }),
      edge: fc.constantFrom('before', 'by'),
      after: fc.boolean(),
    }),
    fc.record({
      kind: fc.constant('everyWeeks'),
      weeks: fc.integer({ min: 1, max: 52 }),
      from: fc.constant('2025-03-05'),
    }),
  )
  .map(rule)

test('two windows side by side give what the whole window gives, each period once, always on a working day', () => {
  fc.assert(
    fc.property(anyRule, fc.integer({ min: 1, max: 360 }), (one, cut) => {
      const whole = fallingBetween(one, '2026-01-01', '2026-12-31', special)
      const middle = addDays('2026-01-01', cut)
      const parts = [
        ...fallingBetween(one, '2026-01-01', addDays(middle, -1), special),
        ...fallingBetween(one, middle, '2026-12-31', special),
      ]
      expect(parts).toEqual(whole)
      expect(new Set(whole.map(({ period }) => period)).size).toBe(whole.length)
      for (const { dueOn } of whole) expect(isWorkingDay(dueOn, special)).toBe(true)
    }),
    { numRuns: 60 },
  )
})

test('every rule and every period has words', () => {
  fc.assert(
    fc.property(anyRule, (one) => {
      expect(nameRule(one)).not.toContain('undefined')
      for (const { period } of fallingBetween(one, '2026-01-01', '2026-12-31', special))
        expect(namePeriodOf(period)).toMatch(/^(?:năm|6 tháng (?:đầu|cuối) năm|quý|tháng|ngày) .*20/)
    }),
    { numRuns: 40 },
  )
  expect(namePeriodOf('2026-Q3')).toBe('quý III/2026')
})

test('the owner is reminded first, then the head is told, then the recipient; never back again', () => {
  const pace = { dueOn: '2026-10-29', remindBefore: 5, headAfter: 1, recipientAfter: 3 }
  expect(toldBy(pace, '2026-10-21', special)).toBe(0)
  expect(toldBy(pace, '2026-10-22', special)).toBe(1)
  expect(toldBy(pace, '2026-10-29', special)).toBe(1)
  expect(toldBy(pace, '2026-10-30', special)).toBe(2)
  expect(toldBy(pace, '2026-11-02', special)).toBe(2)
  expect(toldBy(pace, '2026-11-03', special)).toBe(3)
  const days = fc.integer({ min: -40, max: 40 })
  fc.assert(
    fc.property(days, fc.nat(20), (from, more) => {
      const early = toldBy(pace, addDays(pace.dueOn, from), special)
      expect(toldBy(pace, addDays(pace.dueOn, from + more), special)).toBeGreaterThanOrEqual(early)
    }),
  )
})

test('the working days of a pause are given back, no more and no less', () => {
  expect(dueAfterPause('2026-10-29', '2026-10-20', '2026-10-23', special)).toBe('2026-11-03')
  expect(dueAfterPause('2026-10-29', '2026-10-24', '2026-10-25', special)).toBe('2026-10-29')
  fc.assert(
    fc.property(fc.nat(200), fc.nat(60), (start, length) => {
      const paused = addDays('2026-01-05', start)
      const resumed = addDays(paused, length)
      const due = addWorkingDays(resumed, 7, special)
      const later = dueAfterPause(due, paused, resumed, special)
      expect(workingDaysBetween(resumed, later, special)).toBe(
        7 + workingDaysBetween(paused, resumed, special),
      )
    }),
    { numRuns: 100 },
  )
})
