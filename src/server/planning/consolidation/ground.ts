import type { Actor } from '#contract/kernel/actor.ts'
import { invalidField, Problem, type Facts } from '#contract/kernel/problem.ts'
import { handlesProvincePlan } from '#contract/planning/rules.ts'
import type { GridRow } from '#contract/planning/consolidation/row.ts'
import type { PlanState } from '#contract/planning/workflows.ts'
import { tell } from '#server/agenda/index.ts'
import { recordAudit } from '#server/identity/index.ts'
import type { Carrier } from '#server/platform/door-types.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { ItemHead } from '../core/store-heads.ts'
import { listGrid } from './store-grid.ts'
import { type Ground, holdGround, listOfOffice } from './store-work.ts'

/** While the plan lies with Finance or the Chairman nobody changes its lines; an adjustment only brings new ones. */
const open: readonly PlanState[] = ['draft', 'opined']

export const isWritable = (round: Ground['round'], plan: Ground['plan'], adding = false): boolean =>
  (round === 'open' || round === 'closed') &&
  (plan === null || open.includes(plan) || (adding && plan === 'adjusting'))

/** Why a line cannot be changed now: code of the words; null: it can. */
export function obstacle({ round, plan, unit }: Ground, adding = false): string | null {
  if (!isWritable(round, plan, adding)) return 'planning.plan_fixed'
  return unit === null || unit === 'sent' || unit === 'accepted' ? null : 'planning.unit_not_sent'
}

/** @throws Problem `invalid` on `id` while the plan is elsewhere, or its unit has not sent it */
export async function checkGround(db: Queryable, head: ItemHead, adding = false): Promise<void> {
  const code = obstacle(await holdGround(db, head), adding)
  if (code) throw invalidField(['id'], code, { year: head.year })
}

/** For acts on several lines, which the door does not look at one by one. @throws Problem `out_of_reach`, `stale_version` */
export function checkSeen(actor: Actor, head: ItemHead, version: number): void {
  if (!handlesProvincePlan(actor, head)) throw new Problem('out_of_reach')
  if (head.version !== version) throw new Problem('stale_version')
}

/** The line as the grid shows it now. */
export async function shown(
  db: Queryable,
  { provinceId, roundId, id }: Pick<ItemHead, 'provinceId' | 'roundId' | 'id'>,
): Promise<GridRow> {
  const [row] = await listGrid(db, { provinceId, roundId }, { ids: [id] })
  if (!row) throw new Problem('not_found')
  return row
}

/** Facts of the trail: which line, of what year, and its version, so that others are told what changed under their hands. */
export const factsOf = ({ title, year, version }: Pick<ItemHead, 'title' | 'year' | 'version'>) => ({
  name: title,
  year,
  version: version + 1,
})

/** One of several lines in an act has its own place in the trail, as if it had been alone. */
export const writeTrail = (
  db: Queryable,
  { act, actor, carrier }: { act: string; actor: Actor; carrier: Carrier },
  head: ItemHead,
  facts: Facts = {},
): Promise<void> =>
  recordAudit(db, {
    act,
    actor,
    subject: { kind: 'planItem', id: head.id, provinceId: head.provinceId },
    facts: { ...factsOf(head), ...facts },
    before: null,
    after: null,
    reason: null,
    address: carrier.address,
    requestId: carrier.requestId,
  })

/** The plan as the bank's life of a proposal names it. */
export const planName = (year: number): string => `Kế hoạch khuyến công năm ${year}`

/** Tells those who write the unit's plan what became of their line, and why. */
export async function tellUnit(
  db: Queryable,
  head: ItemHead,
  { what, reason, back = false }: { what: string; reason: string; back?: boolean },
): Promise<void> {
  if (head.organisationId === null) return
  for (const personId of await listOfOffice(db, head.organisationId))
    await tell(db, personId, {
      kind: back ? 'returned' : 'step',
      key: `planItem ${head.id} ${head.version + 1}`,
      title: `${what}: ${head.title}`,
      note: reason || null,
      link: `/ke-hoach/${head.year}/don-vi/${head.submissionId}`,
    })
}
