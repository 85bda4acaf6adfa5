import type { Actor } from '#contract/kernel/actor.ts'
import { answerAsked, askOffices, tellOffice } from '#server/agenda/index.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { RoundHead } from '../../core/store-heads.ts'
import { addUnitPlans, listSenders, type StoredSender } from '../store-rounds.ts'

/** Names what a round asks of a unit, in the agenda. */
const sourceOf = (roundId: string, organisationId: string): string => `planning:${roundId}:${organisationId}`

export const dayOf = (iso: string): string => iso.split('-').toReversed().join('/')

const pathOf = (year: number, unitPlanId: string): string => `/ke-hoach/${year}/don-vi/${unitPlanId}`

/** Still has to send. */
const owes = ({ state }: StoredSender): boolean => state === 'draft' || state === 'returned'

/** Tells the people of a unit who write what it sends. Answers how many had not been told this yet. */
export async function tellUnit(
  db: Queryable,
  round: Pick<RoundHead, 'year' | 'title'>,
  unit: StoredSender,
  word: { key: string; title: string },
): Promise<number> {
  return await tellOffice(
    db,
    unit.organisationId,
    { whom: 'officers', step: 'agenda.send' },
    {
      ...word,
      kind: unit.dueOn < today() ? 'overdue' : 'due',
      note: `${round.title}, hạn ${dayOf(unit.dueOn)}`,
      link: unit.unitPlanId === null ? null : pathOf(round.year, unit.unitPlanId),
    },
  )
}

/**
 * Every unit of the round has a plan to write, finds the day in its agenda and is told, once. In place of the plan that is
 * asked of communes every year by custom.
 */
export async function askUnits(
  db: Queryable,
  actor: Actor,
  round: RoundHead,
): Promise<{ senders: number; told: number }> {
  await addUnitPlans(db, round)
  const units = await listSenders(db, round)
  const owing = units.filter(owes)
  await askOffices(
    db,
    {
      provinceId: round.provinceId,
      recipientId: round.organisationId,
      title: `Gửi ${round.title}`,
      basis: null,
      inPlaceOf: { source: 'seed:commune-plan', period: `${round.year}` },
    },
    owing.map(({ organisationId, dueOn, unitPlanId }) => ({
      source: sourceOf(round.id, organisationId),
      organisationId,
      dueOn,
      link: pathOf(round.year, unitPlanId ?? ''),
    })),
  )
  let told = 0
  for (const unit of owing)
    told += await tellUnit(db, round, unit, {
      key: `planning ${round.id} asked`,
      title: `${actor.organisationName} yêu cầu gửi kế hoạch khuyến công năm ${round.year}`,
    })
  return { senders: units.length, told }
}

/** The agenda follows what became of a unit's plan: sent, accepted, or to be done again. */
export async function followUnitPlan(
  db: Queryable,
  plan: { provinceId: string; roundId: string; organisationId: string },
  state: 'sent' | 'accepted' | 'open',
  by: string,
): Promise<void> {
  const { provinceId, roundId, organisationId } = plan
  await answerAsked(db, { provinceId, source: sourceOf(roundId, organisationId) }, { state, by })
}
