import { addDays } from '#contract/kernel/working-days.ts'
import { fallingBetween } from '#contract/agenda/rule.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { specialDays } from '../calendar/store.ts'
import { makeDues, waiveOthers } from '../dues/store-daily.ts'
import { markAnswered, upsertAsked, waiveUsual } from './store-asked.ts'

/** One office that another asks for something once, by a day. */
export interface AskedOffice {
  /** names this asking of this office for good: asked again with another day, it moves */
  source: string
  organisationId: string
  dueOn: string
  /** where it answers */
  link: string
}

/** What is asked, by whom. */
export interface Asking {
  provinceId: string
  recipientId: string
  title: string
  basis: string | null
  /** the obligation of every year that this stands in place of, in one period */
  inPlaceOf?: { source: string; period: string }
}

/** Asks offices by name, in the caller's transaction: each finds it among what it owes, and is reminded as of everything. */
export async function askOffices(
  db: Queryable,
  asking: Asking,
  offices: readonly AskedOffice[],
): Promise<void> {
  const now = today()
  const special = await specialDays(db)
  for (const { id, rule, validTo } of await upsertAsked(db, asking, offices, now)) {
    const fallings = fallingBetween(rule, addDays(now, -3650), addDays(now, 3650), special)
    const key = { provinceId: asking.provinceId, id }
    await makeDues(db, key, fallings, now)
    await waiveOthers(db, { ...key, validTo }, fallings, now)
  }
  const owners = offices.map(({ organisationId }) => organisationId)
  if (asking.inPlaceOf) await waiveUsual(db, asking.provinceId, asking.inPlaceOf, owners)
}

/** What an asked office did, told by the room in which it answers: sent it, had it accepted, or has it to do again. */
export async function answerAsked(
  db: Queryable,
  of: { provinceId: string; source: string },
  answer: { state: 'sent' | 'accepted' | 'open'; by: string },
): Promise<void> {
  await markAnswered(db, of, { ...answer, on: today() })
}
