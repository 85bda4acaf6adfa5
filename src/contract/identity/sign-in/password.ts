import { z } from 'zod'
import { act } from '../../kernel/act.ts'
import { recordId } from '../../kernel/record.ts'
import { PasswordRule } from './password-rules.ts'
import { Code, Password } from './session.ts'

/** Shows again that it is this person: by password or by one-time code. What wants a proof may be done for some minutes. */
export const prove = act('identity.prove', {
  secret: true,
  input: z.object({ password: Password.optional(), code: Code.optional() }),
  output: z.object({ provenUntil: z.string() }),
})

/** Changes one's own password; every other session ends. */
export const changePassword = act('identity.changePassword', {
  secret: true,
  proof: true,
  input: z.object({ password: Password }),
  output: z.object({ ended: z.number().int() }),
})

/** Asks for a link by which a new password can be chosen. Answers alike whether or not anybody is meant. */
export const requestReset = act('identity.requestReset', {
  open: true,
  input: z.object({
    /** user name or mail address */
    login: z.string().trim().min(1).max(200),
  }),
  output: z.object({ sent: z.literal(true), minutes: z.number().int() }),
})

/** What is carried behind the # of a link in a letter. */
const LinkToken = z.string().min(1).max(200)

/** Whose link it is and what a password must be; in a POST, so that no log keeps the token. */
export const openLink = act('identity.openLink', {
  open: true,
  input: z.object({ token: LinkToken }),
  output: z.object({
    purpose: z.enum(['reset', 'invite']),
    name: z.string(),
    username: z.string(),
    rule: PasswordRule,
  }),
})

/** Chooses a password by a link: once. Every session of the person ends. */
export const choosePassword = act('identity.choosePassword', {
  open: true,
  input: z.object({ token: LinkToken, password: Password }),
  output: z.object({ username: z.string() }),
})

/** An administrator sends a person the link: an invitation to whoever has no password yet, else a reset. */
export const invite = act('identity.invite', {
  proof: true,
  input: z.object({ personId: recordId('person') }),
  output: z.object({ purpose: z.enum(['reset', 'invite']), hours: z.number().int() }),
})
