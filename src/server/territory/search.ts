import { readSearch } from '#contract/territory/names.ts'
import { search } from '#contract/territory/queries.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { answer } from '#server/platform/door.ts'
import { getUnit, groundOn } from './ground.ts'
import { searchUnits } from './store.ts'

/** The unit to search below: itself, or what it became by a mere change of kind; null when it stood on other days. */
async function unitBelowWhich(db: Queryable, id: string, date: string | null) {
  const unit = await getUnit(db, { id }, undefined)
  if (date === null) return unit
  const ground = await groundOn(db, unit, date, ['reclassified'])
  return ground.placed.get(ground.units[0]?.id ?? '') ?? null
}

export default answer(search, async ({ db, input }) => {
  const reading = readSearch(input.q)
  if (input.q.trim() !== '' && reading.words.length === 0) return { items: [] }
  const date = input.validity === 'any' ? null : (input.date ?? today())
  const under = input.within === undefined ? null : await unitBelowWhich(db, input.within, date)
  if (input.within !== undefined && under === null) return { items: [] }
  const items = await searchUnits(db, {
    ...reading,
    date,
    today: today(),
    level: input.level ?? null,
    provinceCode: input.provinceCode ?? null,
    under,
    limit: input.limit,
  })
  return { items }
})
