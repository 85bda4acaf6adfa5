import { type SpecialDays, workingDaysBetween } from '#contract/kernel/working-days.ts'
import { type Due, dueBetween } from '#contract/programme/dates/calendar.ts'
import type { ProgrammeContent } from '#contract/programme/model.ts'

export interface Month {
  year: number
  month: number
}

/** Twelve months from the first. */
export interface Twelve {
  from: string
  to: string
  months: Month[]
}

const two = (n: number): string => String(n).padStart(2, '0')
const lastDay = ({ year, month }: Month): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

export function twelveFrom(year: number, month: number): Twelve {
  const months = Array.from({ length: 12 }, (_, index): Month => {
    const at = month - 1 + index
    return { year: year + Math.floor(at / 12), month: (((at % 12) + 12) % 12) + 1 }
  })
  const [first, last] = [months[0] ?? { year, month }, months[11] ?? { year, month }]
  return {
    from: `${first.year}-${two(first.month)}-01`,
    to: `${last.year}-${two(last.month)}-${lastDay(last)}`,
    months,
  }
}

/** Four months back and seven ahead: what was just due is still in sight. */
export const twelveAround = (today: string): Twelve =>
  twelveFrom(Number(today.slice(0, 4)), Number(today.slice(5, 7)) - 4)

/** Where a day lies in the twelve months: 0 … 1. Every month is equally wide. */
export function placeOf({ months }: Twelve, day: string): number {
  const [year, month, date] = [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))]
  const index = months.findIndex((each) => each.year === year && each.month === month)
  return (index + (date - 1) / lastDay({ year, month })) / 12
}

export type Timing = 'past' | 'soon' | 'ahead'

/** Within two working weeks is soon. */
export const timingOf = (date: string, today: string, special?: SpecialDays): Timing =>
  date < today ? 'past' : workingDaysBetween(today, date, special) <= 10 ? 'soon' : 'ahead'

export interface Lane {
  who: string
  /** rows of markers that do not run into each other */
  rows: Due[][]
}

/** Room that a marker with its words needs, as a share of the twelve months. */
const room = 0.24

/** Dated deadlines by organisation; markers that stand too close go to a row of their own. */
export function lanesOf(content: ProgrammeContent, twelve: Twelve): Lane[] {
  const due = dueBetween(content, twelve.from, twelve.to)
  return [...Map.groupBy(due, ({ who }) => who)].map(([who, own]) => {
    const rows: Due[][] = []
    for (const each of own) {
      const at = placeOf(twelve, each.date)
      const free = rows.find((row) => row.every((other) => Math.abs(placeOf(twelve, other.date) - at) > room))
      if (free) free.push(each)
      else rows.push([each])
    }
    return { who, rows }
  })
}

type Deadline = ProgrammeContent['deadlines'][number]

/** Does the text give a date to the deadline? */
export const isDated = ({ rule }: Deadline): boolean =>
  rule.kind === 'before' || rule.kind === 'halfYearly' || rule.kind === 'once'

/** Which twelve months a reader wants first: around today while the programme runs, else its nearest year. */
export function firstWindow({ head }: ProgrammeContent, today: string): 'around' | number {
  const year = Number(today.slice(0, 4))
  if (year > head.yearTo) return head.yearTo
  return year < head.yearFrom - 1 ? head.yearFrom : 'around'
}
