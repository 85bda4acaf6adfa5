import { organisationQueries } from './organisation/index.ts'
import { peopleActs, peopleQueries } from './people/index.ts'
import { personalDataActs } from './personal-data/index.ts'
import { signInActs, signInQueries } from './sign-in/index.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import type { Reach } from '#server/platform/reach.ts'
import { findAnswer, keepAnswer } from './store.ts'

/** Front door of the room `identity`. */
export const acts = [...signInActs, ...peopleActs, ...personalDataActs]
export const queries = [...signInQueries, ...organisationQueries, ...peopleQueries]

/** Whose rows a person's work may see and change; an administrator of the whole installation works for every province. */
export const reachOf = ({ personId, provinceId, role }: Actor): Reach => {
  const nation = provinceId === null
  return { province: nation ? (role === 'administrator' ? '*' : '00') : provinceId, nation, person: personId }
}

export const idempotency = { find: findAnswer, keep: keepAnswer }

export { trailQueriesWith, type HistoryReaders } from './audit/index.ts'
export { recordSample } from './audit/sample.ts'
export { listHeads, verifyTrail } from './audit/store-trail.ts'
export { cast, loadCast } from './cast.ts'
export { organisationImport } from './import/organisations.ts'
export { peopleImport } from './import/people.ts'
export { listsOut } from './lists-out.ts'
export { organisationActs } from './organisation/index.ts'
export { loadOrganisations } from './organisation/facts/load.ts'
export { organisationAt } from './organisation/store.ts'
export { historyReaders } from './people/history.ts'
export { rightsOnQuery, type AskedRecord } from './people/rights-on.ts'
export { delegationsWaiting } from './people/waiting.ts'
export { unmaskAct, unmaskPerson } from './people/unmask.ts'
export { disableInactive } from './sign-in/inactive/disable.ts'
export { hashPassword } from './sign-in/password/hash.ts'
export { addressOf } from './sign-in/password/store-password.ts'
export { needsProof } from './sign-in/proof.ts'
export { actorByKey, knownActors } from './sign-in/who.ts'
export { addPerson, countDemoPeople, ensureOrganisation } from './store-people.ts'
export { listActsBy, listEvents, recordAudit, sweep, type PastEvent } from './store.ts'
