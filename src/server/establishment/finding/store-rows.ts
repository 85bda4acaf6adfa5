import type { EstablishmentRow } from '#contract/establishment/finding/queries.ts'
import type { Queryable } from '#server/platform/db.ts'

export interface FoundRow extends Omit<EstablishmentRow, 'place' | 'industry' | 'foundIn'> {
  /** "2025:10201" */
  industryKey: string | null
}

/** What stands of an establishment in a list; a number that is its owner's own stands in none. */
const told = `e.id::text as id, e.province_id as "provinceId", e.name, e.kind, e.state,
    case when e.kind in ('businessHousehold', 'craftVillageProducer', 'artisan') or length(e.tax_code) = 12 then null
      else e.tax_code end as "taxCode",
    coalesce(f.now_unit_id, f.unit_id) as "unitId", e.other_names as "otherNames", e.representative, e.phone,
    f.industry_key as "industryKey", e.size, e.workers, e.revenue_vnd as "revenueVnd", f.supports as "supportCount",
    f.support_vnd as "supportVnd", f.support_year as "supportYear", f.stars,
    case when f.tag_ids is null then '[]' else (
      select coalesce(json_agg(json_build_object('id', t.id, 'name', t.name, 'tone', t.tone) order by t.name), '[]')
        from establishment.tag t where t.province_id = f.province_id and t.id = any(f.tag_ids)) end as tags,
    e.changed_at as "changedAt"`

/**
 * The rows of a list in one statement with the hits that they belong to: `hit` selects `province_id`, `establishment_id`
 * and what `order` looks at; `key` is where the next page begins, of `w`.
 */
export const rowsOf = (hit: string, { order, key }: { order: string; key: string }): string =>
  `with w as materialized (${hit})
   select ${told}, ${key} as key
     from w
     join establishment.found f on f.province_id = w.province_id and f.establishment_id = w.establishment_id
     join establishment.establishment e on e.province_id = w.province_id and e.id = w.establishment_id
    order by ${order}`

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
