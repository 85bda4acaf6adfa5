import type { overlapReasons } from '#contract/planning/consolidation/queries.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { OfRound } from './store-grid.ts'

export interface PairRow {
  reason: (typeof overlapReasons)[number]
  what: string
  oneId: string
  oneTitle: string
  oneWho: string
  oneYear: number
  otherKind: 'item' | 'outside'
  otherId: string
  otherTitle: string
  otherWho: string
  otherYear: number
}

const MOST = 500

/**
 * Lines of a round beside others with the same establishment or proposal, in this round or in another year; lines for
 * classes beside classes of the same trade at the same place, of other units and of other departments; and lines of one
 * content at one place of which two units write. A line is told beside a later one only, each pair once.
 */
export async function listPairs(
  db: Queryable,
  { provinceId, roundId }: OfRound,
  itemId: string | null,
): Promise<PairRow[]> {
  const { rows } = await db.query<PairRow>(
    `with line as materialized (
       select i.id, i.round_id, r.year, i.title, i.area, i.activity, i.unit_id, i.proposal_id, i.state, i.position,
         ' ' || public.kc_fold(i.title) || ' ' as folded, coalesce(s.organisation_id::text, '') as unit, coalesce(o.name, '') as who
         from planning.item i join planning.round r on r.province_id = i.province_id and r.id = i.round_id
         left join planning.submission s on s.province_id = i.province_id and s.id = i.submission_id
         left join identity.office o on o.organisation_id = s.organisation_id
        where i.province_id = $1 and i.state in ('proposed', 'kept', 'returned') and (i.submission_id is null or s.sent_on is not null)
     ), found as (
       select 'establishment' as reason, min(f.name) as what, a.id as one, b.id as other
         from planning.item_establishment x join line a on a.id = x.item_id
         join planning.item_establishment y on y.establishment_id = x.establishment_id and y.item_id <> x.item_id
         join line b on b.id = y.item_id join establishment.beneficiary f on f.id = x.establishment_id
        where x.province_id = $1 and y.province_id = $1 and a.round_id = $2 and (b.round_id <> $2 or a.id < b.id) group by 3, 4
       union all
       select 'proposal', '', a.id, b.id from line a join line b on b.proposal_id = a.proposal_id and b.id <> a.id
        where a.round_id = $2 and (b.round_id <> $2 or a.id < b.id)
       union all
       select case when a.folded = b.folded then 'class' else 'place' end, g.full_name, a.id, b.id
         from line a join line b on b.round_id = a.round_id and b.area = a.area and b.unit_id = a.unit_id and a.id < b.id
           and b.unit <> a.unit and (a.folded = b.folded or a.activity = b.activity)
         join territory.unit_named g on g.id = a.unit_id
        where a.round_id = $2
     )
     select f.reason, f.what, a.id::text as "oneId", a.title as "oneTitle", a.who as "oneWho", a.year as "oneYear",
       'item' as "otherKind", b.id::text as "otherId", b.title as "otherTitle", b.who as "otherWho", b.year as "otherYear"
       from found f join line a on a.id = f.one join line b on b.id = f.other
      where $3::uuid is null or f.one = $3 or f.other = $3
     union all
     select 'class', c.trade, a.id::text, a.title, a.who, a.year, 'outside', c.id::text, c.trade, c.organiser, c.year
       from line a join planning.outside_class c on c.province_id = $1 and c.year = a.year
         and (c.unit_id is null or a.unit_id is null or c.unit_id = a.unit_id)
         and a.folded like '% ' || public.kc_fold(c.trade) || ' %'
      where a.round_id = $2 and a.area in (1, 2) and ($3::uuid is null or a.id = $3)
      order by 1, 4, 9 limit ${MOST}`,
    [provinceId, roundId, itemId],
  )
  return rows
}

/** What findOverlaps asks of a line's establishments. */
export async function listAsked(
  db: Queryable,
  { provinceId, id }: { provinceId: string; id: string },
): Promise<{ id: string; name: string }[]> {
  const { rows } = await db.query<{ id: string; name: string }>(
    `select f.id::text as id, f.name from planning.item_establishment e join establishment.beneficiary f on f.id = e.establishment_id
      where e.province_id = $1 and e.item_id = $2 order by f.name limit 12`,
    [provinceId, id],
  )
  return rows
}
