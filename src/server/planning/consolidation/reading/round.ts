import type { Actor } from '#contract/kernel/actor.ts'
import type { Queryable } from '#server/platform/db.ts'
import { findPlanOf, findRoundOf, type RoundHead } from '../../core/store-heads.ts'
import { isWritable } from '../ground.ts'

/** A round as every answer of the consolidation begins with it. */
export interface Seen {
  head: RoundHead
  of: { provinceId: string; roundId: string }
  round: {
    id: string
    year: number
    title: string
    state: RoundHead['state']
    dueOn: string
    planState: string | null
    writable: boolean
  }
}

/** The round of a year in one's own province, or in the one that the Ministry names; null: there is none. */
export async function seenRound(
  db: Queryable,
  actor: Actor | null,
  { year, province }: { year: number; province?: string | undefined },
): Promise<Seen | null> {
  const provinceId = actor?.provinceId ?? province
  if (!provinceId || (actor?.provinceId && province && province !== actor.provinceId)) return null
  const head = await findRoundOf(db, provinceId, year)
  if (!head) return null
  const plan = await findPlanOf(db, head.id)
  const { id, title, state, dueOn } = head
  const planState = plan?.state ?? null
  return {
    head,
    of: { provinceId, roundId: id },
    round: { id, year, title, state, dueOn, planState, writable: isWritable(state, planState) },
  }
}
