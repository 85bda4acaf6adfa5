/**
 * Working days between two dates, Monday to Friday. Holidays and swapped days come as data.
 * @param holidays dates `YYYY-MM-DD` that are no working days
 * @returns days after `from` up to and including `to`; negative when `to` is past
 */
export function workingDaysBetween(
  from: string,
  to: string,
  holidays: ReadonlySet<string> = new Set(),
): number {
  if (from > to) return -workingDaysBetween(to, from, holidays)
  let days = 0
  for (let day = next(from); day <= to; day = next(day)) if (isWorkingDay(day, holidays)) days += 1
  return days
}

const next = (date: string): string => {
  const day = new Date(`${date}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}

const isWorkingDay = (date: string, holidays: ReadonlySet<string>): boolean => {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !holidays.has(date)
}
