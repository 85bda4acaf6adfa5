import { z } from 'zod'
import { act, query } from '../../kernel/act.ts'
import { OrganisationRef, Role } from '../nouns.ts'

/** Who is here and what they may ask for. */
export const Me = z.object({
  signedIn: z.boolean(),
  /** true when the demonstration accounts exist */
  demo: z.boolean(),
  today: z.iso.date(),
  person: z.object({ id: z.string(), name: z.string(), username: z.string() }).optional(),
  role: z.object({ code: Role, name: z.string() }).optional(),
  organisation: OrganisationRef.optional(),
  can: z.array(z.string()),
})
export type Me = z.infer<typeof Me>

export const signIn = act('identity.signIn', {
  open: true,
  input: z.object({ username: z.string().trim().min(1).max(120), password: z.string().min(1).max(200) }),
  output: Me,
})

export const signOut = act('identity.signOut', {
  open: true,
  input: z.object({}),
  output: z.object({ signedIn: z.literal(false) }),
})

export const me = query('identity.me', { open: true, input: z.object({}), output: Me })

/** Only in demonstration mode; elsewhere it answers `not_found`. */
export const demoAccounts = query('identity.demoAccounts', {
  open: true,
  input: z.object({}),
  output: z.object({
    items: z.array(
      z.object({
        username: z.string(),
        password: z.string(),
        role: Role,
        organisation: z.string(),
        personName: z.string(),
        /** role in words */
        title: z.string(),
        /** what this person does, in a few words */
        what: z.string(),
        /** heading under which the sign-in page shows the account */
        group: z.string(),
      }),
    ),
  }),
})
