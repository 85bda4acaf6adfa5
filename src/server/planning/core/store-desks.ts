import type { Money } from '#contract/planning/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'

/** A line of many with what a desk makes of it, by source in đồng. */
export interface DeskMoney {
  itemId: string
  money: Money
}

const columns = { finance: 'finance_vnd', approved: 'approved_vnd' } as const

/** What a desk makes of many lines at once; sources that it does not name become nothing at that desk. */
export async function setDeskOfMany(
  db: Queryable,
  { provinceId, roundId }: { provinceId: string; roundId: string },
  desk: keyof typeof columns,
  lines: readonly DeskMoney[],
): Promise<void> {
  const column = columns[desk]
  const rows = lines.flatMap(({ itemId, money }) =>
    Object.entries(money).map(([source, vnd]) => ({ itemId, source, vnd })),
  )
  await db.query(
    `update planning.money set ${column} = 0 where province_id = $1 and item_id = any($2::uuid[])`,
    [provinceId, lines.map(({ itemId }) => itemId)],
  )
  await db.query(
    `insert into planning.money (province_id, round_id, item_id, source, ${column})
     select $1, $2, item, source, amount from unnest($3::uuid[], $4::text[], $5::bigint[]) as given (item, source, amount)
     on conflict (province_id, item_id, source) do update set ${column} = excluded.${column}`,
    [
      provinceId,
      roundId,
      rows.map(({ itemId }) => itemId),
      rows.map(({ source }) => source),
      rows.map(({ vnd }) => vnd),
    ],
  )
}
