import type { ContactFields, IdentityFields } from '#contract/establishment/core/acts.ts'
import type { EstablishmentState, RecordSource } from '#contract/establishment/nouns.ts'
import { Problem } from '#contract/kernel/problem.ts'
import type { EstablishmentKind } from '#contract/norms/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'

/** The head of an establishment's record, with the units of its places. */
export interface Head extends Omit<IdentityFields, 'kind' | 'registrationNo'>, ContactFields {
  id: string
  provinceId: string
  kind: EstablishmentKind
  registrationNo: string
  state: EstablishmentState
  stateOn: string | null
  organisationId: string | null
  source: RecordSource
  version: number
  createdAt: string
  /** of all its places, of their own days and of today */
  unitIds: string[]
}

export const headColumns = `e.id::text as id, e.province_id as "provinceId", e.kind, e.name, e.other_names as "otherNames",
  e.tax_code as "taxCode", e.identity_number as "identityNumber", coalesce(e.registration_no, '') as "registrationNo",
  e.registered_on as "registeredOn", e.registered_at as "registeredAt", e.registered_until as "registeredUntil",
  e.founded_on as "foundedOn", e.state, e.state_on as "stateOn", e.seat, e.representative,
  e.representative_title as "representativeTitle", e.phone, e.email, e.website, e.women_owned as "womenOwned",
  e.minority_owned as "minorityOwned", e.exports, e.cleaner_production as "cleanerProduction",
  e.sustainable_production as "sustainableProduction", e.local_material as "localMaterial",
  e.craft_village_id::text as "craftVillageId", e.cluster_id::text as "clusterId", e.artisan_title as "artisanTitle",
  e.note, e.organisation_id::text as "organisationId", e.source, e.version, e.created_at as "createdAt",
  array(select distinct u from establishment.place p cross join lateral (values (p.unit_id), (p.now_unit_id)) v (u)
    where p.province_id = e.province_id and p.establishment_id = e.id and u is not null) as "unitIds"`

export async function findHead(db: Queryable, id: string): Promise<Head | null> {
  const { rows } = await db.query<Head>(
    {
      name: 'establishment.head',
      text: `select ${headColumns} from establishment.establishment e where e.id = $1`,
    },
    [id],
  )
  return rows[0] ?? null
}

/** Takes the record for an act. @throws Problem `not_found` */
export async function lockHead(db: Queryable, id: string): Promise<Head> {
  const { rows } = await db.query<Head>(
    `select ${headColumns} from establishment.establishment e where e.id = $1 for update of e`,
    [id],
  )
  if (!rows[0]) throw new Problem('not_found')
  return rows[0]
}

/** What a form says of the head, as it is kept. */
export type Written = IdentityFields & ContactFields

const writtenColumns = `kind, name, other_names, tax_code, identity_number, registration_no, registered_on, registered_at,
  registered_until, founded_on, representative, representative_title, seat, women_owned, minority_owned, exports,
  cleaner_production, sustainable_production, local_material, craft_village_id, cluster_id, artisan_title, note`

const identityValues = (of: IdentityFields): unknown[] => [
  of.kind,
  of.name,
  of.otherNames,
  of.taxCode,
  of.identityNumber,
  of.registrationNo || null,
  of.registeredOn,
  of.registeredAt,
  of.registeredUntil,
  of.foundedOn,
  of.representative,
  of.representativeTitle,
  of.seat,
  of.womenOwned,
  of.minorityOwned,
  of.exports,
  of.cleanerProduction,
  of.sustainableProduction,
  of.localMaterial,
  of.craftVillageId,
  of.clusterId,
  of.artisanTitle,
  of.note,
]

/** A new record. @returns its id */
export async function insertHead(
  db: Queryable,
  written: Written,
  { provinceId, source }: { provinceId: string; source: RecordSource },
): Promise<string> {
  const values = identityValues(written)
  const places = values.map((_, index) => `$${index + 6}`).join(', ')
  const { rows } = await db.query<{ id: string }>(
    `insert into establishment.establishment (province_id, source, phone, email, website, ${writtenColumns})
     values ($1, $2, $3, $4, $5, ${places}) returning id::text as id`,
    [provinceId, source, written.phone, written.email, written.website, ...values],
  )
  return rows[0]?.id ?? ''
}

interface Named {
  provinceId: string
  id: string
}

