import { get, list, myHoldings } from '#contract/identity/people.ts'
import { manages } from '#contract/identity/rules.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { fold } from '#contract/kernel/text.ts'
import { roles } from '#contract/words/vi.ts'
import type { Queryable } from '#server/platform/db.ts'
import { answer } from '#server/platform/door.ts'
import { holdsBeyond } from '../store-elsewhere.ts'
import { delegableOf, inTasks, mayDelegate } from './delegating.ts'
import { homeOf } from './kept.ts'
import {
  findPerson,
  listDelegations,
  listHoldings,
  searchPeople,
  type DelegationRow,
  type HoldingRow,
} from './store.ts'
import { findDelegationOf } from './store-keep.ts'

/** People by name; a page at a time. */
export const listQuery = answer(list, async ({ db, input }) => {
  const { items, total } = await searchPeople(db, {
    words: fold(input.q).split(' ').filter(Boolean),
    organisationId: input.organisationId ?? null,
    role: input.role ?? null,
    active: input.state === 'any' ? null : input.state === 'active',
    limit: input.limit + 1,
    after: input.after ?? null,
  })
  const page = items.slice(0, input.limit)
  return {
    items: page.map((row) => ({
      ...row,
      roles: row.roles.map((held) => ({ ...held, roleName: roles[held.role] })),
    })),
    total,
    next: items.length > page.length ? (page.at(-1)?.id ?? null) : null,
  }
})

const holdingShown = (actor: Actor, { personId, personName: _, provinceId, ...row }: HoldingRow) => ({
  ...row,
  roleName: roles[row.role],
  delegable: inTasks(delegableOf(row.role)),
  manages: manages(actor, { provinceId }) && personId !== actor.personId,
})

const delegationShown = (actor: Actor, { role, provinceId, provinceName: _, ...row }: DelegationRow) => ({
  ...row,
  roleName: roles[role],
  acts: inTasks(row.acts),
  manages: row.revokedAt === null && mayDelegate(actor, { personId: row.fromPersonId, provinceId }),
})

const papersOf = async (db: Queryable, actor: Actor, personId: string) => ({
  holdings: (await listHoldings(db, personId)).map((row) => holdingShown(actor, row)),
  delegations: (await listDelegations(db, personId)).map((row) => delegationShown(actor, row)),
})

/** A person with roles, how they sign, and what was handed on. */
export const getQuery = answer(get, async ({ db, input, actor }) => {
  const person = await findPerson(db, input.id)
  if (!person || !actor) throw new Problem('not_found')
  const { homeProvince: _, ...shown } = person
  const reaches = manages(actor, homeOf(person)) && !(await holdsBeyond(db, actor.provinceId, person.id))
  return { ...shown, ...(await papersOf(db, actor, person.id)), manages: reaches }
})

/** In which roles the asking person may go on. */
export const myHoldingsQuery = answer(myHoldings, async ({ db, actor }) => {
  if (!actor) throw new Problem('not_signed_in')
  const delegationId = actor.sessionId ? await findDelegationOf(db, actor.sessionId) : null
  return {
    acting: { holdingId: actor.holdingId ?? null, delegationId },
    ...(await papersOf(db, actor, actor.personId)),
  }
})
