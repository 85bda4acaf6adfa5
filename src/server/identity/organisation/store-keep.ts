import { manages, type Form } from '#contract/identity/rules.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import type { Queryable } from '#server/platform/db.ts'
import { findOrganisation, type OrganisationDetail } from './store.ts'
import type { Placed } from './places.ts'

/** The paper by which something came about. */
export interface Paper {
  documentNumber: string
  documentDate: string
}

/**
 * Takes an organisation that this person keeps, as they saw it.
 * @throws Problem `not_found`, `out_of_reach`, `stale_version`
 */
export async function lockOrganisation(
  db: Queryable,
  actor: Actor,
  seen: { id: string; version?: number },
): Promise<OrganisationDetail> {
  const found = await findOrganisation(db, seen.id)
  if (!found) throw new Problem('not_found')
  if (!manages(actor, found)) throw new Problem('out_of_reach')
  const { rows } = await db.query<{ version: number }>(
    'select version from identity.organisation where id = $1 for update',
    [seen.id],
  )
  if (!rows[0]) throw new Problem('out_of_reach')
  if (seen.version !== undefined && rows[0].version !== seen.version)
    throw new Problem('stale_version', { changed: [] })
  return found
}

export interface NewOrganisation extends Placed {
  provinceName: string | null
  validFrom: string | null
  shortName: string | null
  code?: string | null
  address?: string | null
  phone?: string | null
  email?: string | null
}

/** @throws Problem `already_exists` where one of this kind and name stands in the province */
async function refuseTwin(db: Queryable, { kind, name, provinceId }: NewOrganisation): Promise<void> {
  const { rows } = await db.query(
    `select from identity.organisation where kind = $1 and public.kc_fold(name) = public.kc_fold($2)
        and province_id is not distinct from $3 and valid_to is null`,
    [kind, name, provinceId],
  )
  if (rows.length > 0) throw new Problem('already_exists', { facts: { name } })
}

/** Adds an organisation; its first form comes with it. @throws Problem `already_exists` */
export async function addOrganisation(
  db: Queryable,
  one: NewOrganisation,
  paper: Paper | null = null,
): Promise<string> {
  await refuseTwin(db, one)
  const { rows } = await db.query<{ id: string }>(
    `insert into identity.organisation (kind, name, parent_id, province_id, province_name, unit_id, valid_from, short_name,
        code, address, phone, email)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12) returning id`,
    [
      one.kind,
      one.name,
      one.parentId,
      one.provinceId,
      one.provinceName,
      one.unitId,
      one.validFrom,
      one.shortName,
      one.code ?? null,
      one.address ?? null,
      one.phone ?? null,
      one.email ?? null,
    ],
  )
  const id = rows[0]?.id ?? ''
  if (paper)
    await db.query(
      'update identity.organisation_form set document_number = $2, document_date = $3 where organisation_id = $1 and no = 1',
      [id, paper.documentNumber, paper.documentDate],
    )
  return id
}

export interface KeptForm extends Form {
  parentId: string | null
  documentNumber: string | null
  documentDate: string | null
}

/** Sets the names of its days anew; the last one becomes its own. Returns the version. */
export async function keepForms(db: Queryable, id: string, forms: readonly KeptForm[]): Promise<number> {
  await db.query('delete from identity.organisation_form where organisation_id = $1', [id])
  await db.query(
    `insert into identity.organisation_form (organisation_id, no, name, parent_id, valid_from, valid_to, document_number, document_date)
     select $1, row_number() over (), f.* from unnest($2::text[], $3::uuid[], $4::date[], $5::date[], $6::text[], $7::date[]) f`,
    [
      id,
      forms.map(({ name }) => name),
      forms.map(({ parentId }) => parentId),
      forms.map(({ from }) => from),
      forms.map(({ to }) => to),
      forms.map(({ documentNumber }) => documentNumber),
      forms.map(({ documentDate }) => documentDate),
    ],
  )
  const last = forms.at(-1)
  const { rows } = await db.query<{ version: number }>(
    `update identity.organisation set name = $2, parent_id = $3, valid_from = $4, valid_to = $5, version = version + 1
      where id = $1 returning version`,
    [id, last?.name, last?.parentId ?? null, forms[0]?.from ?? null, last?.to ?? null],
  )
  return rows[0]?.version ?? 0
}

export interface Particulars {
  kind: string
  unitId: string | null
  shortName: string | null
  code: string | null
  address: string | null
  phone: string | null
  email: string | null
  /** compared with a paper: no doubt is left */
  checked: boolean
}

export async function keepParticulars(db: Queryable, id: string, one: Particulars): Promise<void> {
  await db.query(
    `update identity.organisation set kind = $2, unit_id = $3, short_name = $4, code = $5, address = $6, phone = $7, email = $8,
        confidence = case when $9 then 'entered' else confidence end where id = $1`,
    [id, one.kind, one.unitId, one.shortName, one.code, one.address, one.phone, one.email, one.checked],
  )
}

/** Its last day, for itself and for its last form. */
export async function endOrganisation(db: Queryable, id: string, lastDay: string): Promise<number> {
  await db.query(
    `update identity.organisation_form set valid_to = $2 where organisation_id = $1 and valid_to is null`,
    [id, lastDay],
  )
  const { rows } = await db.query<{ version: number }>(
    'update identity.organisation set valid_to = $2, version = version + 1 where id = $1 returning version',
    [id, lastDay],
  )
  return rows[0]?.version ?? 0
}

export async function addSuccession(
  db: Queryable,
  link: { fromId: string; toId: string; kind: 'merged' | 'split' | 'replaced'; date: string },
  paper: Paper,
): Promise<void> {
  await db.query(
    `insert into identity.organisation_succession (from_id, to_id, kind, date, document_number, document_date)
     values ($1,$2,$3,$4,$5,$6)`,
    [link.fromId, link.toId, link.kind, link.date, paper.documentNumber, paper.documentDate],
  )
}

/** Living organisations whose parent this is. */
export async function listChildIds(db: Queryable, id: string): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    'select id from identity.organisation where parent_id = $1 and valid_to is null',
    [id],
  )
  return rows.map((row) => row.id)
}
