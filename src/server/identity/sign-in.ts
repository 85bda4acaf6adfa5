import { createHash, randomBytes } from 'node:crypto'
import { signIn } from '#contract/identity/acts.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { act } from '#server/platform/door.ts'
import { describeMe } from './me.ts'
import { decoyHash, verifyPassword } from './password.ts'
import { clearFailures, countFailure, findAccount, findActor, openSession } from './store.ts'

/** Only the hash of a session token is stored. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Signs a person in. An unknown name, a wrong password and a disabled account answer alike. */
export default act(signIn, async ({ db, input, carrier, note, onRefusal }) => {
  const account = await findAccount(db, input.username)
  if (account && account.lockedSeconds > 0) {
    throw new Problem('locked_out', { facts: { seconds: account.lockedSeconds } })
  }
  const fits = await verifyPassword(input.password, account?.passwordHash ?? (await decoyHash()))
  if (!account || !fits || !account.active) {
    if (account) onRefusal((other) => countFailure(other, account.id))
    throw new Problem('bad_credentials')
  }
  await clearFailures(db, account.id)
  const token = randomBytes(32).toString('base64url')
  const session = await openSession(db, account.id, hashToken(token), carrier.address)
  if (!session) throw new Problem('bad_credentials')
  carrier.setSession(token)
  note({ subject: { kind: 'person', id: account.id } })
  return describeMe(await findActor(db, hashToken(token)))
})
