import { IconArrowBackUp, IconCheck, IconLock, IconSend, IconTrash } from '@tabler/icons-react'
import type { RoundState, SurveyState } from '#contract/survey/nouns.ts'
import { roundStates, surveyStates } from '#contract/words/survey.ts'
import type { StateLook } from '#web/kit/state/looks.ts'

/** How the state of a survey is shown. */
export const surveyLooks: Record<SurveyState, StateLook> = {
  sent: { words: surveyStates.sent, icon: IconSend, tone: 'primary' },
  returned: { words: surveyStates.returned, icon: IconArrowBackUp, tone: 'warning' },
  accepted: { words: surveyStates.accepted, icon: IconCheck, tone: 'success' },
  dropped: { words: surveyStates.dropped, icon: IconTrash, tone: 'textSecondary' },
}

export const roundLooks: Record<RoundState, StateLook> = {
  open: { words: roundStates.open, icon: IconSend, tone: 'primary' },
  closed: { words: roundStates.closed, icon: IconLock, tone: 'textSecondary' },
}
