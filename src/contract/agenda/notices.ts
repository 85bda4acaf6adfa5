import { z } from 'zod'
import { act, query } from '../kernel/act.ts'
import { recordId } from '../kernel/record.ts'

/** What a person can be told; each kind can be heard in the program, by mail, or not at all. */
export const noticeKinds = ['due', 'overdue', 'received', 'returned', 'step', 'longWork'] as const
export const NoticeKind = z.enum(noticeKinds)
export type NoticeKind = z.infer<typeof NoticeKind>

/** How a kind goes by mail: never, at once, or in one letter a day. */
export const MailWish = z.enum(['none', 'now', 'daily'])
export type MailWish = z.infer<typeof MailWish>

/** Until a person chooses otherwise: what is overdue is urgent, the rest comes in the letter of the day. */
export const mailByDefault = {
  due: 'daily',
  overdue: 'now',
  received: 'daily',
  returned: 'now',
  step: 'daily',
  longWork: 'none',
} as const satisfies Record<NoticeKind, MailWish>

export const Notice = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  note: z.string().nullable(),
  link: z.string().nullable(),
  at: z.string(),
  read: z.boolean(),
})
export type Notice = z.infer<typeof Notice>

export const notices = query('agenda.notices', {
  own: true,
  input: z.object({ unread: z.stringbool().optional(), kind: NoticeKind.optional() }),
  output: z.object({ unread: z.number().int(), items: z.array(Notice) }),
})

/** Marks these as read; without ids all of them. */
export const readNotices = act('agenda.readNotices', {
  input: z.object({ ids: z.array(recordId('notice')).max(500).optional() }),
  output: z.object({ unread: z.number().int() }),
})

const Setting = z.object({ kind: NoticeKind, shown: z.boolean(), mail: MailWish })

export const noticeSettings = query('agenda.noticeSettings', {
  own: true,
  input: z.object({}),
  output: z.object({ items: z.array(Setting) }),
})

export const setNotices = act('agenda.setNotices', {
  input: z.object({ items: z.array(Setting).max(noticeKinds.length) }),
  output: z.object({ items: z.array(Setting) }),
})
