import type { UnitPlanHead as WrittenHead } from '#contract/planning/unit/acts.ts'
import type { MyPlan, UnitPlan } from '#contract/planning/unit/queries.ts'
import type { UnitPlanState } from '#contract/planning/workflows.ts'
import type { Queryable } from '#server/platform/db.ts'

interface Key {
  provinceId: string
  id: string
}

/** A unit's plan without its lines, as its page shows it. */
type Whole = Omit<
  UnitPlan,
  'items' | 'establishments' | 'findings' | 'offers' | 'mayResend' | 'sentBefore' | 'unchanged'
> & {
  provinceId: string
  /** hash of what was sent last, in hex; null: never sent */
  sentHash: string | null
}

export async function findWhole(db: Queryable, id: string): Promise<Whole | null> {
  const { rows } = await db.query<Whole>(
    `select s.id::text as id, s.province_id as "provinceId", s.version, s.state,
       json_build_object('id', r.id, 'year', r.year, 'title', r.title, 'state', r.state, 'guidance', r.guidance,
         'letter', r.letter,
         'programme', (select p.code from programme.published p where p.id = r.programme_id)) as round,
       s.organisation_id::text as "organisationId", o.name as "organisationName", o.kind as "organisationKind",
       coalesce(n.unit_id, o.unit_id) as "unitId", coalesce(n.due_on, r.due_on) as "dueOn", s.narrative,
       s.own_decision as "ownDecision", s.own_decided_on as "ownDecidedOn", s.own_signer as "ownSigner", s.paper,
       s.sent_on as "sentOn", s.late, s.return_reason as "returnReason", s.changed_at as "changedAt",
       encode(s.sent_hash, 'hex') as "sentHash"
     from planning.submission s
     join planning.round r on r.province_id = s.province_id and r.id = s.round_id
     join identity.office o on o.organisation_id = s.organisation_id
     left join planning.sender n on n.province_id = s.province_id and n.round_id = s.round_id and n.organisation_id = s.organisation_id
     where s.id = $1`,
    [id],
  )
  return rows[0] ?? null
}

/** The day by which a unit must send: its own, or the round's. */
export async function dueOf(db: Queryable, { provinceId, id }: Key): Promise<string> {
  const { rows } = await db.query<{ on: string }>(
    `select coalesce(n.due_on, r.due_on) as on from planning.submission s
       join planning.round r on r.province_id = s.province_id and r.id = s.round_id
       left join planning.sender n on n.province_id = s.province_id and n.round_id = s.round_id and n.organisation_id = s.organisation_id
      where s.province_id = $1 and s.id = $2`,
    [provinceId, id],
  )
  return rows[0]?.on ?? ''
}

/** Writes what stands above the lines; answers its new version. */
export async function writeHead(db: Queryable, { provinceId, id }: Key, head: WrittenHead): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update planning.submission set narrative = $3, own_decision = $4, own_decided_on = $5, own_signer = $6, version = version + 1,
       changed_at = now() where province_id = $1 and id = $2 returning version`,
    [provinceId, id, head.narrative, head.ownDecision, head.ownDecidedOn, head.ownSigner],
  )
  return rows[0]?.version ?? 0
}

/** Its lines were written: the plan is younger, its head is not. */
export async function touch(db: Queryable, { provinceId, id }: Key): Promise<string> {
  const { rows } = await db.query<{ at: string }>(
    'update planning.submission set changed_at = clock_timestamp() where province_id = $1 and id = $2 returning changed_at as at',
    [provinceId, id],
  )
  return rows[0]?.at ?? ''
}

export interface Sent {
  paper: string
  sentOn: string
  late: boolean
  /** of its content, in hex */
  hash: string
  narrative: string
}

/** Sent: its lines that had come back are proposed anew. */
export async function setSent(
  db: Queryable,
  { provinceId, id }: Key,
  { paper, sentOn, late, hash, narrative }: Sent,
): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update planning.submission set state = 'sent', paper = $3, sent_on = $4, late = $5, sent_hash = decode($6, 'hex'),
       narrative = $7, version = version + 1, changed_at = now() where province_id = $1 and id = $2 returning version`,
    [provinceId, id, paper, sentOn, late, hash, narrative],
  )
  await db.query(
    `update planning.item set state = 'proposed', state_reason = '', version = version + 1
      where province_id = $1 and submission_id = $2 and state = 'returned'`,
    [provinceId, id],
  )
  return rows[0]?.version ?? 0
}

/** Puts a plan into another state. What came back begins a new round of writing. */
export async function setState(
  db: Queryable,
  { provinceId, id }: Key,
  to: { state: UnitPlanState; reason: string },
): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update planning.submission set state = $3, return_reason = $4, version = version + 1, changed_at = now(),
       round_at = case when $3 = 'returned' then clock_timestamp() else round_at end
      where province_id = $1 and id = $2 returning version`,
    [provinceId, id, to.state, to.reason],
  )
  return rows[0]?.version ?? 0
}

/** Plans of one organisation, newest year first, with what they ask. */
export async function listOwn(
  db: Queryable,
  of: { provinceId: string; organisationId: string; year: number | null },
): Promise<MyPlan[]> {
  const { rows } = await db.query<MyPlan>(
    `select s.id::text as id, r.year, r.title, r.state as "roundState", s.state, coalesce(n.due_on, r.due_on) as "dueOn",
       s.sent_on as "sentOn", s.late, s.return_reason as "returnReason", s.changed_at as "changedAt",
       m.lines, m.returned as "returnedLines", m.state_vnd as "stateVnd", m.total_vnd as "totalVnd", m.approved_vnd as "approvedVnd"
     from planning.submission s
     join planning.round r on r.province_id = s.province_id and r.id = s.round_id
     left join planning.sender n on n.province_id = s.province_id and n.round_id = s.round_id and n.organisation_id = s.organisation_id
     cross join lateral (
       select count(distinct i.id)::int as lines, (count(distinct i.id) filter (where i.state = 'returned'))::int as returned,
         coalesce(sum(a.asked_vnd) filter (where a.source in ('national', 'provincial', 'district', 'commune')), 0)::bigint as state_vnd,
         coalesce(sum(a.asked_vnd), 0)::bigint as total_vnd,
         (sum(a.approved_vnd) filter (where a.source in ('national', 'provincial', 'district', 'commune')))::bigint as approved_vnd
       from planning.item i left join planning.money a on a.province_id = i.province_id and a.item_id = i.id
      where i.province_id = s.province_id and i.submission_id = s.id) m
     where s.province_id = $1 and s.organisation_id = $2 and ($3::int is null or r.year = $3) order by r.year desc`,
    [of.provinceId, of.organisationId, of.year],
  )
  return rows
}
