import { signOut } from '#contract/identity/sign-in/session.ts'
import { act } from '#server/platform/door.ts'
import { leave } from './sign-in.ts'

/** Ends the session of this browser; signing out twice is no error. */
export default act(signOut, async ({ db, carrier }) => {
  await leave(db, carrier)
  carrier.setSession(null)
  return { signedIn: false as const }
})
