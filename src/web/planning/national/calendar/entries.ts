import { dayKindWords } from '#contract/words/planning/national.ts'
import type { Output } from '#web/kit/call/call.ts'
import { words } from '../words.ts'

/** A day of the calendar, from the plan or from what one's office owes. */
export interface Entry {
  key: string
  on: string
  until: string | null
  kind: 'round' | 'step' | 'year' | 'due'
  title: string
  who: string
  basis: string
  confidence: string
  /** page of what is owed */
  path: string | null
}

export const kindWords: Record<Entry['kind'], string> = { ...dayKindWords, due: words.calendar.dues }

/** Days of the plan and of what one's office owes, in one order. */
export function entriesOf(
  days: Output<'planning.calendar'>['days'],
  owed: Output<'agenda.owed'>['items'],
): Entry[] {
  const own = days.map((day): Entry => ({ ...day, path: null }))
  const dues = owed.map((due): Entry => ({
    key: `due-${due.id}`,
    on: due.dueOn,
    until: null,
    kind: 'due',
    title: due.title,
    who: due.ownerName,
    basis: due.basis ?? '',
    confidence: due.confidence,
    path: `/nghia-vu/${due.id}`,
  }))
  return [...own, ...dues].toSorted((a, b) => a.on.localeCompare(b.on) || a.key.localeCompare(b.key))
}

/** The first day that has not passed: a span counts until its last day. */
export const nextOf = (entries: readonly Entry[], today: string): Entry | undefined =>
  entries.find(({ on, until }) => (until ?? on) >= today)
