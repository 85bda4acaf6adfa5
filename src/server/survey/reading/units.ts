import { communeOf } from '#contract/survey/reach.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import type { Queryable } from '#server/platform/db.ts'
import { findUnit } from '#server/territory/index.ts'
import { communesOf } from '../ground.ts'

/** A commune as lists name it. */
export interface Named {
  id: string
  name: string
}

/** Communes where this person works: their own alone, or all of the province; of the nation's offices none. */
export async function communesFor(db: Queryable, actor: Actor): Promise<Named[]> {
  const own = communeOf(actor)
  if (own !== null) {
    const unit = await findUnit(db, own)
    return unit ? [{ id: unit.id, name: unit.fullName }] : []
  }
  return actor.provinceId === null ? [] : await communesOf(db, actor.provinceId)
}

/** Names units; one that is no more is named as it was. */
export async function namesOf(
  db: Queryable,
  ids: readonly string[],
  known: readonly Named[],
): Promise<Map<string, string>> {
  const names = new Map(known.map(({ id, name }) => [id, name]))
  for (const id of new Set(ids)) if (!names.has(id)) names.set(id, (await findUnit(db, id))?.fullName ?? id)
  return names
}
