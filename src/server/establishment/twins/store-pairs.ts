import type { TwinReason, TwinSide } from '#contract/establishment/twins/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'

/** Two that look alike, the smaller id first. */
export interface Pair {
  oneId: string
  otherId: string
  reasons: TwinReason[]
  nearness: number
}

export const digits = (column: string): string => `nullif(regexp_replace(${column}, '[^0-9]', '', 'g'), '')`

/** Names this near are worth a look; below, too much looks alike. */
export const NEAR = 0.6
/** A word that so many establishments of a commune have tells nothing about which of them is meant. */
const COMMON = 30

/**
 * Names of one commune that are near are sought by the rarer words they share, not each against each: in a register of
 * 30,000 that is some hundred thousand comparisons instead of millions.
 */
const nearNames = `
  words as materialized (
    select distinct o.id, o.unit, word from own o, unnest(string_to_array(o.core, ' ')) word
     where o.unit is not null and length(word) > 1
  ), rare as (
    select unit, word from words group by unit, word having count(*) between 2 and ${COMMON}
  ), meeting as (
    select distinct a.id as one, b.id as other
      from rare r join words a using (unit, word) join words b using (unit, word) where a.id < b.id
  ), near as (
    select m.one, m.other, public.similarity(a.core, b.core) as nearness
      from meeting m join own a on a.id = m.one join own b on b.id = m.other
     where a.core <> b.core and public.similarity(a.core, b.core) >= ${NEAR}
  )`

/** Pairs of a province that look alike and were not said to be two; at most `most`, those with more reasons first. */
export async function listPairs(
  db: Queryable,
  wanted: {
    provinceId: string
    words: readonly string[]
    reason: TwinReason | null
    unitId: string | null
    most: number
  },
): Promise<Pair[]> {
  const { rows } = await db.query<Pair>(
    `with own as materialized (
       select e.id, e.core, public.kc_fold(e.name) as name, e.tax_code, e.identity_number, ${digits('e.phone')} as phone,
           coalesce(p.now_unit_id, p.unit_id) as unit
         from establishment.establishment e
         left join establishment.place p on p.province_id = e.province_id and p.establishment_id = e.id and p.main
        where e.province_id = $1 and e.state <> 'merged'
     ), ${nearNames}, found as (
       select a.id as one, b.id as other, 'taxCode' as reason, 1::real as nearness
         from own a join own b on a.tax_code = b.tax_code and a.id < b.id
       union all select a.id, b.id, 'identityNumber', 1 from own a join own b on a.identity_number = b.identity_number and a.id < b.id
       union all select a.id, b.id, 'phone', 1 from own a join own b on a.phone = b.phone and a.id < b.id
       union all select a.id, b.id, 'samePlaceName', 1
         from own a join own b on a.unit = b.unit and a.core = b.core and a.id < b.id
       union all select one, other, 'nearPlaceName', nearness from near
     ), paired as (
       select one, other, array_agg(distinct reason) as reasons,
           coalesce(max(nearness) filter (where reason = 'nearPlaceName'), 1) as nearness
         from found f
        where not exists (select from establishment.distinct_pair d
          where d.province_id = $1 and d.one_id = f.one and d.other_id = f.other)
        group by one, other
     )
     select p.one as "oneId", p.other as "otherId", p.reasons, p.nearness from paired p
       join own a on a.id = p.one join own b on b.id = p.other
      where ($2::text is null or $2 = any(p.reasons))
        and ($3::text is null or a.unit = $3 or b.unit = $3)
        and (a.name || ' ' || coalesce(a.tax_code, '') like all($4::text[])
          or b.name || ' ' || coalesce(b.tax_code, '') like all($4::text[]))
      order by cardinality(p.reasons) desc, p.nearness desc, p.one, p.other limit $5`,
    [wanted.provinceId, wanted.reason, wanted.unitId, wanted.words.map((word) => `%${word}%`), wanted.most],
  )
  return rows
}

const personal = `(e.kind in ('businessHousehold', 'craftVillageProducer', 'artisan') or length(e.tax_code) = 12)`

/** Both sides of pairs, as a person compares them. */
export async function listSides(db: Queryable, ids: readonly string[]): Promise<Map<string, TwinSide>> {
  const { rows } = await db.query<TwinSide>(
    `select e.id, e.kind, e.name, e.state, case when ${personal} then null else e.tax_code end as "taxCode",
        case when ${personal} then e.tax_code end as "householdTaxCode", e.identity_number as "identityNumber", e.phone,
        e.representative, u.full_name as "unitName", coalesce(p.address, '') as address, e.version,
        (select count(*)::int from establishment.support s where s.province_id = e.province_id and s.establishment_id = e.id) as supports
       from establishment.establishment e
       left join establishment.place p on p.province_id = e.province_id and p.establishment_id = e.id and p.main
       left join territory.unit_named u on u.id = p.unit_id
      where e.id = any($1)`,
    [ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

export async function insertApart(
  db: Queryable,
  pair: { provinceId: string; oneId: string; otherId: string; why: string },
): Promise<void> {
  await db.query(
    `insert into establishment.distinct_pair (province_id, one_id, other_id, why)
     values ($1, least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid), $4)
     on conflict (province_id, one_id, other_id) do update set why = excluded.why`,
    [pair.provinceId, pair.oneId, pair.otherId, pair.why],
  )
}

/** Names of the craft villages and clusters of a province, by id. */
export async function listPlaceNames(db: Queryable, provinceId: string): Promise<Map<string, string>> {
  const { rows } = await db.query<{ id: string; name: string }>(
    `select id::text as id, name from establishment.craft_village where province_id = $1
     union all select id::text, name from establishment.cluster where province_id = $1`,
    [provinceId],
  )
  return new Map(rows.map(({ id, name }) => [id, name]))
}
