import type { NormFields } from '#contract/norms/norm.ts'
import type { Queryable } from '#server/platform/db.ts'

/** What is written of the legal document beside its id: as it was called on that day. */
export interface Cited {
  name: string
  number: string | null
  title: string
  signedOn: string | null
}

export interface Key {
  provinceId: string
  id: string
}

export interface Writer {
  personId: string | null
  name: string | null
}

const values = (fields: NormFields, cited: Cited, by: Writer) => [
  fields.activity,
  fields.funding,
  fields.unitId,
  fields.figures,
  fields.rate,
  fields.ceiling,
  fields.unit,
  fields.lineFactor,
  fields.priorityFactor,
  fields.priorityRaisesCeiling,
  fields.priorityRaisesRate,
  fields.costItems,
  fields.conditions,
  fields.legalId,
  cited.name,
  cited.number,
  cited.title,
  cited.signedOn,
  fields.clause,
  fields.source,
  fields.validFrom,
  fields.validTo,
  by.personId,
  by.name,
]

export async function insertNorm(
  db: Queryable,
  provinceId: string,
  fields: NormFields,
  cited: Cited,
  by: Writer,
): Promise<string> {
  const { rows } = await db.query<{ id: string }>(
    `insert into norms.norm (activity, funding, unit_id, figures, rate, ceiling, unit, line_factor, priority_factor,
        priority_raises_ceiling, priority_raises_rate, cost_items, conditions, legal_id, legal_name, legal_number, legal_title,
        legal_signed, clause, source, valid_from, valid_to, entered_by, entered_by_name, province_id)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23,$24,$25) returning id::text as id`,
    [...values(fields, cited, by), provinceId],
  )
  return rows[0]?.id ?? ''
}

const versionOf = (rows: readonly { version: number }[]): number => rows[0]?.version ?? 0

/** Writes what was set right; whoever confirmed it before confirmed something else. */
export async function writeNorm(
  db: Queryable,
  { provinceId, id }: Key,
  fields: NormFields,
  cited: Cited,
  by: Writer,
): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update norms.norm set activity = $1, funding = $2, unit_id = $3, figures = $4, rate = $5, ceiling = $6, unit = $7,
        line_factor = $8, priority_factor = $9, priority_raises_ceiling = $10, priority_raises_rate = $11, cost_items = $12,
        conditions = $13, legal_id = $14, legal_name = $15, legal_number = $16, legal_title = $17, legal_signed = $18, clause = $19,
        source = $20, valid_from = $21, valid_to = $22, entered_by = $23, entered_by_name = $24,
        confidence = 'uncertain', confirmed_by = null, confirmed_by_name = null, confirmed_on = null, version = version + 1
      where province_id = $25 and id = $26 returning version`,
    [...values(fields, cited, by), provinceId, id],
  )
  return versionOf(rows)
}

/** Sets its last day; a second person confirms that too. */
export async function endNorm(
  db: Queryable,
  { provinceId, id }: Key,
  validTo: string,
  by: Writer,
): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update norms.norm set valid_to = $3, entered_by = $4, entered_by_name = $5, confidence = 'uncertain', confirmed_by = null,
        confirmed_by_name = null, confirmed_on = null, version = version + 1
      where province_id = $1 and id = $2 returning version`,
    [provinceId, id, validTo, by.personId, by.name],
  )
  return versionOf(rows)
}

export async function confirmNorm(
  db: Queryable,
  { provinceId, id }: Key,
  by: { personId: string; name: string },
  on: string,
): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update norms.norm set confidence = 'confirmed', confirmed_by = $3, confirmed_by_name = $4, confirmed_on = $5, version = version + 1
      where province_id = $1 and id = $2 returning version`,
    [provinceId, id, by.personId, by.name, on],
  )
  return versionOf(rows)
}

export async function withdrawNorm(
  db: Queryable,
  { provinceId, id }: Key,
  by: string,
  reason: string,
): Promise<number> {
  const { rows } = await db.query<{ version: number }>(
    `update norms.norm set withdrawn_at = now(), withdrawn_by = $3, withdrawn_reason = $4, version = version + 1
      where province_id = $1 and id = $2 returning version`,
    [provinceId, id, by, reason],
  )
  return versionOf(rows)
}
