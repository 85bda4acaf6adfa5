/** Dates are `YYYY-MM-DD` in Vietnam; arithmetic on them knows no clock and no zone. */

/** Days that are not what their weekday says: holidays, and days off that are worked instead of another day. */
export interface SpecialDays {
  readonly holidays: ReadonlySet<string>
  readonly worked: ReadonlySet<string>
}

const none: SpecialDays = { holidays: new Set(), worked: new Set() }

/** The date `days` calendar days later (earlier when negative). */
export function addDays(date: string, days: number): string {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + days)
  return day.toISOString().slice(0, 10)
}

/** 1 Monday … 7 Sunday. */
export const weekdayOf = (date: string): number => new Date(`${date}T00:00:00Z`).getUTCDay() || 7

/** Monday to Friday, unless the calendar says otherwise. */
export const isWorkingDay = (date: string, special: SpecialDays = none): boolean =>
  special.worked.has(date) || (weekdayOf(date) <= 5 && !special.holidays.has(date))

/**
 * Working days between two dates.
 * @returns days after `from` up to and including `to`; negative when `to` is past
 */
export function workingDaysBetween(from: string, to: string, special: SpecialDays = none): number {
  // never minus zero
  if (from > to) return 0 - workingDaysBetween(to, from, special)
  let days = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkingDay(day, special)) days += 1
  return days
}

/** The `days`-th working day after `date` (before it when negative); 0: `date` itself, whatever day it is. */
export function addWorkingDays(date: string, days: number, special: SpecialDays = none): string {
  const way = Math.sign(days)
  let day = date
  for (let left = Math.abs(days); left > 0;) {
    day = addDays(day, way)
    if (isWorkingDay(day, special)) left -= 1
  }
  return day
}

/** The date itself when it is worked, else the next working day. @see BLDS 2015 Đ.148.5: a term that ends on a day off */
export const workingDayFrom = (date: string, special: SpecialDays = none): string =>
  isWorkingDay(date, special) ? date : addWorkingDays(date, 1, special)
