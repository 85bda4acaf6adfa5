import {
  type Icon,
  IconArchive,
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleDashed,
  IconEqualNot,
  IconPencil,
  IconPencilExclamation,
  IconPlayerPlay,
  IconPlusMinus,
  IconQuestionMark,
  IconRubberStamp,
  IconSend,
} from '@tabler/icons-react'

/** What the colour means: rests, moves along, done by law, waits for someone, must be acted on. */
export type Tone = 'text' | 'textSecondary' | 'primary' | 'success' | 'warning' | 'danger'

/** A state as it is always shown: words, then icon, then colour. */
export interface StateLook {
  words: string
  icon: Icon
  tone: Tone
}

const look = (words: string, icon: Icon, tone: Tone): StateLook => ({ words, icon, tone })

/** Looks of records' states; a room maps its own states to these. */
export const recordLooks = {
  draft: look('Bản nháp', IconPencil, 'textSecondary'),
  submitted: look('Đã trình', IconSend, 'primary'),
  returned: look('Trả lại để sửa', IconArrowBackUp, 'warning'),
  approved: look('Đã phê duyệt', IconRubberStamp, 'success'),
  inProgress: look('Đang thực hiện', IconPlayerPlay, 'primary'),
  amending: look('Đang soạn điều chỉnh', IconPencil, 'primary'),
  amendmentSubmitted: look('Đã trình điều chỉnh', IconSend, 'primary'),
  closed: look('Đã kết thúc', IconArchive, 'textSecondary'),
} satisfies Record<string, StateLook>

/** Looks of the classes of findings. */
export const findingLooks = {
  rounding: look('Làm tròn', IconPlusMinus, 'warning'),
  misprint: look('In sai', IconPencilExclamation, 'text'),
  conflict: look('Mâu thuẫn', IconEqualNot, 'danger'),
  omission: look('Thiếu', IconCircleDashed, 'warning'),
  ambiguity: look('Chưa rõ', IconQuestionMark, 'warning'),
  settled: look('Đã xử lý', IconCircleCheck, 'success'),
} satisfies Record<string, StateLook>
