import type { Candidate } from '#contract/planning/consolidation/fit.ts'
import { stateSources } from '#contract/planning/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'
import { inForce, type OfRound, sentLines } from './store-grid.ts'

/** Lines that want state money: proposed or kept, with what they are to have now. */
export async function listLineCandidates(
  db: Queryable,
  { provinceId, roundId }: OfRound,
): Promise<Candidate[]> {
  const state = stateSources.map((source) => `'${source}'`).join(', ')
  const { rows } = await db.query<Candidate>(
    `with m as materialized (
       select m.item_id, json_object_agg(m.source, ${inForce}) as money from planning.money m
        where m.province_id = $1 and m.round_id = $2 and m.source in (${state}) and ${inForce} > 0 group by 1)
     select i.id::text as id, 'plan' as "from", i.state = 'kept' as kept, i.title, i.area, coalesce(i.score, k.readiness) as score, k.place_rank as "placeRank", m.money
       from ${sentLines('join m on m.item_id = i.id left join pipeline.bank k on k.province_id = i.province_id and k.id = i.proposal_id')}
         and i.province_id = $1 and i.round_id = $2 and i.state in ('proposed', 'kept')`,
    [provinceId, roundId],
  )
  return rows
}

/** The bank's ready proposals of the year that stand in no line of the round. Local money is asked of the province. */
export async function listBankCandidates(
  db: Queryable,
  { provinceId, roundId }: OfRound,
  year: number,
): Promise<Candidate[]> {
  const { rows } = await db.query<Candidate>(
    `select p.id::text as id, 'bank' as "from", false as kept, p.title, coalesce(p.areas[1], 3) as area, p.readiness::numeric as score,
       p.place_rank as "placeRank", json_build_object('national', p.national_vnd, 'provincial', p.local_vnd) as money
       from pipeline.bank p
      where p.province_id = $1 and p.state = 'ready' and p.years @> array[$3::smallint] and p.national_vnd + p.local_vnd > 0
        and not exists (select from planning.item i where i.province_id = $1 and i.round_id = $2 and i.proposal_id = p.id
          and i.state in ('proposed', 'kept', 'merged'))
      order by p.readiness desc, p.id limit 2000`,
    [provinceId, roundId, year],
  )
  return rows
}
