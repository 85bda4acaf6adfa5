import { z } from 'zod'
import { act, query } from '../kernel/act.ts'
import { recordId } from '../kernel/record.ts'

const letterStates = ['waiting', 'sending', 'sent', 'failed', 'expired'] as const

/** The outbox: for administrators, and for everyone of a demonstration. */
export const letters = query('agenda.letters', {
  input: z.object({ state: z.enum(letterStates).optional() }),
  output: z.object({
    /** false: no mail server is set, letters wait here */
    configured: z.boolean(),
    items: z.array(
      z.object({
        id: z.string(),
        to: z.string(),
        subject: z.string(),
        /** null: it is kept no more, or it carries a secret, which the list never shows */
        body: z.string().nullable(),
        secret: z.boolean(),
        /** the text is still there, to be sent (again) */
        kept: z.boolean(),
        /** it may be read with `agenda.openLetter`, which leaves a line in the trail */
        opens: z.boolean(),
        state: z.enum(letterStates),
        attempts: z.number().int(),
        error: z.string().nullable(),
        createdAt: z.string(),
        sentAt: z.string().nullable(),
      }),
    ),
  }),
})

/** Shows the text of one letter; a link in it opens an account, so it wants a proof and never leaves by a key. */
export const openLetter = act('agenda.openLetter', {
  proof: true,
  secret: true,
  input: z.object({ id: recordId('letter') }),
  output: z.object({ id: z.string(), body: z.string() }),
})

export const resendLetter = act('agenda.resendLetter', {
  input: z.object({ id: recordId('letter') }),
  output: z.object({ id: z.string() }),
})
