import type { OrganisationKind, Role } from '#contract/identity/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'

/** Statements for many rows at once; what one record needs stands in the stores beside. */

export interface OrganisationFacts {
  kind: OrganisationKind
  name: string
  shortName: string | null
  code: string | null
  parentId: string | null
  unitId: string | null
  address: string | null
  phone: string | null
  email: string | null
  validFrom: string | null
}

export interface StandingOrganisation extends OrganisationFacts {
  id: string
}

/** Organisations of a jurisdiction that stand today; `provinceId` null: national ones. */
export async function listStanding(
  db: Queryable,
  provinceIds: readonly (string | null)[],
  day: string,
): Promise<(StandingOrganisation & { provinceId: string | null })[]> {
  const { rows } = await db.query<StandingOrganisation & { provinceId: string | null }>(
    `select id, kind, name, short_name as "shortName", code, parent_id as "parentId", unit_id as "unitId", address, phone, email,
        valid_from as "validFrom", province_id as "provinceId"
       from identity.organisation
      where coalesce(province_id, '00') = any($1) and coalesce(valid_to >= $2, true) order by name, id`,
    [provinceIds.map((id) => id ?? '00'), day],
  )
  return rows
}

/** Adds organisations of one jurisdiction; their ids in the order given. */
export async function addOrganisations(
  db: Queryable,
  province: { id: string | null; name: string | null },
  rows: readonly OrganisationFacts[],
): Promise<string[]> {
  const made = await db.query<{ id: string }>(
    `with given as materialized (
       select r.*, public.uuid7() as id from jsonb_to_recordset($3)
         as r (kind text, name text, "shortName" text, code text, "parentId" uuid, "unitId" text, address text, phone text,
               email text, "validFrom" date, n bigint)
     ), made as (
       insert into identity.organisation (id, kind, name, parent_id, province_id, province_name, unit_id, valid_from, short_name,
           code, address, phone, email)
       select id, kind, name, "parentId", $1, $2, "unitId", "validFrom", "shortName", code, address, phone, email from given
       returning id
     ) select g.id from given g join made m using (id) order by g.n`,
    [province.id, province.name, JSON.stringify(rows.map((row, n) => ({ ...row, n })))],
  )
  return made.rows.map(({ id }) => id)
}

/** Sets particulars of many; keys that a change does not name stay. */
export async function changeOrganisations(
  db: Queryable,
  changes: readonly { id: string; after: Partial<OrganisationFacts> }[],
): Promise<void> {
  await db.query(
    `with given as (select * from jsonb_to_recordset($1) as r (id uuid, after jsonb)),
     parents as (
       update identity.organisation_form f set parent_id = (g.after->>'parentId')::uuid from given g
        where g.after ? 'parentId' and f.organisation_id = g.id
          and f.no = (select max(no) from identity.organisation_form l where l.organisation_id = g.id)
     )
     update identity.organisation o set version = version + 1,
        short_name = case when g.after ? 'shortName' then g.after->>'shortName' else short_name end,
        code = case when g.after ? 'code' then g.after->>'code' else code end,
        parent_id = case when g.after ? 'parentId' then (g.after->>'parentId')::uuid else parent_id end,
        unit_id = case when g.after ? 'unitId' then g.after->>'unitId' else unit_id end,
        address = case when g.after ? 'address' then g.after->>'address' else address end,
        phone = case when g.after ? 'phone' then g.after->>'phone' else phone end,
        email = case when g.after ? 'email' then g.after->>'email' else email end,
        valid_from = case when g.after ? 'validFrom' then (g.after->>'validFrom')::date else valid_from end
       from given g where o.id = g.id`,
    [JSON.stringify(changes)],
  )
}

export async function deleteOrganisations(db: Queryable, ids: readonly string[]): Promise<void> {
  await db.query('delete from identity.organisation where id = any($1)', [ids])
}

export interface PersonFacts {
  username: string
  name: string
  email: string | null
  phone: string | null
  division: string | null
  role: Role
  organisationId: string
  from: string
  title: string | null
}

interface ListedPerson extends PersonFacts {
  id: string
  homeProvince: string
  /** holds a role outside the province that keeps the account, which row-level security may hide */
  beyond: boolean
  roles: number
}

/** People by user name, with the role of theirs that the import would have given. */
export async function listPeople(
  db: Queryable,
  usernames: readonly string[],
  day: string,
): Promise<ListedPerson[]> {
  const { rows } = await db.query<ListedPerson>(
    `select p.id, p.username, p.name, p.email, p.phone, p.division, p.home_province as "homeProvince", h.role,
        h.organisation_id as "organisationId", h.valid_from as "from", h.title, coalesce(h.roles, 0)::int as roles,
        identity.holds_beyond(p.id, p.home_province) as beyond
       from identity.person p
       left join lateral (
         select first.*, count(*) over () as roles from identity.role_holding first
          where first.person_id = p.id and coalesce(first.valid_to >= $2, true) order by first.id limit 1
       ) h on true
      where p.username = any($1)`,
    [usernames, day],
  )
  return rows
}

/** Adds accounts without a password, each with its role; their ids in the order given. */
export async function addPeople(
  db: Queryable,
  rows: readonly (PersonFacts & { homeProvince: string })[],
  by: string,
): Promise<string[]> {
  const made = await db.query<{ id: string }>(
    `with given as materialized (
       select r.*, public.uuid7() as id from jsonb_to_recordset($1)
         as r (username text, name text, email text, phone text, division text, role text, "organisationId" uuid, "from" date,
               title text, "homeProvince" text, n bigint)
     ), people as (
       insert into identity.person (id, username, name, email, phone, division, home_province)
       select id, lower(username), name, email, phone, division, "homeProvince" from given returning id
     ), roles as (
       insert into identity.role_holding (person_id, organisation_id, role, valid_from, title, given_by)
       select id, "organisationId", role, "from", title, $2 from given
     ) select g.id from given g join people p using (id) order by g.n`,
    [JSON.stringify(rows.map((row, n) => ({ ...row, n }))), by],
  )
  return made.rows.map(({ id }) => id)
}

/** Sets contacts of many; keys that a change does not name stay. */
export async function changePeople(
  db: Queryable,
  changes: readonly { id: string; after: Partial<PersonFacts> }[],
): Promise<void> {
  await db.query(
    `update identity.person p set version = version + 1,
        name = coalesce(g.after->>'name', p.name),
        email = case when g.after ? 'email' then g.after->>'email' else email end,
        phone = case when g.after ? 'phone' then g.after->>'phone' else phone end,
        division = case when g.after ? 'division' then g.after->>'division' else division end
       from jsonb_to_recordset($1) as g (id uuid, after jsonb) where p.id = g.id`,
    [JSON.stringify(changes)],
  )
}

/** Accounts that were used: somebody chose a password, or was given a second role. */
export async function countUsed(db: Queryable, ids: readonly string[]): Promise<number> {
  const { rows } = await db.query<{ n: number }>(
    `select count(*)::int as n from identity.person p where p.id = any($1)
        and (p.password_hash is not null or (select count(*) from identity.role_holding h where h.person_id = p.id) > 1
          or identity.holds_beyond(p.id, p.home_province))`,
    [ids],
  )
  return rows[0]?.n ?? 0
}

export async function deletePeople(db: Queryable, ids: readonly string[]): Promise<void> {
  await db.query('delete from identity.person where id = any($1)', [ids])
}
