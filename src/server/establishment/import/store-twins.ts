import type { Queryable } from '#server/platform/db.ts'

/** A row of a file as far as it may be somebody else's twin. */
export interface Row {
  n: number
  name: string
  unitId: string
  taxCode: string | null
  identityNumber: string | null
  phone: string | null
  representative: string | null
  /** the record that the row means; null: it would be a new one */
  id: string | null
}

export interface RowTwin {
  n: number
  /** the row of the file that it looks like; null: a record of the register */
  other: number | null
  name: string
  taxCode: string | null
  reason: 'identityNumber' | 'name' | 'near'
}

/** Nearer than this, with the same representative or telephone, two names are one misspelled. */
const MISSPELLED = 0.7
/**
 * Rows that would make a new record of an establishment that is there already, or that stands in the file above: the same
 * identity number; the same name without its legal form in the same commune; or a name nearly so with the same
 * representative or telephone. Two with tax codes of their own are two. One statement for the whole file.
 */
export async function listRowTwins(
  db: Queryable,
  provinceId: string,
  rows: readonly Row[],
): Promise<RowTwin[]> {
  const found = await db.query<RowTwin>(
    `with given as materialized (
       select r.n, r.name, establishment.core_name(r.name) as core, r."unitId" as unit, r."taxCode" as tax, r."identityNumber" as person,
           r.phone, nullif(public.kc_fold(coalesce(r.representative, '')), '') as head, r.id
         from jsonb_to_recordset($2) as r (n int, name text, "unitId" text, "taxCode" text, "identityNumber" text, phone text,
           representative text, id uuid)
     ), known as materialized (
       select null::int as n, e.name, e.core, coalesce(p.now_unit_id, p.unit_id) as unit, e.tax_code as tax, e.identity_number as person,
           regexp_replace(e.phone, '[^0-9+]', '', 'g') as phone, nullif(public.kc_fold(e.representative), '') as head, e.id
         from establishment.establishment e
         join establishment.place p on p.province_id = e.province_id and p.establishment_id = e.id and p.main
        where e.province_id = $1 and e.state <> 'merged' and not e.id in (select id from given where id is not null)
       union all select n, name, core, unit, tax, person, phone, head, id from given
     ), asking as materialized (select * from given where id is null
     ), pairs as (
       select a.n, k.n as other, k.name, k.tax, 'identityNumber' as reason, 0 as rank from asking a
         join known k on k.person = a.person where coalesce(k.n < a.n, true)
       union all
       select a.n, k.n, k.name, k.tax, 'name', 1 from asking a join known k on k.core = a.core and k.unit = a.unit
        where coalesce(k.n < a.n, true) and coalesce(k.tax = a.tax, true)
       union all
       select a.n, k.n, k.name, k.tax, 'near', 2 from asking a join known k on k.unit = a.unit and k.head = a.head
        where coalesce(k.n < a.n, true) and coalesce(k.tax = a.tax, true) and public.similarity(k.core, a.core) >= ${MISSPELLED}
       union all
       select a.n, k.n, k.name, k.tax, 'near', 2 from asking a join known k on k.unit = a.unit and k.phone = a.phone
        where coalesce(k.n < a.n, true) and coalesce(k.tax = a.tax, true) and public.similarity(k.core, a.core) >= ${MISSPELLED}
     )
     select distinct on (n) n, other, name, tax as "taxCode", reason from pairs order by n, rank, other nulls first, name`,
    [provinceId, JSON.stringify(rows)],
  )
  return found.rows
}
