import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import type { Database } from '#server/platform/db.ts'
import { house } from '#server/platform/reach.ts'
import { findSession, touchSession } from '../store.ts'
import { findKeyActor, touchKey } from './keys/store-keys.ts'
import { hashToken, isToken } from './tokens.ts'

/** The actor whom a session cookie names; a token that is none, or whose session has ended, is a visitor's. */
async function actorOf(database: Database, token: string): Promise<Actor | null> {
  const session = await database.read(house, (db) => findSession(db, hashToken(token)))
  const id = session?.stale ? session.actor.sessionId : null
  if (id) await database.transaction(house, (db) => touchSession(db, id))
  return session?.actor ?? null
}

/** How long whoever was just recognised is not asked about again: what changes elsewhere holds after so long. */
const REMEMBERED_MS = 1000

interface KnownActors {
  /** whom a session cookie names; null: a visitor */
  of(token: string): Promise<Actor | null>
  /** asks everybody anew: an act has changed sessions, roles or delegations */
  forget(): void
}

/**
 * Whom the cookies name, each remembered for a second: a page asks ten questions at once. What this process changes
 * holds at once (`forget`), what another process changes within that second.
 */
export function knownActors(database: Database): KnownActors {
  let known = new Map<string, Promise<Actor | null>>()
  return {
    async of(token) {
      if (!isToken(token)) return null
      const found = known.get(token)
      if (found) return await found
      const asked = actorOf(database, token)
      const remembered = known
      known.set(token, asked)
      setTimeout(() => remembered.delete(token), REMEMBERED_MS).unref()
      asked.catch(() => remembered.delete(token))
      return await asked
    },
    forget() {
      known = new Map()
    },
  }
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
