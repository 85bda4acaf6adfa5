import { formatExactIn, MILLION } from '#contract/kernel/money.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { remindSenders, setCeiling } from '#contract/planning/rounds/acts.ts'
import { handlesProvincePlan } from '#contract/planning/rules.ts'
import { planSources } from '#contract/words/planning.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import { lockRound, type RoundHead } from '../../core/store-heads.ts'
import { listCeilings, listSenders, listStaffed, setCeilings } from '../store-rounds.ts'
import { tellUnit } from './asking.ts'
import { belowReserved } from './check.ts'
import { factsOf } from './write.ts'

/** @throws Problem `not_found`, `out_of_reach` */
async function ownRound(db: Queryable, actor: Actor, id: string): Promise<RoundHead> {
  const head = await lockRound(db, id)
  if (!handlesProvincePlan(actor, head)) throw new Problem('out_of_reach')
  return head
}

/** @throws Problem `step_not_allowed` once the round ended, `invalid` on `ceilingVnd` below what is held */
export const setCeilingAct = act(setCeiling, async ({ db, input, actor, note }) => {
  const head = await ownRound(db, actor, input.id)
  if (head.state === 'ended') throw new Problem('step_not_allowed', { facts: { state: 'Đã kết thúc' } })
  const held = await listCeilings(db, head, true)
  const fields = belowReserved(input, held, ['ceilingVnd'])
  if (fields.length > 0) throw new Problem('invalid', { fields, facts: { count: 1 } })
  const { source, ceilingVnd, basis } = input
  await setCeilings(db, head, [{ source, ceilingVnd, basis }])
  const amount = ceilingVnd === null ? 'chưa rõ' : formatExactIn(ceilingVnd, MILLION)
  note({
    subject: { kind: 'planRound', id: head.id, provinceId: head.provinceId },
    facts: { ...factsOf(head, 0), source: planSources[source], amount },
    before: held.find((each) => each.source === source) ?? null,
    after: { source, ceilingVnd, basis },
  })
  return { id: head.id }
})

/** Nobody is told twice on one day. @throws Problem `step_not_allowed` unless it is open */
export const remindSendersAct = act(remindSenders, async ({ db, input, actor, note }) => {
  const head = await ownRound(db, actor, input.id)
  if (head.state !== 'open')
    throw new Problem('step_not_allowed', { facts: { state: 'Không nhận kế hoạch' } })
  const meant = (await listSenders(db, head)).filter(
    ({ state, organisationId }) =>
      (state === 'draft' || state === 'returned') &&
      (input.organisationIds.length === 0 || input.organisationIds.includes(organisationId)),
  )
  const staffed = await listStaffed(
    db,
    meant.map(({ organisationId }) => organisationId),
  )
  const units: { name: string; told: number; staffed: boolean }[] = []
  for (const unit of meant) {
    const told = await tellUnit(db, head, unit, {
      key: `planning ${head.id} by hand ${today()}`,
      title: `${actor.organisationName} nhắc: chưa nhận được kế hoạch khuyến công năm ${head.year}`,
    })
    units.push({ name: unit.name, told, staffed: staffed.has(unit.organisationId) })
  }
  const people = units.reduce((sum, { told }) => sum + told, 0)
  note({
    subject: { kind: 'planRound', id: head.id, provinceId: head.provinceId },
    facts: { ...factsOf(head, 0), units: units.length, people },
    after: { units },
  })
  return { people, units }
})
