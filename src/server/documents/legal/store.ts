import type { LegalConfidence, LegalKind, LegalStage, LegalStatus } from '#contract/documents/legal/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'

export interface LegalLine {
  id: string
  provinceId: string
  kind: LegalKind
  number: string | null
  title: string
  issuer: string
  signedOn: string | null
  effectiveOn: string | null
  expiresOn: string | null
  stage: LegalStage
  dueOn: string | null
  dueWhat: string
  confidence: LegalConfidence
  status: LegalStatus
}

export interface LegalDetail extends LegalLine {
  version: number
  issuerId: string | null
  signer: string
  note: string
  open: boolean
  source: string | null
  withdrawnAt: string | null
  withdrawnBy: string | null
  withdrawnReason: string | null
}

/** A document as a line, with its standing on a day. */
export const line = (
  day: string,
) => `d.id::text as id, d.province_id as "provinceId", d.kind, d.number, d.title, d.issuer,
  d.signed_on as "signedOn", d.effective_on as "effectiveOn", d.expires_on as "expiresOn", d.stage, d.due_on as "dueOn",
  d.due_what as "dueWhat", d.confidence, documents.legal_status(d, ${day}::date) as status`

const detail = (
  day: string,
) => `${line(day)}, d.version, d.issuer_id::text as "issuerId", d.signer, d.note, d.open, d.source,
  d.withdrawn_at as "withdrawnAt", d.withdrawn_by as "withdrawnBy", d.withdrawn_reason as "withdrawnReason"`

/** A document by id as far as the reader sees, or null. */
export async function findLegal(db: Queryable, id: string, day: string): Promise<LegalDetail | null> {
  const { rows } = await db.query<LegalDetail>(
    { name: 'documents.legal', text: `select ${detail('$2')} from documents.legal d where d.id = $1` },
    [id, day],
  )
  return rows[0] ?? null
}

/** Takes a document for an act; null: there is none, or it is another's to change. */
export async function lockLegal(db: Queryable, id: string): Promise<LegalDetail | null> {
  const { rows } = await db.query<LegalDetail>(
    `select ${detail('now()')} from documents.legal d where d.id = $1 for update of d`,
    [id],
  )
  return rows[0] ?? null
}

/** What a person wrote down. */
export interface LegalWritten {
  kind: LegalKind
  number: string | null
  issuer: string
  issuerId: string | null
  signer: string
  title: string
  signedOn: string | null
  effectiveOn: string | null
  expiresOn: string | null
  stage: LegalStage
  dueOn: string | null
  dueWhat: string
  note: string
  open: boolean
}

const values = (written: LegalWritten) => [
  written.kind,
  written.number,
  written.issuer,
  written.issuerId,
  written.signer,
  written.title,
  written.signedOn,
  written.effectiveOn,
  written.expiresOn,
  written.stage,
  written.dueOn,
  written.dueWhat,
  written.note,
  written.open,
]

export async function insertLegal(db: Queryable, provinceId: string, written: LegalWritten): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into documents.legal (kind, number, issuer, issuer_id, signer, title, signed_on, effective_on, expires_on, stage,
        due_on, due_what, note, open, province_id)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15) returning id::text as id`,
    [...values(written), provinceId],
  )
  return rows[0]?.id ?? ''
}

/** Writes what was set right; returns the new version. `checked`: compared with the paper, so no longer uncertain. */
export async function writeLegal(
  db: Queryable,
  { provinceId, id }: Pick<LegalDetail, 'provinceId' | 'id'>,
  written: LegalWritten,
  checked: boolean,
): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update documents.legal set kind = $1, number = $2, issuer = $3, issuer_id = $4, signer = $5, title = $6, signed_on = $7,
        effective_on = $8, expires_on = $9, stage = $10, due_on = $11, due_what = $12, note = $13, open = $14,
        confidence = case when $17 then 'entered' else confidence end, version = version + 1
      where province_id = $15 and id = $16 returning version`,
    [...values(written), provinceId, id, checked],
  )
  return rows[0]?.version ?? 0
}

/** Something about it changed that is kept elsewhere. */
export async function touchLegal(
  db: Queryable,
  { provinceId, id }: Pick<LegalDetail, 'provinceId' | 'id'>,
): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    'update documents.legal set version = version + 1 where province_id = $1 and id = $2 returning version',
    [provinceId, id],
  )
  return rows[0]?.version ?? 0
}

export async function markWithdrawn(
  db: Queryable,
  { provinceId, id }: Pick<LegalDetail, 'provinceId' | 'id'>,
  by: string,
  reason: string,
): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update documents.legal set withdrawn_at = now(), withdrawn_by = $3, withdrawn_reason = $4, version = version + 1
      where province_id = $1 and id = $2 returning version`,
    [provinceId, id, by, reason],
  )
  return rows[0]?.version ?? 0
}

/** Another document of this number and day that the same province, or the nation, keeps already; null: none. */
export async function findTwin(
  db: Queryable,
  provinceId: string,
  { number, signedOn }: Pick<LegalWritten, 'number' | 'signedOn'>,
  except: string | null,
): Promise<{ id: string; title: string } | null> {
  const { rows } = await db.query<{ id: string; title: string }>(
    `select d.id::text as id, d.title from documents.legal d
      where d.number_key = public.kc_paper_key($2) and d.signed_on is not distinct from $3::date and d.withdrawn_at is null
        and d.province_id in ('00', $1) and d.id is distinct from $4::uuid limit 1`,
    [provinceId, number, signedOn, except],
  )
  return rows[0] ?? null
}

/** Whose the office is that is named as an issuer; null: there is none. */
export async function findIssuer(db: Queryable, id: string): Promise<{ provinceId: string } | null> {
  const { rows } = await db.query<{ provinceId: string }>(
    'select province_id as "provinceId" from identity.office where organisation_id = $1',
    [id],
  )
  return rows[0] ?? null
}