export async function writeIdentity(
  db: Queryable,
  { provinceId, id }: Named,
  of: IdentityFields,
): Promise<void> {
  const values = identityValues(of)
  const places = values.map((_, index) => `$${index + 3}`).join(', ')
  await db.query(
    `update establishment.establishment set (${writtenColumns}) = (${places}), version = version + 1, changed_at = now()
      where province_id = $1 and id = $2`,
    [provinceId, id, ...values],
  )
}

export async function writeContact(
  db: Queryable,
  { provinceId, id }: Named,
  of: ContactFields,
): Promise<void> {
  await db.query(
    `update establishment.establishment set phone = $3, email = $4, website = $5, version = version + 1, changed_at = now()
      where province_id = $1 and id = $2`,
    [provinceId, id, of.phone, of.email, of.website],
  )
}

export async function writeState(
  db: Queryable,
  { provinceId, id }: Named,
  state: EstablishmentState,
  on: string,
): Promise<void> {
  await db.query(
    `update establishment.establishment set state = $3, state_on = $4, version = version + 1, changed_at = now()
      where province_id = $1 and id = $2`,
    [provinceId, id, state, on],
  )
}

export async function writeAccount(
  db: Queryable,
  { provinceId, id }: Named,
  organisationId: string | null,
): Promise<void> {
  await db.query(
    `update establishment.establishment set organisation_id = $3, version = version + 1, changed_at = now()
      where province_id = $1 and id = $2`,
    [provinceId, id, organisationId],
  )
}

/** Something of it was changed; with `version`, so that whoever has it open is told before they save. */
export async function touch(db: Queryable, { provinceId, id }: Named, version: boolean): Promise<void> {
  await db.query(
    `update establishment.establishment set version = version + $3, changed_at = now() where province_id = $1 and id = $2`,
    [provinceId, id, version ? 1 : 0],
  )
}

/**
 * Another that stands under this tax code in the province, or null; what was merged away does not count. Whoever asks
 * second waits until the first has written, so that two do not enter the same one at once.
 */
export async function findByTaxCode(
  db: Queryable,
  provinceId: string,
  taxCode: string,
  but: string | null,
): Promise<{ id: string; name: string } | null> {
  await db.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `establishment ${provinceId} ${taxCode}`,
  ])
  const { rows } = await db.query<{ id: string; name: string }>(
    `select id::text as id, name from establishment.establishment
      where province_id = $1 and tax_code = $2 and state <> 'merged' and ($3::uuid is null or id <> $3) limit 1`,
    [provinceId, taxCode, but],
  )
  return rows[0] ?? null
}

/** Which of a craft village and a cluster do not stand in this province. */
export async function findMissingPlaces(
  db: Queryable,
  provinceId: string,
  { craftVillageId, clusterId }: { craftVillageId: string | null; clusterId: string | null },
): Promise<{ village: boolean; cluster: boolean }> {
  const { rows } = await db.query<{ village: boolean; cluster: boolean }>(
    `select $2::uuid is not null and not exists (select from establishment.craft_village where province_id = $1 and id = $2) as village,
            $3::uuid is not null and not exists (select from establishment.cluster where province_id = $1 and id = $3) as cluster`,
    [provinceId, craftVillageId, clusterId],
  )
  return rows[0] ?? { village: false, cluster: false }
}

/** An account's organisation of the kind `establishment` that stands in this province today; null: there is none. */
export async function findAccount(
  db: Queryable,
  provinceId: string,
  organisationId: string,
): Promise<{ name: string } | null> {
  const { rows } = await db.query<{ name: string }>(
    `select name from identity.office
      where organisation_id = $2 and province_id = $1 and kind = 'establishment' and valid_to is null`,
    [provinceId, organisationId],
  )
  return rows[0] ?? null
}

/** The office of an establishment by its name, and whether it keeps a record already. */
export async function findOwnerOffice(
  db: Queryable,
  name: string,
): Promise<{ organisationId: string; provinceId: string; kept: boolean } | null> {
  const { rows } = await db.query<{ organisationId: string; provinceId: string; kept: boolean }>(
    `select o.organisation_id::text as "organisationId", o.province_id as "provinceId",
        exists (select from establishment.establishment e where e.organisation_id = o.organisation_id) as kept
       from identity.office o where o.kind = 'establishment' and o.name = $1 and o.valid_to is null limit 1`,
    [name],
  )
  return rows[0] ?? null
}
