import type { IndustryInput } from '#contract/establishment/core/acts.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { Placed } from './places.ts'

export interface PlaceRow {
  id: string
  unitId: string
  /** of the unit, as it was called then */
  path: string
  nowUnitId: string | null
  address: string
  latitude: number | null
  longitude: number | null
  since: string | null
  until: string | null
  main: boolean
}

interface Owner {
  provinceId: string
  id: string
}

/** Places of production, the main one first. */
export async function listPlaces(db: Queryable, { provinceId, id }: Owner): Promise<PlaceRow[]> {
  const { rows } = await db.query<PlaceRow>(
    `select p.id::text as id, p.unit_id as "unitId", u.path, p.now_unit_id as "nowUnitId", p.address, p.latitude, p.longitude,
        p.since, p.until, p.main
       from establishment.place p join territory.unit_named u on u.id = p.unit_id
      where p.province_id = $1 and p.establishment_id = $2 order by p.main desc, p.since nulls first, p.id`,
    [provinceId, id],
  )
  return rows
}

/** Puts these places in the stead of all others. */
export async function replacePlaces(db: Queryable, owner: Owner, places: readonly Placed[]): Promise<void> {
  const { provinceId, id } = owner
  await db.query('delete from establishment.place where province_id = $1 and establishment_id = $2', [
    provinceId,
    id,
  ])
  await db.query(
    `insert into establishment.place (province_id, establishment_id, id, unit_id, now_unit_id, address, latitude, longitude,
        since, until, main)
     select $1, $2, coalesce(t.id, public.uuid7()), t."unitId", t."nowUnitId", t.address, t.latitude, t.longitude, t.since,
        t.until, t.main
       from jsonb_to_recordset($3) as t (id uuid, "unitId" text, "nowUnitId" text, address text, latitude numeric,
        longitude numeric, since date, until date, main boolean)`,
    [provinceId, id, JSON.stringify(places)],
  )
}

/** Industries, the main one first. */
export async function listIndustries(db: Queryable, { provinceId, id }: Owner): Promise<IndustryInput[]> {
  const { rows } = await db.query<IndustryInput>(
    `select version, code, main from establishment.industry
      where province_id = $1 and establishment_id = $2 order by main desc, version desc, code`,
    [provinceId, id],
  )
  return rows
}

export async function replaceIndustries(
  db: Queryable,
  { provinceId, id }: Owner,
  industries: readonly IndustryInput[],
): Promise<void> {
  await db.query('delete from establishment.industry where province_id = $1 and establishment_id = $2', [
    provinceId,
    id,
  ])
  await db.query(
    `insert into establishment.industry (province_id, establishment_id, version, code, main)
     select $1, $2, t.version, t.code, t.main from jsonb_to_recordset($3) as t (version text, code text, main boolean)`,
    [provinceId, id, JSON.stringify(industries)],
  )
}

/** Which codes are missing from a classification that holds their division. */
export async function findUnknown(
  db: Queryable,
  industries: readonly IndustryInput[],
): Promise<{ version: string; code: string }[]> {
  const { rows } = await db.query<{ version: string; code: string }>(
    `select t.version, t.code from jsonb_to_recordset($1) as t (version text, code text)
      where exists (select from norms.industry_named d where d.version = t.version and d.code = left(t.code, 2))
        and not exists (select from norms.industry_named i where i.version = t.version and i.code = t.code)`,
    [JSON.stringify(industries)],
  )
  return rows
}
