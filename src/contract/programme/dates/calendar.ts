import type { ProgrammeContent } from '../model.ts'

export interface Due {
  date: string
  deadlineId: string
  who: string
  what: string
}

type Deadline = ProgrammeContent['deadlines'][number]

/** The years of a programme and what falls due in them. */
export interface Calendar {
  head: Pick<ProgrammeContent['head'], 'yearFrom' | 'yearTo'>
  deadlines: Pick<Deadline, 'id' | 'who' | 'what' | 'rule'>[]
}

const two = (n: number): string => String(n).padStart(2, '0')

/** The dates on which a deadline falls in a year of reporting or planning; none where the text gives no date. */
function datesOf({ rule }: Pick<Deadline, 'rule'>, year: number): string[] {
  switch (rule.kind) {
    case 'before':
      return [`${year}-${two(rule.month)}-${two(rule.day)}`]
    case 'halfYearly':
      // the text says "6 tháng, hàng năm": shown at the ends of the half-years
      return [`${year}-06-30`, `${year}-12-31`]
    case 'once':
      return rule.year === year ? [`${year}-12-31`] : []
    case 'yearly':
    case 'everyWeeks':
    case 'periodic':
    case 'adHoc':
      return []
  }
}

/** Dated deadlines of a programme between two days, both included, in order; outside its years there are none. */
export function dueBetween({ head, deadlines }: Calendar, from: string, to: string): Due[] {
  const first = Math.max(Number(from.slice(0, 4)), head.yearFrom - 1)
  const last = Math.min(Number(to.slice(0, 4)), head.yearTo)
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  return deadlines
    .flatMap((deadline) =>
      years
        .flatMap((year) => datesOf(deadline, year))
        .map((date) => ({ date, deadlineId: deadline.id, who: deadline.who, what: deadline.what })),
    )
    .filter(({ date }) => date >= from && date <= to)
    .sort((a, b) => a.date.localeCompare(b.date))
}
