import { randomBytes } from 'node:crypto'
import type { Actor } from '#contract/kernel/actor.ts'
import type { Queryable } from '#server/platform/db.ts'
import { hashToken } from './sign-in/tokens.ts'
import { findAccount, findActor, openSession } from './store.ts'

/** Opens a session of this token for a member of the cast, without a password. */
export async function openSessionFor(db: Queryable, username: string, token: string): Promise<void> {
  const account = await findAccount(db, username)
  if (!account) throw new Error(`nobody is called ${username}`)
  await openSession(db, { personId: account.id, tokenHash: hashToken(token), address: 'test' })
}

/** A member of the cast, signed in without a password. */
export async function actorNamed(db: Queryable, username: string): Promise<Actor> {
  const token = randomBytes(16).toString('hex')
  await openSessionFor(db, username, token)
  const actor = await findActor(db, hashToken(token))
  if (!actor) throw new Error(`${username} holds no role today`)
  return actor
}
