import type { Calendar } from '#contract/programme/dates/calendar.ts'
import type { Level } from '#contract/programme/rules.ts'
import type { ProgrammeState } from '#contract/programme/workflow.ts'
import type { Queryable } from '#server/platform/db.ts'

export interface SummaryRow {
  code: string
  title: string
  level: Level
  province: string
  provinceToday: string
  provinceId: string
  unitId: string | null
  yearFrom: number
  yearTo: number
  status: ProgrammeState
  decisionNumber: string | null
  decisionDate: string | null
  totalVnd: number | null
  targetCount: number
  updatedAt: string
  /** nothing decided yet: for its own people only */
  isDraft: boolean
}

const columns = `select p.code, v.title, p.level, p.unit_name as province, p.province_today as "provinceToday", p.province_id as "provinceId",
    p.unit_id as "unitId", v.year_from as "yearFrom", v.year_to as "yearTo", p.state as status, v.decision_number as "decisionNumber",
    v.decision_date as "decisionDate", v.total_vnd as "totalVnd", v.target_count as "targetCount", p.updated_at as "updatedAt",
    p.current_no is null as "isDraft"
  from programme.programme p join programme.version v on v.province_id = p.province_id and v.programme_id = p.id`

export interface Filter {
  /** already folded words; all must be found */
  words: string[]
  level: string | null
  status: string | null
  provinceId: string | null
  year: number | null
  /** whose drafts are shown too: a province ('00' national), or none */
  draftsOf: string | null
}

export type Sort = 'title' | 'period' | 'total' | 'updated'

/** Where a row stands in its order: two numbers, the title, the code. */
export type Standing = readonly [first: string, second: string, title: string, code: string]

export type FoundRow = SummaryRow & { first: number; second: number }

/** The two numbers of each order, smallest first. */
const orders: Record<Sort, [first: string, second: string]> = {
  period: ['-"yearTo"', '-"yearFrom"'],
  title: ['0', '0'],
  total: ['-coalesce("totalVnd", -1)', '0'],
  updated: ['-(extract(epoch from "updatedAt") * 1000000)', '0'],
}

/** Programmes that fit the filter: decided ones of everybody, drafts of one jurisdiction; `after` a place in the order. */
export async function listSummaries(
  db: Queryable,
  filter: Filter,
  page: { sort: Sort; after: Standing | null; limit: number | null },
): Promise<FoundRow[]> {
  const [first, second] = orders[page.sort]
  const { rows } = await db.query<FoundRow>(
    `with found as (${columns} and v.no = coalesce(p.current_no, p.working_no)
       where (p.current_no is not null or p.province_id = $1)
         and not exists (select from unnest($2::text[]) w where p.search not like '%' || w || '%')
         and ($3::text is null or p.level = $3) and ($4::text is null or p.state = $4)
         and ($5::text is null or p.province_id = $5) and ($6::int is null or $6 between v.year_from and v.year_to)),
     placed as (select found.*, (${first})::bigint as first, (${second})::bigint as second from found)
     select * from placed
      where $7::bigint is null
         or (first, second, title collate "vi-x-icu", code) > ($7::bigint, $8::bigint, $9::text collate "vi-x-icu", $10::text)
      order by first, second, title collate "vi-x-icu", code limit $11`,
    [
      filter.draftsOf,
      filter.words.map((word) => word.replace(/[\\%_]/g, '\\$&')),
      filter.level,
      filter.status,
      filter.provinceId,
      filter.year,
      ...(page.after ?? [null, null, null, null]),
      page.limit,
    ],
  )
  return rows
}

/** The summary of one version of a programme. @throws when there is no such version */
export async function getSummary(db: Queryable, code: string, no: number): Promise<SummaryRow> {
  const { rows } = await db.query<SummaryRow>(
    { name: 'programme.summary', text: `${columns} and v.no = $2 where p.code = $1` },
    [code, no],
  )
  if (!rows[0]) throw new Error('version without summary')
  return rows[0]
}

export interface CalendarRow extends Calendar {
  code: string
  title: string
}

/** Deadlines of the programmes that have begun and not ended by a year, as they are in force; of one province or of all. */
export async function listCalendars(
  db: Queryable,
  provinceId: string | null,
  year: number,
): Promise<CalendarRow[]> {
  const { rows } = await db.query<CalendarRow>(
    `select p.code, v.title, jsonb_build_object('yearFrom', v.year_from, 'yearTo', v.year_to) as head,
            jsonb_agg(jsonb_build_object('id', d.id, 'who', d.who, 'what', d.what, 'rule', d.rule) order by d.seq) as deadlines
       from programme.programme p
       join programme.version v on v.province_id = p.province_id and v.programme_id = p.id and v.no = p.current_no
       join programme.deadline d on d.province_id = v.province_id and d.programme_id = v.programme_id and d.no = v.no
      where p.state <> 'closed' and v.year_to >= $2 and ($1::text is null or p.province_id = $1)
      group by p.province_id, p.id, v.no, v.title, v.year_from, v.year_to, p.code`,
    [provinceId, year],
  )
  return rows
}

export interface CellRow {
  table: string
  lineId: string
  number: string
  label: string
  level: 'total' | 'group' | 'label' | 'item' | 'source' | 'year'
  area: number | null
  periodKind: 'year' | 'phase' | 'programme'
  period: string
  source: string
  measure: 'amount' | 'projects' | 'quantity'
  value: number | null
  printed: string
}

/** The hot read of open data: every cell of what is in force, in document order. */
export const cellsInForce = `select c.table_id as "table", c.line_id as "lineId", c.number, c.label, c.level, c.area,
    c.period_kind as "periodKind", c.period, c.source, c.measure, c.value, c.printed
  from programme.programme p
  join programme.budget_cell c on c.province_id = p.province_id and c.programme_id = p.id and c.no = p.current_no
 where p.code = $1 order by c.seq`

export async function listCells(db: Queryable, code: string): Promise<CellRow[]> {
  const { rows } = await db.query<CellRow>({ name: 'programme.cells', text: cellsInForce }, [code])
  return rows
}
