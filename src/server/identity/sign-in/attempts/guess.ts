import { Problem } from '#contract/kernel/problem.ts'
import { config } from '#server/platform/config.ts'
import type { Queryable } from '#server/platform/db.ts'
import { claim, forget } from './store-attempts.ts'
import { hashToken } from '../tokens.ts'

const nameKey = (username: string): Buffer => hashToken(`name ${username.trim().toLowerCase()}`)
const addressKey = (address: string): Buffer => hashToken(`address ${address}`)

/**
 * Counts one guess at a password or code, by name and by address. A name that nobody has is counted like any other.
 * @throws Problem `locked_out` while either rests
 */
export async function mayGuess(db: Queryable, username: string, address: string): Promise<void> {
  const { tries, addressTries, longestRestSeconds } = config.signIn
  const fromHere = {
    kind: 'address' as const,
    key: addressKey(address),
    tries: addressTries,
    longestRestSeconds,
  }
  const forName = { kind: 'name' as const, key: nameKey(username), tries, longestRestSeconds }
  const seconds = (await claim(db, fromHere)) || (await claim(db, forName))
  if (seconds > 0) throw new Problem('locked_out', { facts: { seconds } })
}

/** It was right: the name may be tried freely again. */
export const guessedRight = (db: Queryable, username: string, address: string): Promise<void> =>
  forget(db, nameKey(username), addressKey(address), config.signIn.addressTries)
