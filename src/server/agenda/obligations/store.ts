import type { Obligation } from '#contract/agenda/obligations.ts'
import type { DueRule } from '#contract/agenda/rule.ts'
import type { Queryable } from '#server/platform/db.ts'

export type StoredObligation = Omit<Obligation, 'own'>

const columns = `b.province_id as "provinceId", b.id, b.source, b.title, b.basis, b.confidence, b.owner_kind as "ownerKind",
  b.recipient_kind as "recipientKind", (select o.name from identity.office o where o.organisation_id = b.owner_id) as "ownerName",
  (select o.name from identity.office o where o.organisation_id = b.recipient_id) as "recipientName", b.rule,
  b.remind_before as "remindBefore", b.head_after as "headAfter", b.recipient_after as "recipientAfter",
  b.valid_from as "validFrom", b.valid_to as "validTo", b.version`

/** Obligations in force or to come, the nation's and the reader's province's. */
export async function listObligations(
  db: Queryable,
  filter: { provinceId: string | null; kind: string | null; today: string },
): Promise<StoredObligation[]> {
  const { rows } = await db.query<StoredObligation>(
    `select ${columns} from agenda.obligation b
      where ($1::text is null or b.province_id in ($1, '00')) and ($2::text is null or b.owner_kind = $2 or b.recipient_kind = $2)
        and (b.valid_to is null or b.valid_to >= $3)
        -- what offices were asked by name, once, is no rule: it stands among what they owe
        and b.owner_id is null
      order by b.province_id desc, b.title, b.id`,
    [filter.provinceId, filter.kind, filter.today],
  )
  return rows
}

export async function lockObligation(
  db: Queryable,
  provinceId: string,
  id: string,
): Promise<StoredObligation | null> {
  const { rows } = await db.query<StoredObligation>(
    `select ${columns} from agenda.obligation b where b.province_id = $1 and b.id = $2 for update of b`,
    [provinceId, id],
  )
  return rows[0] ?? null
}

/** The terms of an obligation as they are written. */
export interface NewTerms {
  title: string
  basis: string | null
  confidence: string
  ownerKind: string
  recipientKind: string | null
  rule: DueRule
  remindBefore: number
  headAfter: number
  recipientAfter: number
  validFrom: string
  validTo: string | null
  link?: string | null
}

const values = (terms: NewTerms) => [
  terms.title,
  terms.basis,
  terms.confidence,
  terms.ownerKind,
  terms.recipientKind,
  JSON.stringify(terms.rule),
  terms.remindBefore,
  terms.headAfter,
  terms.recipientAfter,
  terms.validFrom,
  terms.validTo,
  terms.link ?? null,
]

/** Adds an obligation; one of the same source is left as people have made it, unless `renew` says that its source changed. */
export async function insertObligation(
  db: Queryable,
  provinceId: string,
  source: string | null,
  terms: NewTerms,
  renew = false,
): Promise<string | null> {
  const { rows } = await db.query<{ id: string }>(
    `insert into agenda.obligation (title, basis, confidence, owner_kind, recipient_kind, rule, remind_before, head_after, recipient_after,
        valid_from, valid_to, link, province_id, source)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
     on conflict (province_id, source) do update
        set title = $1, basis = $2, confidence = $3, owner_kind = $4, recipient_kind = $5, rule = $6, valid_from = $10, valid_to = $11,
            link = $12, updated_at = now()
      where $15
     returning id`,
    [...values(terms), provinceId, source, renew],
  )
  return rows[0]?.id ?? null
}

export async function updateObligation(
  db: Queryable,
  key: { provinceId: string; id: string },
  terms: NewTerms,
): Promise<void> {
  await db.query(
    `update agenda.obligation
        set title = $1, basis = $2, confidence = $3, owner_kind = $4, recipient_kind = $5, rule = $6, remind_before = $7, head_after = $8,
            recipient_after = $9, valid_from = $10, valid_to = $11, link = coalesce($12, link), version = version + 1, updated_at = now()
      where province_id = $13 and id = $14`,
    [...values(terms), key.provinceId, key.id],
  )
}

export async function endAt(
  db: Queryable,
  key: { provinceId: string; id: string },
  day: string,
): Promise<void> {
  await db.query(
    `update agenda.obligation set valid_to = $3, version = version + 1, updated_at = now() where province_id = $1 and id = $2`,
    [key.provinceId, key.id, day],
  )
}

/** Ends the obligations of a source whose paper says them no more. */
export async function endOthers(
  db: Queryable,
  provinceId: string,
  prefix: string,
  kept: readonly string[],
  day: string,
): Promise<void> {
  await db.query(
    `update agenda.obligation set valid_to = $4, version = version + 1, updated_at = now()
      where province_id = $1 and starts_with(source, $2) and not source = any($3) and (valid_to is null or valid_to > $4)`,
    [provinceId, prefix, kept, day],
  )
}

/** Every obligation that may fall due on or after a day, of the whole country. */
export async function listForDaily(
  db: Queryable,
  from: string,
): Promise<(StoredObligation & { rule: DueRule })[]> {
  const { rows } = await db.query<StoredObligation & { rule: DueRule }>(
    `select ${columns} from agenda.obligation b where b.valid_to is null or b.valid_to >= $1 order by b.province_id, b.id`,
    [from],
  )
  return rows
}
