import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import type { Queryable } from '#server/platform/db.ts'

/**
 * Does the person hold a role, today or later, that an administrator of this province does not reach? Never so for the
 * administrator of the whole installation.
 */
export async function holdsBeyond(
  db: Queryable,
  provinceId: string | null,
  personId: string,
): Promise<boolean> {
  if (provinceId === null) return false
  const { rows } = await db.query<{ beyond: boolean }>('select identity.holds_beyond($1, $2) as beyond', [
    personId,
    provinceId,
  ])
  return rows[0]?.beyond ?? false
}

/**
 * An account that opens rights of another place is not to be taken over from here: its address, password, second
 * factor, keys and data are for whoever reaches all its roles, and for its owner.
 * @throws Problem `out_of_reach`
 */
export async function refuseElsewhere(db: Queryable, actor: Actor, personId: string): Promise<void> {
  if (personId === actor.personId) return
  if (await holdsBeyond(db, actor.provinceId, personId)) throw new Problem('out_of_reach')
}
