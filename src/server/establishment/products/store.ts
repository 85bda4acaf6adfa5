import type { ProductRow } from '#contract/establishment/products/queries.ts'
import type { Scope } from '#contract/establishment/core/reach.ts'
import type { Queryable } from '#server/platform/db.ts'

export interface Wanted {
  words: readonly string[]
  stars: number | null
  exports: boolean | null
  provinceId: string | null
  /** commune, of its own day or today's on its ground */
  unitId: string | null
  scope: Scope
  after: { name: string; id: string } | null
  limit: number
}

/**
 * Products by name, of establishments that still stand; found by the words of the product, its trademark and standard, or
 * of the establishment. Sent unnamed: a generic plan ruins searches.
 */
export async function listProducts(db: Queryable, wanted: Wanted): Promise<ProductRow[]> {
  const { scope } = wanted
  const { rows } = await db.query<ProductRow>(
    `select r.id::text as id, r.province_id as "provinceId", e.id::text as "establishmentId", e.name as "establishmentName",
        u.full_name as "unitName", r.name, r.unit, r.yearly_output as "yearlyOutput", r.standard, r.trademark,
        r.ocop_stars as "ocopStars", r.ocop_on as "ocopOn", r.exports
       from establishment.product r
       join establishment.establishment e on e.province_id = r.province_id and e.id = r.establishment_id
       left join establishment.place p on p.province_id = e.province_id and p.establishment_id = e.id and p.main
       left join territory.unit_named u on u.id = coalesce(p.now_unit_id, p.unit_id)
      where e.state in ('active', 'paused')
        and r.search || ' ' || public.kc_fold(e.name) like all($1::text[])
        and ($2::int is null or r.ocop_stars >= $2)
        and ($3::boolean is null or r.exports = $3)
        and ($4::text is null or r.province_id = $4)
        and ($5::text is null or exists (select from establishment.place o where o.province_id = e.province_id
          and o.establishment_id = e.id and (o.unit_id = $5 or o.now_unit_id = $5)))
        and ($6::text is null or exists (select from establishment.place o where o.province_id = e.province_id
          and o.establishment_id = e.id and (o.unit_id = $6 or o.now_unit_id = $6)))
        and ($7::uuid is null or e.organisation_id = $7)
        and ($8::text is null or (r.name collate "vi-x-icu", r.id) > ($8, $9::uuid))
      order by r.name collate "vi-x-icu", r.id limit $10`,
    [
      wanted.words.map((word) => `%${word}%`),
      wanted.stars,
      wanted.exports,
      scope.provinceId ?? wanted.provinceId,
      wanted.unitId,
      scope.unitId,
      scope.organisationId,
      wanted.after?.name ?? null,
      wanted.after?.id ?? null,
      wanted.limit,
    ],
  )
  return rows
}
