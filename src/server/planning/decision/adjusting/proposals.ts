import type { Actor } from '#contract/kernel/actor.ts'
import type { DeskLine } from '#contract/planning/decision/queries.ts'
import { releaseProposal } from '#server/pipeline/index.ts'
import type { Queryable } from '#server/platform/db.ts'
import { takeHeld } from '../../consolidation/keep.ts'
import { listHeld } from '../../consolidation/store-work.ts'
import { findItem } from '../../core/store-heads.ts'

/** A line that comes in with an adjustment takes its proposals from the bank at once, so that no other plan has them. */
export async function holdProposals(db: Queryable, actor: Actor, itemId: string): Promise<void> {
  const head = await findItem(db, itemId)
  if (head) await takeHeld(db, actor, head)
}

/** Lines that do not come in after all give their proposals back. */
export async function freeProposals(db: Queryable, actor: Actor, lines: readonly DeskLine[]): Promise<void> {
  const added = lines.filter(({ change, state }) => change?.kind === 'add' && state !== 'kept')
  for (const line of added)
    for (const { itemId, proposalId } of await listHeld(db, {
      provinceId: actor.provinceId ?? '',
      id: line.id,
    }))
      await releaseProposal(db, actor, proposalId, { itemId, reason: 'Không đưa vào điều chỉnh kế hoạch' })
}
