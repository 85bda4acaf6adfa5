import type { Queryable } from '#server/platform/db.ts'

/** A document as it is shipped. */
export interface LegalFact {
  key: string
  province: string
  kind: string
  number?: string | undefined
  issuer?: string | undefined
  title: string
  signed?: string | undefined
  effective?: string | undefined
  expires?: string | undefined
  confidence: string
  source?: string | undefined
  note?: string | undefined
  does?:
    | {
        kind: string
        to: string
        articles?: string | undefined
        on?: string | undefined
        confidence?: string | undefined
      }[]
    | undefined
}

export interface NameFact {
  province: string
  to: string
  key: string
  said: string
  note: string
}

/** Adds what is not there yet, and renews what nobody has touched; what a person has set right stays. */
export async function keepFacts(db: Queryable, facts: readonly LegalFact[]): Promise<void> {
  await db.query(
    `insert into documents.legal (province_id, fact_key, kind, number, issuer, title, signed_on, effective_on, expires_on, confidence, source, note)
     select f.province, f.key, f.kind, f.number, coalesce(f.issuer, ''), f.title, f.signed, f.effective, f.expires, f.confidence, f.source, coalesce(f.note, '')
       from jsonb_to_recordset($1::jsonb) as f (province text, key text, kind text, number text, issuer text, title text,
         signed date, effective date, expires date, confidence text, source text, note text)
     on conflict on constraint legal_fact_unique do update set kind = excluded.kind, number = excluded.number, issuer = excluded.issuer,
       title = excluded.title, signed_on = excluded.signed_on, effective_on = excluded.effective_on, expires_on = excluded.expires_on,
       confidence = excluded.confidence, source = excluded.source, note = excluded.note
      where legal.version = 1 and legal.withdrawn_at is null`,
    [JSON.stringify(facts)],
  )
}

/** Relations of documents that nobody has touched: whoever changed one keeps its relations too. */
export async function keepFactRelations(db: Queryable, facts: readonly LegalFact[]): Promise<void> {
  const relations = facts.flatMap(({ key, does = [] }) => does.map((each) => ({ ...each, from: key })))
  await db.query(
    `insert into documents.legal_relation (province_id, from_id, kind, to_id, articles, effective_on, confidence)
     select f.province_id, f.id, r.kind, t.id, coalesce(r.articles, ''), r."on", coalesce(r.confidence, f.confidence)
       from jsonb_to_recordset($1::jsonb) as r ("from" text, kind text, "to" text, articles text, "on" date, confidence text)
       join documents.legal f on f.fact_key = r."from" and f.version = 1
       join documents.legal t on t.fact_key = r."to"
     on conflict do nothing`,
    [JSON.stringify(relations)],
  )
}

export async function keepNames(db: Queryable, names: readonly NameFact[]): Promise<void> {
  await db.query(
    `insert into documents.legal_name (province_id, key, legal_id, said, note)
     select n.province, n.key, d.id, n.said, n.note
       from jsonb_to_recordset($1::jsonb) as n (province text, "to" text, key text, said text, note text)
       join documents.legal d on d.fact_key = n."to"
     on conflict do nothing`,
    [JSON.stringify(names)],
  )
}

export async function keepOfficeKinds(
  db: Queryable,
  kinds: readonly { kind: string; code: string; confidence: string }[],
): Promise<void> {
  await db.query(
    `insert into documents.office_kind (kind, code, confidence)
     select k.kind, k.code, k.confidence from jsonb_to_recordset($1::jsonb) as k (kind text, code text, confidence text)
     on conflict do nothing`,
    [JSON.stringify(kinds)],
  )
}
