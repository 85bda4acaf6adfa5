import type { Queryable } from '#server/platform/db.ts'

/** What the demonstration's plans hang on: offices, people and establishments of its province. */

export interface Office {
  organisationId: string
  name: string
  /** code of its commune; null: the centre */
  code: string | null
  unitId: string | null
}

/** The centre and the communes' committees of a province. */
export async function listOfficesForSamples(db: Queryable, provinceId: string): Promise<Office[]> {
  const { rows } = await db.query<Office>(
    `select o.organisation_id::text as "organisationId", o.name, u.code, o.unit_id as "unitId"
       from identity.office o left join territory.unit_named u on u.id = o.unit_id and u.level = 'commune'
      where o.province_id = $1 and o.valid_to is null
        and (o.kind = 'promotionCentre' or (o.kind = 'communeCommittee' and u.valid_to is null and u.code is not null))
      order by o.kind = 'communeCommittee', o.name`,
    [provinceId],
  )
  return rows
}

export interface Holder {
  personId: string
  name: string
  username: string
  role: string
  organisationId: string
  organisationName: string
  organisationKind: string
  provinceName: string | null
  unitId: string | null
}

/** Who holds a role in a province, the first who was given it; null: nobody. */
export async function findHolderOf(db: Queryable, provinceId: string, role: string): Promise<Holder | null> {
  const { rows } = await db.query<Holder>(
    `select h.person_id::text as "personId", h.person_name as name, '' as username, h.role, h.organisation_id::text as "organisationId",
        h.organisation_name as "organisationName", h.organisation_kind as "organisationKind", null as "provinceName", h.unit_id as "unitId"
       from identity.holder h where h.province_id = $1 and h.role = $2 order by h.person_id limit 1`,
    [provinceId, role],
  )
  return rows[0] ?? null
}

/** An active establishment of each commune that has one: its id and name, by commune. */
export async function listBeneficiaries(
  db: Queryable,
  provinceId: string,
): Promise<{ unitId: string; id: string; name: string }[]> {
  const { rows } = await db.query<{ unitId: string; id: string; name: string }>(
    `select e.unit_id as "unitId", e.id::text as id, e.name from establishment.beneficiary e
      where e.province_id = $1 and e.state = 'active' order by e.unit_id, e.organisation_id nulls last, e.id`,
    [provinceId],
  )
  return rows
}

/** Was the demonstration's plan laid already, or any other? */
export async function hasPlans(db: Queryable, provinceId: string): Promise<boolean> {
  const { rows } = await db.query('select from planning.round where province_id = $1 limit 1', [provinceId])
  return rows.length > 0
}

/** Gives whatever was laid in the past its day: the round, or the line of a decided year. */
export async function setRoundDays(
  db: Queryable,
  { provinceId, id }: { provinceId: string; id: string },
  days: { openedOn: string; closedOn: string | null; state: string },
): Promise<void> {
  await db.query(
    `update planning.round set opened_on = $3, closed_on = $4, state = $5 where province_id = $1 and id = $2`,
    [provinceId, id, days.openedOn, days.closedOn, days.state],
  )
}

/** Charges an office with a line of a decided plan. */
export async function setDoer(
  db: Queryable,
  { provinceId, id }: { provinceId: string; id: string },
  doer: { organisationId: string; name: string; on: string },
): Promise<void> {
  await db.query(
    `update planning.item set assigned_org = $3, assigned_name = $4, assigned_on = $5 where province_id = $1 and id = $2`,
    [provinceId, id, doer.organisationId, doer.name, doer.on],
  )
}
