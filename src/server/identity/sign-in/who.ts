import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import type { Database } from '#server/platform/db.ts'
import { house } from '#server/platform/reach.ts'
import { findSession, touchSession } from '../store.ts'
import { findKeyActor, touchKey } from './keys/store-keys.ts'
import { hashToken, isToken } from './tokens.ts'

/** The actor whom a session cookie names; a token that is none, or whose session has ended, is a visitor's. */
export async function actorOf(database: Database, token: string): Promise<Actor | null> {
  if (!isToken(token)) return null
  const session = await database.read(house, (db) => findSession(db, hashToken(token)))
  const id = session?.stale ? session.actor.sessionId : null
  if (id) await database.transaction(house, (db) => touchSession(db, id))
  return session?.actor ?? null
}

/** The actor for whom a program's key works. @throws Problem `bad_key` when it is malformed, unknown, expired or revoked */
export async function actorByKey(database: Database, authorization: string): Promise<Actor> {
  const token = /^bearer kc_(.+)$/i.exec(authorization)?.[1] ?? ''
  if (!isToken(token)) throw new Problem('bad_key')
  const found = await database.read(house, (db) => findKeyActor(db, hashToken(`kc_${token}`)))
  if (!found?.actor.key) throw new Problem('bad_key')
  const { id } = found.actor.key
  if (found.stale) await database.transaction(house, (db) => touchKey(db, id))
  return found.actor
}
