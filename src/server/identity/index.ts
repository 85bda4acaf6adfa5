import demoAccounts from './sign-in/demo-accounts.ts'
import me from './sign-in/me.ts'
import signIn, { hashToken } from './sign-in/sign-in.ts'
import signOut from './sign-in/sign-out.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { config } from '#server/platform/config.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { Reach } from '#server/platform/reach.ts'
import { findActor, findAnswer, keepAnswer } from './store.ts'

/** Front door of the room `identity`. */
export const acts = [signIn, signOut]
export const queries = [me, demoAccounts]

/** The actor whom a session cookie names, or null. */
export const actorOf = (db: Queryable, token: string) => findActor(db, hashToken(token))

/** Whose rows a person's work may see and change; an administrator of the whole installation works for every province. */
export const reachOf = ({ personId, provinceId, role }: Actor): Reach => {
  const nation = provinceId === null
  return { province: nation ? (role === 'administrator' ? '*' : '00') : provinceId, nation, person: personId }
}

/** Is the last proof of who they are too old for money, roles and contacts? */
export const needsProof = ({ provenAt }: Actor): boolean =>
  !provenAt || Date.now() - Date.parse(provenAt) > config.proofMinutes * 60_000

export const idempotency = { find: findAnswer, keep: keepAnswer }

export { trailQueriesWith, type HistoryReaders } from './audit/index.ts'
export { listHeads, verifyTrail } from './audit/store-trail.ts'
export { cast, loadCast } from './cast.ts'
export { hashPassword } from './sign-in/password/hash.ts'
export { addPerson, countDemoPeople, ensureOrganisation } from './store-people.ts'
export { listActsBy, listEvents, recordAudit, sweep, type PastEvent } from './store.ts'
