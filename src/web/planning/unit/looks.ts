import {
  IconArrowBackUp,
  IconCalendarPause,
  IconCircleCheck,
  IconCircleDashed,
  IconGitMerge,
  IconPencil,
  IconSend,
  IconX,
} from '@tabler/icons-react'
import type { ItemState } from '#contract/planning/nouns.ts'
import type { UnitPlanState } from '#contract/planning/workflows.ts'
import { itemStates, unitPlanStates } from '#contract/words/planning.ts'
import type { StateLook } from '#web/kit/state/looks.ts'

/** How a unit's plan looks by its state. */
export const planLooks: Record<UnitPlanState, StateLook> = {
  draft: { words: unitPlanStates.draft, icon: IconPencil, tone: 'textSecondary' },
  sent: { words: unitPlanStates.sent, icon: IconSend, tone: 'primary' },
  returned: { words: unitPlanStates.returned, icon: IconArrowBackUp, tone: 'warning' },
  accepted: { words: unitPlanStates.accepted, icon: IconCircleCheck, tone: 'success' },
}

/** How a line looks by what the department made of it. */
export const lineLooks: Record<ItemState, StateLook> = {
  proposed: { words: itemStates.proposed, icon: IconCircleDashed, tone: 'textSecondary' },
  kept: { words: itemStates.kept, icon: IconCircleCheck, tone: 'success' },
  returned: { words: itemStates.returned, icon: IconArrowBackUp, tone: 'warning' },
  deferred: { words: itemStates.deferred, icon: IconCalendarPause, tone: 'warning' },
  dropped: { words: itemStates.dropped, icon: IconX, tone: 'danger' },
  merged: { words: itemStates.merged, icon: IconGitMerge, tone: 'textSecondary' },
}
