import type { Queryable } from '#server/platform/db.ts'
import { findRegistered, type Registered } from './store-register.ts'

interface Holder {
  personId: string
  name: string
  organisationId: string
  organisationName: string
  provinceId: string
  unitId: string | null
}

/** Somebody of the demonstration's province in a role, the first who was given it; null: nobody. */
export async function findSampleHolder(db: Queryable, role: string): Promise<Holder | null> {
  const { rows } = await db.query<Holder>(
    `select h.person_id::text as "personId", h.person_name as name, h.organisation_id::text as "organisationId",
        h.organisation_name as "organisationName", h.province_id as "provinceId",
        h.unit_id as "unitId"
       from identity.holder h where h.province_id = '96' and h.role = $1 order by h.person_id limit 1`,
    [role],
  )
  return rows[0] ?? null
}

/** Was a round ever opened here? */
export async function hasRounds(db: Queryable): Promise<boolean> {
  const { rows } = await db.query('select from survey.round limit 1')
  return rows.length > 0
}

/** Establishments of a province that are at work, those of one commune first; the same every time. */
export async function listSampleEstablishments(
  db: Queryable,
  { provinceId, unitId }: { provinceId: string; unitId: string },
  count: number,
): Promise<Registered[]> {
  const { rows } = await db.query<{ id: string }>(
    `select e.id::text as id from establishment.surveyed e
      where e.province_id = $1 and e.state = 'active' and e.unit_id like 'c:%' order by e.unit_id = $3 desc, e.id limit $2`,
    [provinceId, count, unitId],
  )
  const found: Registered[] = []
  for (const { id } of rows) {
    const one = await findRegistered(db, id)
    if (one) found.push(one)
  }
  return found
}
