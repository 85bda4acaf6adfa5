import { signOut } from '#contract/identity/sign-in/session.ts'
import { act } from '#server/platform/door.ts'
import { hashToken } from './sign-in.ts'
import { closeSession } from '../store.ts'

/** Ends the session of this browser; signing out twice is no error. */
export default act(signOut, async ({ db, carrier }) => {
  if (carrier.token) await closeSession(db, hashToken(carrier.token))
  carrier.setSession(null)
  return { signedIn: false as const }
})
