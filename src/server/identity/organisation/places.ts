import { manages, mayBeKind } from '#contract/identity/rules.ts'
import type { OrganisationKind } from '#contract/identity/nouns.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem, invalidField } from '#contract/kernel/problem.ts'
import type { Queryable } from '#server/platform/db.ts'
import { findOrganisation } from './store.ts'

/** What the room of territory knows; the composition root gives it, for this room stands above it on the map. */
export interface Places {
  /** "Cà Mau" for 96; null: no such province today */
  provinceName(db: Queryable, provinceId: string): Promise<string | null>
  /** today's provincial jurisdiction of a unit of any day */
  provinceOf(db: Queryable, unitId: string): Promise<string | null>
}

export interface Placed {
  kind: OrganisationKind
  name: string
  parentId: string | null
  provinceId: string | null
  unitId: string | null
}

/** A parent must be there. @throws Problem `invalid` */
export async function checkParent(db: Queryable, parentId: string | null, path: string[]): Promise<void> {
  if (parentId !== null && !(await findOrganisation(db, parentId)))
    throw invalidField(path, 'organisation.unknown')
}

/** What only the nation has, no province enters for itself. @throws Problem `invalid` */
export function checkKind(actor: Actor, kind: OrganisationKind, path: string[]): void {
  if (!mayBeKind(actor, kind)) throw invalidField(path, 'organisation.national')
}

/** A unit must lie in the province. @throws Problem `invalid` */
export async function checkUnit(
  db: Queryable,
  places: Places,
  place: Pick<Placed, 'unitId' | 'provinceId'>,
  path: string[],
): Promise<void> {
  if (place.unitId !== null && (await places.provinceOf(db, place.unitId)) !== place.provinceId)
    throw invalidField(path, 'organisation.unit')
}

/**
 * Checks where a new organisation would stand; its province's name, null for a national one.
 * @throws Problem `out_of_reach`, `invalid`
 */
export async function placeNew(
  db: Queryable,
  places: Places,
  actor: Actor,
  placed: Placed,
  path: string[] = [],
): Promise<string | null> {
  if (!manages(actor, placed)) throw new Problem('out_of_reach')
  checkKind(actor, placed.kind, [...path, 'kind'])
  await checkParent(db, placed.parentId, [...path, 'parentId'])
  await checkUnit(db, places, placed, [...path, 'unitId'])
  if (placed.provinceId === null) return null
  const name = await places.provinceName(db, placed.provinceId)
  if (name === null) throw invalidField([...path, 'provinceId'], 'province.unknown')
  return name
}
