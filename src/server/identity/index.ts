import demoAccounts from './demo-accounts.ts'
import me from './me.ts'
import signIn, { hashToken } from './sign-in.ts'
import signOut from './sign-out.ts'
import type { Queryable } from '#server/platform/db.ts'
import { findActor, findAnswer, keepAnswer } from './store.ts'

/** Front door of the room `identity`. */
export const acts = [signIn, signOut]
export const queries = [me, demoAccounts]

/** The actor whom a session cookie names, or null. */
export const actorOf = (db: Queryable, token: string) => findActor(db, hashToken(token))

export const idempotency = { find: findAnswer, keep: keepAnswer }

export { cast, loadCast } from './cast.ts'
export { hashPassword } from './password.ts'
export { addPerson, countDemoPeople, ensureOrganisation } from './store-people.ts'
export { listActsBy, listEvents, recordAudit, sweep, type PastEvent } from './store.ts'
