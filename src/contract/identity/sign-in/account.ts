import { z } from 'zod'
import { query } from '../../kernel/act.ts'
import { sensitive } from '../../kernel/sensitive.ts'
import { PasswordRule } from './password-rules.ts'

/** One's own account: unmasked, because it is one's own. */
export const account = query('identity.account', {
  own: true,
  input: z.object({}),
  output: z.object({
    name: z.string(),
    username: z.string(),
    email: z.string().nullable(),
    phone: sensitive(z.string().nullable(), 'phone'),
    demo: z.boolean(),
    password: z.object({
      /** false: signs in by the organisation's own sign-in, or was only invited */
      set: z.boolean(),
      at: z.string().nullable(),
      rule: PasswordRule,
    }),
    secondFactor: z.object({
      since: z.string().nullable(),
      codesLeft: z.number().int(),
      /** the role may not do without */
      required: z.boolean(),
    }),
    provider: z
      .object({ name: z.string(), linkedAt: z.string().nullable(), email: z.string().nullable() })
      .nullable(),
    provenUntil: z.string().nullable(),
  }),
})
