import { IconAlertCircle, IconCheck, IconCloudOff, IconPencil, IconSend } from '@tabler/icons-react'
import { StateTag } from '#web/kit/state/StateTag.tsx'
import type { StateLook } from '#web/kit/state/looks.ts'
import type { Draft } from '../offline/draft.ts'
import { words } from '../words.ts'

const looks: Record<Draft['state'], StateLook> = {
  draft: { words: words.states.draft, icon: IconPencil, tone: 'textSecondary' },
  waiting: { words: words.states.waiting, icon: IconCloudOff, tone: 'warning' },
  sending: { words: words.states.sending, icon: IconSend, tone: 'primary' },
  sent: { words: words.states.sent, icon: IconCheck, tone: 'success' },
  refused: { words: words.states.refused, icon: IconAlertCircle, tone: 'danger' },
}

/** Where a survey of this telephone is on its way. */
export const DraftState = ({ state }: Pick<Draft, 'state'>) => <StateTag look={looks[state]} />
