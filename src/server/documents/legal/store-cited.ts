import type { Queryable } from '#server/platform/db.ts'

/** A document as a rule of another room rests on it. */
export interface CitedLegal {
  id: string
  provinceId: string
  kind: string
  number: string | null
  title: string
  signedOn: string | null
  effectiveOn: string | null
}

const columns = `id::text as id, province_id as "provinceId", kind, number, title, signed_on as "signedOn", effective_on as "effectiveOn"`

/** A document that still stands in the base, or null. */
export async function findCited(db: Queryable, id: string): Promise<CitedLegal | null> {
  const { rows } = await db.query<CitedLegal>(
    `select ${columns} from documents.legal where id = $1 and withdrawn_at is null`,
    [id],
  )
  return rows[0] ?? null
}

/** Shipped documents by the key of their fact. */
export async function listShipped(
  db: Queryable,
  keys: readonly string[],
): Promise<(CitedLegal & { key: string })[]> {
  const { rows } = await db.query<CitedLegal & { key: string }>(
    `select ${columns}, fact_key as key from documents.legal where fact_key = any($1)`,
    [keys],
  )
  return rows
}
