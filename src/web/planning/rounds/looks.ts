import {
  IconAlertTriangle,
  IconArchive,
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleDashed,
  IconClockExclamation,
  IconLock,
  IconPencil,
  IconRubberStamp,
  IconSend,
} from '@tabler/icons-react'
import type { PlanState, RoundState } from '#contract/planning/workflows.ts'
import { planStates, roundStates } from '#contract/words/planning.ts'
import type { Output } from '#web/kit/call/call.ts'
import type { StateLook } from '#web/kit/state/looks.ts'
import { words } from './words.ts'

export type Sender = Output<'planning.round'>['senders'][number]

export const roundLooks: Record<RoundState, StateLook> = {
  draft: { words: roundStates.draft, icon: IconPencil, tone: 'textSecondary' },
  open: { words: roundStates.open, icon: IconSend, tone: 'primary' },
  closed: { words: roundStates.closed, icon: IconLock, tone: 'textSecondary' },
  ended: { words: roundStates.ended, icon: IconArchive, tone: 'textSecondary' },
}

/** How the province's plan is shown beside its round. */
export const planLook = (state: PlanState): StateLook =>
  state === 'approved' || state === 'closed'
    ? { words: planStates[state], icon: IconRubberStamp, tone: 'success' }
    : state === 'draft' || state === 'adjusting'
      ? { words: planStates[state], icon: IconPencil, tone: 'textSecondary' }
      : { words: planStates[state], icon: IconSend, tone: 'primary' }

const said = words.senders.standing

/** How a unit stands towards its day; late and overdue are told apart. */
export const standings = ['done', 'late', 'returned', 'overdue', 'waiting'] as const
export type Standing = (typeof standings)[number]

export function standingOf({ state, late, overdue }: Sender): Standing {
  if (state === 'sent' || state === 'accepted') return late ? 'late' : 'done'
  if (state === 'returned') return 'returned'
  return overdue ? 'overdue' : 'waiting'
}

export const standingLooks: Record<Standing, StateLook> = {
  done: { words: said.done, icon: IconCircleCheck, tone: 'success' },
  late: { words: said.late, icon: IconClockExclamation, tone: 'warning' },
  returned: { words: said.returned, icon: IconArrowBackUp, tone: 'warning' },
  overdue: { words: said.overdue, icon: IconAlertTriangle, tone: 'danger' },
  waiting: { words: said.waiting, icon: IconCircleDashed, tone: 'textSecondary' },
}
