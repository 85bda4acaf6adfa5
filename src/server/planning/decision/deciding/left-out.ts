import type { Actor } from '#contract/kernel/actor.ts'
import { releaseProposal } from '#server/pipeline/index.ts'
import type { Queryable } from '#server/platform/db.ts'
import { listHeld } from '../../consolidation/store-work.ts'
import type { PlanHead } from '../../core/store-heads.ts'
import { setItemState } from '../../core/store-items.ts'
import type { DecidedLine } from '../store-versions.ts'

/** Lines that a decision leaves out; the proposals that they and those merged into them carry out are free again in the bank. */
export async function leaveOut(
  db: Queryable,
  { provinceId }: PlanHead,
  lines: readonly DecidedLine[],
  actor: Actor,
): Promise<void> {
  for (const { itemId: id, reason } of lines) {
    for (const { itemId, proposalId } of await listHeld(db, { provinceId, id }))
      await releaseProposal(db, actor, proposalId, { itemId, reason })
    await setItemState(db, { provinceId, id }, { state: 'dropped', reason, by: actor.name })
  }
}
