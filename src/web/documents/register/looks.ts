import {
  IconArrowsExchange,
  IconPencil,
  IconPencilCheck,
  IconRubberStamp,
  IconSend,
} from '@tabler/icons-react'
import type { PaperState } from '#contract/documents/register/nouns.ts'
import { paperStates } from '#contract/words/documents.ts'
import type { StateLook } from '#web/kit/state/looks.ts'

/** How the state of a paper is shown. */
export const paperLooks: Record<PaperState, StateLook> = {
  draft: { words: paperStates.draft, icon: IconPencil, tone: 'textSecondary' },
  submitted: { words: paperStates.submitted, icon: IconSend, tone: 'primary' },
  issued: { words: paperStates.issued, icon: IconRubberStamp, tone: 'success' },
  replaced: { words: paperStates.replaced, icon: IconArrowsExchange, tone: 'warning' },
  corrected: { words: paperStates.corrected, icon: IconPencilCheck, tone: 'warning' },
}
