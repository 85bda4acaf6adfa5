import { contracts } from '#contract/index.ts'
import { isGranted, isPersonal } from '#contract/grants.ts'
import { delegate, revokeDelegation, switchRole } from '#contract/identity/people.ts'
import { manages, shareADay } from '#contract/identity/rules.ts'
import type { Act, Query } from '#contract/kernel/act.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem, invalidField } from '#contract/kernel/problem.ts'
import { roomOf, roomPlace, taskOf } from '#contract/words/acts.ts'
import { roles } from '#contract/words/vi.ts'
import { config } from '#server/platform/config.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import { findDelegation, findHolding, findPerson, listHoldings, type HoldingRow } from './store.ts'
import { addDelegation, revoke, turnSession, type NewDelegation } from './store-keep.ts'

/** Acts that a holder of the role may let another do; accounts, rights and what opens them are never handed on. */
export const delegableOf = (role: string): string[] =>
  Object.values<Act | Query>(contracts)
    .filter(({ kind, open }) => kind === 'act' && !open)
    .filter(
      (contract) => !contract.name.startsWith('identity.') && !('secret' in contract && contract.secret),
    )
    .map(({ name }) => name)
    .filter((name) => isGranted(role, name) && !isPersonal(name))

export const inTasks = (acts: readonly string[]) =>
  acts
    .toSorted((one, other) => roomPlace(one) - roomPlace(other))
    .map((name) => ({ name, words: taskOf(name), room: roomOf(name) }))

/** So many days later, `YYYY-MM-DD`. */
const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Whose role it is may hand it on, and so may the administrator who keeps it. */
export const mayDelegate = (actor: Actor, holding: Pick<HoldingRow, 'personId' | 'provinceId'>): boolean =>
  holding.personId === actor.personId || manages(actor, holding)

/** @throws Problem `invalid`: each on its field */
async function checkPaper(db: Queryable, input: NewDelegation, holding: HoldingRow): Promise<void> {
  const { from, to, acts } = input
  if (to < from) throw invalidField(['to'], 'days.order')
  if (from < holding.from || (holding.to !== null && to > holding.to))
    throw invalidField(['from'], 'delegation.outside')
  const days = config.delegationDays
  if (to > dayAfter(from, days - 1)) throw invalidField(['to'], 'delegation.long', { days })
  const foreign = acts.filter((name) => !delegableOf(holding.role).includes(name))
  if (foreign.length > 0)
    throw invalidField(['acts'], 'delegation.acts', { acts: foreign.map(taskOf).join(', ') })
  if (input.toPersonId === holding.personId) throw invalidField(['toPersonId'], 'delegation.self')
  const person = await findPerson(db, input.toPersonId)
  const span = { from, to }
  const here = person?.active && (await listHoldings(db, person.id)).some((one) => shareADay(one, span))
  if (!here) throw invalidField(['toPersonId'], 'delegation.person')
}

/**
 * Hands a role on by a paper. Whoever got it cannot hand it on again: the limit of their session holds no such act.
 * @see NĐ 30/2020/NĐ-CP Đ.13.3
 */
export const delegateAct = act(delegate, async ({ db, input, actor, note }) => {
  const holding = await findHolding(db, input.holdingId)
  if (!holding) throw new Problem('not_found')
  if (!mayDelegate(actor, holding)) throw new Problem('out_of_reach')
  // an administrator who enters the papers of others does not enter one for oneself
  if (input.toPersonId === actor.personId && holding.personId !== actor.personId)
    throw new Problem('four_eyes')
  await checkPaper(db, input, holding)
  const to = await findPerson(db, input.toPersonId)
  const id = await addDelegation(db, input, actor.personId)
  note({
    subject: { kind: 'person', id: input.toPersonId, provinceId: holding.provinceId },
    facts: {
      role: roles[holding.role],
      former: holding.personName,
      name: to?.name ?? '',
      number: input.documentNumber,
    },
    after: { acts: input.acts, from: input.from, to: input.to },
  })
  return { id }
})

export const revokeAct = act(revokeDelegation, async ({ db, input, actor, note }) => {
  const was = await findDelegation(db, input.id)
  if (!was) throw new Problem('not_found')
  if (!mayDelegate(actor, { personId: was.fromPersonId, provinceId: was.provinceId }))
    throw new Problem('out_of_reach')
  await revoke(db, was.id, actor.personId)
  note({
    subject: { kind: 'person', id: was.toPersonId, provinceId: was.provinceId },
    facts: { name: was.toName },
  })
  return { id: was.id }
})

/** The session goes on in another role. @throws Problem `not_found` where it is not theirs or does not hold today */
export const switchAct = act(switchRole, async ({ db, input, actor, note }) => {
  const holding = await findHolding(db, input.holdingId)
  const delegation = input.delegationId ? await findDelegation(db, input.delegationId) : null
  const own = holding?.personId === actor.personId && input.delegationId === null
  const handed =
    delegation?.current &&
    delegation.holdingId === input.holdingId &&
    delegation.toPersonId === actor.personId
  if (!holding?.current || !(own || handed) || !actor.sessionId) throw new Problem('not_found')
  if (!(await turnSession(db, actor.sessionId, input))) throw new Problem('not_found')
  note({
    subject: { kind: 'person', id: actor.personId, provinceId: holding.provinceId },
    facts: { role: roles[holding.role], organisation: holding.organisationName },
  })
  return { holdingId: holding.id }
})
