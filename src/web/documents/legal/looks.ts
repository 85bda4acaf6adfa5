import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleOff,
  IconClockHour4,
  IconMessages,
  IconPencil,
  IconQuestionMark,
} from '@tabler/icons-react'
import type { LegalStatus } from '#contract/documents/legal/nouns.ts'
import { legalStatuses } from '#contract/words/documents.ts'
import type { StateLook } from '#web/kit/state/looks.ts'

/** How a standing is shown: words, icon, colour. */
export const statusLooks: Record<LegalStatus, StateLook> = {
  inForce: { words: legalStatuses.inForce, icon: IconCircleCheck, tone: 'success' },
  partly: { words: legalStatuses.partly, icon: IconAlertTriangle, tone: 'warning' },
  notYet: { words: legalStatuses.notYet, icon: IconClockHour4, tone: 'primary' },
  expired: { words: legalStatuses.expired, icon: IconCircleOff, tone: 'danger' },
  unknown: { words: legalStatuses.unknown, icon: IconQuestionMark, tone: 'warning' },
  drafting: { words: legalStatuses.drafting, icon: IconPencil, tone: 'textSecondary' },
  consulting: { words: legalStatuses.consulting, icon: IconMessages, tone: 'primary' },
}
