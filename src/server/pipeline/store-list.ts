import type { BankFilters, ProposalRow } from '#contract/pipeline/queries.ts'
import { proposalStates, type ProposalState } from '#contract/pipeline/nouns.ts'
import type { Scope } from '#contract/pipeline/rules.ts'
import { fold } from '#contract/kernel/text.ts'
import type { Queryable } from '#server/platform/db.ts'

/** What a statement over the bank is narrowed by: the filters of the screen, and whose proposals the reader sees. */
export interface Narrowed {
  filters: BankFilters
  scope: Scope
  /** establishments of the reader's own account */
  own: readonly string[]
  personId: string | null
}

const columns = `p.id::text as id, p.province_id as "provinceId", p.code, p.title, p.origin, p.proposer_name as "proposerName",
  p.state, p.state_on as "stateOn", p.state_reason as "stateReason", p.return_year as "returnYear", p.arrangement, p.areas,
  p.activities, p.years, coalesce(u.path, '') as place, p.total_vnd as "totalVnd", p.national_vnd as "nationalVnd",
  p.local_vnd as "localVnd", p.own_vnd as "ownVnd", p.other_vnd as "otherVnd", p.loan_vnd as "loanVnd",
  p.ceiling_vnd as "ceilingVnd", p.readiness, p.missing, p.verdict, p.confirmed_on as "confirmedOn",
  p.assigned_name as "assignedName", p.changed_at as "changedAt",
  array(select e.name from pipeline.proposal_establishment pe join establishment.beneficiary e on e.id = pe.establishment_id
    where pe.province_id = p.province_id and pe.proposal_id = p.id order by pe.position limit 3) as establishments,
  (select count(*)::int from pipeline.proposal_establishment pe
    where pe.province_id = p.province_id and pe.proposal_id = p.id) as "establishmentCount"`

type Bind = (value: unknown, type: string) => string

/** Values of a statement, in the order in which it names them. */
function values(): { given: unknown[]; bind: Bind } {
  const given: unknown[] = []
  return { given, bind: (value, type) => `$${given.push(value)}::${type}` }
}

/** Proposals within a person's scope. */
function within({ scope, own }: Narrowed, bind: Bind): string {
  switch (scope.kind) {
    case 'all':
      return 'true'
    case 'commune':
      return `(p.unit_id = ${bind(scope.unitId, 'text')} or p.proposer_id = ${bind(scope.organisationId, 'uuid')})`
    case 'owner':
      return `(p.proposer_id = ${bind(scope.organisationId, 'uuid')} or exists (select from pipeline.proposal_establishment o
        where o.province_id = p.province_id and o.proposal_id = p.id and o.establishment_id = any(${bind(own, 'uuid[]')})))`
    case 'none':
      return 'false'
  }
}

/** A statement is made from the filters that are set, so that the planner sees what it is asked. */
function narrowed(asked: Narrowed, bind: Bind): string {
  const { filters, personId } = asked
  const words = fold(filters.q).split(' ').filter(Boolean)
  const made: Record<Exclude<keyof BankFilters, 'q'>, () => string> = {
    state: () => `p.state = ${bind(filters.state, 'text')}`,
    origin: () => `p.origin = ${bind(filters.origin, 'text')}`,
    area: () => `p.areas @> array[${bind(filters.area, 'smallint')}]`,
    activity: () => `p.activities @> array[${bind(filters.activity, 'text')}]`,
    arrangement: () => `p.arrangement = ${bind(filters.arrangement, 'text')}`,
    year: () => `p.years @> array[${bind(filters.year, 'smallint')}]`,
    unit: () => `p.unit_id = ${bind(filters.unit, 'text')}`,
    establishment:
      () => `exists (select from pipeline.proposal_establishment f where f.province_id = p.province_id
      and f.proposal_id = p.id and f.establishment_id = ${bind(filters.establishment, 'uuid')})`,
    verdict: () => `p.verdict = ${bind(filters.verdict, 'text')}`,
    fund: () => (filters.fund === 'national' ? 'p.national_vnd > 0' : 'p.local_vnd > 0'),
    mine: () => `p.assigned_to = ${bind(personId, 'uuid')}`,
    above: () => 'p.ceiling_vnd < p.national_vnd + p.local_vnd',
  }
  const set = Object.entries(made).filter(([key]) => filters[key as keyof typeof made] !== undefined)
  return [
    within(asked, bind),
    ...words.map((word) => `p.search like ${bind(`%${word}%`, 'text')}`),
    ...set.map(([, condition]) => condition()),
  ].join(' and ')
}

