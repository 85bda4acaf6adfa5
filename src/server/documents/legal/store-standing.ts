import type { LegalKind, LegalStage, RelationKind } from '#contract/documents/legal/nouns.ts'
import type { OtherName } from '#contract/documents/legal/resolve.ts'
import type { Queryable } from '#server/platform/db.ts'

export interface Candidate {
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
}

const candidate = `d.id::text as id, d.province_id as "provinceId", d.kind, d.number, d.title, d.issuer, d.signed_on as "signedOn",
  d.effective_on as "effectiveOn", d.expires_on as "expiresOn", d.stage`

/** Documents that may be meant by these keys: by number, or by another name. */
export async function listCandidates(
  db: Queryable,
  keys: readonly string[],
): Promise<{ documents: Candidate[]; names: OtherName[] }> {
  const names = await db.query<OtherName>(
    `select province_id as "provinceId", key, legal_id::text as "legalId" from documents.legal_name where key = any($1)`,
    [keys],
  )
  const documents = await db.query<Candidate>(
    `select ${candidate} from documents.legal d
      where d.withdrawn_at is null and (d.number_key = any($1) or d.id = any($2::uuid[]))`,
    [keys, names.rows.map(({ legalId }) => legalId)],
  )
  return { documents: documents.rows, names: names.rows }
}

export interface EffectRow {
  toId: string
  kind: RelationKind
  whole: boolean
  on: string | null
  by: Pick<Candidate, 'id' | 'kind' | 'number' | 'title' | 'issuer' | 'signedOn'>
}

/** What issued documents do to these. */
export async function listEffects(db: Queryable, ids: readonly string[]): Promise<EffectRow[]> {
  const { rows } = await db.query<EffectRow>(
    `select r.to_id::text as "toId", r.kind, r.articles = '' as whole,
        to_char(coalesce(r.effective_on, f.effective_on, f.signed_on), 'YYYY-MM-DD') as "on",
        jsonb_build_object('id', f.id, 'kind', f.kind, 'number', f.number, 'title', f.title, 'issuer', f.issuer,
          'signedOn', f.signed_on) as by
       from documents.legal_relation r join documents.legal f on f.id = r.from_id
      where r.to_id = any($1::uuid[]) and r.kind in ('amends', 'supplements', 'replaces', 'repeals')
        and f.stage = 'issued' and f.withdrawn_at is null`,
    [ids],
  )
  return rows
}

/** Keys by which papers may call one document: its number, and every other name. */
export async function listKeys(db: Queryable, id: string): Promise<string[]> {
  const { rows } = await db.query<{ key: string }>(
    `select number_key as key from documents.legal where id = $1 and number_key is not null
     union select key from documents.legal_name where legal_id = $1`,
    [id],
  )
  return rows.map(({ key }) => key)
}
