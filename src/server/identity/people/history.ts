import { manages } from '#contract/identity/rules.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import type { HistoryReaders } from '../audit/index.ts'
import { findOrganisation } from '../organisation/store.ts'
import { homeOf } from './kept.ts'
import { findPerson } from './store.ts'

/** Who keeps the accounts of a place, and who audits it. */
const oversees = (actor: Actor, place: { provinceId: string | null }): boolean =>
  manages(actor, place) ||
  (actor.role === 'auditor' && (actor.provinceId === null || actor.provinceId === place.provinceId))

const isId = (id: string): boolean => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)

/** What happened to a person's account and to an organisation is read by those who oversee its place. */
export const historyReaders: HistoryReaders = {
  async person(db, actor, id) {
    const person = isId(id) ? await findPerson(db, id) : null
    return person !== null && oversees(actor, homeOf(person))
  },
  async organisation(db, actor, id) {
    const organisation = isId(id) ? await findOrganisation(db, id) : null
    return organisation !== null && oversees(actor, organisation)
  },
}
