import type { FactKey } from '#contract/survey/compare.ts'
import type { Answers, Need, SurveyState } from '#contract/survey/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'

export interface Decided {
  field: FactKey
  from: 'register' | 'survey' | 'other'
}

/** A survey as it is kept. */
export interface SurveyLine {
  id: string
  provinceId: string
  roundId: string | null
  establishmentId: string | null
  unitId: string
  state: SurveyState
  reason: string
  name: string
  surveyedOn: string
  answers: Answers
  sentBy: string | null
  sentByName: string
  sentAt: string
  roundStartedAt: string
  decided: Decided[]
  version: number
}

const columns = `s.id::text as id, s.province_id as "provinceId", s.round_id::text as "roundId",
  s.establishment_id::text as "establishmentId", s.unit_id as "unitId", s.state, s.reason, s.name, s.surveyed_on as "surveyedOn",
  s.answers, s.sent_by::text as "sentBy", s.sent_by_name as "sentByName", s.sent_at as "sentAt",
  s.round_started_at as "roundStartedAt", s.decided, s.version`

/** A survey within the reach of the transaction, or null. */
export async function findSurvey(db: Queryable, id: string, lock = false): Promise<SurveyLine | null> {
  const { rows } = await db.query<SurveyLine>(
    `select ${columns} from survey.survey s where s.id = $1 ${lock ? 'for update' : ''}`,
    [id],
  )
  return rows[0] ?? null
}

/** Others of the same establishment in the same round, dropped ones left out; without a round, those of no round. */
export async function listTwins(
  db: Queryable,
  { id, roundId, establishmentId }: Pick<SurveyLine, 'id' | 'roundId' | 'establishmentId'>,
): Promise<SurveyLine[]> {
  if (establishmentId === null) return []
  const { rows } = await db.query<SurveyLine>(
    `select ${columns} from survey.survey s
      where s.establishment_id = $1 and s.round_id is not distinct from $2 and s.id <> $3 and s.state <> 'dropped'
        and (s.round_id is not null or s.state <> 'accepted')
      order by s.sent_at`,
    [establishmentId, roundId, id],
  )
  return rows
}

export interface NewSurvey {
  id: string
  provinceId: string
  answers: Answers
  by: { personId: string; name: string }
}

const valuesOf = ({ answers, by }: Pick<NewSurvey, 'answers' | 'by'>): unknown[] => [
  answers.roundId,
  answers.establishmentId,
  answers.unitId,
  answers.facts.name,
  answers.surveyedOn,
  JSON.stringify(answers),
  by.personId,
  by.name,
]

/** Lays a survey down; null: one of this id is there already. */
export async function insertSurvey(db: Queryable, survey: NewSurvey): Promise<SurveyLine | null> {
  const { rows } = await db.query<SurveyLine>(
    `insert into survey.survey as s (province_id, id, round_id, establishment_id, unit_id, name, surveyed_on, answers, sent_by, sent_by_name)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10) on conflict do nothing returning ${columns}`,
    [survey.provinceId, survey.id, ...valuesOf(survey)],
  )
  return rows[0] ?? null
}

/** Lays newer answers over a survey, which waits again to be looked through. */
export async function writeAnswers(db: Queryable, survey: NewSurvey): Promise<SurveyLine> {
  const { rows } = await db.query<SurveyLine>(
    `update survey.survey as s set round_id = $3, establishment_id = $4, unit_id = $5, name = $6, surveyed_on = $7, answers = $8,
        sent_by = $9, sent_by_name = $10, state = 'sent', reason = '', sent_at = clock_timestamp(), round_started_at = now(),
        version = version + 1
      where s.province_id = $1 and s.id = $2 returning ${columns}`,
    [survey.provinceId, survey.id, ...valuesOf(survey)],
  )
  if (!rows[0]) throw new Error('a survey that was locked is not there')
  return rows[0]
}

