import { Problem } from '#contract/kernel/problem.ts'
import type { ItemKind, ItemState, NationalState, Route } from '#contract/planning/nouns.ts'
import type { PlanState, RoundState, UnitPlanState } from '#contract/planning/workflows.ts'
import type { Queryable } from '#server/platform/db.ts'

interface Common {
  id: string
  provinceId: string
  version: number
}

/** A round as the door and the other parts of the room look at it. */
export interface RoundHead extends Common {
  year: number
  title: string
  state: RoundState
  programmeId: string | null
  organisationId: string
  dueOn: string
  roundAt: string
}

/** One unit's plan. */
export interface UnitPlanHead extends Common {
  roundId: string
  roundState: RoundState
  year: number
  organisationId: string
  organisationName: string
  state: UnitPlanState
  /** days of its own round: who wrote since then does not accept */
  roundAt: string
}

/** The province's plan of a year. */
export interface PlanHead extends Common {
  roundId: string
  year: number
  title: string
  state: PlanState
  /** version in force; null before the first decision */
  currentNo: number | null
  /** version in the making */
  workingNo: number | null
  roundAt: string
}

/** A line, without its money. */
export interface ItemHead extends Common {
  roundId: string
  year: number
  submissionId: string | null
  /** the unit that sends it; null: the department's own line */
  organisationId: string | null
  organisationName: string
  kind: ItemKind
  title: string
  state: ItemState
  route: Route
  nationalState: NationalState | null
  proposalId: string | null
  createdAt: string
}

const rounds = `select r.id::text as id, r.province_id as "provinceId", r.version, r.year, r.title, r.state,
    r.programme_id::text as "programmeId", r.organisation_id::text as "organisationId", r.due_on as "dueOn", r.round_at as "roundAt"
  from planning.round r`

const unitPlans = `select s.id::text as id, s.province_id as "provinceId", s.version, s.round_id::text as "roundId",
    r.state as "roundState", r.year, s.organisation_id::text as "organisationId", o.name as "organisationName", s.state,
    s.round_at as "roundAt"
  from planning.submission s
  join planning.round r on r.province_id = s.province_id and r.id = s.round_id
  join identity.office o on o.organisation_id = s.organisation_id`

const plans = `select p.id::text as id, p.province_id as "provinceId", p.version, p.round_id::text as "roundId", p.year, p.title,
    p.state, p.current_no as "currentNo", p.working_no as "workingNo", p.round_at as "roundAt"
  from planning.plan p`

const items = `select i.id::text as id, i.province_id as "provinceId", i.version, i.round_id::text as "roundId", r.year,
    i.submission_id::text as "submissionId", s.organisation_id::text as "organisationId", coalesce(o.name, '') as "organisationName",
    i.kind, i.title, i.state, i.route, i.national_state as "nationalState", i.proposal_id::text as "proposalId", i.created_at as "createdAt"
  from planning.item i
  join planning.round r on r.province_id = i.province_id and r.id = i.round_id
  left join planning.submission s on s.province_id = i.province_id and s.id = i.submission_id
  left join identity.office o on o.organisation_id = s.organisation_id`

async function one<T>(db: Queryable, text: string, id: string): Promise<T | null> {
  const { rows } = await db.query<T>(text, [id])
  return rows[0] ?? null
}

async function locked<T>(db: Queryable, text: string, id: string): Promise<T> {
  const found = await one<T>(db, text, id)
  if (!found) throw new Problem('not_found')
  return found
}

export const findRound = (db: Queryable, id: string) => one<RoundHead>(db, `${rounds} where r.id = $1`, id)
export const findUnitPlan = (db: Queryable, id: string) =>
  one<UnitPlanHead>(db, `${unitPlans} where s.id = $1`, id)
export const findPlan = (db: Queryable, id: string) => one<PlanHead>(db, `${plans} where p.id = $1`, id)
export const findItem = (db: Queryable, id: string) => one<ItemHead>(db, `${items} where i.id = $1`, id)

/** Takes a round for an act; whoever sends a plan waits until it is done. @throws Problem `not_found` */
export const lockRound = (db: Queryable, id: string) =>
  locked<RoundHead>(db, `${rounds} where r.id = $1 for update`, id)

/**
 * Takes one unit's plan for an act. Its round is held still meanwhile, so that nothing is sent while the round closes.
 * @throws Problem `not_found`
 */
export async function lockUnitPlan(db: Queryable, id: string): Promise<UnitPlanHead> {
  await db.query(
    `select from planning.round r join planning.submission s on s.province_id = r.province_id and s.round_id = r.id
      where s.id = $1 for share of r`,
    [id],
  )
  return await locked<UnitPlanHead>(db, `${unitPlans} where s.id = $1 for update of s`, id)
}

/** Takes the province's plan for an act. @throws Problem `not_found` */
export const lockPlan = (db: Queryable, id: string) =>
  locked<PlanHead>(db, `${plans} where p.id = $1 for update`, id)

/** Takes one line for an act. @throws Problem `not_found` */
export const lockItem = (db: Queryable, id: string) =>
  locked<ItemHead>(db, `${items} where i.id = $1 for update of i`, id)

/** The round of a province's year; null: none yet. */
export async function findRoundOf(
  db: Queryable,
  provinceId: string,
  year: number,
): Promise<RoundHead | null> {
  const { rows } = await db.query<RoundHead>(`${rounds} where r.province_id = $1 and r.year = $2`, [
    provinceId,
    year,
  ])
  return rows[0] ?? null
}

/** The province's plan of a round; null: none yet. */
export async function findPlanOf(db: Queryable, roundId: string): Promise<PlanHead | null> {
  return await one<PlanHead>(db, `${plans} where p.round_id = $1`, roundId)
}
