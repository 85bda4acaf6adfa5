import { signIn } from '#contract/identity/sign-in/session.ts'
import { invalidField, Problem } from '#contract/kernel/problem.ts'
import { act } from '#server/platform/door.ts'
import type { Carrier } from '#server/platform/door-types.ts'
import type { Queryable } from '#server/platform/db.ts'
import { findAccount, findActor, closeSession, openSession, type Account, type NewSession } from '../store.ts'
import { guessedRight, mayGuess } from './attempts/guess.ts'
import { takeCode } from './factor/codes.ts'
import { describeMe } from './me.ts'
import { verifyPassword } from './password/hash.ts'
import { hashToken, isToken, newToken } from './tokens.ts'
import { isUsable } from './usable.ts'

/** Ends the session that this browser has, if it has one. */
export async function leave(db: Queryable, { token }: Carrier): Promise<void> {
  if (token && isToken(token)) await closeSession(db, hashToken(token))
}

/**
 * Opens a session for a person who has shown who they are. The browser's former session ends with it: nobody goes on
 * under a token that was planted or left behind.
 * @throws Problem `bad_credentials` when the person holds no role
 */
export async function enter(
  db: Queryable,
  carrier: Carrier,
  how: Pick<NewSession, 'personId' | 'byProvider' | 'waitsForCode'>,
) {
  await leave(db, carrier)
  const token = newToken()
  const { address, agent = null } = carrier
  const opened = await openSession(db, { ...how, tokenHash: hashToken(token), address, agent })
  if (!opened) throw new Problem('bad_credentials')
  carrier.setSession(token)
  return describeMe(await findActor(db, hashToken(token)))
}

/** @throws Problem `second_factor_required`, `invalid` on `code` */
async function checkFactor(db: Queryable, account: Account, code: string | undefined): Promise<void> {
  if (!account.hasFactor) return
  if (code === undefined) throw new Problem('second_factor_required')
  if (!(await takeCode(db, account.id, code))) throw invalidField(['code'], 'code.wrong')
}

/** Signs a person in. An unknown name, a wrong password and a disabled account answer alike, and take as long. */
export default act(
  signIn,
  async ({ db, input, carrier, note }) => {
    const account = await findAccount(db, input.username)
    const fits = await verifyPassword(input.password, account?.passwordHash)
    if (!account || !fits || !isUsable(account)) throw new Problem('bad_credentials')
    await checkFactor(db, account, input.code)
    await guessedRight(db, account.username, carrier.address)
    const me = await enter(db, carrier, { personId: account.id })
    note({ subject: { kind: 'person', id: account.id } })
    return me
  },
  (db, { username }, { carrier }) => mayGuess(db, username, carrier.address),
)
