import type { PlanState, RoundState } from '#contract/planning/workflows.ts'
import type { Queryable } from '#server/platform/db.ts'

/** Years with a round, each with its sums, in one statement. */

interface StoredYear {
  id: string
  provinceId: string
  provinceName: string
  year: number
  title: string
  state: RoundState
  dueOn: string
  owed: number
  sent: number
  late: number
  lines: number
  askedVnd: number
  inForceVnd: number
  approvedVnd: number
  ceilingVnd: number | null
  planId: string | null
  planState: PlanState | null
}

/** Newest first; of a commune's committee only those that ask it. */
export async function listYears(
  db: Queryable,
  filter: { words: readonly string[]; state: string | null; organisationId: string | null },
): Promise<StoredYear[]> {
  const { rows } = await db.query<StoredYear>(
    `select r.id::text as id, r.province_id as "provinceId", coalesce(u.full_name, r.province_id) as "provinceName", r.year, r.title, r.state,
        r.due_on as "dueOn", s.owed, s.sent, s.late, m.lines, m.asked as "askedVnd", m.in_force as "inForceVnd", m.approved as "approvedVnd",
        c.ceiling as "ceilingVnd", p.id::text as "planId", p.state as "planState"
       from planning.round r
       left join territory.unit_named u on u.level = 'province' and u.province_id = r.province_id and u.valid_to is null
       left join planning.plan p on p.province_id = r.province_id and p.round_id = r.id
       cross join lateral (
         select count(*)::int as owed, (count(*) filter (where b.state in ('sent', 'accepted')))::int as sent,
             (count(*) filter (where b.late))::int as late
           from planning.sender a
           left join planning.submission b on b.province_id = a.province_id and b.round_id = a.round_id and b.organisation_id = a.organisation_id
          where a.province_id = r.province_id and a.round_id = r.id) s
       cross join lateral (
         select count(distinct i.id)::int as lines,
             coalesce(sum(n.asked_vnd) filter (where n.source in ('national', 'provincial', 'district', 'commune')), 0)::bigint as asked,
             coalesce(sum(coalesce(n.approved_vnd, n.finance_vnd, n.kept_vnd, n.asked_vnd)) filter (
               where n.source in ('national', 'provincial', 'district', 'commune') and i.state in ('proposed', 'kept')), 0)::bigint as in_force,
             coalesce(sum(n.approved_vnd) filter (
               where n.source in ('national', 'provincial', 'district', 'commune') and i.state = 'kept'), 0)::bigint as approved
           from planning.item i
           left join planning.money n on n.province_id = i.province_id and n.item_id = i.id
          where i.province_id = r.province_id and i.round_id = r.id and i.state <> 'merged'
            and ($3::uuid is null or exists (select from planning.submission own
              where own.province_id = i.province_id and own.id = i.submission_id and own.organisation_id = $3))) m
       cross join lateral (
         select sum(ceiling_vnd)::bigint as ceiling from planning.ceiling a where a.province_id = r.province_id and a.round_id = r.id) c
      where not exists (select from unnest($1::text[]) as word
              where public.kc_fold(r.title || ' ' || r.year || ' ' || coalesce(u.full_name, '')) not like '%' || word || '%')
        and ($2::text is null or r.state = $2)
        and ($3::uuid is null or exists (select from planning.sender mine
              where mine.province_id = r.province_id and mine.round_id = r.id and mine.organisation_id = $3))
      order by r.year desc, r.province_id`,
    [filter.words, filter.state, filter.organisationId],
  )
  return rows
}

interface YearRecords {
  roundId: string
  provinceId: string
  year: number
  title: string
  state: RoundState
  dueOn: string
  programme: string | null
  planId: string | null
  planState: PlanState | null
  ownPlanId: string | null
}

/** The records of a province's year. */
export async function findYear(
  db: Queryable,
  of: { provinceId: string; year: number; organisationId: string },
): Promise<YearRecords | null> {
  const { rows } = await db.query<YearRecords>(
    `select r.id::text as "roundId", r.province_id as "provinceId", r.year, r.title, r.state, r.due_on as "dueOn", g.code as programme,
        p.id::text as "planId", p.state as "planState", s.id::text as "ownPlanId"
       from planning.round r
       left join programme.published g on g.id = r.programme_id
       left join planning.plan p on p.province_id = r.province_id and p.round_id = r.id
       left join planning.submission s on s.province_id = r.province_id and s.round_id = r.id and s.organisation_id = $3
      where r.province_id = $1 and r.year = $2`,
    [of.provinceId, of.year, of.organisationId],
  )
  return rows[0] ?? null
}
