import { fold } from '#contract/kernel/text.ts'
import type { GridRow } from '#contract/planning/consolidation/row.ts'
import type { GridFilters } from '#contract/planning/consolidation/queries.ts'
import { planSources, stateSources } from '#contract/planning/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'

/** The grid of all lines of a round, in one statement made from the filters that are set. */

export interface OfRound {
  provinceId: string
  roundId: string
}

type Bind = (value: unknown, type: string) => string

/** Values of a statement, in the order in which it names them. */
function values(): { given: unknown[]; bind: Bind } {
  const given: unknown[] = []
  return { given, bind: (value, type) => `$${given.push(value)}::${type}` }
}

const column = (source: string, figure: string) =>
  `coalesce(sum(${figure}) filter (where m.source = '${source}'), 0)`
/** What the last desk that spoke made of it. */
export const inForce = 'coalesce(m.approved_vnd, m.finance_vnd, m.kept_vnd, m.asked_vnd)'
const state = stateSources.map((source) => `'${source}'`).join(', ')

/** Money of each line of a round: by source as asked and as it is now, and the state's support. */
const moneyOf = (where: string) => `select m.item_id,
    json_build_array(${planSources.map((source) => column(source, 'm.asked_vnd')).join(', ')}) as asked,
    json_build_array(${planSources.map((source) => column(source, inForce)).join(', ')}) as now,
    coalesce(sum(${inForce}) filter (where m.source in (${state})), 0)::bigint as support
  from planning.money m where ${where} group by m.item_id`

/** Lines that were sent, and the department's own: drafts are their unit's alone. */
export const sentLines = (joined = ''): string => `planning.item i
  left join planning.submission s on s.province_id = i.province_id and s.id = i.submission_id ${joined}
 where (i.submission_id is null or s.sent_on is not null)`

const conditions = (filters: GridFilters, bind: Bind): string[] => [
  ...fold(filters.q)
    .split(' ')
    .filter(Boolean)
    .map((word) => `i.search like ${bind(`%${word}%`, 'text')}`),
  ...(filters.area === undefined ? [] : [`i.area = ${bind(filters.area, 'smallint')}`]),
  ...(filters.unit === undefined ? [] : [`s.organisation_id = ${bind(filters.unit, 'uuid')}`]),
  ...(filters.route === undefined ? [] : [`i.route = ${bind(filters.route, 'text')}`]),
  filters.state === undefined ? `i.state <> 'merged'` : `i.state = ${bind(filters.state, 'text')}`,
  ...(filters.line === undefined ? [] : [`i.budget_line = ${bind(filters.line, 'text')}`]),
  ...(filters.source === undefined
    ? []
    : [
        `exists (select from planning.money m where m.province_id = i.province_id and m.item_id = i.id
           and m.source = ${bind(filters.source, 'text')} and ${inForce} > 0)`,
      ]),
]

const columns = `w.id::text as id, w.version, w.organisation_id::text as "organisationId", w.kind, w.arrangement, w.title, w.area,
  w.activity, w.budget_line as "budgetLine", w.proposal_id::text as "proposalId", w.quantity, w.unit, w.timing,
  w.lead_name as "leadName", coalesce(g.full_name, w.place) as "placeName", coalesce(b.names, w.beneficiaries) as beneficiaries,
  w.score, w.route, w.state, w.state_reason as "stateReason", w.national_state as "nationalState", coalesce(p.parts, 0) as parts,
  coalesce(m.asked, '[0,0,0,0,0,0,0]') as asked, coalesce(m.now, '[0,0,0,0,0,0,0]') as now, k.ceiling_vnd as "normVnd"`

interface Narrowing {
  filters?: GridFilters
  ids?: readonly string[]
}

/** Lines of a round as the grid shows them, unit by unit: those that the filters let through, or those named. */
export async function listGrid(
  db: Queryable,
  { provinceId, roundId }: OfRound,
  { filters, ids }: Narrowing,
): Promise<GridRow[]> {
  const { given, bind } = values()
  const province = bind(provinceId, 'text')
  const round = bind(roundId, 'uuid')
  const named = ids ? bind(ids, 'uuid[]') : null
  const narrowed = [...(named ? [`i.id = any(${named})`] : []), ...(filters ? conditions(filters, bind) : [])]
  const money = `m.province_id = ${province} and m.round_id = ${round}${named ? ` and m.item_id = any(${named})` : ''}`
  const above = filters?.above ? 'where m.support > k.ceiling_vnd' : ''
  const { rows } = await db.query<GridRow>(
    `with w as materialized (
       select i.*, s.organisation_id from ${sentLines()} and i.province_id = ${province} and i.round_id = ${round}
         ${narrowed.map((each) => `and ${each}`).join(' ')}
     ), m as materialized (${moneyOf(money)}), g as materialized (
       select u.id, u.full_name from territory.unit_named u where u.id in (select distinct unit_id from w)
     ), b as materialized (
       select e.item_id, string_agg(f.name, '; ' order by f.name) as names
         from w join planning.item_establishment e on e.province_id = w.province_id and e.item_id = w.id
         join establishment.beneficiary f on f.id = e.establishment_id group by e.item_id
     ), p as materialized (
       select i.merged_into, count(*)::int as parts from planning.item i
        where i.province_id = ${province} and i.round_id = ${round} and i.merged_into is not null group by 1
     )
     select ${columns} from w left join m on m.item_id = w.id left join g on g.id = w.unit_id left join b on b.item_id = w.id
       left join p on p.merged_into = w.id
       left join pipeline.bank k on k.province_id = w.province_id and k.id = w.proposal_id
       ${above} order by w.organisation_id nulls first, w.area, w.position, w.id`,
    given,
  )
  return rows
}

/** Units that send to a round, by name. */
export async function listUnits(
  db: Queryable,
  { provinceId, roundId }: OfRound,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await db.query<{ id: string; name: string }>(
    `select s.organisation_id::text as id, o.name from planning.submission s
       join identity.office o on o.organisation_id = s.organisation_id
      where s.province_id = $1 and s.round_id = $2 order by o.kind, o.name`,
    [provinceId, roundId],
  )
  return rows
}
