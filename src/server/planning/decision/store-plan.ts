import type { PlanVersion } from '#contract/planning/decision/queries.ts'
import type { PlanState } from '#contract/planning/workflows.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { PlanHead } from '../core/store-heads.ts'

export interface Moved {
  state: PlanState
  currentNo?: number | null
  workingNo?: number | null
  returnReason?: string
  /** four eyes look at what was done from now on */
  newRound?: boolean
}

/** Moves the plan; what is not said stays. Answers it as it then is. */
export async function movePlan(db: Queryable, head: PlanHead, to: Moved) {
  const { currentNo = head.currentNo, workingNo = head.workingNo } = to
  await db.query(
    `update planning.plan set state = $3, current_no = $4, working_no = $5, return_reason = coalesce($6, return_reason),
       round_at = case when $7 then clock_timestamp() else round_at end, version = version + 1 where province_id = $1 and id = $2`,
    [head.provinceId, head.id, to.state, currentNo, workingNo, to.returnReason ?? null, to.newRound ?? false],
  )
  return { id: head.id, state: to.state, version: head.version + 1, currentNo, workingNo }
}

type Key = Pick<PlanHead, 'provinceId' | 'id'>

export async function insertVersion(
  db: Queryable,
  { provinceId, id }: Key,
  of: { no: number; kind: PlanVersion['kind']; reason: string },
): Promise<void> {
  await db.query(
    'insert into planning.version (province_id, plan_id, no, kind, reason) values ($1,$2,$3,$4,$5)',
    [provinceId, id, of.no, of.kind, of.reason],
  )
}

/** The department's tờ trình, or Finance's letter, of a version in the making. */
export async function setPaper(
  db: Queryable,
  { provinceId, id }: Key,
  no: number,
  which: 'submission' | 'finance',
  paper: { number: string; date: string },
): Promise<void> {
  const [number, day] =
    which === 'finance' ? ['finance_number', 'finance_on'] : ['submission_number', 'submitted_on']
  await db.query(
    `update planning.version set ${number} = $4, ${day} = $5 where province_id = $1 and plan_id = $2 and no = $3 and not decided`,
    [provinceId, id, no, paper.number, paper.date],
  )
}

export interface Decision {
  decisionNumber: string
  decisionDate: string
  effectiveDate: string
  signer: string
  capacity: readonly string[]
}

/** Seals a version under its decision. */
export async function sealVersion(
  db: Queryable,
  { provinceId, id }: Key,
  no: number,
  decision: Decision,
): Promise<void> {
  await db.query(
    `update planning.version set decided = true, decision_number = $4, decided_on = $5, effective_on = $6, signer = $7,
       signer_capacity = $8 where province_id = $1 and plan_id = $2 and no = $3 and not decided`,
    [
      provinceId,
      id,
      no,
      decision.decisionNumber,
      decision.decisionDate,
      decision.effectiveDate,
      decision.signer,
      JSON.stringify(decision.capacity),
    ],
  )
}

/** An abandoned adjustment keeps its number and its reason, undecided; the next one takes the number after it. */
export async function lastNo(db: Queryable, { provinceId, id }: Key): Promise<number> {
  const { rows } = await db.query<{ no: number }>(
    'select coalesce(max(no), 0)::int as no from planning.version where province_id = $1 and plan_id = $2',
    [provinceId, id],
  )
  return rows[0]?.no ?? 0
}

/** Versions of a plan, the latest first. */
export async function listVersions(db: Queryable, { provinceId, id }: Key): Promise<PlanVersion[]> {
  const { rows } = await db.query<PlanVersion>(
    `select v.no, v.kind, v.decided, v.reason, v.submission_number as "submissionNumber", v.submitted_on as "submittedOn",
       v.finance_number as "financeNumber", v.finance_on as "financeOn", v.decision_number as "decisionNumber",
       v.decided_on as "decidedOn", v.effective_on as "effectiveOn", v.signer, v.signer_capacity as capacity,
       (select count(*)::int from planning.version_item l where l.province_id = v.province_id and l.plan_id = v.plan_id
         and l.no = v.no and l.decision = 'in') as lines,
       (select coalesce(sum(m.amount_vnd), 0)::bigint from planning.version_money m where m.province_id = v.province_id
         and m.plan_id = v.plan_id and m.no = v.no and m.source in ('national', 'provincial', 'district', 'commune')) as "stateVnd"
       from planning.version v where v.province_id = $1 and v.plan_id = $2 order by v.no desc`,
    [provinceId, id],
  )
  return rows
}

/** What else the plan's page shows of its head. */
export async function returnReasonOf(db: Queryable, { provinceId, id }: Key): Promise<string> {
  const { rows } = await db.query<{ reason: string }>(
    'select return_reason as reason from planning.plan where province_id = $1 and id = $2',
    [provinceId, id],
  )
  return rows[0]?.reason ?? ''
}
