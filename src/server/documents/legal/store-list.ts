import type { LegalKind, LegalStatus } from '#contract/documents/legal/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'
import { line, type LegalLine } from './store.ts'

export interface LegalWanted {
  words: string[]
  kind: LegalKind | null
  status: LegalStatus | null
  day: string
  issuer: string | null
  year: number | null
  provinceId: string | null
  due: boolean
  uncertain: boolean
  limit: number
  /** behind this document; null: from the first */
  after: string | null
}

/**
 * Documents by number, title, issuer or year without diacritics, the newest first. Sent unnamed: a generic plan ruins
 * searches.
 */
export async function listLegal(db: Queryable, wanted: LegalWanted): Promise<LegalLine[]> {
  const { rows } = await db.query<LegalLine>(
    `with found as materialized (
       select d.* from documents.legal d
        where d.withdrawn_at is null
          and (d.search || ' ' || coalesce(extract(year from d.signed_on)::text, '')) like all($1::text[])
          and ($2::text is null or d.kind = $2)
          and ($4::text is null or d.issuer = $4)
          and ($5::int is null or extract(year from d.signed_on) = $5)
          and ($6::text is null or d.province_id = $6)
          and (not $7 or d.due_on is not null)
          and (not $8 or d.confidence = 'uncertain')
     )
     select ${line('$3')} from found f join documents.legal d on d.province_id = f.province_id and d.id = f.id
      where ($9::text is null or documents.legal_status(d, $3::date) = $9)
        and ($10::uuid is null or (coalesce(d.signed_on, d.effective_on, '0001-01-01'), d.id) < (
          select coalesce(a.signed_on, a.effective_on, '0001-01-01'), a.id from documents.legal a where a.id = $10))
      order by coalesce(d.signed_on, d.effective_on, '0001-01-01') desc, d.id desc limit $11`,
    [
      wanted.words.map((word) => `%${word}%`),
      wanted.kind,
      wanted.day,
      wanted.issuer,
      wanted.year,
      wanted.provinceId,
      wanted.due,
      wanted.uncertain,
      wanted.status,
      wanted.after,
      wanted.limit,
    ],
  )
  return rows
}

/** Issuers, years and provinces of what the reader sees. */
export async function listChoices(
  db: Queryable,
): Promise<{ issuers: string[]; years: number[]; provinces: string[] }> {
  const { rows } = await db.query<{ issuers: string[]; years: number[]; provinces: string[] }>(
    `select coalesce(array_agg(distinct issuer order by issuer) filter (where issuer <> ''), '{}') as issuers,
        coalesce(array_agg(distinct extract(year from signed_on)::int) filter (where signed_on is not null), '{}') as years,
        coalesce(array_agg(distinct province_id), '{}') as provinces
       from documents.legal where withdrawn_at is null`,
  )
  return rows[0] ?? { issuers: [], years: [], provinces: [] }
}
