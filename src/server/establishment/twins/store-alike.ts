import type { EstablishmentState } from '#contract/establishment/nouns.ts'
import type { TwinReason } from '#contract/establishment/twins/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'
import { digits, NEAR } from './store-pairs.ts'

/** What is known of one that is being written down. */
export interface Sketch {
  name: string
  taxCode: string | null
  identityNumber: string | null
  phone: string | null
  /** its commune, of any day */
  unitId: string | null
}

export interface AlikeRow {
  id: string
  name: string
  unitName: string | null
  representative: string
  state: EstablishmentState
  reasons: TwinReason[]
  nearness: number
}

/** Establishments of a province that look like one that is being written down, at most 20. */
export async function listAlike(
  db: Queryable,
  provinceId: string,
  one: Sketch,
  except: string | null,
): Promise<AlikeRow[]> {
  const { rows } = await db.query<AlikeRow>(
    `with asked as materialized (
       select establishment.core_name($2) as core, $6::text as unit, ${digits('$5::text')} as phone
     ), found as (
       select e.id, 'taxCode' as reason, 1::real as nearness from establishment.establishment e
        where e.tax_code = $3 and e.province_id = $1
       union all select e.id, 'identityNumber', 1 from establishment.establishment e
        where e.identity_number = $4 and e.province_id = $1
       union all select e.id, 'phone', 1 from asked a join establishment.establishment e
           on e.province_id = $1 and e.phone is not null and ${digits('e.phone')} = a.phone
       union all select e.id, case when e.core = a.core then 'samePlaceName' else 'nearPlaceName' end,
           public.similarity(e.core, a.core)
         from asked a join establishment.place p on p.province_id = $1 and (p.unit_id = a.unit or p.now_unit_id = a.unit)
         join establishment.establishment e on e.province_id = p.province_id and e.id = p.establishment_id
        where a.core <> '' and public.similarity(e.core, a.core) >= ${NEAR}
     )
     select e.id, e.name, u.full_name as "unitName", e.representative, e.state, array_agg(distinct f.reason) as reasons,
         coalesce(max(f.nearness) filter (where f.reason = 'nearPlaceName'), 1) as nearness
       from found f join establishment.establishment e on e.province_id = $1 and e.id = f.id
       left join establishment.place p on p.province_id = e.province_id and p.establishment_id = e.id and p.main
       left join territory.unit_named u on u.id = p.unit_id
      where e.state <> 'merged' and e.id is distinct from $7::uuid
      group by e.id, e.name, u.full_name, e.representative, e.state limit 20`,
    [provinceId, one.name, one.taxCode, one.identityNumber, one.phone, one.unitId, except],
  )
  return rows
}
