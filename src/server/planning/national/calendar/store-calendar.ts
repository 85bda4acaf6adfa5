import { ProfileDay } from '#contract/planning/national/days.ts'
import type { ProfileStep, Route } from '#contract/planning/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'

export type Confidence = 'printed' | 'known' | 'uncertain' | 'entered'

/** A step of a procedure as its profile says it. */
export interface StoredStep {
  funding: Route
  profileName: string
  profileBasis: string
  profileConfidence: Confidence
  step: ProfileStep
  who: string
  due: ProfileDay | null
  sets: number | null
  paper: string
  basis: string
  confidence: Confidence
}

/**
 * The steps of the ways by which a province plans a year: as its round names them, otherwise its own profile of that day, otherwise
 * the shipped one. Without a province: the shipped ones.
 */
export async function listProfileSteps(
  db: Queryable,
  provinceId: string | null,
  year: number,
): Promise<StoredStep[]> {
  const { rows } = await db.query<Omit<StoredStep, 'due'> & { due: unknown }>(
    `with chosen as (
       select distinct on (p.funding) p.* from planning.profile p
         left join planning.round r on r.province_id = $1 and r.year = $2
        where p.province_id in ('00', $1)
          and (p.id in (r.local_profile_id, r.national_profile_id)
            or (p.valid_from < make_date($2 + 1, 1, 1) and (p.valid_to is null or p.valid_to >= make_date($2, 1, 1))))
        order by p.funding, coalesce(p.id in (r.local_profile_id, r.national_profile_id), false) desc, p.province_id desc,
          p.valid_from desc)
     select c.funding, c.name as "profileName", c.basis as "profileBasis", c.confidence as "profileConfidence", s.step, s.who, s.due,
       s.sets, s.paper, s.basis, s.confidence
       from chosen c join planning.profile_step s on s.province_id = c.province_id and s.profile_id = c.id
      order by c.funding desc, s.position`,
    [provinceId ?? '00', year],
  )
  return rows.map((row) => ({ ...row, due: ProfileDay.nullable().parse(row.due) }))
}

export interface RoundDays {
  id: string
  title: string
  openedOn: string | null
  dueOn: string
  closedOn: string | null
  letter: string
}

export async function findRoundDays(
  db: Queryable,
  provinceId: string,
  year: number,
): Promise<RoundDays | null> {
  const { rows } = await db.query<RoundDays>(
    `select id::text as id, title, opened_on as "openedOn", due_on as "dueOn", closed_on as "closedOn", letter
       from planning.round where province_id = $1 and year = $2`,
    [provinceId, year],
  )
  return rows[0] ?? null
}

export interface YearDay {
  key: string
  title: string
  who: string
  /** null: every month */
  month: number | null
  day: number
  untilDay: number | null
  yearOffset: number
  basis: string
  confidence: Confidence
}

export async function listYearDays(db: Queryable, provinceId: string | null): Promise<YearDay[]> {
  const { rows } = await db.query<YearDay>(
    `select coalesce(fact_key, id::text) as key, title, who, month, day, until_day as "untilDay", year_offset as "yearOffset", basis,
       confidence from planning.year_day where province_id in ('00', $1) order by month nulls first, day`,
    [provinceId ?? '00'],
  )
  return rows
}

/** Writes the shipped days anew; a province's own stay. */
export async function loadDays(db: Queryable, days: readonly YearDay[]): Promise<void> {
  await db.query(
    `delete from planning.year_day where province_id = '00' and fact_key is not null and not (fact_key = any($1))`,
    [days.map(({ key }) => key)],
  )
  await db.query(
    `insert into planning.year_day (province_id, fact_key, title, who, month, day, until_day, year_offset, basis, confidence)
     select '00', d.key, d.title, d.who, d.month, d.day, d."untilDay", d."yearOffset", d.basis, d.confidence
       from json_to_recordset($1) as d (key text, title text, who text, month smallint, day smallint, "untilDay" smallint,
         "yearOffset" smallint, basis text, confidence text)
     on conflict (province_id, fact_key) do update set title = excluded.title, who = excluded.who, month = excluded.month,
       day = excluded.day, until_day = excluded.until_day, year_offset = excluded.year_offset, basis = excluded.basis,
       confidence = excluded.confidence`,
    [JSON.stringify(days)],
  )
}
