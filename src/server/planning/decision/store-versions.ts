import { z } from 'zod'
import { PlanItem } from '#contract/planning/items.ts'
import { Money } from '#contract/planning/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { PlanHead } from '../core/store-heads.ts'

/** A line as a decision fixed it, without its money. */
export const Content = PlanItem.pick({
  organisationId: true,
  organisationName: true,
  kind: true,
  arrangement: true,
  title: true,
  area: true,
  activity: true,
  budgetLine: true,
  proposalId: true,
  carriedFrom: true,
  quantity: true,
  unit: true,
  timing: true,
  years: true,
  leadId: true,
  leadName: true,
  coordinators: true,
  unitId: true,
  unitName: true,
  place: true,
  establishmentIds: true,
  beneficiaries: true,
  expected: true,
  workers: true,
  route: true,
  note: true,
})
export type Content = z.infer<typeof Content>

export interface DecidedLine {
  itemId: string
  position: number
  decision: 'in' | 'out'
  reason: string
  content: Content
  money: Money
}

type Key = Pick<PlanHead, 'provinceId' | 'id'>

/** Writes the lines of a version as they are decided; they are never changed afterwards. */
export async function insertDecided(
  db: Queryable,
  { provinceId, id }: Key,
  no: number,
  lines: readonly DecidedLine[],
): Promise<void> {
  await db.query(
    `insert into planning.version_item (province_id, plan_id, no, item_id, position, decision, reason, content)
     select $1, $2, $3, item, position, decision, reason, content
       from unnest($4::uuid[], $5::int[], $6::text[], $7::text[], $8::jsonb[]) as given (item, position, decision, reason, content)`,
    [
      provinceId,
      id,
      no,
      lines.map(({ itemId }) => itemId),
      lines.map(({ position }) => position),
      lines.map(({ decision }) => decision),
      lines.map(({ reason }) => reason),
      lines.map(({ content }) => JSON.stringify(content)),
    ],
  )
  const money = lines.flatMap(({ itemId, money: amounts }) =>
    Object.entries(amounts).map(([source, vnd]) => ({ itemId, source, vnd })),
  )
  await db.query(
    `insert into planning.version_money (province_id, plan_id, no, item_id, source, amount_vnd)
     select $1, $2, $3, item, source, amount from unnest($4::uuid[], $5::text[], $6::bigint[]) as given (item, source, amount)`,
    [
      provinceId,
      id,
      no,
      money.map(({ itemId }) => itemId),
      money.map(({ source }) => source),
      money.map(({ vnd }) => vnd),
    ],
  )
}

const Row = z.object({
  itemId: z.string(),
  position: z.number(),
  decision: z.enum(['in', 'out']),
  reason: z.string(),
  content: Content,
  money: Money,
})

/** Lines of a decided version in order, those left out too. */
export async function listDecided(
  db: Queryable,
  { provinceId, id }: Key,
  no: number,
): Promise<DecidedLine[]> {
  const { rows } = await db.query<z.input<typeof Row>>(
    `select l.item_id::text as "itemId", l.position, l.decision, l.reason, l.content, coalesce(m.money, '{}') as money
       from planning.version_item l
       left join (select item_id, json_object_agg(source, amount_vnd) as money from planning.version_money
                   where province_id = $1 and plan_id = $2 and no = $3 group by item_id) m on m.item_id = l.item_id
      where l.province_id = $1 and l.plan_id = $2 and l.no = $3 order by l.position, l.item_id`,
    [provinceId, id, no],
  )
  return rows.map((row) => Row.parse(row))
}

export interface CeilingRow {
  source: string
  ceilingVnd: number | null
  reservedVnd: number
}

/** The year's ceilings by source; held still for a decision, so that two decisions do not spend the same money. */
export async function lockCeilings(
  db: Queryable,
  { provinceId, roundId }: Pick<PlanHead, 'provinceId' | 'roundId'>,
  sources: readonly string[],
): Promise<CeilingRow[]> {
  await db.query(
    `insert into planning.ceiling (province_id, round_id, source) select $1, $2, source from unnest($3::text[]) as source
     on conflict do nothing`,
    [provinceId, roundId, sources],
  )
  const { rows } = await db.query<CeilingRow>(
    `select source, ceiling_vnd as "ceilingVnd", reserved_vnd as "reservedVnd" from planning.ceiling
      where province_id = $1 and round_id = $2 order by source for update`,
    [provinceId, roundId],
  )
  return rows
}

export async function listCeilings(
  db: Queryable,
  { provinceId, roundId }: Pick<PlanHead, 'provinceId' | 'roundId'>,
): Promise<CeilingRow[]> {
  const { rows } = await db.query<CeilingRow>(
    `select source, ceiling_vnd as "ceilingVnd", reserved_vnd as "reservedVnd" from planning.ceiling
      where province_id = $1 and round_id = $2 order by source`,
    [provinceId, roundId],
  )
  return rows
}

/** Holds so much more (or less) of a source. */
export async function reserve(
  db: Queryable,
  { provinceId, roundId }: Pick<PlanHead, 'provinceId' | 'roundId'>,
  source: string,
  differenceVnd: number,
): Promise<void> {
  await db.query(
    'update planning.ceiling set reserved_vnd = reserved_vnd + $4 where province_id = $1 and round_id = $2 and source = $3',
    [provinceId, roundId, source, differenceVnd],
  )
}
