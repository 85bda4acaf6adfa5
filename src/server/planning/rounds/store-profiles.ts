import type { ProfileRow } from '#contract/planning/rounds/queries.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { ProfileFact } from '../load.ts'

/** Procedure profiles: by which steps, until when and with how many sets plans are made. */

/** As shipped and of every province, with their steps in order. */
export async function listProfiles(
  db: Queryable,
  filter: { words: readonly string[]; funding: string | null },
): Promise<Omit<ProfileRow, 'ours'>[]> {
  const { rows } = await db.query<Omit<ProfileRow, 'ours'>>(
    `select p.id::text as id, p.province_id as "provinceId", case when p.province_id = '00' then 'Cả nước' else u.full_name end as "provinceName",
        p.funding, p.name, p.basis, p.confidence, p.valid_from as "validFrom", p.valid_to as "validTo", p.note, coalesce(s.steps, '[]') as steps
       from planning.profile p
       left join territory.unit_named u on u.level = 'province' and u.province_id = p.province_id and u.valid_to is null
       cross join lateral (
         select json_agg(json_build_object('position', position, 'step', step, 'who', who, 'due', due, 'workingDays', working_days,
             'sets', sets, 'paper', paper, 'basis', basis, 'confidence', confidence) order by position) as steps
           from planning.profile_step where province_id = p.province_id and profile_id = p.id) s
      where ($2::text is null or p.funding = $2)
        and not exists (select from unnest($1::text[]) as word
              where public.kc_fold(p.name || ' ' || p.basis || ' ' || coalesce(u.full_name, 'Cả nước')) not like '%' || word || '%')
      order by p.province_id, p.funding desc, p.valid_from desc`,
    [filter.words, filter.funding],
  )
  return rows
}

/** The day by which units send the plan of a year: of the province's own procedure, else of the one that is shipped. */
export async function findSendDay(
  db: Queryable,
  provinceId: string,
  year: number,
): Promise<{ dueOn: string; basis: string; sure: boolean } | null> {
  const { rows } = await db.query<{ dueOn: string; basis: string; sure: boolean }>(
    `select make_date($2 + (s.due->>'yearOffset')::int, (s.due->>'month')::int, (s.due->>'day')::int) as "dueOn",
        concat_ws('; ', p.basis, nullif(s.basis, '')) as basis, s.confidence <> 'uncertain' as sure
       from planning.profile p
       join planning.profile_step s on s.province_id = p.province_id and s.profile_id = p.id
      where p.province_id in ($1, '00') and p.funding = 'local' and s.step = 'send' and s.due is not null
        and p.valid_from <= make_date($2, 12, 31) and (p.valid_to is null or p.valid_to >= make_date($2, 1, 1))
      order by p.province_id = $1 desc, p.valid_from desc, s.position limit 1`,
    [provinceId, year],
  )
  return rows[0] ?? null
}

/** Writes what is shipped; rows that people entered stay as they are. */
export async function loadProfile(
  db: Queryable,
  { steps, provinceId, key, ...of }: ProfileFact,
): Promise<void> {
  const { rows } = await db.query<{ id: string }>(
    `insert into planning.profile (province_id, fact_key, funding, name, basis, confidence, valid_from, valid_to, note)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (province_id, fact_key) do update
       set funding = excluded.funding, name = excluded.name, basis = excluded.basis, confidence = excluded.confidence,
           valid_from = excluded.valid_from, valid_to = excluded.valid_to, note = excluded.note
     returning id::text as id`,
    [provinceId, key, of.funding, of.name, of.basis, of.confidence, of.validFrom, of.validTo, of.note],
  )
  const id = rows[0]?.id
  await db.query('delete from planning.profile_step where province_id = $1 and profile_id = $2', [
    provinceId,
    id,
  ])
  await db.query(
    `insert into planning.profile_step (province_id, profile_id, position, step, who, who_kind, due, working_days, sets, paper, basis, confidence)
     select $1, $2, s.n, s.step, s.who, s."whoKind", s.due, s."workingDays", s.sets, coalesce(s.paper, ''), coalesce(s.basis, ''), s.confidence
       from rows from (jsonb_to_recordset($3) as (step text, who text, "whoKind" text, due jsonb, "workingDays" smallint, sets smallint,
         paper text, basis text, confidence text)) with ordinality
         as s(step, who, "whoKind", due, "workingDays", sets, paper, basis, confidence, n)`,
    [provinceId, id, JSON.stringify(steps)],
  )
}
