import type { OrganisationKind, Role } from '#contract/identity/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'

export interface NewOrganisation {
  kind: OrganisationKind
  name: string
  provinceId: string | null
  provinceName: string | null
  unitId: string | null
}

/** Finds an organisation that stands by kind and name, or adds it. */
export async function ensureOrganisation(db: Queryable, organisation: NewOrganisation): Promise<string> {
  const { kind, name, provinceId, provinceName, unitId } = organisation
  const found = await db.query<{ id: string }>(
    'select id from identity.organisation where kind = $1 and name = $2 and valid_to is null order by fact_key nulls last limit 1',
    [kind, name],
  )
  if (found.rows[0]) return found.rows[0].id
  const { rows } = await db.query<{ id: string }>(
    `insert into identity.organisation (kind, name, province_id, province_name, unit_id) values ($1,$2,$3,$4,$5) returning id`,
    [kind, name, provinceId, provinceName, unitId],
  )
  return rows[0]?.id ?? ''
}

export interface NewPerson {
  username: string
  name: string
  passwordHash: string
  role: Role
  organisationId: string
  demo: boolean
}

/** Adds a person with one role; the province of that role keeps the account. @throws a unique violation when the user name is taken */
export async function addPerson(db: Queryable, person: NewPerson): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into identity.person (username, name, password_hash, demo, email, home_province)
     values (lower($1),$2,$3,$4, case when $4 then lower($1) || '@khuyencong.example' end,
        coalesce((select province_id from identity.organisation where id = $5), '00')) returning id`,
    [person.username, person.name, person.passwordHash, person.demo, person.organisationId],
  )
  const id = rows[0]?.id ?? ''
  await db.query('insert into identity.role_holding (person_id, organisation_id, role) values ($1,$2,$3)', [
    id,
    person.organisationId,
    person.role,
  ])
  return id
}

/** Gives a demonstration person this start's password, and no second factor. Returns false when there is no such person. */
export async function refreshDemoPerson(
  db: Queryable,
  username: string,
  passwordHash: string,
): Promise<boolean> {
  const { rows } = await db.query(
    `update identity.person
        set password_hash = $2, password_alone = true, email = coalesce(email, username || '@khuyencong.example')
      where username = lower($1) and demo returning id`,
    [username, passwordHash],
  )
  // whoever tried the second factor with it must not shut out the next visitor
  await db.query(
    'delete from identity.second_factor where person_id in (select id from identity.person where username = lower($1) and demo)',
    [username],
  )
  return rows.length > 0
}

/** How many demonstration accounts there are; they cannot sign in where the installation is none. */
export async function countDemoPeople(db: Queryable): Promise<number> {
  const { rows } = await db.query<{ n: number }>('select count(*)::int as n from identity.person where demo')
  return rows[0]?.n ?? 0
}
