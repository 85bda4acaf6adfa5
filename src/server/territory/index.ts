import type { Unit } from '#contract/territory/nouns.ts'
import { validOn } from '#contract/territory/rules.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import children from './children.ts'
import get from './get.ts'
import { groundOn } from './ground.ts'
import resolve from './resolve.ts'
import search from './search.ts'
import { findUnitByCodeAt, findUnits, listChildren } from './store.ts'

/** Front door of the room `territory`. */
export const queries = [search, get, resolve, children]

export { listsOut } from './lists-out.ts'
export { formerCommunes, type Former } from './former.ts'
export { loadTerritory } from './load.ts'
export { getUnit, groundOn } from './ground.ts'
export { findUnitByCodeAt } from './store.ts'

/** A unit by id, or null; its path is that of today or of its last day. */
export const findUnit = async (db: Queryable, id: string): Promise<Unit | null> =>
  (await findUnits(db, [id], today()))[0] ?? null

/**
 * Each of these units with the single unit of today on its ground; `now` is null where it was divided among several.
 * Units that nobody knows are left out.
 */
export async function unitsOfToday(
  db: Queryable,
  ids: readonly string[],
): Promise<Map<string, { unit: Unit; now: Unit | null }>> {
  const found = new Map<string, { unit: Unit; now: Unit | null }>()
  for (const unit of await findUnits(db, [...new Set(ids)], today())) {
    if (validOn(unit, today())) {
      found.set(unit.id, { unit, now: unit })
      continue
    }
    const { outcome, units, placed } = await groundOn(db, unit, today())
    const only = outcome === 'one' ? units[0] : undefined
    found.set(unit.id, { unit, now: (only && placed.get(only.id)) ?? null })
  }
  return found
}

/** Today's provincial jurisdiction on the ground of the province that bore this code on this day, or null. */
export const provinceTenantOf = async (db: Queryable, code: string, date: string): Promise<string | null> =>
  (await findUnitByCodeAt(db, 'province', code, date))?.provinceId ?? null

/** What organisations need to know of the ground they stand on. */
export const places = {
  provinceName: async (db: Queryable, code: string): Promise<string | null> =>
    (await findUnitByCodeAt(db, 'province', code, today()))?.name ?? null,
  provinceOf: async (db: Queryable, unitId: string): Promise<string | null> =>
    (await findUnit(db, unitId))?.provinceId ?? null,
  /** units below a province of a day: its districts then, its communes now */
  unitsOf: (db: Queryable, code: string, date: string): Promise<Unit[]> =>
    listChildren(db, { level: 'province', code }, date),
}
