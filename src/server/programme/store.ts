import { Problem } from '#contract/kernel/problem.ts'
import type { Level } from '#contract/programme/rules.ts'
import type { ProgrammeState } from '#contract/programme/workflow.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { Subject } from '#server/platform/door.ts'

/** The row of a programme: who owns it and where its life stands. */
export interface ProgrammeRow extends Subject {
  provinceId: string
  code: string
  level: Level
  unitId: string | null
  unitName: string
  provinceToday: string
  state: ProgrammeState
  currentNo: number | null
  workingNo: number | null
  roundStartedAt: string
  submissionDate: string | null
}

export type ProgrammeKey = Pick<ProgrammeRow, 'provinceId' | 'id'>

const columns = `'programme' as kind, p.id::text as id, p.province_id as "provinceId", p.code, p.level, p.unit_id as "unitId", p.unit_name as "unitName",
  p.province_today as "provinceToday", p.state, p.version, p.current_no as "currentNo", p.working_no as "workingNo",
  p.round_started_at as "roundStartedAt", p.submission_date as "submissionDate"`

/** The row by code, or null. */
export async function findProgramme(db: Queryable, code: string): Promise<ProgrammeRow | null> {
  const { rows } = await db.query<ProgrammeRow>(
    { name: 'programme.find', text: `select ${columns} from programme.programme p where p.code = $1` },
    [code],
  )
  return rows[0] ?? null
}

/** The row by id, or null. */
export async function findProgrammeById(db: Queryable, id: string): Promise<ProgrammeRow | null> {
  const { rows } = await db.query<ProgrammeRow>(
    `select ${columns} from programme.programme p where p.id::text = $1`,
    [id],
  )
  return rows[0] ?? null
}

/** Takes the row for the act. @throws Problem `not_found` */
export async function lockProgramme(db: Queryable, code: string): Promise<ProgrammeRow> {
  const { rows } = await db.query<ProgrammeRow>(
    `select ${columns} from programme.programme p where p.code = $1 for update`,
    [code],
  )
  if (!rows[0]) throw new Problem('not_found')
  return rows[0]
}

/** Lets nobody else look for a free code of this kind until the transaction ends. */
export async function holdCode(db: Queryable, base: string): Promise<void> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`programme.code ${base}`])
}

export interface NewProgrammeRow {
  provinceId: string
  code: string
  level: Level
  unitId: string | null
  unitName: string
  provinceToday: string
  search: string
  title: string
  yearFrom: number
  yearTo: number
}

/** Adds a programme with an empty first version being written; returns its id. */
export async function insertProgramme(db: Queryable, row: NewProgrammeRow): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into programme.programme (province_id, code, level, unit_id, unit_name, province_today, state, working_no, search)
     values ($1,$2,$3,$4,$5,$6,'draft',1,$7) returning id`,
    [row.provinceId, row.code, row.level, row.unitId, row.unitName, row.provinceToday, row.search],
  )
  const id = rows[0]?.id ?? ''
  await db.query(
    `insert into programme.version (province_id, programme_id, no, kind, title, year_from, year_to) values ($1,$2,1,'original',$3,$4,$5)`,
    [row.provinceId, id, row.title, row.yearFrom, row.yearTo],
  )
  return id
}

export interface Move {
  state: ProgrammeState
  currentNo?: number | null
  workingNo?: number | null
  /** a new round of drafting begins: earlier acts no longer bar anyone from deciding */
  newRound?: boolean
  submission?: { number: string; date: string }
}

/** Moves the programme to a state; counts the record's version up and returns it. */
export async function moveProgramme(db: Queryable, programme: ProgrammeRow, move: Move): Promise<number> {
  const currentNo = move.currentNo === undefined ? programme.currentNo : move.currentNo
  const workingNo = move.workingNo === undefined ? programme.workingNo : move.workingNo
  const { rows } = await db.query<{ version: number }>(
    `update programme.programme
        set state = $3, current_no = $4, working_no = $5, version = version + 1, updated_at = now(),
            round_started_at = case when $6 then clock_timestamp() else round_started_at end,
            submission_number = coalesce($7, submission_number), submission_date = coalesce($8, submission_date)
      where province_id = $1 and id = $2 returning version`,
    [
      programme.provinceId,
      programme.id,
      move.state,
      currentNo,
      workingNo,
      move.newRound ?? false,
      move.submission?.number ?? null,
      move.submission?.date ?? null,
    ],
  )
  return rows[0]?.version ?? programme.version
}

export async function deleteProgramme(db: Queryable, programme: ProgrammeRow): Promise<void> {
  await db.query('delete from programme.programme where province_id = $1 and id = $2', [
    programme.provinceId,
    programme.id,
  ])
}

/** Takes the next number in the count of the programme's saves. */
export async function nextRevision(db: Queryable, programme: ProgrammeKey): Promise<number> {
  const { rows } = await db.query<{ revision: number }>(
    `update programme.programme set revision = revision + 1, updated_at = now()
      where province_id = $1 and id = $2 returning revision`,
    [programme.provinceId, programme.id],
  )
  if (!rows[0]) throw new Error('a save of no programme')
  return rows[0].revision
}

/** What the list searches in: code, title, unit and numbers, without diacritics. */
export async function writeSearch(db: Queryable, programme: ProgrammeKey, search: string): Promise<void> {
  await db.query('update programme.programme set search = $3 where province_id = $1 and id = $2', [
    programme.provinceId,
    programme.id,
    search,
  ])
}
