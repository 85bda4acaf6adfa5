import { z } from 'zod'
import { act } from '../../kernel/act.ts'
import { Me } from './session.ts'

const Purpose = z.enum(['signIn', 'link', 'prove'])

/** Sets out for the organisation's own sign-in (OpenID Connect, code with PKCE). */
export const visitProvider = act('identity.visitProvider', {
  open: true,
  input: z.object({
    purpose: Purpose,
    /** page of this house to go on to afterwards */
    next: z.string().max(500).default('/'),
  }),
  output: z.object({
    /** where the browser goes now */
    location: z.string(),
    /** stays in this browser: whoever comes back without it is somebody else */
    key: z.string(),
  }),
})

/** Comes back from the provider with what it appended to the address. */
export const returnFromProvider = act('identity.returnFromProvider', {
  open: true,
  input: z.object({ key: z.string().min(1).max(200), query: z.string().max(8000) }),
  output: z.object({ purpose: Purpose, next: z.string(), me: Me }),
})

/** Signs in by the organisation's own sign-in no longer. */
export const unlinkProvider = act('identity.unlinkProvider', {
  proof: true,
  input: z.object({}),
  output: z.object({ unlinked: z.literal(true) }),
})
