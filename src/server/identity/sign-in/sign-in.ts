import { createHash, randomBytes } from 'node:crypto'
import { signIn } from '#contract/identity/sign-in/session.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { config } from '#server/platform/config.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import { describeMe } from './me.ts'
import { decoyHash, verifyPassword } from './password/hash.ts'
import {
  claimAttempt,
  clearFailures,
  closeSession,
  findAccount,
  findActor,
  openSession,
  type Account,
} from '../store.ts'

/** Only the hash of a session token is stored. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Accounts of the demonstration have a known password: they are nobody on an installation of its own. */
const isUsable = ({ active, demo }: Account): boolean => active && (config.demo || !demo)

/** @throws Problem `locked_out` while the account rests */
async function mayTry(db: Queryable, { username }: { username: string }): Promise<void> {
  const seconds = await claimAttempt(db, username)
  if (seconds > 0) throw new Problem('locked_out', { facts: { seconds } })
}

/** Signs a person in. An unknown name, a wrong password and a disabled account answer alike. */
export default act(
  signIn,
  async ({ db, input, carrier, note }) => {
    const account = await findAccount(db, input.username)
    const fits = await verifyPassword(input.password, account?.passwordHash ?? (await decoyHash()))
    if (!account || !fits || !isUsable(account)) throw new Problem('bad_credentials')
    await clearFailures(db, account.id)
    // the browser's former session ends with it: nobody goes on under a token that was planted or left behind
    if (carrier.token) await closeSession(db, hashToken(carrier.token))
    const token = randomBytes(32).toString('base64url')
    const session = await openSession(db, account.id, hashToken(token), carrier.address)
    if (!session) throw new Problem('bad_credentials')
    carrier.setSession(token)
    note({ subject: { kind: 'person', id: account.id } })
    return describeMe(await findActor(db, hashToken(token)))
  },
  mayTry,
)
