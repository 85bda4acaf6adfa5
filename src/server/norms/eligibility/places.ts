import type { PlaceFacts, PlaceUnit } from '#contract/norms/eligibility/judge/facts.ts'
import { addDays } from '#contract/kernel/working-days.ts'
import type { Unit, UnitRef } from '#contract/territory/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'
import { getUnit, groundOn } from '#server/territory/index.ts'
import { listSaid } from './store-attributes.ts'

const unitOf = ({ id, level, kind, name }: UnitRef): PlaceUnit => ({ id, level, kind, name })

/** Units before this one on its ground, with what stood above them: whether it lay in a district or province of old. */
async function before(db: Queryable, unit: Unit): Promise<string[]> {
  if (unit.validFrom === null) return []
  const { units, placed } = await groundOn(db, unit, addDays(unit.validFrom, -1))
  return units.flatMap(({ id }) => {
    const old = placed.get(id)
    return old ? [old.id, ...old.ancestors.map((one) => one.id)] : []
  })
}

/**
 * The units of a day on the ground of a place named by a unit of any day, as the judge looks at them.
 * @throws Problem `not_found`
 */
export async function placesOf(
  db: Queryable,
  unitId: string,
  day: string,
): Promise<{ provinceId: string; places: PlaceFacts[] }> {
  const named = await getUnit(db, { id: unitId }, day)
  const { units, placed } = await groundOn(db, named, day)
  const found = units.flatMap(({ id }) => placed.get(id) ?? [])
  const said = await listSaid(
    db,
    found.flatMap((unit) => [unit.id, ...unit.ancestors.map(({ id }) => id)]),
    day,
  )
  const places: PlaceFacts[] = []
  for (const unit of found) {
    const above = unit.ancestors.map(unitOf)
    const own = [unit.id, ...above.map(({ id }) => id)]
    places.push({
      ...unitOf(unit),
      path: unit.path,
      above,
      within: [...new Set([...own, named.id, ...(await before(db, unit))])],
      said: said.filter((one) => own.includes(one.unitId)),
    })
  }
  return { provinceId: named.provinceId, places }
}
