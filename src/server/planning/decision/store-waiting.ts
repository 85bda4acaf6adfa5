import type { PlanState } from '#contract/planning/workflows.ts'
import type { Queryable } from '#server/platform/db.ts'

export interface WaitingPlan {
  id: string
  year: number
  title: string
  state: PlanState
  returnReason: string
  /** moment of its last step */
  since: string
}

/** Plans of a province that are on their way. */
export async function listMoving(
  db: Queryable,
  provinceId: string,
  states: readonly PlanState[],
): Promise<WaitingPlan[]> {
  const { rows } = await db.query<WaitingPlan>(
    `select id::text as id, year, title, state, return_reason as "returnReason", round_at as since
       from planning.plan where province_id = $1 and state = any($2::text[]) order by year limit 10`,
    [provinceId, states],
  )
  return rows
}

export interface WaitingUnitPlan {
  id: string
  year: number
  name: string
  state: string
  returnReason: string
  changedAt: string
  dueOn: string
}

/** Units' plans that wait: sent ones for the department, returned ones for the unit. */
export async function listUnitPlans(
  db: Queryable,
  provinceId: string,
  of: { state: 'sent' | 'returned'; organisationId: string | null },
): Promise<WaitingUnitPlan[]> {
  const { rows } = await db.query<WaitingUnitPlan>(
    `select s.id::text as id, r.year, o.name, s.state, s.return_reason as "returnReason", s.changed_at as "changedAt", r.due_on as "dueOn"
       from planning.submission s
       join planning.round r on r.province_id = s.province_id and r.id = s.round_id and r.state in ('open', 'closed')
       join identity.office o on o.organisation_id = s.organisation_id
      where s.province_id = $1 and s.state = $2 and ($3::uuid is null or s.organisation_id = $3) order by s.changed_at limit 20`,
    [provinceId, of.state, of.organisationId],
  )
  return rows
}
