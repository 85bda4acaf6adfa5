import { Confidence } from '#contract/identity/organisation.ts'
import { organisationKinds, type OrganisationKind } from '#contract/identity/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'

export interface OrganisationRow {
  id: string
  kind: OrganisationKind
  name: string
  shortName: string | null
  parentId: string | null
  parentName: string | null
  provinceId: string | null
  provinceName: string | null
  unitId: string | null
  validFrom: string | null
  validTo: string | null
  confidence: Confidence
  otherNames: string[]
}

/** The day of its own time nearest to a day: its name then is the one to show. */
const ownDay = (day: string) => `greatest(o.valid_from, least(o.valid_to, ${day}::date))`

const columns = `o.id, o.kind, f.name, o.short_name as "shortName", f.parent_id as "parentId",
  case when f.parent_id is not null then (select a.name from identity.organisation_at(f.parent_id, f.day) a) end as "parentName",
  o.province_id as "provinceId", o.province_name as "provinceName", o.unit_id as "unitId",
  o.valid_from as "validFrom", o.valid_to as "validTo", o.confidence,
  coalesce((select array_agg(other.name order by other.no) from identity.organisation_form other
    where other.organisation_id = o.id and other.name <> f.name), '{}') as "otherNames"`

const form = (day: string) =>
  `cross join lateral (select a.name, a.parent_id, ${ownDay(day)} as day from identity.organisation_at(o.id, ${ownDay(day)}) a) f`

const stands = (day: string) =>
  `coalesce(o.valid_from <= ${day}::date, true) and coalesce(o.valid_to >= ${day}::date, true)`

export interface Wanted {
  words: string[]
  kind: OrganisationKind | null
  provinceId: string | null
  parentId: string | null
  unitId: string | null
  day: string
  anyDay: boolean
  uncertain: boolean
  limit: number
  /** the province whose organisations come first */
  first: string | null
}

const asPattern = (word: string): string => `% ${word.replace(/[\\%_]/g, '\\$&')}%`

/** Organisations whose names of any day hold all the words. Sent unnamed: a generic plan ruins searches. */
export async function searchOrganisations(
  db: Queryable,
  wanted: Wanted,
): Promise<{ items: OrganisationRow[]; total: number }> {
  const { words, kind, provinceId, parentId, unitId, day, anyDay, uncertain, limit, first } = wanted
  const { rows } = await db.query<OrganisationRow & { total: number }>(
    `with found as materialized (
       select o.* from identity.organisation o
        where o.search like all($1::text[])
          and ($2::text is null or o.kind = $2)
          and ($3::text is null or coalesce(o.province_id, '00') = $3)
          and ($4::uuid is null or o.parent_id = $4)
          and ($5::text is null or o.unit_id = $5)
          and ($7 or ${stands('$6')})
          and (not $8 or o.confidence = 'uncertain')
     ), first as materialized (
       select o.*, count(*) over ()::int as total from found o
        order by coalesce(o.province_id = $11, false) desc, o.province_name nulls first, array_position($9::text[], o.kind), o.search, o.id limit $10
     )
     select ${columns}, o.total from first o ${form('$6')}
      order by coalesce(o.province_id = $11, false) desc, o.province_name nulls first, array_position($9::text[], o.kind), o.search, o.id`,
    [
      words.map(asPattern),
      kind,
      provinceId,
      parentId,
      unitId,
      day,
      anyDay,
      uncertain,
      organisationKinds,
      limit,
      first,
    ],
  )
  return { items: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 }
}

export interface OrganisationDetail extends OrganisationRow {
  version: number
  code: string | null
  address: string | null
  phone: string | null
  email: string | null
  source: string | null
}

/** One organisation as of a day of its own nearest to today, or null. */
export async function findOrganisation(db: Queryable, id: string): Promise<OrganisationDetail | null> {
  const { rows } = await db.query<OrganisationDetail>(
    `select ${columns}, o.version, o.code, o.address, o.phone, o.email, o.source
       from identity.organisation o ${form(`(now() at time zone 'Asia/Ho_Chi_Minh')`)} where o.id = $1`,
    [id],
  )
  return rows[0] ?? null
}

export interface FormRow {
  no: number
  name: string
  parentId: string | null
  parentName: string | null
  from: string | null
  to: string | null
  documentNumber: string | null
  documentDate: string | null
}

/** The names of its days, oldest first; a parent is called as it was called when the form began. */
export async function listForms(db: Queryable, id: string): Promise<FormRow[]> {
  const { rows } = await db.query<FormRow>(
    `select f.no, f.name, f.parent_id as "parentId",
        (select a.name from identity.organisation_at(f.parent_id, coalesce(f.valid_to, f.valid_from, now()::date)) a) as "parentName",
        f.valid_from as "from", f.valid_to as "to", f.document_number as "documentNumber", f.document_date as "documentDate"
       from identity.organisation_form f where f.organisation_id = $1 order by f.no`,
    [id],
  )
  return rows
}

export interface KinRow {
  id: string
  name: string
  kind: 'merged' | 'split' | 'replaced'
  date: string
  documentNumber: string | null
  confidence: Confidence
}

/** Who came before it, or after it, each under the name of the day of the change. */
export async function listKin(db: Queryable, id: string, forward: boolean): Promise<KinRow[]> {
  const [near, far] = forward ? ['from_id', 'to_id'] : ['to_id', 'from_id']
  const day = forward ? 's.date' : 's.date - 1'
  const { rows } = await db.query<KinRow>(
    `select s.${far} as id, (select a.name from identity.organisation_at(s.${far}, ${day}) a) as name, s.kind, s.date,
        s.document_number as "documentNumber", s.confidence
       from identity.organisation_succession s where s.${near} = $1 order by s.date, name`,
    [id],
  )
  return rows
}

export interface NameOfDay {
  id: string
  name: string
  parentId: string | null
  parentName: string | null
  stands: boolean
}

/** What an organisation was called on a day and whose it was, or null when there is none of this id. */
export async function organisationAt(db: Queryable, id: string, date: string): Promise<NameOfDay | null> {
  const { rows } = await db.query<NameOfDay>(
    `select o.id, f.name, f.parent_id as "parentId",
        (select a.name from identity.organisation_at(f.parent_id, $2::date) a) as "parentName", ${stands('$2')} as stands
       from identity.organisation o cross join lateral identity.organisation_at(o.id, $2::date) f where o.id = $1`,
    [id, date],
  )
  return rows[0] ?? null
}

/** Is `id` this organisation itself, or somewhere above it? */
export async function isAbove(db: Queryable, id: string, below: string): Promise<boolean> {
  const { rows } = await db.query(
    `with recursive up (id) as (
       select $2::uuid union select o.parent_id from up join identity.organisation o using (id) where o.parent_id is not null
     ) select from up where id = $1`,
    [id, below],
  )
  return rows.length > 0
}
