import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { SpecialDay } from '#contract/agenda/calendar.ts'
import { saveObligation } from '#contract/agenda/obligations.ts'
import type { Queryable } from '#server/platform/db.ts'
import { loadDays } from './calendar/store.ts'
import { insertObligation } from './obligations/store.ts'

const folder = join(import.meta.dirname, '../../../data/reference')
const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'))

const Year = z.object({ days: z.array(SpecialDay) })
const Seeds = z.object({
  obligations: z.array(saveObligation.input.omit({ id: true, version: true }).extend({ key: z.string() })),
})

/** The holidays and the obligations that we ship; what people have changed stays theirs. */
export async function loadWork(db: Queryable): Promise<void> {
  for (const name of readdirSync(join(folder, 'holidays')).toSorted())
    await loadDays(db, Year.parse(read(`holidays/${name}`)).days)
  for (const { key, ...terms } of Seeds.parse(read('obligations/national.json')).obligations)
    await insertObligation(db, '00', `seed:${key}`, terms)
}
