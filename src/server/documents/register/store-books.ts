import type { OfficeRule } from '#contract/documents/register/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'

export interface BookKey {
  provinceId: string
  organisationId: string
  /** kind of paper, or 'arrival' */
  kind: string
}

const keyed = 'province_id = $1 and organisation_id = $2 and kind = $3 and year = $4'
const values = ({ provinceId, organisationId, kind }: BookKey, year: number) => [
  provinceId,
  organisationId,
  kind,
  year,
]

/** Takes the book of a year under lock, and begins it where it is not there; whoever comes next waits for the commit. */
export async function lockBook(
  db: Queryable,
  key: BookKey,
  year: number,
): Promise<{ lastNo: number; lastOn: string | null }> {
  await db.query(
    'insert into documents.book (province_id, organisation_id, kind, year, last_no) values ($1,$2,$3,$4,0) on conflict do nothing',
    values(key, year),
  )
  const { rows } = await db.query<{ lastNo: number; lastOn: string | null }>(
    `select last_no as "lastNo", last_on as "lastOn" from documents.book where ${keyed} for update`,
    values(key, year),
  )
  const book = rows[0]
  if (!book) throw new Error('a book that was begun is not there')
  return book
}

/** The next number of a book that is locked. */
export async function advanceBook(db: Queryable, key: BookKey, year: number, on: string): Promise<number> {
  const { rows } = await db.query<{ no: number }>(
    `update documents.book set last_no = last_no + 1, last_on = $5 where ${keyed} returning last_no as no`,
    [...values(key, year), on],
  )
  return rows[0]?.no ?? 0
}

/** Begins a book behind the last number of the paper one. Returns false where a number was taken already. */
export async function insertBook(
  db: Queryable,
  { provinceId, organisationId, kind }: BookKey,
  year: number,
  lastNo: number,
): Promise<boolean> {
  const { rows } = await db.query(
    `insert into documents.book (province_id, organisation_id, kind, year, opened_at, last_no) values ($1,$2,$3,$4,$5,$5)
     on conflict do nothing returning 1`,
    [provinceId, organisationId, kind, year, lastNo],
  )
  return rows.length > 0
}

export interface BookRow {
  kind: string
  year: number
  openedAt: number
  lastNo: number
}

export async function listBooks(db: Queryable, organisationId: string): Promise<BookRow[]> {
  const { rows } = await db.query<BookRow>(
    `select kind, year, opened_at as "openedAt", last_no as "lastNo" from documents.book
      where organisation_id = $1 order by year desc, kind`,
    [organisationId],
  )
  return rows
}

export interface OfficeRow {
  organisationId: string
  name: string
  kind: string
  provinceId: string
  /** null: neither the office nor its kind has a code */
  rule: OfficeRule | null
  version: number
}

/** An office with how it numbers: by its own rule, otherwise as offices of its kind do. Null: there is none. */
export async function findOffice(
  db: Queryable,
  organisationId: string,
  usual: { typedPattern: string; letterPattern: string },
): Promise<OfficeRow | null> {
  const { rows } = await db.query<OfficeRow>(
    `select i.organisation_id::text as "organisationId", i.name, i.kind, i.province_id as "provinceId",
        coalesce(o.version, 0) as version,
        case when coalesce(o.code, k.code) is not null then jsonb_build_object('code', coalesce(o.code, k.code),
          'typedPattern', coalesce(o.typed_pattern, $2), 'letterPattern', coalesce(o.letter_pattern, $3),
          'fourEyes', coalesce(o.four_eyes, true)) end as rule
       from identity.office i
       left join documents.office o on o.province_id = i.province_id and o.organisation_id = i.organisation_id
       left join documents.office_kind k on k.kind = i.kind
      where i.organisation_id = $1`,
    [organisationId, usual.typedPattern, usual.letterPattern],
  )
  return rows[0] ?? null
}

/** Writes how an office numbers; returns the new version, null where somebody was faster. */
export async function writeOffice(
  db: Queryable,
  { provinceId, organisationId, version }: Pick<OfficeRow, 'provinceId' | 'organisationId' | 'version'>,
  rule: OfficeRule,
): Promise<number | null> {
  const { rows } = await db.query<{ version: number }>(
    `insert into documents.office as o (province_id, organisation_id, code, typed_pattern, letter_pattern, four_eyes)
     values ($1,$2,$3,$4,$5,$6)
     on conflict (province_id, organisation_id) do update set code = excluded.code, typed_pattern = excluded.typed_pattern,
       letter_pattern = excluded.letter_pattern, four_eyes = excluded.four_eyes, version = o.version + 1
      where o.version = $7 returning version`,
    [provinceId, organisationId, rule.code, rule.typedPattern, rule.letterPattern, rule.fourEyes, version],
  )
  return rows[0]?.version ?? null
}

/** Offices that keep a register here, as far as the reader sees. */
export async function listOffices(db: Queryable): Promise<{ id: string; name: string }[]> {
  const { rows } = await db.query<{ id: string; name: string }>(
    `select i.organisation_id::text as id, i.name from identity.office i
      where i.organisation_id in (select organisation_id from documents.paper union select organisation_id from documents.book)
      order by i.name`,
  )
  return rows
}
