import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import type { Ceiling, PlanHead as Shown } from '#contract/planning/decision/queries.ts'
import type { PlanSource } from '#contract/planning/nouns.ts'
import { readsProvincePlan, seesAllUnits } from '#contract/planning/rules.ts'
import { planWorkflow } from '#contract/planning/workflows.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { Door } from '#server/platform/door.ts'
import { asSubject } from '../../core/keepers.ts'
import { findPlanOf, findRoundOf, type PlanHead } from '../../core/store-heads.ts'
import { returnReasonOf } from '../store-plan.ts'
import { listCeilings } from '../store-versions.ts'

export type Offers = () => Door['offers']

/** May this person read it? Whoever writes one unit's plan sees the province's once it was decided. */
export const readsPlan = (actor: Actor | null, head: PlanHead): boolean =>
  actor !== null && readsProvincePlan(actor, head) && (seesAllUnits(actor) || head.currentNo !== null)

interface OfYear {
  year: number
  provinceId?: string | undefined
}

/** The plan of a year, of one's own province or (for whoever looks at all) the named one; null: none, or not theirs to see. */
export async function findOfYear(db: Queryable, actor: Actor | null, of: OfYear): Promise<PlanHead | null> {
  const provinceId = actor?.provinceId ?? of.provinceId
  if (!provinceId) return null
  const round = await findRoundOf(db, provinceId, of.year)
  const head = round && (await findPlanOf(db, round.id))
  return head && readsPlan(actor, head) ? head : null
}

/** @throws Problem `not_found` */
export async function getOfYear(db: Queryable, actor: Actor | null, of: OfYear): Promise<PlanHead> {
  const head = await findOfYear(db, actor, of)
  if (!head) throw new Problem('not_found')
  return head
}

const asCeiling = (row: { source: string; ceilingVnd: number | null; reservedVnd: number }): Ceiling => ({
  ...row,
  source: row.source as PlanSource,
})

/** The plan's head as pages draw it, with what this person may do now. */
export async function shownHead(
  db: Queryable,
  actor: Actor | null,
  head: PlanHead,
  offers: Offers,
): Promise<Shown> {
  const { id, version, provinceId, roundId, year, title, state, currentNo, workingNo } = head
  return {
    id,
    version,
    provinceId,
    roundId,
    year,
    title,
    state,
    currentNo,
    workingNo,
    returnReason: await returnReasonOf(db, head),
    ceilings: (await listCeilings(db, head)).map(asCeiling),
    offers: await offers()(planWorkflow, db, actor, asSubject('annualPlan', head)),
  }
}