export interface Mark {
  changedAt: string
  id: string
}

/** A page of the bank, what changed last first; sent unnamed: a generic plan ruins searches. */
export async function listProposals(
  db: Queryable,
  asked: Narrowed,
  page: { after: Mark | null; limit: number },
): Promise<(ProposalRow & { mark: string })[]> {
  const { given, bind } = values()
  const after = page.after
    ? `and (p.changed_at, p.id) < (${bind(page.after.changedAt, 'timestamptz')}, ${bind(page.after.id, 'uuid')})`
    : ''
  const { rows } = await db.query<ProposalRow & { mark: string }>(
    `with found as materialized (
       select p.* from pipeline.proposal p where ${narrowed(asked, bind)} ${after}
        order by p.changed_at desc, p.id desc limit ${bind(page.limit, 'int')})
     select ${columns}, p.changed_at::text as mark from found p left join territory.unit_named u on u.id = p.unit_id
      order by p.changed_at desc, p.id desc`,
    given,
  )
  return rows
}

export interface BoardColumn {
  state: ProposalState
  count: number
  askedVnd: number
  items: ProposalRow[]
}

/** For each state how many there are, how much they ask, and those that changed last. */
export async function listBoard(db: Queryable, asked: Narrowed, cards: number): Promise<BoardColumn[]> {
  const counted = values()
  const { rows: sums } = await db.query<Omit<BoardColumn, 'items'>>(
    `select p.state, count(*)::int as count, sum(p.national_vnd + p.local_vnd)::bigint as "askedVnd"
       from pipeline.proposal p where ${narrowed(asked, counted.bind)} group by p.state`,
    counted.given,
  )
  const { given, bind } = values()
  const { rows } = await db.query<ProposalRow>(
    `with found as materialized (
       select f.* from unnest(${bind(proposalStates, 'text[]')}) s (state) cross join lateral (
         select p.* from pipeline.proposal p where ${narrowed(asked, bind)} and p.state = s.state
          order by p.changed_at desc, p.id desc limit ${bind(cards, 'int')}) f)
     select ${columns} from found p left join territory.unit_named u on u.id = p.unit_id
      order by p.changed_at desc, p.id desc`,
    given,
  )
  return proposalStates.map((state) => {
    const found = sums.find((each) => each.state === state)
    return {
      state,
      count: found?.count ?? 0,
      askedVnd: found?.askedVnd ?? 0,
      items: rows.filter((row) => row.state === state),
    }
  })
}

export interface SumRow {
  state: ProposalState
  area: number
  count: number
  totalVnd: number
  nationalVnd: number
  localVnd: number
  ownVnd: number
  otherVnd: number
  loanVnd: number
}

/** Sums by state and first content of Article 4, and how many want which year, in one look. */
export async function sumBank(
  db: Queryable,
  asked: Narrowed,
): Promise<{ sums: SumRow[]; years: { year: number; count: number }[] }> {
  const sum = (column: string) => `sum(p.${column})::bigint`
  const one = values()
  const { rows: sums } = await db.query<SumRow>(
    `select p.state, coalesce(p.areas[1], 0) as area, count(*)::int as count, ${sum('total_vnd')} as "totalVnd",
       ${sum('national_vnd')} as "nationalVnd", ${sum('local_vnd')} as "localVnd", ${sum('own_vnd')} as "ownVnd",
       ${sum('other_vnd')} as "otherVnd", ${sum('loan_vnd')} as "loanVnd"
       from pipeline.proposal p where ${narrowed(asked, one.bind)} group by 1, 2 order by 1, 2`,
    one.given,
  )
  const other = values()
  const { rows: years } = await db.query<{ year: number; count: number }>(
    `select y as year, count(*)::int as count from pipeline.proposal p cross join unnest(p.years) y
      where ${narrowed(asked, other.bind)} group by 1 order by 1`,
    other.given,
  )
  return { sums, years }
}
