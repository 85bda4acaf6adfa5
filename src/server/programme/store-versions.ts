import { Problem } from '#contract/kernel/problem.ts'
import type { ProgrammePart } from '#contract/programme/model.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { VersionKey } from './store-content.ts'
import type { ProgrammeRow } from './store.ts'

export interface PartRevision {
  revision: number
  by: string
  personId: string
  at: string
}

export interface VersionRow {
  no: number
  kind: 'original' | 'amendment'
  decided: boolean
  revision: number
  partRevisions: Partial<Record<ProgrammePart, PartRevision>>
  decisionNumber: string | null
  decisionDate: string | null
  effectiveDate: string | null
  reason: string | null
}

/** All versions of a programme, oldest first. */
export async function listVersions(db: Queryable, programme: ProgrammeRow): Promise<VersionRow[]> {
  const { rows } = await db.query<VersionRow>(
    {
      name: 'programme.versions',
      text: `select no, kind, decided, revision, part_revisions as "partRevisions", decision_number as "decisionNumber",
                    decision_date as "decisionDate", effective_date as "effectiveDate", reason
               from programme.version where province_id = $1 and programme_id = $2 order by no`,
    },
    [programme.provinceId, programme.id],
  )
  return rows
}

/** Takes the version being written. @throws Problem `step_not_allowed` when there is none */
export async function lockWorking(
  db: Queryable,
  programme: ProgrammeRow,
): Promise<VersionRow & { key: VersionKey }> {
  const { rows } = await db.query<VersionRow>(
    `select no, kind, decided, revision, part_revisions as "partRevisions", decision_number as "decisionNumber",
            decision_date as "decisionDate", effective_date as "effectiveDate", reason
       from programme.version where province_id = $1 and programme_id = $2 and no = $3 for update`,
    [programme.provinceId, programme.id, programme.workingNo],
  )
  if (!rows[0]) throw new Problem('step_not_allowed', { facts: { state: programme.state } })
  return { ...rows[0], key: { provinceId: programme.provinceId, programmeId: programme.id, no: rows[0].no } }
}

export interface Totals {
  totalVnd: number | null
  targetCount: number
}

/** Marks a save on its version: the revision that it made, and each saved part remembers it. */
export async function markSave(
  db: Queryable,
  key: VersionKey,
  revision: number,
  saved: Partial<Record<ProgrammePart, PartRevision>>,
  totals: Totals,
): Promise<void> {
  await db.query(
    `update programme.version set revision = $4, part_revisions = part_revisions || $5::jsonb, total_vnd = $6, target_count = $7
      where province_id = $1 and programme_id = $2 and no = $3`,
    [
      key.provinceId,
      key.programmeId,
      key.no,
      revision,
      JSON.stringify(saved),
      totals.totalVnd,
      totals.targetCount,
    ],
  )
}

/** Opens a working version for an amendment; its content is written next. */
export async function openAmendment(
  db: Queryable,
  programme: ProgrammeRow,
  no: number,
  reason: string,
): Promise<void> {
  await db.query(
    `insert into programme.version (province_id, programme_id, no, kind, title, year_from, year_to, reason)
     select province_id, programme_id, $4, 'amendment', title, year_from, year_to, $5
       from programme.version where province_id = $1 and programme_id = $2 and no = $3`,
    [programme.provinceId, programme.id, programme.currentNo, no, reason],
  )
}

export async function dropVersion(db: Queryable, key: VersionKey): Promise<void> {
  await db.query('delete from programme.version where province_id = $1 and programme_id = $2 and no = $3', [
    key.provinceId,
    key.programmeId,
    key.no,
  ])
}

export interface Decision {
  decisionNumber: string | null
  decisionDate: string | null
  effectiveDate: string | null
  signer: string | null
}

/** Seals the version under its decision; from here on it cannot change. */
export async function sealVersion(db: Queryable, key: VersionKey, decision: Decision): Promise<void> {
  await db.query(
    `update programme.version set decided = true, decision_number = $4, decision_date = $5, effective_date = $6, signer = coalesce($7, signer)
      where province_id = $1 and programme_id = $2 and no = $3`,
    [
      key.provinceId,
      key.programmeId,
      key.no,
      decision.decisionNumber,
      decision.decisionDate,
      decision.effectiveDate,
      decision.signer,
    ],
  )
}

/** Writes the tờ trình into the version that it sends. */
export async function writeSubmission(
  db: Queryable,
  key: VersionKey,
  revision: number,
  number: string,
  date: string,
  by: string,
): Promise<void> {
  await db.query(
    `update programme.version set submission_number = $4, submission_date = $5, submitted_by = $6, revision = $7
      where province_id = $1 and programme_id = $2 and no = $3`,
    [key.provinceId, key.programmeId, key.no, number, date, by, revision],
  )
}

export interface Settlement {
  findingId: string
  note: string
  /** figures of the finding when it was settled */
  seen: string[]
  settledBy: string
  settledAt: string
}

export async function listSettlements(db: Queryable, programme: ProgrammeRow): Promise<Settlement[]> {
  const { rows } = await db.query<Settlement>(
    {
      name: 'programme.settlements',
      text: `select finding_id as "findingId", note, seen, settled_by_name as "settledBy", settled_at as "settledAt"
               from programme.finding_settlement where province_id = $1 and programme_id = $2`,
    },
    [programme.provinceId, programme.id],
  )
  return rows
}

export async function keepSettlement(
  db: Queryable,
  programme: ProgrammeRow,
  settled: Pick<Settlement, 'findingId' | 'note' | 'seen'> & { by: { personId: string; name: string } },
): Promise<void> {
  const { findingId, note, seen, by } = settled
  await db.query(
    `insert into programme.finding_settlement (province_id, programme_id, finding_id, note, seen, settled_by, settled_by_name)
     values ($1,$2,$3,$4,$5,$6,$7)
     on conflict (province_id, programme_id, finding_id)
     do update set note = excluded.note, seen = excluded.seen, settled_by = excluded.settled_by,
        settled_by_name = excluded.settled_by_name, settled_at = now()`,
    [programme.provinceId, programme.id, findingId, note, seen, by.personId, by.name],
  )
}

export async function dropSettlement(
  db: Queryable,
  programme: ProgrammeRow,
  findingId: string,
): Promise<void> {
  await db.query(
    'delete from programme.finding_settlement where province_id = $1 and programme_id = $2 and finding_id = $3',
    [programme.provinceId, programme.id, findingId],
  )
}
