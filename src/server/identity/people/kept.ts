import { manages } from '#contract/identity/rules.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { isMasked } from '#contract/kernel/sensitive.ts'
import type { Queryable } from '#server/platform/db.ts'
import { refuseElsewhere } from '../store-elsewhere.ts'
import { findPerson, type PersonDetail } from './store.ts'
import type { Contacts } from './store-keep.ts'

/** The province that keeps the account, as rules speak of places; null: the nation. */
export const homeOf = ({ homeProvince }: Pick<PersonDetail, 'homeProvince'>) => ({
  provinceId: homeProvince === '00' ? null : homeProvince,
})

/**
 * A person whose account this administrator keeps, and who is not the administrator.
 * @throws Problem `not_found`, `out_of_reach`, `four_eyes`
 */
export async function getKept(db: Queryable, actor: Actor, id: string, own = false): Promise<PersonDetail> {
  const person = await findPerson(db, id)
  if (!person) throw new Problem('not_found')
  if (!manages(actor, homeOf(person))) throw new Problem('out_of_reach')
  if (!own && person.id === actor.personId) throw new Problem('four_eyes')
  return person
}

/**
 * The same, for what touches the account itself: nobody's while the person holds a role out of this reach.
 * @throws Problem `not_found`, `out_of_reach`, `four_eyes`
 */
export async function getOwned(db: Queryable, actor: Actor, id: string, own = false): Promise<PersonDetail> {
  const person = await getKept(db, actor, id, own)
  await refuseElsewhere(db, actor, person.id)
  return person
}

/** What a form sends for a personal field: empty is none, a masked value that came back is the one that stands. */
const typed = (value: string | null, stands: string | null, squeeze: boolean): string | null => {
  if (value === null || value.trim() === '') return null
  if (isMasked(value)) return stands
  return squeeze ? value.replace(/[\s.]/g, '') : value.trim()
}

/** Contacts as they are kept, from those that a form sent. */
export const contactsOf = (sent: Contacts, stands: Contacts | null): Contacts => ({
  name: sent.name,
  email: typed(sent.email, stands?.email ?? null, false)?.toLowerCase() ?? null,
  phone: typed(sent.phone, stands?.phone ?? null, true),
  identityNumber: typed(sent.identityNumber, stands?.identityNumber ?? null, true),
  division: sent.division,
})

/** For the trail, which masks what is personal by the names of its fields. */
export const contactsTold = ({ name, email, phone, identityNumber, division }: Contacts): Contacts => ({
  name,
  email,
  phone,
  identityNumber,
  division,
})
