import type { ProposalState } from '#contract/pipeline/nouns.ts'
import type { WeighingSnapshot } from '#contract/pipeline/weighing/nouns.ts'
import type { Priorities } from '#contract/pipeline/weighing/priority.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { Head, Key } from './store.ts'

export interface Moved {
  state: ProposalState
  reason: string
  returnYear: number | null
  taken: { kind: string; id: string | null } | null
  on: string
}

/** Moves a proposal; why it stands there stays beside it. */
export async function move(db: Queryable, { provinceId, id }: Key, to: Moved): Promise<void> {
  await db.query(
    `update pipeline.proposal set state = $3, state_on = $4, state_reason = $5, return_year = $6, taken_kind = $7, taken_id = $8,
       version = version + 1, changed_at = now() where province_id = $1 and id = $2`,
    [provinceId, id, to.state, to.on, to.reason, to.returnYear, to.taken?.kind ?? null, to.taken?.id ?? null],
  )
}

export interface StepTaken {
  step: string
  from: ProposalState
  to: ProposalState
  reason: string
  returnYear: number | null
  personId: string | null
  personName: string
  organisationName: string
}

export async function addStep(db: Queryable, { provinceId, id }: Key, taken: StepTaken): Promise<void> {
  await db.query(
    `insert into pipeline.step_taken (province_id, proposal_id, step, from_state, to_state, reason, return_year, person_id,
       person_name, organisation_name) values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10)`,
    [
      provinceId,
      id,
      taken.step,
      taken.from,
      taken.to,
      taken.reason,
      taken.returnYear,
      taken.personId,
      taken.personName,
      taken.organisationName,
    ],
  )
}

/** Its life, the first step first. */
export async function listSteps(
  db: Queryable,
  { provinceId, id }: Key,
): Promise<(Omit<StepTaken, 'personId'> & { at: string })[]> {
  const { rows } = await db.query<Omit<StepTaken, 'personId'> & { at: string }>(
    `select step, from_state as "from", to_state as "to", reason, return_year as "returnYear", person_name as "personName",
       organisation_name as "organisationName", taken_at as at
       from pipeline.step_taken where province_id = $1 and proposal_id = $2 order by taken_at, id`,
    [provinceId, id],
  )
  return rows
}

export async function setYears(
  db: Queryable,
  { provinceId, id }: Key,
  years: readonly number[],
): Promise<void> {
  await db.query('update pipeline.proposal set years = $3 where province_id = $1 and id = $2', [
    provinceId,
    id,
    years,
  ])
}

export async function setConfirmed(
  db: Queryable,
  { provinceId, id }: Key,
  said: { on: string; by: string; note: string },
): Promise<void> {
  await db.query(
    `update pipeline.proposal set confirmed_on = $3, confirmed_by = $4, confirmed_note = $5, version = version + 1, changed_at = now()
      where province_id = $1 and id = $2`,
    [provinceId, id, said.on, said.by, said.note],
  )
}

/** The content changed: what the commune said was about another one. */
export async function dropConfirmed(db: Queryable, { provinceId, id }: Key): Promise<void> {
  await db.query(
    `update pipeline.proposal set confirmed_on = null, confirmed_by = '', confirmed_note = ''
      where province_id = $1 and id = $2 and confirmed_on is not null`,
    [provinceId, id],
  )
}

export async function setAssigned(
  db: Queryable,
  { provinceId, id }: Key,
  person: { id: string; name: string; on: string } | null,
): Promise<void> {
  await db.query(
    `update pipeline.proposal set assigned_to = $3, assigned_name = $4, assigned_on = $5, version = version + 1, changed_at = now()
      where province_id = $1 and id = $2`,
    [provinceId, id, person?.id ?? null, person?.name ?? '', person?.on ?? null],
  )
}

/** What lists and ranking need of a weighing. */
export interface WeighedFigures {
  ceilingVnd: number | null
  readiness: number
  missing: number
  verdict: Head['verdict']
  priorities: Priorities
  on: string
}

export async function setWeighed(db: Queryable, { provinceId, id }: Key, of: WeighedFigures): Promise<void> {
  await db.query(
    `update pipeline.proposal set ceiling_vnd = $3, readiness = $4, missing = $5, verdict = $6, place_rank = $7, industry_rank = $8,
       priorities = $9, cleaner = $10, weighed_on = $11 where province_id = $1 and id = $2`,
    [
      provinceId,
      id,
      of.ceilingVnd,
      of.readiness,
      of.missing,
      of.verdict,
      of.priorities.placeRank,
      of.priorities.industryRank,
      of.priorities.titles,
      of.priorities.cleaner,
      of.on,
    ],
  )
}

/** Keeps a weighing with the record, for good. */
export async function addSnapshot(
  db: Queryable,
  { provinceId, id }: Key,
  step: string,
  content: WeighingSnapshot,
): Promise<void> {
  const norms = content.supports.flatMap(({ norm }) => (norm ? [norm.id] : []))
  await db.query(
    `insert into pipeline.snapshot (province_id, proposal_id, step, taken_on, norm_ids, content) values ($1,$2,$3,$4,$5,$6)`,
    [provinceId, id, step, content.on, [...new Set(norms)], JSON.stringify(content)],
  )
}

export interface KeptSnapshot {
  step: string
  takenOn: string
  content: unknown
}

/** The snapshot that was kept last; null: none yet. */
export async function findSnapshot(db: Queryable, { provinceId, id }: Key): Promise<KeptSnapshot | null> {
  const { rows } = await db.query<KeptSnapshot>(
    `select step, taken_on as "takenOn", content from pipeline.snapshot
      where province_id = $1 and proposal_id = $2 order by taken_at desc, id desc limit 1`,
    [provinceId, id],
  )
  return rows[0] ?? null
}

interface TouchedRow {
  id: string
  code: string
  title: string
  place: string
  state: ProposalState
  askedVnd: number
  ceilingVnd: number | null
  takenOn: string
  unitId: string | null
  provinceId: string
  proposerId: string | null
}

/** Proposals not closed whose last kept weighing rests on a norm. */
export async function listTouched(db: Queryable, normId: string): Promise<TouchedRow[]> {
  const { rows } = await db.query<TouchedRow>(
    `select p.id::text as id, p.code, p.title, coalesce(u.path, '') as place, p.state, p.national_vnd + p.local_vnd as "askedVnd",
       p.ceiling_vnd as "ceilingVnd", s.taken_on as "takenOn", p.unit_id as "unitId", p.province_id as "provinceId",
       p.proposer_id::text as "proposerId"
       from pipeline.snapshot s
       join pipeline.proposal p on p.province_id = s.province_id and p.id = s.proposal_id
       left join territory.unit_named u on u.id = p.unit_id
      where s.norm_ids @> array[$1::text] and p.state in ('registered', 'returned', 'ready', 'deferred', 'taken')
        and not exists (select from pipeline.snapshot later where later.province_id = s.province_id
          and later.proposal_id = s.proposal_id and (later.taken_at, later.id) > (s.taken_at, s.id))
      order by p.code limit 1000`,
    [normId],
  )
  return rows
}
