import type { Queryable } from '#server/platform/db.ts'

/** Is the demonstration's bank there already? */
export async function isThere(db: Queryable): Promise<boolean> {
  const { rows } = await db.query<{ there: boolean }>(
    `select exists (select from pipeline.proposal where source = 'demo') as there`,
  )
  return rows[0]?.there ?? false
}

export interface SampleEstablishment {
  provinceId: string
  id: string
  name: string
  unitId: string
}

/** A few active establishments of each province that has some, those with an account first. */
export async function listForSamples(db: Queryable, each: number): Promise<SampleEstablishment[]> {
  const { rows } = await db.query<SampleEstablishment>(
    `select b.province_id as "provinceId", b.id::text as id, b.name, b.unit_id as "unitId" from (
       select e.*, row_number() over (partition by e.province_id order by e.organisation_id nulls last, md5(e.id::text)) as n
         from establishment.beneficiary e
         join territory.unit_named u on u.id = e.unit_id and u.level = 'commune' and u.valid_to is null
        where e.state = 'active') b
      where b.n <= $1 order by b.province_id, b.n`,
    [each],
  )
  return rows
}

interface Office {
  provinceId: string
  centreName: string
  centreId: string | null
}

/** The promotion centre of each province, as it is called there. */
export async function listCentres(db: Queryable): Promise<Office[]> {
  const { rows } = await db.query<Office>(
    `select distinct on (province_id) province_id as "provinceId", name as "centreName", organisation_id::text as "centreId"
       from identity.office where kind = 'promotionCentre' and valid_to is null order by province_id, name`,
  )
  return rows
}
