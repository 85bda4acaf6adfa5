import { Problem } from '#contract/kernel/problem.ts'
import type { Unit } from '#contract/territory/nouns.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import children from './children.ts'
import get from './get.ts'
import resolve from './resolve.ts'
import search from './search.ts'
import { findUnitByCodeAt, findUnits } from './store.ts'

/** Front door of the room `territory`. */
export const queries = [search, get, resolve, children]

export { loadTerritory, type Loaded } from './load.ts'
export { findUnitByCodeAt } from './store.ts'

/** A unit by id, or null; its path is read on `date`, or on the day of its own time nearest to it. */
export const findUnit = async (db: Queryable, id: string, date: string = today()): Promise<Unit | null> =>
  (await findUnits(db, [id], date))[0] ?? null

/** A unit with the full name of today's provincial jurisdiction on its ground. @throws Problem `not_found` */
export async function getUnit(
  db: Queryable,
  id: string,
  date: string = today(),
): Promise<Unit & { provinceToday: string }> {
  const unit = await findUnit(db, id, date)
  if (!unit) throw new Problem('not_found', { facts: { what: 'unit', id } })
  const province = await findUnitByCodeAt(db, 'province', unit.provinceId, today())
  return { ...unit, provinceToday: province?.fullName ?? '' }
}

/** Today's provincial jurisdiction on the ground of the province that bore this code on this day, or null. */
export const provinceTenantOf = async (db: Queryable, code: string, date: string): Promise<string | null> =>
  (await findUnitByCodeAt(db, 'province', code, date))?.provinceId ?? null
