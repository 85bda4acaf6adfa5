import type { EstablishmentRow } from '#contract/establishment/finding/queries.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { Hit } from './store.ts'

export interface FoundRow extends Omit<EstablishmentRow, 'place' | 'industry' | 'foundIn'> {
  /** "2025:10201" */
  industryKey: string | null
}

/** What stands of an establishment in a list; a number that is its owner's own stands in none. */
const text = `select e.id::text as id, e.province_id as "provinceId", e.name, e.kind, e.state,
    case when e.kind in ('businessHousehold', 'craftVillageProducer', 'artisan') or length(e.tax_code) = 12 then null
      else e.tax_code end as "taxCode",
    coalesce(p.now_unit_id, p.unit_id) as "unitId", e.other_names as "otherNames", e.representative, e.phone,
    i.version || ':' || i.code as "industryKey", e.size, e.workers, e.revenue_vnd as "revenueVnd",
    coalesce(s.count, 0) as "supportCount", coalesce(s.vnd, 0) as "supportVnd", s.year as "supportYear", r.stars,
    coalesce(t.tags, '[]') as tags, e.changed_at as "changedAt"
  from unnest($1::text[], $2::uuid[]) with ordinality w (province_id, id, at)
  join establishment.establishment e on e.province_id = w.province_id and e.id = w.id
  left join establishment.place p on p.province_id = w.province_id and p.establishment_id = w.id and p.main
  left join establishment.industry i on i.province_id = w.province_id and i.establishment_id = w.id and i.main
  left join lateral (
    select count(*) as count, sum(s.support_vnd)::bigint as vnd, max(s.year) as year from establishment.support s
     where s.province_id = w.province_id and s.establishment_id = w.id) s on true
  left join lateral (
    select max(r.ocop_stars) as stars from establishment.product r
     where r.province_id = w.province_id and r.establishment_id = w.id) r on true
  left join lateral (
    select json_agg(json_build_object('id', t.id, 'name', t.name, 'tone', t.tone) order by t.name) as tags
      from establishment.tagged x join establishment.tag t on t.province_id = x.province_id and t.id = x.tag_id
     where x.province_id = w.province_id and x.establishment_id = w.id) t on true
  order by w.at`

/** The rows of a page, in its order. */
export async function listRows(db: Queryable, hits: readonly Hit[]): Promise<FoundRow[]> {
  if (hits.length === 0) return []
  const { rows } = await db.query<FoundRow>(
    { name: hits.length > 500 ? 'establishment.rows.many' : 'establishment.rows', text },
    [hits.map(({ provinceId }) => provinceId), hits.map(({ id }) => id)],
  )
  return rows
}

/** Names of products, by establishment. */
export async function productNames(
  db: Queryable,
  hits: readonly { id: string; provinceId: string }[],
): Promise<Map<string, string[]>> {
  if (hits.length === 0) return new Map()
  const { rows } = await db.query<{ id: string; names: string[] }>(
    `select establishment_id::text as id, array_agg(name order by name) as names from establishment.product
      where province_id = any($1) and establishment_id = any($2::uuid[]) group by 1`,
    [[...new Set(hits.map(({ provinceId }) => provinceId))], hits.map(({ id }) => id)],
  )
  return new Map(rows.map(({ id, names }) => [id, names]))
}
