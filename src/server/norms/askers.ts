import type { Actor } from '#contract/kernel/actor.ts'
import type { Norm } from '#contract/norms/norm.ts'
import type { TouchedRecord } from '#contract/norms/queries.ts'
import type { Queryable } from '#server/platform/db.ts'

/** What a later room says of its open records that a norm concerns; the composition root gives it to this room. */
export interface NormAsker {
  /**
   * Records not yet closed that were reckoned by this row (their snapshot names it), as far as this person reads them.
   */
  touched(db: Queryable, actor: Actor, norm: Norm): Promise<TouchedRecord[]>
}

/** By room. */
export type NormAskers = Readonly<Record<string, NormAsker>>
