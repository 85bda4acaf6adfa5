import type { OrganisationKind, Role } from '#contract/identity/nouns.ts'
import type { SigningForm } from '#contract/identity/signing.ts'
import type { Queryable } from '#server/platform/db.ts'

/** Today in Vietnam, whatever the clock of the database's machine is set to. */
const today = `(now() at time zone 'Asia/Ho_Chi_Minh')::date`

export interface PersonDetail {
  id: string
  name: string
  username: string
  division: string | null
  active: boolean
  demo: boolean
  version: number
  email: string | null
  phone: string | null
  identityNumber: string | null
  disabledAt: string | null
  disabledReason: string | null
  /** the province that keeps the account; '00': the nation */
  homeProvince: string
}

/** A person within the asking person's reach, or null. */
export async function findPerson(db: Queryable, id: string): Promise<PersonDetail | null> {
  const { rows } = await db.query<PersonDetail>(
    `select id, name, username, division, active, demo, version, email, phone, identity_number as "identityNumber",
        disabled_at as "disabledAt", disabled_reason as "disabledReason", home_province as "homeProvince"
       from identity.person where id = $1`,
    [id],
  )
  return rows[0] ?? null
}

export interface WantedPeople {
  words: string[]
  organisationId: string | null
  role: Role | null
  active: boolean | null
  limit: number
  after: string | null
}

export interface PersonRow {
  id: string
  name: string
  username: string
  division: string | null
  active: boolean
  demo: boolean
  roles: { role: Role; organisationId: string; organisationName: string }[]
}

const held = (holding: string) =>
  `${holding}.valid_from <= ${today} and coalesce(${holding}.valid_to >= ${today}, true)`

const asPattern = (word: string): string => `% ${word.replace(/[\\%_]/g, '\\$&')}%`

/** People of one's reach by the last word of the name, as Vietnamese lists have it. Sent unnamed, as every search. */
export async function searchPeople(
  db: Queryable,
  { words, organisationId, role, active, limit, after }: WantedPeople,
): Promise<{ items: PersonRow[]; total: number }> {
  const { rows } = await db.query<PersonRow & { total: number }>(
    `with found as materialized (
       select p.*, public.kc_fold(regexp_replace(p.name, '^.*\\s', '')) || ' ' || p.search as place from identity.person p
        where p.search like all($1::text[])
          and ($2::boolean is null or p.active = $2)
          and (($3::uuid is null and $4::text is null) or exists (
            select from identity.role_holding h where h.person_id = p.id and ${held('h')}
              and ($3::uuid is null or h.organisation_id = $3) and ($4::text is null or h.role = $4)))
     )
     select p.id, p.name, p.username, p.division, p.active, p.demo, (select count(*)::int from found) as total,
        coalesce((select json_agg(json_build_object('role', h.role, 'organisationId', o.id, 'organisationName', o.name)
            order by h.valid_from, h.id)
          from identity.role_holding h join identity.organisation o on o.id = h.organisation_id
         where h.person_id = p.id and ${held('h')}), '[]') as roles
       from found p
      where $5::uuid is null or (p.place, p.id) > (select f.place, f.id from found f where f.id = $5)
      order by p.place, p.id limit $6`,
    [words.map(asPattern), active, organisationId, role, after, limit],
  )
  return { items: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}

export interface HoldingRow {
  id: string
  personId: string
  personName: string
  role: Role
  organisationId: string
  organisationName: string
  organisationKind: OrganisationKind
  provinceId: string | null
  provinceName: string | null
  from: string
  to: string | null
  title: string | null
  signingForm: SigningForm
  signingFor: string | null
  documentNumber: string | null
  current: boolean
}

const holdings = `select h.id, h.person_id as "personId", p.name as "personName", h.role, h.organisation_id as "organisationId",
    o.name as "organisationName", o.kind as "organisationKind", o.province_id as "provinceId", o.province_name as "provinceName",
    h.valid_from as "from", h.valid_to as "to", h.title, h.signing_form as "signingForm", h.signing_for as "signingFor",
    h.document_number as "documentNumber", ${held('h')} as current
   from identity.role_holding h join identity.organisation o on o.id = h.organisation_id join identity.person p on p.id = h.person_id`

/** Roles of a person, the running ones first. */
export async function listHoldings(db: Queryable, personId: string): Promise<HoldingRow[]> {
  const { rows } = await db.query<HoldingRow>(
    `${holdings} where h.person_id = $1 order by ${held('h')} desc, h.valid_from desc, h.id`,
    [personId],
  )
  return rows
}

export async function findHolding(db: Queryable, id: string): Promise<HoldingRow | null> {
  const { rows } = await db.query<HoldingRow>(`${holdings} where h.id = $1`, [id])
  return rows[0] ?? null
}

export interface DelegationRow {
  id: string
  holdingId: string
  fromPersonId: string
  fromName: string
  toPersonId: string
  toName: string
  toTitle: string
  role: Role
  organisationName: string
  provinceId: string | null
  provinceName: string | null
  acts: string[]
  from: string
  to: string
  documentNumber: string
  documentDate: string
  revokedAt: string | null
  current: boolean
}

const delegations = `select d.id, d.holding_id as "holdingId", f.id as "fromPersonId", f.name as "fromName", t.id as "toPersonId",
    t.name as "toName", d.to_title as "toTitle", h.role, o.name as "organisationName", o.province_id as "provinceId",
    o.province_name as "provinceName", d.acts, d.valid_from as "from", d.valid_to as "to", d.document_number as "documentNumber",
    d.document_date as "documentDate", d.revoked_at as "revokedAt",
    d.revoked_at is null and ${today} between d.valid_from and d.valid_to and ${held('h')} and f.active and t.active as current
   from identity.delegation d join identity.role_holding h on h.id = d.holding_id
   join identity.organisation o on o.id = h.organisation_id
   join identity.person f on f.id = h.person_id join identity.person t on t.id = d.to_person_id`

/** Delegations that a person gave or got, the running ones first. */
export async function listDelegations(db: Queryable, personId: string): Promise<DelegationRow[]> {
  const { rows } = await db.query<DelegationRow>(
    `${delegations} where h.person_id = $1 or d.to_person_id = $1 order by d.revoked_at nulls first, d.valid_to desc, d.id`,
    [personId],
  )
  return rows
}

export async function findDelegation(db: Queryable, id: string): Promise<DelegationRow | null> {
  const { rows } = await db.query<DelegationRow>(`${delegations} where d.id = $1`, [id])
  return rows[0] ?? null
}
