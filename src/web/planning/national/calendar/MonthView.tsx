import { addDays } from '#contract/kernel/working-days.ts'
import { type DayItem, MonthSheet } from '#web/kit/calendar/MonthSheet.tsx'
import { words } from '../words.ts'
import type { Entry } from './entries.ts'

const daysOf = (month: string): string[] =>
  Array.from({ length: 31 }, (_, index) => addDays(`${month}-01`, index)).filter((day) =>
    day.startsWith(month),
  )

const tones: Readonly<Record<Entry['kind'], DayItem['tone']>> = {
  round: undefined,
  step: undefined,
  year: 'quiet',
  due: 'warning',
}

interface MonthViewProps {
  month: string
  entries: readonly Entry[]
  today: string
  onMonth: (month: string) => void
}

/** One month of a plan's year; what lasts several days stands on each of them. */
export function MonthView({ month, entries, today, onMonth }: MonthViewProps) {
  const on = (day: string) => entries.filter((one) => one.on <= day && day <= (one.until ?? one.on))
  const days = daysOf(month).map((day) => ({
    day,
    items: on(day).map(({ key, title, path, kind }) => ({ key, text: title, path, tone: tones[kind] })),
  }))
  return (
    <MonthSheet month={month} days={days} today={today} none={words.calendar.monthNone} onMonth={onMonth} />
  )
}
