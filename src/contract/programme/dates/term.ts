/** Where a programme stands in its own years: nothing anybody decides, only the calendar. */
export type Term = 'ahead' | 'running' | 'over'

/** The term of a programme on a day (`YYYY-MM-DD`). */
export function termOf({ yearFrom, yearTo }: { yearFrom: number; yearTo: number }, today: string): Term {
  const year = Number(today.slice(0, 4))
  if (year < yearFrom) return 'ahead'
  return year > yearTo ? 'over' : 'running'
}
