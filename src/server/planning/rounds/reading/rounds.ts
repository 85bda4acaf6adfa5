import { isGranted } from '#contract/grants.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { fold } from '#contract/kernel/text.ts'
import { round, rounds, year } from '#contract/planning/rounds/queries.ts'
import { handlesProvincePlan, readsProvincePlan, seesAllUnits } from '#contract/planning/rules.ts'
import { roundWorkflow } from '#contract/planning/workflows.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { answer, type Door } from '#server/platform/door.ts'
import { asSubject } from '../../core/keepers.ts'
import { findRound, findRoundOf, type RoundHead } from '../../core/store-heads.ts'
import { listCeilings } from '../store-rounds.ts'
import { getRest, listSenderRows, sumByArea, sumBySource, sumByState } from './store-dashboard.ts'
import { findYear, listYears } from './store-years.ts'

/** The one office whose plan a person sees; null: those of all. */
const ownOf = (actor: Actor): string | null => (seesAllUnits(actor) ? null : actor.organisationId)

/** @throws Problem `not_found` also for whom it is none of their business */
export async function readRound(
  db: Queryable,
  actor: Actor | null,
  id: string,
): Promise<{ head: RoundHead; actor: Actor }> {
  const head = await findRound(db, id)
  if (!actor || !head || !readsProvincePlan(actor, head)) throw new Problem('not_found')
  return { head, actor }
}

/** The round of a year, of the asking person's own province where they have one. @throws Problem `not_found` */
async function roundOfYear(
  db: Queryable,
  actor: Actor | null,
  asked: number | undefined,
  province?: string,
): Promise<string> {
  const provinceId = actor?.provinceId ?? province
  const found = provinceId && asked !== undefined ? await findRoundOf(db, provinceId, asked) : null
  if (!found) throw new Problem('not_found')
  return found.id
}

export const roundsQuery = answer(rounds, async ({ db, input, actor }) => {
  if (!actor) throw new Problem('not_signed_in')
  const items = await listYears(db, {
    words: fold(input.q).split(' ').filter(Boolean),
    state: input.state ?? null,
    organisationId: ownOf(actor),
  })
  return {
    items,
    mayCreate: actor.provinceId !== null && isGranted(actor.role, 'planning.createRound'),
  }
})

export const yearQuery = answer(year, async ({ db, input, actor }) => {
  const provinceId = actor?.provinceId ?? input.provinceId
  if (!actor || provinceId === undefined) throw new Problem('not_found')
  const found = await findYear(db, { provinceId, year: input.year, organisationId: actor.organisationId })
  if (!found) throw new Problem('not_found')
  return found
})

/** Who must send for a year's round, as the asking person sees it. @throws Problem `not_found` */
export async function sendersOfYear(
  db: Queryable,
  asking: Actor | null,
  of: { year?: number | undefined; provinceId?: string | undefined },
) {
  const id = await roundOfYear(db, asking, of.year, of.provinceId)
  const { head, actor } = await readRound(db, asking, id)
  return await listSenderRows(db, { provinceId: head.provinceId, id, organisationId: ownOf(actor) }, today())
}

/** The dashboard of a round. */
export const roundQueryWith = (offers: () => Door['offers']) =>
  answer(round, async ({ db, input, actor: asking }) => {
    const id = input.id ?? (await roundOfYear(db, asking, input.year))
    const { head, actor } = await readRound(db, asking, id)
    const which = { provinceId: head.provinceId, id: head.id, organisationId: ownOf(actor) }
    const may = (act: string) => isGranted(actor.role, act) && handlesProvincePlan(actor, head)
    return {
      ...(await getRest(db, which)),
      id: head.id,
      version: head.version,
      provinceId: head.provinceId,
      year: head.year,
      title: head.title,
      state: head.state,
      dueOn: head.dueOn,
      senders: await listSenderRows(db, which, today()),
      bySource: await sumBySource(db, which),
      byArea: await sumByArea(db, which),
      byState: await sumByState(db, which),
      // what the province may spend is no measure of one unit's plan
      ceilings: which.organisationId === null ? await listCeilings(db, head) : [],
      steps: await offers()(roundWorkflow, db, actor, asSubject('planRound', head)),
      mayRemind: head.state === 'open' && may('planning.remindSenders'),
      maySetCeiling: head.state !== 'ended' && may('planning.setCeiling'),
    }
  })
