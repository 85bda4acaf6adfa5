import {
  IconAlertTriangle,
  IconArchive,
  IconCircleCheck,
  IconCircleDashed,
  IconMessageQuestion,
  IconMessages,
  IconMinus,
  IconPencil,
  IconPlus,
  IconRubberStamp,
  IconSend,
  IconTrash,
} from '@tabler/icons-react'
import type { Standing } from '#contract/planning/decision/filter.ts'
import type { PlanState } from '#contract/planning/workflows.ts'
import { changeKinds, differenceKinds } from '#contract/words/planning/decision.ts'
import { planStates } from '#contract/words/planning.ts'
import type { StateLook } from '#web/kit/state/looks.ts'
import { words } from './words.ts'

const look = (state: PlanState, icon: StateLook['icon'], tone: StateLook['tone']): StateLook => ({
  words: planStates[state],
  icon,
  tone,
})

/** How each state of the province's plan looks. */
export const planLooks: Record<PlanState, StateLook> = {
  draft: look('draft', IconPencil, 'textSecondary'),
  withFinance: look('withFinance', IconSend, 'primary'),
  opined: look('opined', IconMessages, 'primary'),
  withApprover: look('withApprover', IconSend, 'primary'),
  approved: look('approved', IconRubberStamp, 'success'),
  adjusting: look('adjusting', IconPencil, 'primary'),
  adjustmentWithFinance: look('adjustmentWithFinance', IconSend, 'primary'),
  adjustmentOpined: look('adjustmentOpined', IconMessages, 'primary'),
  adjustmentWithApprover: look('adjustmentWithApprover', IconSend, 'primary'),
  closed: look('closed', IconArchive, 'textSecondary'),
}

/** How what Finance said of a line looks. */
export const standingLooks: Record<Standing, StateLook> = {
  agree: { words: words.standings.agree, icon: IconCircleCheck, tone: 'success' },
  reduce: { words: words.standings.reduce, icon: IconMinus, tone: 'warning' },
  open: { words: words.standings.open, icon: IconMessageQuestion, tone: 'danger' },
  answered: { words: words.standings.answered, icon: IconMessages, tone: 'primary' },
  unsaid: { words: words.standings.unsaid, icon: IconCircleDashed, tone: 'textSecondary' },
}

/** How a change of an adjustment looks. */
export const changeLooks: Record<keyof typeof changeKinds, StateLook> = {
  change: { words: changeKinds.change, icon: IconPencil, tone: 'primary' },
  add: { words: changeKinds.add, icon: IconPlus, tone: 'success' },
  remove: { words: changeKinds.remove, icon: IconTrash, tone: 'danger' },
}

/** How a line differs between two versions. */
export const differenceLooks: Record<keyof typeof differenceKinds, StateLook> = {
  same: { words: differenceKinds.same, icon: IconCircleCheck, tone: 'textSecondary' },
  changed: { words: differenceKinds.changed, icon: IconPencil, tone: 'primary' },
  added: { words: differenceKinds.added, icon: IconPlus, tone: 'success' },
  removed: { words: differenceKinds.removed, icon: IconTrash, tone: 'danger' },
}

export const exceptionLook: StateLook = { words: words.left, icon: IconAlertTriangle, tone: 'warning' }
