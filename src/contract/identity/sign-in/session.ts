import { z } from 'zod'
import { act, query } from '../../kernel/act.ts'
import { recordId } from '../../kernel/record.ts'
import { OrganisationRef, Role } from '../nouns.ts'

/** Who is here and what they may ask for. */
export const Me = z.object({
  signedIn: z.boolean(),
  /** true when the demonstration accounts exist */
  demo: z.boolean(),
  today: z.iso.date(),
  /** name of the organisation's own sign-in (OpenID Connect); null: there is none */
  provider: z.string().nullable(),
  person: z.object({ id: z.string(), name: z.string(), username: z.string() }).optional(),
  role: z.object({ code: Role, name: z.string() }).optional(),
  organisation: OrganisationRef.optional(),
  /** nothing else may be done before: the one-time code, or setting up the second factor that the role must have */
  waitsFor: z.enum(['code', 'enrolment']).nullable(),
  can: z.array(z.string()),
})
export type Me = z.infer<typeof Me>

export const Password = z.string().min(1).max(200)
/** Six digits of the authenticator, or a recovery code; blanks and dashes as people type them. */
export const Code = z.string().trim().min(1).max(40)

/**
 * Signs in. Where the account has a second factor and no code came along, a right password is answered by
 * `second_factor_required`: the same act again, with the code.
 */
export const signIn = act('identity.signIn', {
  open: true,
  input: z.object({
    username: z.string().trim().min(1).max(120),
    password: Password,
    code: Code.optional(),
  }),
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

/** Where one is signed in. */
export const sessions = query('identity.sessions', {
  own: true,
  input: z.object({}),
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        /** "Chrome trên Windows" */
        device: z.string(),
        address: z.string().nullable(),
        since: z.string(),
        seenAt: z.string(),
        endsAt: z.string(),
        byProvider: z.boolean(),
        current: z.boolean(),
      }),
    ),
    /** a session that nobody uses ends after so many minutes */
    idleMinutes: z.number().int(),
  }),
})

/** Ends one session of one's own. */
export const endSession = act('identity.endSession', {
  input: z.object({ id: recordId('session') }),
  output: z.object({ ended: z.number().int() }),
})

/** Ends every session of one's own but this one. */
export const endOtherSessions = act('identity.endOtherSessions', {
  input: z.object({}),
  output: z.object({ ended: z.number().int() }),
})
