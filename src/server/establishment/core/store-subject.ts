import type { ArtisanTitle } from '#contract/establishment/nouns.ts'
import type { EstablishmentKind } from '#contract/norms/nouns.ts'
import type { Size } from '#contract/norms/size.ts'
import type { Industry } from '#contract/norms/subject.ts'
import type { Queryable } from '#server/platform/db.ts'

/** What the record says of an establishment on a day, for who must judge it. */
export interface Facts {
  provinceId: string
  kind: EstablishmentKind
  /** of the place of production on the day, the main one first */
  placeId: string | null
  village: { recognisedOn: string | null; withdrawnOn: string | null } | null
  cleanerProduction: boolean | null
  sustainableProduction: boolean | null
  artisanTitle: ArtisanTitle
  industries: Industry[]
  size: Size | null
  /** of the newest year not after the day */
  workers: number | null
  womenOwned: boolean | null
  minorityOwned: boolean | null
  exports: boolean | null
  localMaterial: number | null
  typicalProduct: boolean
  keyProduct: boolean
  ocopStars: number | null
  foundedOn: string | null
  supported: boolean
}

const newest = (column: string): string =>
  `(select s.${column} from establishment.snapshot s where s.province_id = e.province_id and s.establishment_id = e.id
     and s.${column} is not null and s.year <= extract(year from $2::date) order by s.year desc limit 1)`

const some = (from: string, where: string): string =>
  `exists (select from establishment.${from} x where x.province_id = e.province_id and x.establishment_id = e.id and ${where})`

export async function findFacts(db: Queryable, id: string, on: string): Promise<Facts | null> {
  const { rows } = await db.query<Facts>(
    {
      name: 'establishment.subject',
      text: `select e.province_id as "provinceId", e.kind,
        (select p.unit_id from establishment.place p where p.province_id = e.province_id and p.establishment_id = e.id
          order by coalesce(p.since <= $2, true) and coalesce(p.until >= $2, true) desc, p.main desc, p.since desc nulls last, p.id
          limit 1) as "placeId",
        (select json_build_object('recognisedOn', v.recognised_on, 'withdrawnOn', v.withdrawn_on)
           from establishment.craft_village v where v.province_id = e.province_id and v.id = e.craft_village_id) as village,
        e.cleaner_production as "cleanerProduction", e.sustainable_production as "sustainableProduction",
        e.artisan_title as "artisanTitle",
        coalesce((select json_agg(json_build_object('version', i.version, 'code', i.code) order by i.main desc, i.version desc, i.code)
          from establishment.industry i where i.province_id = e.province_id and i.establishment_id = e.id), '[]') as industries,
        e.size, ${newest('workers')} as workers, e.women_owned as "womenOwned", e.minority_owned as "minorityOwned",
        e.exports or ${some('product', 'x.exports')} as exports,
        coalesce(e.local_material, ${newest('local_material')}) as "localMaterial",
        ${some('product', `x.typical_level <> ''`)} as "typicalProduct", ${some('product', 'x.key_product')} as "keyProduct",
        (select max(p.ocop_stars)::int from establishment.product p
          where p.province_id = e.province_id and p.establishment_id = e.id) as "ocopStars",
        e.founded_on as "foundedOn",
        ${some('support', `x.source in ('national', 'provincial', 'district', 'commune') and x.state in ('running', 'done')`)} as supported
        from establishment.establishment e where e.id = $1`,
    },
    [id, on],
  )
  return rows[0] ?? null
}
