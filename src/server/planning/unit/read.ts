import { isGranted } from '#contract/grants.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import type { PlanItem } from '#contract/planning/items.ts'
import { readsUnitPlan, writesUnitPlan } from '#contract/planning/rules.ts'
import { myPlans, unitPlan } from '#contract/planning/unit/queries.ts'
import { unitPlanWorkflow } from '#contract/planning/workflows.ts'
import type { Queryable } from '#server/platform/db.ts'
import { answer, type Door } from '#server/platform/door.ts'
import { findUnitPlan, type UnitPlanHead } from '../core/store-heads.ts'
import { listItems } from '../core/store-items.ts'
import { hashOf } from './content.ts'
import { normFindings } from './norm-findings.ts'
import { listEstablishments } from './store-named.ts'
import { findWhole, listOwn } from './store.ts'

/** A unit's plan that this person reads, with its lines. @throws Problem `not_found` for whom it is none of their business */
export async function readPlan(
  db: Queryable,
  actor: Actor | null,
  id: string,
): Promise<{ head: UnitPlanHead; items: PlanItem[] }> {
  const head = await findUnitPlan(db, id)
  if (!head || !readsUnitPlan(actor, head)) throw new Problem('not_found')
  return { head, items: await listItems(db, head, head.id) }
}

/** One unit's plan with everything that its page draws. */
export const unitPlanQueryWith = (offers: () => Door['offers']) =>
  answer(unitPlan, async ({ db, input, actor }) => {
    const { head, items } = await readPlan(db, actor, input.id)
    const found = await findWhole(db, head.id)
    if (!found) throw new Problem('not_found')
    const { sentHash, provinceId, ...whole } = found
    const named = await listEstablishments(db, [...new Set(items.flatMap((item) => item.establishmentIds))])
    const subject = {
      kind: 'unitPlan',
      id: head.id,
      state: head.state,
      version: head.version,
      provinceId,
      head,
    }
    return {
      ...whole,
      sentBefore: sentHash !== null,
      unchanged: sentHash !== null && sentHash === hashOf(whole, items),
      items,
      establishments: named.map(({ id, name, place }) => ({ id, name, place })),
      findings: await normFindings(db, items, head.year),
      offers: await offers()(unitPlanWorkflow, db, actor, subject),
      mayResend:
        actor !== null && isGranted(actor.role, 'planning.resendItem') && writesUnitPlan(actor, head),
    }
  })

export const myPlansQuery = answer(myPlans, async ({ db, input, actor }) => {
  if (!actor || actor.provinceId === null) return { items: [] }
  const { provinceId, organisationId } = actor
  return { items: await listOwn(db, { provinceId, organisationId, year: input.year ?? null }) }
})
