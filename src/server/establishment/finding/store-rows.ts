import type { EstablishmentRow } from '#contract/establishment/finding/queries.ts'
import type { Queryable } from '#server/platform/db.ts'

export interface FoundRow extends Omit<EstablishmentRow, 'place' | 'industry' | 'foundIn'> {
  /** "2025:10201" */
  industryKey: string | null
}

/** A number that is its owner's own stands in no list. */
const taxCode = `case when e.kind in ('businessHousehold', 'craftVillageProducer', 'artisan') or length(e.tax_code) = 12 then null
      else e.tax_code end as "taxCode"`

/** What stands of an establishment in a list. */
const told = `e.id::text as id, e.province_id as "provinceId", e.name, e.kind, e.state, ${taxCode},
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

type InFile =
  | 'name'
  | 'kind'
  | 'state'
  | 'taxCode'
  | 'representative'
  | 'phone'
  | 'size'
  | 'workers'
  | 'revenueVnd'
  | 'supportCount'
  | 'supportVnd'
  | 'supportYear'
  | 'stars'
  | 'changedAt'

/** What stands of an establishment in a file. */
export interface FileRow extends Pick<EstablishmentRow, InFile> {
  unitId: string | null
  /** "2025:10201" */
  industryKey: string | null
  /** names of its tags in one text */
  tags: string | null
}

/** What `hit` of `fileRowsOf` selects beside its order, of `f`. */
export const ofFile = `coalesce(f.now_unit_id, f.unit_id) as "unitId", f.industry_key as "industryKey",
    f.supports as "supportCount", f.support_vnd as "supportVnd", f.support_year as "supportYear", f.stars, f.tag_ids`

/**
 * The rows of a file in one statement: put in order while they are narrow, completed as they are taken, so that the first
 * come long before the last. `hit` selects `province_id`, `establishment_id`, what `orderOf` looks at, and `ofFile`.
 */
export const fileRowsOf = (hit: string, orderOf: (of: string) => string): string =>
  `select e.name, e.kind, e.state, ${taxCode}, w."unitId", e.representative, e.phone, w."industryKey", e.size, e.workers,
    e.revenue_vnd as "revenueVnd", w."supportCount", w."supportVnd", w."supportYear", w.stars,
    case when w.tag_ids is null then null else (
      select string_agg(t.name, '; ' order by t.name) from establishment.tag t
       where t.province_id = w.province_id and t.id = any(w.tag_ids)) end as tags,
    e.changed_at as "changedAt"
     from (${hit} order by ${orderOf('')} offset 0) w
     join establishment.establishment e on e.province_id = w.province_id and e.id = w.establishment_id
    order by ${orderOf('w.')}`

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
