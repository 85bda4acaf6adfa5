import type { Queryable } from '#server/platform/db.ts'

/** Whom and what lines name, from the rooms that keep them. */

export interface NamedEstablishment {
  id: string
  name: string
  place: string
  provinceId: string
  /** communes of its places, of their day and of today */
  unitIds: string[]
}

export async function listEstablishments(
  db: Queryable,
  ids: readonly string[],
): Promise<NamedEstablishment[]> {
  if (ids.length === 0) return []
  const { rows } = await db.query<NamedEstablishment>(
    `select e.id::text as id, e.name, e.province_id as "provinceId", e.unit_ids as "unitIds", coalesce(u.full_name, '') as place
       from establishment.beneficiary e left join territory.unit_named u on u.id = e.unit_id
      where e.id = any($1::uuid[]) order by e.name`,
    [ids],
  )
  return rows
}

/** Which of these organisations are there, of the province or of the nation. */
export async function knownOffices(
  db: Queryable,
  provinceId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await db.query<{ id: string }>(
    `select organisation_id::text as id from identity.office where organisation_id = any($2::uuid[]) and province_id in ($1, '00')`,
    [provinceId, ids],
  )
  return new Set(rows.map(({ id }) => id))
}

/** Which of these communes lie in the province, of whatever day. */
export async function knownUnits(
  db: Queryable,
  provinceId: string,
  ids: readonly string[],
): Promise<Set<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await db.query<{ id: string }>(
    `select id from territory.unit_named where id = any($2) and province_id = $1 and level <> 'province'`,
    [provinceId, ids],
  )
  return new Set(rows.map(({ id }) => id))
}
