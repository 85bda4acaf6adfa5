import { z } from 'zod'
import { act, query } from '../kernel/act.ts'
import { recordId } from '../kernel/record.ts'

const letterStates = ['waiting', 'sending', 'sent', 'failed', 'expired'] as const

/** The outbox: for administrators, and for everyone of a demonstration. */
export const letters = query('work.letters', {
  input: z.object({ state: z.enum(letterStates).optional() }),
  output: z.object({
    /** false: no mail server is set, letters wait here */
    configured: z.boolean(),
    items: z.array(
      z.object({
        id: z.string(),
        to: z.string(),
        subject: z.string(),
        /** null: it carried a secret and is kept no more */
        body: z.string().nullable(),
        secret: z.boolean(),
        state: z.enum(letterStates),
        attempts: z.number().int(),
        error: z.string().nullable(),
        createdAt: z.string(),
        sentAt: z.string().nullable(),
      }),
    ),
  }),
})

export const resendLetter = act('work.resendLetter', {
  input: z.object({ id: recordId('letter') }),
  output: z.object({ id: z.string() }),
})