type Key = Pick<SurveyLine, 'provinceId' | 'id'>

/** Keeps a sending as it was received. */
export async function insertSending(
  db: Queryable,
  { provinceId, id }: Key,
  { answers, hash, by }: Pick<NewSurvey, 'answers' | 'by'> & { hash: string },
): Promise<void> {
  await db.query(
    `insert into survey.sending (province_id, survey_id, no, answers, hash, sent_by, sent_by_name)
     select $1, $2, coalesce(max(no), 0) + 1, $3, $4, $5, $6 from survey.sending where province_id = $1 and survey_id = $2`,
    [provinceId, id, JSON.stringify(answers), hash, by.personId, by.name],
  )
}

/** Did this very content come in before? */
export async function cameBefore(db: Queryable, id: string, hash: string): Promise<boolean> {
  const { rows } = await db.query('select from survey.sending where survey_id = $1 and hash = $2', [id, hash])
  return rows.length > 0
}

export interface SendingLine {
  no: number
  at: string
  byName: string
  answers: Answers
}

export async function listSendings(db: Queryable, id: string): Promise<SendingLine[]> {
  const { rows } = await db.query<SendingLine>(
    `select no, received_at as at, sent_by_name as "byName", answers from survey.sending where survey_id = $1 order by no`,
    [id],
  )
  return rows
}

/** The needs of a survey anew; what was decided about those that stood there is gone with them. */
export async function writeNeeds(
  db: Queryable,
  { provinceId, id }: Key,
  needs: readonly Need[],
): Promise<void> {
  await db.query('delete from survey.need where province_id = $1 and survey_id = $2', [provinceId, id])
  await db.query(
    `insert into survey.need (province_id, survey_id, key, seq, kind, what, estimated_vnd, own_vnd, year)
     select $1, $2, n.key, n.seq, n.kind, n.what, n."estimatedVnd", n."ownVnd", n.year
       from jsonb_to_recordset($3) as n(key text, seq smallint, kind text, what text, "estimatedVnd" bigint, "ownVnd" bigint, year smallint)`,
    [provinceId, id, JSON.stringify(needs.map((need, seq) => ({ ...need, seq })))],
  )
}

/** Which of the needs go on; returns how many. */
export async function decideNeeds(
  db: Queryable,
  { provinceId, id }: Key,
  leftOut: readonly string[],
): Promise<number> {
  const { rows } = await db.query<{ accepted: boolean }>(
    `update survey.need set accepted = not (key = any($3::text[])) where province_id = $1 and survey_id = $2 returning accepted`,
    [provinceId, id, leftOut],
  )
  return rows.filter(({ accepted }) => accepted).length
}

export async function listNeedsKept(
  db: Queryable,
  id: string,
): Promise<{ key: string; accepted: boolean | null }[]> {
  const { rows } = await db.query<{ key: string; accepted: boolean | null }>(
    'select key, accepted from survey.need where survey_id = $1 order by seq',
    [id],
  )
  return rows
}

export interface Move {
  state: SurveyState
  reason: string
  by: { name: string }
}

/** Takes a survey to another state; returns its version. */
export async function moveSurvey(
  db: Queryable,
  { provinceId, id }: Key,
  { state, reason, by }: Move,
): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update survey.survey set state = $3, reason = $4, decided_at = now(), decided_by_name = $5, version = version + 1
      where province_id = $1 and id = $2 returning version`,
    [provinceId, id, state, reason, by.name],
  )
  return rows[0]?.version ?? 0
}

/** What was taken over, and into which establishment. */
export async function writeDecided(
  db: Queryable,
  { provinceId, id }: Key,
  establishmentId: string,
  decided: readonly Decided[],
): Promise<void> {
  await db.query(
    'update survey.survey set establishment_id = $3, decided = $4 where province_id = $1 and id = $2',
    [provinceId, id, establishmentId, JSON.stringify(decided)],
  )
}
