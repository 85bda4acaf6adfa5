import type { z } from 'zod'
import type { ActivityType, Catalogue } from '#contract/norms/catalogue.ts'
import type { Queryable } from '#server/platform/db.ts'

const covers = (day: string) => `valid_from <= ${day} and (valid_to is null or ${day} <= valid_to)`

const activityColumns = `code, content, name, plain, told, unit, by_cost as "byCost", cost_items as "costItems", papers, conditions, basis,
  valid_from as "validFrom", valid_to as "validTo"`

/** Fundable activities of a day, in the order of the catalogue. */
export async function listActivities(db: Queryable, on: string): Promise<ActivityType[]> {
  const { rows } = await db.query<ActivityType>(
    `select ${activityColumns} from norms.activity where ${covers('$1::date')} order by place`,
    [on],
  )
  return rows
}

/** An activity as it was on a day, or null. */
export async function findActivity(db: Queryable, code: string, on: string): Promise<ActivityType | null> {
  const { rows } = await db.query<ActivityType>(
    `select ${activityColumns} from norms.activity where code = $1 and ${covers('$2::date')}`,
    [code, on],
  )
  return rows[0] ?? null
}

export async function listContents(
  db: Queryable,
  on: string,
): Promise<z.output<typeof Catalogue>['contents']> {
  const { rows } = await db.query<z.output<typeof Catalogue>['contents'][number]>(
    `select code, number, name, basis, confidence, valid_from as "validFrom", valid_to as "validTo" from norms.content
      where ${covers('$1::date')} order by number`,
    [on],
  )
  return rows
}
