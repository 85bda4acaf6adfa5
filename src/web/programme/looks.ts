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
