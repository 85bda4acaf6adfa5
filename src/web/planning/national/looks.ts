import {
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconPencilExclamation,
  IconRubberStamp,
  IconSend,
} from '@tabler/icons-react'
import type { NationalStanding } from '#contract/planning/national/nouns.ts'
import { nationalStandingWords } from '#contract/words/planning/national.ts'
import type { StateLook } from '#web/kit/state/looks.ts'

const look = (standing: NationalStanding, icon: StateLook['icon'], tone: StateLook['tone']): StateLook => ({
  words: nationalStandingWords[standing],
  icon,
  tone,
})

/** Looks of where a line stands on its way to the Ministry. */
export const standingLooks: Record<NationalStanding, StateLook> = {
  waiting: look('waiting', IconCircleDashed, 'textSecondary'),
  supplement: look('supplement', IconPencilExclamation, 'warning'),
  appraised: look('appraised', IconCircleCheck, 'primary'),
  sent: look('sent', IconSend, 'primary'),
  returned: look('returned', IconArrowBackUp, 'warning'),
  approved: look('approved', IconRubberStamp, 'success'),
  refused: look('refused', IconCircleX, 'danger'),
}
