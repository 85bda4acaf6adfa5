import { z } from 'zod'
import { query } from '../kernel/act.ts'

export const waitingKinds = ['decide', 'mend', 'owe', 'receive', 'job', 'delegation'] as const

/** By when it must be done. */
export const groups = ['overdue', 'today', 'week', 'later', 'undated'] as const

/** Something that stands still until this person acts. */
export const WaitingItem = z.object({
  key: z.string(),
  kind: z.enum(waitingKinds),
  title: z.string(),
  note: z.string(),
  /** what the person does there: "Xem và phê duyệt" */
  action: z.string(),
  link: z.string(),
  /** waiting since; null: not told */
  since: z.string().nullable(),
  dueOn: z.string().nullable(),
})

/** Everything that waits for me, from all rooms, by deadline. */
export const mine = query('agenda.mine', {
  input: z.object({}),
  output: z.object({
    items: z.array(
      WaitingItem.extend({ workingDaysLeft: z.number().int().nullable(), group: z.enum(groups) }),
    ),
  }),
})

/** What falls due in a month, by my office and to it, with the days off. */
export const month = query('agenda.month', {
  input: z.object({ month: z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/) }),
  output: z.object({
    days: z.array(
      z.object({
        day: z.string(),
        working: z.boolean(),
        /** name of the holiday or of the swapped day */
        name: z.string().nullable(),
        items: z.array(
          z.object({
            id: z.string(),
            title: z.string(),
            side: z.enum(['byUs', 'toUs']),
            state: z.string(),
            office: z.string(),
            count: z.number().int(),
          }),
        ),
      }),
    ),
  }),
})
