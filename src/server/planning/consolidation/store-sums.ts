import type { BySource } from '#contract/planning/consolidation/row.ts'
import {
  planSources,
  stateSources,
  type ItemState,
  type PlanSource,
  type Route,
} from '#contract/planning/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'
import { inForce, type OfRound, sentLines } from './store-grid.ts'

/**
 * For sums over all lines, until the transaction ends. The planner takes a policy for a filter that leaves a hundredth,
 * and would look up hundreds of thousands of rows one by one.
 */
const knowing = `set local enable_nestloop = off; set local enable_sort = off; set local work_mem = '64MB'`

/** What stands in one sum: the keys that it is of are set, the others are null. */
export interface SumRow {
  /** which sum it is of */
  of: 'state' | 'area' | 'unit' | 'route' | 'line' | 'target' | 'all'
  state: ItemState | null
  area: number | null
  organisationId: string | null
  route: Route | null
  budgetLine: string | null
  unit: string | null
  /** proposed or kept; null: summed over both */
  open: boolean | null
  count: number
  quantity: number
  asked: BySource
  now: BySource
  above: number
  aboveVnd: number
  unknown: number
}

const columns = (prefix: string): string[] => planSources.map((_, at) => `${prefix}${at}`)
const added = (prefix: string) =>
  `json_build_array(${columns(prefix)
    .map((name) => `coalesce(sum(t.${name}), 0)`)
    .join(', ')})`
const figures = (figure: string, prefix: string) =>
  planSources
    .map((source, at) => `sum(${figure}) filter (where m.source = '${source}') as ${prefix}${at}`)
    .join(', ')

/** All sums of a round in one statement: by state; and of what is proposed or kept by area, unit, route, line of the programme. */
export async function sumRound(db: Queryable, { provinceId, roundId }: OfRound): Promise<SumRow[]> {
  await db.query(knowing)
  const support = columns('n').slice(0, stateSources.length)
  const { rows } = await db.query<SumRow>(
    `with m as materialized (
       select m.item_id, ${figures('m.asked_vnd', 'a')}, ${figures(inForce, 'n')}
         from planning.money m where m.province_id = $1 and m.round_id = $2 group by m.item_id
     ), t as materialized (
       select i.state, i.state in ('proposed', 'kept') as open, i.area, s.organisation_id, i.route, i.budget_line,
         lower(i.unit) as unit, i.quantity, m.*, ${support.map((name) => `coalesce(m.${name}, 0)`).join(' + ')} as support, k.ceiling_vnd
         from ${sentLines('left join m on m.item_id = i.id left join pipeline.bank k on k.province_id = i.province_id and k.id = i.proposal_id')}
          and i.province_id = $1 and i.round_id = $2)
     select case when grouping(t.state) = 0 then 'state' when grouping(t.unit) = 0 then 'target'
         when grouping(t.area) = 0 then 'area' when grouping(t.organisation_id) = 0 then 'unit'
         when grouping(t.route) = 0 then 'route' when grouping(t.budget_line) = 0 then 'line' else 'all' end as of,
       t.state, t.area, t.organisation_id::text as "organisationId", t.route, t.budget_line as "budgetLine", t.unit, t.open,
       count(*)::int as count, coalesce(sum(t.quantity), 0) as quantity, ${added('a')} as asked, ${added('n')} as now,
       (count(*) filter (where t.support > t.ceiling_vnd))::int as above,
       coalesce(sum(t.support - t.ceiling_vnd) filter (where t.support > t.ceiling_vnd), 0)::bigint as "aboveVnd",
       (count(*) filter (where t.ceiling_vnd is null and t.support > 0))::int as unknown
       from t group by grouping sets ((t.state), (t.open), (t.open, t.area), (t.open, t.organisation_id), (t.open, t.route),
         (t.open, t.budget_line), (t.open, t.area, t.budget_line, t.unit))`,
    [provinceId, roundId],
  )
  return rows
}

export interface CeilingRow {
  source: PlanSource
  ceilingVnd: number | null
  reservedVnd: number
}

export async function listCeilings(db: Queryable, { provinceId, roundId }: OfRound): Promise<CeilingRow[]> {
  const { rows } = await db.query<CeilingRow>(
    `select source, ceiling_vnd as "ceilingVnd", reserved_vnd as "reservedVnd" from planning.ceiling
      where province_id = $1 and round_id = $2`,
    [provinceId, roundId],
  )
  return rows
}

export interface NationRow {
  provinceId: string
  area: number
  count: number
  now: BySource
}

/** What all provinces plan for a year, by province and area: what is proposed or kept, with its money as it is now. */
export async function sumNation(db: Queryable, year: number): Promise<NationRow[]> {
  await db.query(knowing)
  const { rows } = await db.query<NationRow>(
    `with r as materialized (select province_id, id from planning.round where year = $1
     ), i as materialized (
       select i.province_id, i.id, i.area from r
         join planning.item i on i.province_id = r.province_id and i.round_id = r.id and i.state in ('proposed', 'kept')
         left join planning.submission s on s.province_id = i.province_id and s.id = i.submission_id
        where i.submission_id is null or s.sent_on is not null
     ), money as (
       select i.province_id, i.area, m.source, sum(${inForce})::bigint as vnd
         from planning.money m join i on i.id = m.item_id where m.round_id = any(array(select id from r)) group by 1, 2, 3
     ), lines as (select province_id, area, count(*)::int as count from i group by 1, 2)
     select l.province_id as "provinceId", l.area, l.count,
       json_build_array(${planSources.map((source) => `coalesce(sum(m.vnd) filter (where m.source = '${source}'), 0)::bigint`).join(', ')}) as now
       from lines l left join money m on m.province_id = l.province_id and m.area = l.area group by 1, 2, 3`,
    [year],
  )
  return rows.toSorted(
    (a, b) => (a.provinceId < b.provinceId ? -1 : Number(a.provinceId > b.provinceId)) || a.area - b.area,
  )
}
