import { expect, test } from 'vitest'
import {
  contains,
  formatPeriod,
  namePeriod,
  overlaps,
  parsePeriod,
  partition,
  period,
  samePeriod,
  yearsOf,
} from './period.ts'

test('a period is read from one year or two, with any dash', () => {
  expect(parsePeriod('2017')).toEqual({ from: 2017, to: 2017 })
  expect(parsePeriod(' 2014 – 2015 ')).toEqual({ from: 2014, to: 2015 })
})

test('a period that runs backwards, or is none, is refused', () => {
  expect(parsePeriod('2015-2014')).toBeNull()
  expect(parsePeriod('Hàng năm')).toBeNull()
})

test('years, containment and overlap count both ends', () => {
  expect(yearsOf(period(2014, 2016))).toEqual([2014, 2015, 2016])
  expect(contains(period(2014, 2020), period(2020))).toBe(true)
  expect(contains(period(2014, 2015), period(2014, 2016))).toBe(false)
  expect(overlaps(period(2014, 2015), period(2015, 2016))).toBe(true)
  expect(overlaps(period(2014, 2015), period(2016, 2020))).toBe(false)
  expect(samePeriod(period(2014), period(2014, 2014))).toBe(true)
})

test('parts are a partition when no year is doubled or left out', () => {
  expect(partition(period(2014, 2020), [period(2016, 2020), period(2014, 2015)])).toBe(true)
  expect(partition(period(2014, 2020), [period(2014, 2016), period(2016, 2020)])).toBe(false)
  expect(partition(period(2014, 2020), [period(2014, 2015), period(2017, 2020)])).toBe(false)
})

test('a period prints as stored and as spoken', () => {
  expect(formatPeriod(period(2014, 2015))).toBe('2014-2015')
  expect(namePeriod(period(2017))).toBe('năm 2017')
  expect(namePeriod(period(2014, 2015))).toBe('giai đoạn 2014-2015')
})
