import { accountActs, accountQueries } from './account.ts'
import demoAccounts from './demo-accounts.ts'
import { factorActs } from './factor/acts.ts'
import { keyActs, keyQueries } from './keys/acts.ts'
import me from './me.ts'
import changePassword from './password/change.ts'
import invite from './password/invite.ts'
import { choose, open, request } from './password/reset.ts'
import prove from './prove.ts'
import { providerActs } from './provider/acts.ts'
import signIn from './sign-in.ts'
import signOut from './sign-out.ts'

/** Everything that signing in asks of the door. */
export const signInActs = [
  signIn,
  signOut,
  prove,
  changePassword,
  request,
  open,
  choose,
  invite,
  ...accountActs,
  ...factorActs,
  ...keyActs,
  ...providerActs,
]
export const signInQueries = [me, demoAccounts, ...accountQueries, ...keyQueries]
