import { addDays } from '#contract/kernel/working-days.ts'
import type { Unit } from '#contract/territory/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'
import { getUnit, groundOn } from '#server/territory/index.ts'

/** Where a place lies, as norms ask. */
export interface Placed {
  unit: Unit
  /** provinces on whose ground it lies, the oldest first; the nation last */
  grounds: (string | null)[]
  /** its ground was of several provinces once, so that nobody can tell which of their resolutions holds */
  divided: boolean
}

const provinceOf = (unit: Unit): { id: string } => unit.ancestors[0] ?? unit

/** The provinces that the ground of a unit belonged to on a day. */
async function provincesOn(db: Queryable, unit: Unit, day: string): Promise<Unit[]> {
  const { units, placed } = await groundOn(db, unit, day)
  const ids = new Set(
    units.flatMap(({ id }) => {
      const there = placed.get(id)
      return there ? [provinceOf(there).id] : []
    }),
  )
  const found: Unit[] = []
  for (const id of ids) found.push(await getUnit(db, { id }, day))
  return found
}

/**
 * The grounds of a place on a day: the province of that day, and the provinces before it whose resolutions may still
 * hold there. @throws Problem `not_found`
 * @see Nghị quyết 202/2025/QH15: what a province resolved before it merged holds on its ground until replaced
 */
export async function groundsOf(db: Queryable, placeId: string, on: string): Promise<Placed> {
  const unit = await getUnit(db, { id: placeId }, on)
  const grounds: (string | null)[] = [null]
  let day = on
  let divided = false
  for (;;) {
    const found = await provincesOn(db, unit, day)
    const [only, ...others] = found
    if (!only) break
    if (others.length > 0) {
      divided = true
      break
    }
    grounds.unshift(only.id)
    if (only.validFrom === null) break
    day = addDays(only.validFrom, -1)
  }
  return { unit, grounds, divided }
}
