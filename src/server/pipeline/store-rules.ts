import type { ProposalState } from '#contract/pipeline/nouns.ts'
import type { Candidate, RankingRule } from '#contract/pipeline/ranking/rules.ts'
import type { ReadinessRule } from '#contract/pipeline/readiness/rules.ts'
import type { Queryable } from '#server/platform/db.ts'

type Dated<T> = T & { validFrom: string }

/** Rows of readiness that hold on a day for a province: its own and the shipped ones. */
export async function listReadinessRules(
  db: Queryable,
  provinceId: string,
  on: string,
): Promise<Dated<ReadinessRule>[]> {
  const { rows } = await db.query<Dated<ReadinessRule>>(
    {
      name: 'pipeline.readiness',
      text: `select province_id as "provinceId", activity, piece, weight, required, who, arrangements, basis, confidence,
          valid_from as "validFrom"
        from pipeline.readiness_rule where province_id in ('00', $1) and valid_from <= $2 and coalesce(valid_to >= $2, true)
       order by activity, piece, province_id`,
    },
    [provinceId, on],
  )
  return rows
}

/** Rows of ranking that hold on a day for a province: its own row of a criterion stands in place of the shipped one. */
export async function listRankingRules(
  db: Queryable,
  provinceId: string,
  on: string,
): Promise<Dated<RankingRule & { provinceId: string }>[]> {
  const { rows } = await db.query<Dated<RankingRule & { provinceId: string }>>(
    `select distinct on (criterion) province_id as "provinceId", criterion, tier, weight, basis, confidence,
        valid_from as "validFrom"
       from pipeline.ranking_rule where province_id in ('00', $1) and valid_from <= $2 and coalesce(valid_to >= $2, true)
      order by criterion, province_id = '00', valid_from desc`,
    [provinceId, on],
  )
  return rows
}

type NewReadiness = Omit<ReadinessRule, 'provinceId' | 'confidence'>

/** A province's own row from a day on; the one that held until then ends the day before. */
export async function keepReadinessRule(
  db: Queryable,
  provinceId: string,
  on: string,
  rule: NewReadiness,
): Promise<void> {
  await db.query(
    `update pipeline.readiness_rule set valid_to = $4::date - 1, version = version + 1
      where province_id = $1 and activity = $2 and piece = $3 and valid_from < $4 and coalesce(valid_to >= $4, true)`,
    [provinceId, rule.activity, rule.piece, on],
  )
  await db.query(
    `insert into pipeline.readiness_rule (province_id, activity, piece, weight, required, who, arrangements, basis, confidence, valid_from)
     values ($1,$2,$3,$4,$5,$6,$7,$8,'entered',$9)
     on conflict (province_id, activity, piece, valid_from) do update set weight = excluded.weight, required = excluded.required,
       who = excluded.who, arrangements = excluded.arrangements, basis = excluded.basis, version = pipeline.readiness_rule.version + 1`,
    [
      provinceId,
      rule.activity,
      rule.piece,
      rule.weight,
      rule.required,
      rule.who,
      rule.arrangements,
      rule.basis,
      on,
    ],
  )
}

export async function keepRankingRule(
  db: Queryable,
  provinceId: string,
  on: string,
  rule: Omit<RankingRule, 'confidence'>,
): Promise<void> {
  await db.query(
    `update pipeline.ranking_rule set valid_to = $3::date - 1, version = version + 1
      where province_id = $1 and criterion = $2 and valid_from < $3 and coalesce(valid_to >= $3, true)`,
    [provinceId, rule.criterion, on],
  )
  await db.query(
    `insert into pipeline.ranking_rule (province_id, criterion, tier, weight, basis, confidence, valid_from)
     values ($1,$2,$3,$4,$5,'entered',$6)
     on conflict (province_id, criterion, valid_from) do update set tier = excluded.tier, weight = excluded.weight,
       basis = excluded.basis, version = pipeline.ranking_rule.version + 1`,
    [provinceId, rule.criterion, rule.tier, rule.weight, rule.basis, on],
  )
}

