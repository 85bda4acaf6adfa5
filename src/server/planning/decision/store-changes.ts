import { z } from 'zod'
import { LineContent } from '#contract/planning/decision/acts.ts'
import { Money } from '#contract/planning/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { PlanHead } from '../core/store-heads.ts'

/** What an adjustment in the making would do to one line. */
const ChangeRow = z.object({
  itemId: z.string(),
  kind: z.enum(['change', 'add', 'remove']),
  reason: z.string(),
  content: LineContent.nullable(),
  money: Money,
  finance: Money.nullable(),
  made: z.boolean(),
})
export type ChangeRow = z.infer<typeof ChangeRow>

type Key = Pick<PlanHead, 'provinceId' | 'id'>

export async function listChanges(db: Queryable, { provinceId, id }: Key): Promise<ChangeRow[]> {
  const { rows } = await db.query<z.input<typeof ChangeRow>>(
    `select item_id::text as "itemId", kind, reason, content, money, finance, made
       from planning.change where province_id = $1 and plan_id = $2 order by changed_at, item_id`,
    [provinceId, id],
  )
  return rows.map((row) => ChangeRow.parse(row))
}

/** Writes what becomes of a line, anew; what Finance said of it before counts no more. */
export async function putChange(
  db: Queryable,
  { provinceId, id }: Key,
  of: Omit<ChangeRow, 'finance'> & { by: string },
): Promise<void> {
  await db.query(
    `insert into planning.change (province_id, plan_id, item_id, kind, reason, content, money, made, changed_by)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9)
     on conflict (province_id, plan_id, item_id) do update set kind = excluded.kind, reason = excluded.reason,
       content = excluded.content, money = excluded.money, finance = null, changed_by = excluded.changed_by,
       changed_at = clock_timestamp()`,
    [
      provinceId,
      id,
      of.itemId,
      of.kind,
      of.reason,
      of.content && JSON.stringify(of.content),
      JSON.stringify(of.money),
      of.made,
      of.by,
    ],
  )
}

/** Finance's figures for lines of the adjustment; null: it has none (it asks). */
export async function setChangeFinance(
  db: Queryable,
  { provinceId, id }: Key,
  lines: readonly { itemId: string; money: Money | null }[],
): Promise<void> {
  await db.query(
    `update planning.change c set finance = given.money from unnest($3::uuid[], $4::jsonb[]) as given (item, money)
      where c.province_id = $1 and c.plan_id = $2 and c.item_id = given.item`,
    [
      provinceId,
      id,
      lines.map(({ itemId }) => itemId),
      lines.map(({ money }) => money && JSON.stringify(money)),
    ],
  )
}

/** Takes one change back, or (no line named) all of them; new lines that came with them go too. */
export async function dropChanges(
  db: Queryable,
  { provinceId, id }: Key,
  itemId: string | null = null,
): Promise<void> {
  const { rows } = await db.query<{ itemId: string; made: boolean }>(
    `delete from planning.change where province_id = $1 and plan_id = $2 and ($3::uuid is null or item_id = $3)
     returning item_id::text as "itemId", made`,
    [provinceId, id, itemId],
  )
  await db.query('delete from planning.item where province_id = $1 and id = any($2::uuid[])', [
    provinceId,
    rows.filter(({ made }) => made).map((row) => row.itemId),
  ])
}

/** Decided: the changes are in the version now, and its new lines stay. */
export async function settleChanges(db: Queryable, { provinceId, id }: Key): Promise<void> {
  await db.query('delete from planning.change where province_id = $1 and plan_id = $2', [provinceId, id])
}

/** Writes what a decision says anew of lines. */
export async function applyContent(
  db: Queryable,
  { provinceId }: Key,
  itemId: string,
  of: LineContent & { by: string },
): Promise<void> {
  await db.query(
    `update planning.item set title = $3, quantity = $4, unit = $5, timing = $6, place = $7, beneficiaries = $8, expected = $9,
       changed_by = $10, version = version + 1, changed_at = now() where province_id = $1 and id = $2`,
    [
      provinceId,
      itemId,
      of.title,
      of.quantity,
      of.unit,
      of.timing,
      of.place,
      of.beneficiaries,
      of.expected,
      of.by,
    ],
  )
}
