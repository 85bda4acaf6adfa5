import { randomBytes } from 'node:crypto'
import type { Actor } from '#contract/kernel/actor.ts'
import type { Queryable } from '#server/platform/db.ts'
import { hashToken } from './sign-in/sign-in.ts'
import { findAccount, findActor, openSession } from './store.ts'

/** A member of the cast, signed in without a password. */
export async function actorNamed(db: Queryable, username: string): Promise<Actor> {
  const account = await findAccount(db, username)
  const token = hashToken(randomBytes(16).toString('hex'))
  if (account) await openSession(db, account.id, token, 'test')
  const actor = await findActor(db, token)
  if (!actor) throw new Error(`nobody is called ${username}`)
  return actor
}