/** Shipped rows, as the role that migrates; done again they stand as the files say. */
export async function loadRules(
  db: Queryable,
  readiness: readonly Omit<ReadinessRule, 'provinceId'>[],
  ranking: readonly RankingRule[],
): Promise<void> {
  await db.query(
    `insert into pipeline.readiness_rule (province_id, activity, piece, weight, required, who, arrangements, basis, confidence)
     select '00', r.activity, r.piece, r.weight, r.required, r.who, r.arrangements, r.basis, r.confidence
       from jsonb_to_recordset($1::jsonb) as r (activity text, piece text, weight smallint, required boolean, who text,
         arrangements text[], basis text, confidence text)
     on conflict (province_id, activity, piece, valid_from) do update set weight = excluded.weight, required = excluded.required,
       who = excluded.who, arrangements = excluded.arrangements, basis = excluded.basis, confidence = excluded.confidence`,
    [JSON.stringify(readiness)],
  )
  await db.query(
    `insert into pipeline.ranking_rule (province_id, criterion, tier, weight, basis, confidence)
     select '00', r.criterion, r.tier, r.weight, r.basis, r.confidence
       from jsonb_to_recordset($1::jsonb) as r (criterion text, tier smallint, weight smallint, basis text, confidence text)
     on conflict (province_id, criterion, valid_from) do update set tier = excluded.tier, weight = excluded.weight,
       basis = excluded.basis, confidence = excluded.confidence`,
    [JSON.stringify(ranking)],
  )
}

/** What is ranked, with what its row shows. */
export interface CandidateRow extends Candidate {
  title: string
  state: ProposalState
  arrangement: 'single' | 'group' | 'key'
  areas: number[]
  unitName: string
  missing: number
  ceilingVnd: number | null
  titles: string[]
}

/** Registered and ready proposals that want a year, at most `limit` and one more. */
export async function listCandidates(
  db: Queryable,
  wanted: { year: number; fund: 'national' | 'local' | null; ready: boolean; limit: number },
): Promise<CandidateRow[]> {
  const { rows } = await db.query<CandidateRow>(
    `select p.id::text as id, p.code, p.title, p.state, p.arrangement, p.areas, p.arrangement = 'key' as key,
       p.place_rank as "placeRank", p.industry_rank as "industryRank", cardinality(p.priorities) as priorities,
       p.priorities as titles, p.cleaner, p.saving_percent as "savingPercent", p.readiness, p.missing, p.workers,
       p.national_vnd + p.local_vnd as "askedVnd", p.total_vnd as "totalVnd", p.ceiling_vnd as "ceilingVnd",
       p.unit_id as "unitId", coalesce(u.full_name, '') as "unitName"
       from pipeline.proposal p left join territory.unit_named u on u.id = p.unit_id
      where p.years @> array[$1::smallint] and (p.state = 'ready' or p.state = 'registered' and not $2)
        and case $3::text when 'national' then p.national_vnd > 0 when 'local' then p.local_vnd > 0 else true end
      order by p.readiness desc, p.code limit $4`,
    [wanted.year, wanted.ready, wanted.fund, wanted.limit + 1],
  )
  return rows
}

interface OverrideRow {
  id: string
  place: number
  reason: string
  by: string
  at: string
}

/** Where the authority wants proposals of a year to stand; the last word on each counts. */
export async function listOverrides(db: Queryable, year: number): Promise<OverrideRow[]> {
  const { rows } = await db.query<OverrideRow & { place: number | null }>(
    `select distinct on (proposal_id) proposal_id::text as id, place, reason, person_name as by, set_at as at
       from pipeline.ranking_override where year = $1 order by proposal_id, set_at desc, id desc`,
    [year],
  )
  return rows.filter(({ place }) => place !== null)
}

export async function addOverride(
  db: Queryable,
  set: {
    provinceId: string
    year: number
    id: string
    place: number | null
    reason: string
    personId: string
    personName: string
  },
): Promise<void> {
  await db.query(
    `insert into pipeline.ranking_override (province_id, year, proposal_id, place, reason, person_id, person_name)
     values ($1,$2,$3,$4,$5,$6,$7)`,
    [set.provinceId, set.year, set.id, set.place, set.reason, set.personId, set.personName],
  )
}
