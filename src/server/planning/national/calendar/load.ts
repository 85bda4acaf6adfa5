import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { config } from '#server/platform/config.ts'
import type { Queryable } from '#server/platform/db.ts'
import { loadDays } from './store-calendar.ts'

const Day = z.number().int().min(1).max(31)
const Days = z.object({
  days: z.array(
    z.strictObject({
      key: z.string(),
      title: z.string(),
      who: z.string(),
      month: z.number().int().min(1).max(12).nullable(),
      day: Day,
      untilDay: Day.nullable(),
      yearOffset: z.number().int().min(-1).max(1),
      basis: z.string(),
      confidence: z.enum(['printed', 'known', 'uncertain', 'entered']),
    }),
  ),
})

/** Days of every year as shipped; a province's own stay. */
export async function loadYearDays(db: Queryable): Promise<void> {
  const text = readFileSync(join(config.repo, 'data/reference/planning/year-days.json'), 'utf8')
  await loadDays(db, Days.parse(JSON.parse(text)).days)
}
