import type { Unit } from '#contract/territory/nouns.ts'
import { resolveTo } from '#contract/territory/rules.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { findUnits, linksFrom, listEndedCommunes } from './store.ts'

/** A commune that is no more, with the communes of today that may stand on its ground. */
export interface Former {
  unit: Unit
  /** one: all of it went there; several: divided, a person must choose */
  now: Unit[]
}

/** All communes of a jurisdiction that are no more, for tables that still name them; three statements in all. */
export async function formerCommunes(db: Queryable, provinceId: string): Promise<Former[]> {
  const day = today()
  const ended = await listEndedCommunes(db, provinceId, day)
  const links = await linksFrom(
    db,
    ended.map(({ id }) => id),
    true,
  )
  const byStart = Map.groupBy(links, ({ from }) => from)
  const all = await findUnits(db, [...new Set(links.flatMap(({ from, to }) => [from, to]))], day)
  const placed = new Map(all.map((unit) => [unit.id, unit]))
  const onwards = (id: string, seen = new Set<string>()): typeof links => {
    if (seen.has(id)) return []
    seen.add(id)
    const own = byStart.get(id) ?? []
    return [...own, ...own.flatMap(({ to }) => onwards(to, seen))]
  }
  return ended.map((unit) => {
    const { units } = resolveTo(unit, day, placed, onwards(unit.id))
    return { unit, now: units.flatMap(({ id }) => placed.get(id) ?? []) }
  })
}
