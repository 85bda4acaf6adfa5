import type { NeedKind, SurveyState } from '#contract/survey/nouns.ts'
import type { SurveyRow } from '#contract/survey/queries.ts'
import type { Queryable } from '#server/platform/db.ts'

/** Which surveys: all narrowings hold together; null narrows nothing. */
export interface SurveysWanted {
  words: string[]
  roundId: string | null
  /** the communes asked for, of whatever day; null: all of the reach */
  unitId: string | null
  state: SurveyState | null
  kind: NeedKind | null
  /** only what this person has sent */
  sentBy: string | null
}

export type SurveyLineRow = Omit<SurveyRow, 'unitName'>

/** What the filters say in SQL, over `s`, with the values from $1 on. */
const narrowed = `s.search like all($1::text[]) and ($2::uuid is null or s.round_id = $2) and ($3::text is null or s.unit_id = $3)
  and ($4::text is null or s.state = $4) and ($5::text is null or exists (select from survey.need k
    where k.province_id = s.province_id and k.survey_id = s.id and k.kind = $5))
  and ($6::uuid is null or s.sent_by = $6)`

const values = ({ words, roundId, unitId, state, kind, sentBy }: SurveysWanted): unknown[] => [
  words.map((word) => `%${word}%`),
  roundId,
  unitId,
  state,
  kind,
  sentBy,
]

/** Surveys of the reach, the latest first; sent unnamed: a generic plan ruins searches. */
export async function listSurveys(
  db: Queryable,
  wanted: SurveysWanted & { limit: number; after: string | null; id?: string },
): Promise<SurveyLineRow[]> {
  const { rows } = await db.query<SurveyLineRow>(
    `select s.id::text as id, s.state, s.round_id::text as "roundId", r.title as "roundTitle",
        s.establishment_id::text as "establishmentId", s.name, s.unit_id as "unitId", s.surveyed_on as "surveyedOn",
        s.sent_at as "sentAt", s.sent_by_name as "sentByName", n.needs, n."estimatedVnd", n.kinds,
        exists (select from survey.survey t where t.province_id = s.province_id and t.establishment_id = s.establishment_id
          and t.round_id is not distinct from s.round_id and t.id <> s.id and t.state <> 'dropped') as twin
       from survey.survey s
       left join survey.round r on r.province_id = s.province_id and r.id = s.round_id
       cross join lateral (select count(*)::int as needs, coalesce(sum(k.estimated_vnd), 0)::bigint as "estimatedVnd",
           coalesce(jsonb_agg(distinct k.kind), '[]') as kinds
         from survey.need k where k.province_id = s.province_id and k.survey_id = s.id) n
      where ${narrowed}
        and ($7::uuid is null or (s.sent_at, s.id) < (select l.sent_at, l.id from survey.survey l where l.id = $7))
        and ($9::uuid is null or s.id = $9)
      order by s.sent_at desc, s.id desc limit $8`,
    [...values(wanted), wanted.after, wanted.limit, wanted.id ?? null],
  )
  return rows
}

export interface NeedsRow {
  kind: NeedKind
  unitId: string
  needs: number
  establishments: number
  estimatedVnd: number
  ownVnd: number
  withoutCost: number
}

/** Needs by kind of help and commune; of dropped surveys none, of accepted ones those that went on. */
export async function countNeeds(
  db: Queryable,
  wanted: SurveysWanted & { year: number | null },
): Promise<NeedsRow[]> {
  const { rows } = await db.query<NeedsRow>(
    `select n.kind, s.unit_id as "unitId", count(*)::int as needs,
        count(distinct coalesce(s.establishment_id::text, s.id::text))::int as establishments,
        coalesce(sum(n.estimated_vnd), 0)::bigint as "estimatedVnd", coalesce(sum(n.own_vnd), 0)::bigint as "ownVnd",
        count(*) filter (where n.estimated_vnd is null)::int as "withoutCost"
       from survey.survey s join survey.need n on n.province_id = s.province_id and n.survey_id = s.id
      where ${narrowed} and s.state <> 'dropped' and n.accepted is not false and ($5::text is null or n.kind = $5)
        and ($7::int is null or n.year = $7)
      group by 1, 2 order by 1, 2`,
    [...values(wanted), wanted.year],
  )
  return rows
}

/** Years in which help is wanted, as far as the reader sees. */
export async function listYears(db: Queryable): Promise<number[]> {
  const { rows } = await db.query<{ year: number }>(
    'select distinct year from survey.need where year is not null order by year',
  )
  return rows.map(({ year }) => year)
}

/** How many wait for this person: to be looked through in a commune (null: in the province), and returned to them. */
export async function countWaiting(
  db: Queryable,
  { unitId, personId }: { unitId: string | null; personId: string },
): Promise<{ toDecide: number; since: string | null }> {
  const { rows } = await db.query<{ toDecide: number; since: string | null }>(
    `select count(*)::int as "toDecide", min(sent_at) as since from survey.survey
      where state = 'sent' and ($1::text is null or unit_id = $1) and sent_by is distinct from $2`,
    [unitId, personId],
  )
  return rows[0] ?? { toDecide: 0, since: null }
}

export interface ReturnedLine {
  id: string
  name: string
  reason: string
  at: string | null
}

export async function listReturned(db: Queryable, personId: string): Promise<ReturnedLine[]> {
  const { rows } = await db.query<ReturnedLine>(
    `select id::text as id, name, reason, decided_at as at from survey.survey
      where sent_by = $1 and state = 'returned' order by decided_at limit 50`,
    [personId],
  )
  return rows
}
