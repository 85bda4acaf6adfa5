import { changeRole, endRole, giveRole } from '#contract/identity/people.ts'
import { dayBefore, giftRefusal, shareADay, type Gift } from '#contract/identity/rules.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem, invalidField } from '#contract/kernel/problem.ts'
import { roles } from '#contract/words/vi.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import { findOrganisation, type OrganisationDetail } from '../organisation/store.ts'
import { getKept } from './kept.ts'
import { findHolding, listHoldings, type HoldingRow } from './store.ts'
import { addHolding, endHolding, keepTerms, type NewHolding } from './store-keep.ts'

type Wish = Pick<NewHolding, 'personId' | 'role' | 'organisationId' | 'from' | 'to'>

function refuse(actor: Actor, gift: Gift): void {
  const refusal = giftRefusal(actor, gift)
  if (refusal === 'misplaced') throw invalidField(['role'], 'role.misplaced')
  if (refusal) throw new Problem(refusal)
}

/** A role lasts some days, and only while its organisation stands. @throws Problem `invalid` */
function checkDays(span: Pick<Wish, 'from' | 'to'>, organisation: OrganisationDetail): void {
  const { from, to } = span
  if (to !== null && to < from) throw invalidField(['to'], 'days.order')
  const { validFrom, validTo } = organisation
  if ((validTo !== null && from > validTo) || (validFrom !== null && from < validFrom))
    throw invalidField(['from'], 'role.organisation_ended', { date: from })
}

/**
 * The organisation at which this administrator may let the person hold the role.
 * @throws Problem `out_of_reach`, `four_eyes`, `invalid`
 */
export async function mayHold(db: Queryable, actor: Actor, wish: Wish): Promise<OrganisationDetail> {
  const organisation = await findOrganisation(db, wish.organisationId)
  if (!organisation) throw invalidField(['organisationId'], 'organisation.unknown')
  refuse(actor, { personId: wish.personId, role: wish.role, organisation })
  checkDays(wish, organisation)
  return organisation
}

/** Writes the role down. @throws Problem `invalid` when the person holds it already on one of these days */
export async function hold(db: Queryable, actor: Actor, holding: NewHolding): Promise<string> {
  const held = await listHoldings(db, holding.personId)
  const twice = held.some(
    (one) =>
      one.role === holding.role && one.organisationId === holding.organisationId && shareADay(one, holding),
  )
  if (twice) throw invalidField(['role'], 'role.held')
  return await addHolding(db, holding, actor.personId)
}

const told = ({
  role,
  from,
  to,
  title,
  signingForm,
  signingFor,
}: Omit<NewHolding, 'personId' | 'organisationId' | 'documentNumber'>) => ({
  role: roles[role],
  from,
  to,
  title,
  signingForm,
  signingFor,
})

export const giveAct = act(giveRole, async ({ db, input, actor, note }) => {
  const organisation = await mayHold(db, actor, input)
  const person = await getKept(db, actor, input.personId)
  const id = await hold(db, actor, input)
  note({
    subject: { kind: 'person', id: person.id, provinceId: organisation.provinceId },
    facts: { name: person.name, role: roles[input.role], organisation: organisation.name },
    after: told(input),
  })
  return { id }
})

/** A role that this administrator may change or end. @throws Problem `not_found`, `out_of_reach`, `four_eyes` */
async function getGiven(db: Queryable, actor: Actor, id: string): Promise<HoldingRow> {
  const holding = await findHolding(db, id)
  if (!holding) throw new Problem('not_found')
  const { personId, role, organisationKind: kind, provinceId } = holding
  const refusal = giftRefusal(actor, { personId, role, organisation: { kind, provinceId } })
  // a role that stands where it would not be given today can still be ended
  if (refusal && refusal !== 'misplaced') throw new Problem(refusal)
  return holding
}

export const changeAct = act(changeRole, async ({ db, input, actor, note }) => {
  const was = await getGiven(db, actor, input.id)
  if (input.to !== null && input.to < was.from) throw invalidField(['to'], 'days.order')
  await keepTerms(db, was.id, input)
  note({
    subject: { kind: 'person', id: was.personId, provinceId: was.provinceId },
    facts: { name: was.personName, role: roles[was.role] },
    before: told(was),
    after: told({ ...was, ...input }),
  })
  return { id: was.id }
})

/** Ends a role with a last day; a session that works in it stops the day after, by the session's own look-up. */
export const endAct = act(endRole, async ({ db, input, actor, note }) => {
  const was = await getGiven(db, actor, input.id)
  if (input.lastDay < dayBefore(was.from)) throw invalidField(['lastDay'], 'days.order')
  if (was.to !== null && input.lastDay > was.to) throw invalidField(['lastDay'], 'days.order')
  await endHolding(db, was.id, input.lastDay, actor.personId)
  note({
    subject: { kind: 'person', id: was.personId, provinceId: was.provinceId },
    facts: { name: was.personName, role: roles[was.role], lastDay: input.lastDay },
    before: { to: was.to },
    after: { to: input.lastDay },
  })
  return { id: was.id }
})
