import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconPlayerPause,
  IconSend,
  IconUserOff,
} from '@tabler/icons-react'
import type { StateLook } from '#web/kit/state/looks.ts'

const look = (words: string, icon: StateLook['icon'], tone: StateLook['tone']): StateLook => ({
  words,
  icon,
  tone,
})

/** Looks of what is owed. */
const looks = {
  open: look('Chưa gửi', IconCircleDashed, 'textSecondary'),
  late: look('Quá hạn', IconAlertTriangle, 'danger'),
  paused: look('Tạm dừng', IconPlayerPause, 'warning'),
  sent: look('Đã gửi', IconSend, 'primary'),
  accepted: look('Đã nhận', IconCircleCheck, 'success'),
  waived: look('Được miễn', IconUserOff, 'textSecondary'),
}

/** What is open past its day is late. */
export const dueLook = ({ state, dueOn }: { state: keyof typeof looks; dueOn: string }, today: string) =>
  state === 'open' && dueOn < today ? looks.late : looks[state]
