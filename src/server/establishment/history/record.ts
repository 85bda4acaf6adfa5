import type { ParticipationFields, SupportFields } from '#contract/establishment/history/acts.ts'
import { Problem } from '#contract/kernel/problem.ts'
import type { Queryable } from '#server/platform/db.ts'
import { findHead, type Head } from '../core/store.ts'
import { findCurrent } from '../twins/store-merge.ts'
import { insertParticipation, insertSupport } from './store.ts'

/** The record of a later room that a line of history comes from. */
export interface Origin {
  kind: string
  id: string
}

/** The record that carries this one's history on. @throws Problem `not_found` */
async function currentHead(db: Queryable, establishmentId: string): Promise<Head> {
  const current = await findCurrent(db, establishmentId)
  const head = current && (await findHead(db, current.id))
  if (!head) throw new Problem('not_found')
  return head
}

/**
 * Writes a support of this house's own projects beside its beneficiary, in the caller's transaction; said again for the
 * same record it is written anew. A beneficiary that was merged meanwhile is followed to the record that goes on.
 * @returns the id of the support
 */
export const recordSupport = async (
  db: Queryable,
  support: { establishmentId: string; origin: Origin; fields: SupportFields },
): Promise<string> =>
  await insertSupport(db, await currentHead(db, support.establishmentId), support.fields, support.origin)

/** The same for a contest, a fair, a class … that a later room held. */
export const recordParticipation = async (
  db: Queryable,
  one: { establishmentId: string; origin: Origin; fields: ParticipationFields },
): Promise<string> =>
  await insertParticipation(db, await currentHead(db, one.establishmentId), one.fields, one.origin)
