import type { Queryable } from '#server/platform/db.ts'

export interface Holder {
  personId: string
  name: string
  role: string
  organisationId: string
  organisationName: string
  provinceId: string
}

/** Somebody who holds a role in a province today, the first who was given it; null: nobody. */
export async function findHolder(db: Queryable, provinceId: string, role: string): Promise<Holder | null> {
  const { rows } = await db.query<Holder>(
    `select h.person_id::text as "personId", h.person_name as name, h.role, h.organisation_id::text as "organisationId",
        h.organisation_name as "organisationName", h.province_id as "provinceId"
       from identity.holder h where h.province_id = $1 and h.role = $2 order by h.person_id limit 1`,
    [provinceId, role],
  )
  return rows[0] ?? null
}
