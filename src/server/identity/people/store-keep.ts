import type { Role } from '#contract/identity/nouns.ts'
import type { SigningForm } from '#contract/identity/signing.ts'
import { Problem } from '#contract/kernel/problem.ts'
import type { Queryable } from '#server/platform/db.ts'

export interface Contacts {
  name: string
  email: string | null
  phone: string | null
  identityNumber: string | null
  division: string | null
}

/** Adds an account without a password. @throws a unique violation when the user name is taken */
export async function addAccount(
  db: Queryable,
  person: Contacts & { username: string; homeProvince: string },
): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into identity.person (username, name, email, phone, identity_number, division, home_province)
     values (lower($1),$2,$3,$4,$5,$6,$7) returning id`,
    [
      person.username,
      person.name,
      person.email,
      person.phone,
      person.identityNumber,
      person.division,
      person.homeProvince,
    ],
  )
  return rows[0]?.id ?? ''
}

/** @throws Problem `stale_version` when somebody changed the person since */
export async function keepContacts(
  db: Queryable,
  id: string,
  version: number,
  person: Contacts,
): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update identity.person set name = $3, email = $4, phone = $5, identity_number = $6, division = $7, version = version + 1
      where id = $1 and version = $2 returning version`,
    [id, version, person.name, person.email, person.phone, person.identityNumber, person.division],
  )
  if (!rows[0]) throw new Problem('stale_version', { changed: [] })
  return rows[0].version
}

/** Closes an account; its sessions end at once. */
export async function disable(db: Queryable, id: string, reason: string): Promise<void> {
  await db.query(
    `update identity.person set active = false, disabled_at = now(), disabled_reason = $2, version = version + 1 where id = $1`,
    [id, reason],
  )
  await db.query('delete from identity.session where person_id = $1', [id])
}

/** Opens an account again. */
export async function enable(db: Queryable, id: string): Promise<void> {
  await db.query(
    `update identity.person set active = true, disabled_at = null, disabled_reason = null, version = version + 1 where id = $1`,
    [id],
  )
}

export interface RoleTerms {
  to: string | null
  title: string | null
  signingForm: SigningForm
  signingFor: string | null
  documentNumber: string | null
}

export interface NewHolding extends RoleTerms {
  personId: string
  organisationId: string
  role: Role
  from: string
}

export async function addHolding(db: Queryable, one: NewHolding, by: string): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into identity.role_holding (person_id, organisation_id, role, valid_from, valid_to, title, signing_form, signing_for,
        document_number, given_by)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10) returning id`,
    [
      one.personId,
      one.organisationId,
      one.role,
      one.from,
      one.to,
      one.title,
      one.signingForm,
      one.signingFor,
      one.documentNumber,
      by,
    ],
  )
  return rows[0]?.id ?? ''
}

export async function keepTerms(db: Queryable, id: string, one: RoleTerms): Promise<void> {
  await db.query(
    `update identity.role_holding set valid_to = $2, title = $3, signing_form = $4, signing_for = $5, document_number = $6 where id = $1`,
    [id, one.to, one.title, one.signingForm, one.signingFor, one.documentNumber],
  )
}

export async function endHolding(db: Queryable, id: string, lastDay: string, by: string): Promise<void> {
  await db.query('update identity.role_holding set valid_to = $2, ended_by = $3 where id = $1', [
    id,
    lastDay,
    by,
  ])
}

export interface NewDelegation {
  holdingId: string
  toPersonId: string
  toTitle: string
  acts: string[]
  from: string
  to: string
  documentNumber: string
  documentDate: string
}

export async function addDelegation(db: Queryable, one: NewDelegation, by: string): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into identity.delegation (holding_id, to_person_id, to_title, acts, valid_from, valid_to, document_number,
        document_date, given_by)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9) returning id`,
    [
      one.holdingId,
      one.toPersonId,
      one.toTitle,
      one.acts,
      one.from,
      one.to,
      one.documentNumber,
      one.documentDate,
      by,
    ],
  )
  return rows[0]?.id ?? ''
}

export async function revoke(db: Queryable, id: string, by: string): Promise<void> {
  await db.query(
    'update identity.delegation set revoked_at = now(), revoked_by = $2 where id = $1 and revoked_at is null',
    [id, by],
  )
}

/** The session goes on in another role. Returns false where there is no such session. */
export async function turnSession(
  db: Queryable,
  sessionId: string,
  to: { holdingId: string; delegationId: string | null },
): Promise<boolean> {
  const { rows } = await db.query(
    'update identity.session set role_holding_id = $2, delegation_id = $3 where id = $1 returning id',
    [sessionId, to.holdingId, to.delegationId],
  )
  return rows.length > 0
}

/** The delegation by which a session is used, or null. */
export async function findDelegationOf(db: Queryable, sessionId: string): Promise<string | null> {
  const { rows } = await db.query<{ id: string | null }>(
    'select delegation_id as id from identity.session where id = $1',
    [sessionId],
  )
  return rows[0]?.id ?? null
}
