import { IconCalendarTime, IconHourglassOff } from '@tabler/icons-react'
import { termOf } from '#contract/programme/dates/term.ts'
import type { ProgrammeState } from '#contract/programme/workflow.ts'
import { programmeStates } from '#contract/words/vi.ts'
import { recordLooks, type StateLook } from '#web/kit/state/looks.ts'

const look = (state: ProgrammeState, like: StateLook): StateLook => ({
  ...like,
  words: programmeStates[state],
})

/** A programme's states as they are shown everywhere. */
export const stateLooks: Record<ProgrammeState, StateLook> = {
  draft: look('draft', recordLooks.draft),
  submitted: look('submitted', recordLooks.submitted),
  returned: look('returned', recordLooks.returned),
  approved: look('approved', recordLooks.inProgress),
  amending: look('amending', recordLooks.amending),
  amendmentSubmitted: look('amendmentSubmitted', recordLooks.amendmentSubmitted),
  amended: look('amended', recordLooks.inProgress),
  closed: look('closed', recordLooks.closed),
}

const terms = {
  ahead: { words: 'Chưa đến kỳ thực hiện', icon: IconCalendarTime, tone: 'textSecondary' },
  over: { words: 'Hết kỳ thực hiện', icon: IconHourglassOff, tone: 'textSecondary' },
} satisfies Record<string, StateLook>

interface Dated {
  status: ProgrammeState
  yearFrom: number
  yearTo: number
}

/**
 * A decided programme is carried out only within its years: before them it waits, and after them its term is over
 * though nobody has closed it yet. No state of its own; the calendar alone says it.
 */
export function lookOf({ status, ...years }: Dated, today: string): StateLook {
  const term = termOf(years, today)
  if ((status !== 'approved' && status !== 'amended') || term === 'running') return stateLooks[status]
  const { words, ...rest } = terms[term]
  return { ...rest, words: status === 'amended' ? `${words}, đã điều chỉnh` : words }
}
