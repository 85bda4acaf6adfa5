import type { Said } from '#contract/planning/decision/queries.ts'
import type { Opinion } from '#contract/planning/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { PlanHead } from '../core/store-heads.ts'

type Key = Pick<PlanHead, 'provinceId' | 'id'>

/**
 * Finance's last word of each line in a version in the making. What it said of a line that was written anew since then
 * (trimmed, changed in the adjustment) is history, not its opinion.
 */
export async function listOpinions(
  db: Queryable,
  { provinceId, id }: Key,
  no: number,
): Promise<Map<string, Said>> {
  const { rows } = await db.query<Said & { itemId: string }>(
    `select distinct on (o.item_id) o.item_id::text as "itemId", o.said, o.text, o.answer, o.person_name as "personName", o.said_at as "saidAt"
       from planning.opinion o
       join planning.item i on i.province_id = o.province_id and i.id = o.item_id
       left join planning.change c on c.province_id = o.province_id and c.plan_id = o.plan_id and c.item_id = o.item_id
      where o.province_id = $1 and o.plan_id = $2 and o.no = $3 and o.said_at >= coalesce(c.changed_at, i.changed_at)
      order by o.item_id, o.said_at desc, o.id desc`,
    [provinceId, id, no],
  )
  return new Map(rows.map(({ itemId, ...said }) => [itemId, said]))
}

/** Finance's word of lines, by a named person. */
export async function insertOpinions(
  db: Queryable,
  { provinceId, id }: Key,
  of: { no: number; itemIds: readonly string[]; said: Opinion; text: string; personName: string },
): Promise<void> {
  await db.query(
    `insert into planning.opinion (province_id, item_id, plan_id, no, said, text, person_name, said_at)
     select $1, item, $2, $3, $4, $5, $6, clock_timestamp() from unnest($7::uuid[]) as item`,
    [provinceId, id, of.no, of.said, of.text, of.personName, of.itemIds],
  )
  // whoever looked at the line before sees that it moved; what is written in it did not
  await db.query(
    'update planning.item set version = version + 1 where province_id = $1 and id = any($2::uuid[])',
    [provinceId, of.itemIds],
  )
}

/** The department's answer to the last question about a line; false: nothing was asked. */
export async function answerQuestion(
  db: Queryable,
  { provinceId, id }: Key,
  of: { no: number; itemId: string; answer: string },
): Promise<boolean> {
  const { rows } = await db.query(
    `update planning.opinion set answer = $5, answered_at = clock_timestamp(), version = version + 1
      where province_id = $1 and id = (select o.id from planning.opinion o where o.province_id = $1 and o.plan_id = $2 and o.no = $3
        and o.item_id = $4 order by o.said_at desc, o.id desc limit 1) and said = 'ask' returning 1`,
    [provinceId, id, of.no, of.itemId, of.answer],
  )
  return rows.length > 0
}

/** Figures of Finance for lines that were written anew since it spoke of them count no more. */
export async function dropStaleFigures(db: Queryable, { provinceId, id, roundId }: PlanHead): Promise<void> {
  await db.query(
    `update planning.money m set finance_vnd = null from planning.item i
      where m.province_id = $1 and m.round_id = $3 and m.finance_vnd is not null and i.province_id = m.province_id and i.id = m.item_id
        and i.changed_at > coalesce((select max(o.said_at) from planning.opinion o
          where o.province_id = $1 and o.item_id = m.item_id and o.plan_id = $2), '-infinity')`,
    [provinceId, id, roundId],
  )
}

/** Finance has no figures for a line any more: it asks. */
export async function dropFigures(db: Queryable, { provinceId }: Key, itemId: string): Promise<void> {
  await db.query('update planning.money set finance_vnd = null where province_id = $1 and item_id = $2', [
    provinceId,
    itemId,
  ])
}
