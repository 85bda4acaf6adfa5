import type { Queryable } from '#server/platform/db.ts'

/**
 * The label of a budget line of a published programme as it is in force, by table and key: "tasks/II.1". A programme that
 * prints no table of money is carried out by its targets: "target/kq-05". Null where there is none, and for sums of
 * everything and sources below a line.
 */
export async function findBudgetLine(
  db: Queryable,
  programmeId: string,
  line: string,
): Promise<string | null> {
  const { rows } = await db.query<{ label: string }>(
    `select l.label from programme.published g
       join programme.budget_line l on l.province_id = g.province_id and l.programme_id = g.id and l.no = g.no
      where g.id = $1 and l.table_id || '/' || l.id = $2 and l.level in ('group', 'label', 'item')
     union all
     select t.indicator from programme.published g
       join programme.target t on t.province_id = g.province_id and t.programme_id = g.id and t.no = g.no
      where g.id = $1 and 'target/' || t.id = $2 limit 1`,
    [programmeId, line],
  )
  return rows[0]?.label ?? null
}

/** A line of a published programme's tables, with its money of one year. */
export interface YearLine {
  /** "tasks/II.1" */
  line: string
  number: string
  label: string
  area: number | null
  /** the state's đồng: of the year, or of the whole where the programme gives no years; 0: it prints none */
  amountVnd: number
  ofYear: boolean
}

/** Lines that a year's plan can carry out; sources that are not the state's are left out where they are printed apart. */
export async function listYearLines(db: Queryable, programmeId: string, year: number): Promise<YearLine[]> {
  const { rows } = await db.query<YearLine>(
    `select l.table_id || '/' || l.id as line, l.number, l.label, l.area, coalesce(y.amount, w.amount, 0)::bigint as "amountVnd",
        y.amount is not null as "ofYear"
       from programme.published g
       join programme.budget_line l on l.province_id = g.province_id and l.programme_id = g.id and l.no = g.no
       cross join lateral (
         select coalesce(sum(c.value) filter (where s.is_state), sum(c.value) filter (where c.source = 'all')) as amount
           from programme.budget_cell c
           left join programme.funding_source s on s.province_id = c.province_id and s.programme_id = c.programme_id and s.no = c.no and s.code = c.source
          where c.province_id = g.province_id and c.programme_id = g.id and c.no = g.no and c.table_id = l.table_id and c.line_id = l.id
            and c.measure = 'amount' and c.period_kind = 'year' and c.period = $2::int::text) y
       cross join lateral (
         select coalesce(sum(c.value) filter (where s.is_state), sum(c.value) filter (where c.source = 'all')) as amount
           from programme.budget_cell c
           left join programme.funding_source s on s.province_id = c.province_id and s.programme_id = c.programme_id and s.no = c.no and s.code = c.source
          where c.province_id = g.province_id and c.programme_id = g.id and c.no = g.no and c.table_id = l.table_id and c.line_id = l.id
            and c.measure = 'amount' and c.period_kind = 'programme') w
      where g.id = $1 and l.level in ('label', 'item')
      order by l.seq`,
    [programmeId, year],
  )
  return rows
}

/** A figure that a published programme promises for its whole time. */
export interface PlanTarget {
  /** as lines of plans name it: "target/kq-05" */
  line: string
  area: number | null
  indicator: string
  unit: string
  printed: string
  value: number | null
  yearTo: number
}

/** Numbers to reach; where the results say again what the objectives say, it stands once. */
export async function listPlanTargets(db: Queryable, programmeId: string): Promise<PlanTarget[]> {
  const { rows } = await db.query<PlanTarget>(
    `select 'target/' || t.id as line, t.area, t.indicator, t.unit, coalesce(t.printed, '') as printed, t.value, g.year_to as "yearTo"
       from programme.published g
       join programme.target t on t.province_id = g.province_id and t.programme_id = g.id and t.no = g.no
      where g.id = $1 and t.kind = 'number' and t.origin in ('objective', 'result')
        and (t.origin = 'result' or not exists (select from programme.target r
              where r.province_id = t.province_id and r.programme_id = t.programme_id and r.no = t.no and r.origin = 'result'
                and r.indicator = t.indicator))
      order by t.area nulls last, t.seq`,
    [programmeId],
  )
  return rows
}
