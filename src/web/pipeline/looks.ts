import {
  IconAlertTriangle,
  IconArchive,
  IconArrowBackUp,
  IconBulb,
  IconCalendarPause,
  IconCircleCheck,
  IconCircleX,
  IconClipboardCheck,
  IconQuestionMark,
  IconSend,
  IconX,
} from '@tabler/icons-react'
import type { ProposalState } from '#contract/pipeline/nouns.ts'
import { proposalStates, proposalVerdicts } from '#contract/words/pipeline.ts'
import type { StateLook } from '#web/kit/state/looks.ts'

const look = (state: ProposalState, icon: StateLook['icon'], tone: StateLook['tone']): StateLook => ({
  words: proposalStates[state],
  icon,
  tone,
})

/** How each state of a proposal looks. */
export const proposalLooks: Record<ProposalState, StateLook> = {
  idea: look('idea', IconBulb, 'textSecondary'),
  registered: look('registered', IconSend, 'primary'),
  returned: look('returned', IconArrowBackUp, 'warning'),
  ready: look('ready', IconCircleCheck, 'success'),
  taken: look('taken', IconClipboardCheck, 'success'),
  deferred: look('deferred', IconCalendarPause, 'warning'),
  refused: look('refused', IconX, 'danger'),
  withdrawn: look('withdrawn', IconArchive, 'textSecondary'),
}

/** How a verdict looks. */
export const verdictLooks: Record<keyof typeof proposalVerdicts, StateLook> = {
  eligible: { words: proposalVerdicts.eligible, icon: IconCircleCheck, tone: 'success' },
  ineligible: { words: proposalVerdicts.ineligible, icon: IconCircleX, tone: 'danger' },
  unsure: { words: proposalVerdicts.unsure, icon: IconQuestionMark, tone: 'warning' },
}

/** How alike an earlier payment is. */
export const overlapLooks = {
  same: { words: 'Nghi trùng', icon: IconAlertTriangle, tone: 'danger' },
  near: { words: 'Cần so lại', icon: IconQuestionMark, tone: 'warning' },
  note: { words: 'Để biết', icon: IconCircleCheck, tone: 'textSecondary' },
} satisfies Record<string, StateLook>
