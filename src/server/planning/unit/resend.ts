import { invalidField, Problem } from '#contract/kernel/problem.ts'
import { fieldsOfItem } from '#contract/planning/items.ts'
import { resendItem } from '#contract/planning/unit/acts.ts'
import { incomplete } from '#contract/planning/unit/rules.ts'
import { act } from '#server/platform/door.ts'
import type { PlanningSubject } from '../core/keepers.ts'
import { findRound, type ItemHead } from '../core/store-heads.ts'
import { getItem, setItemState, updateItem } from '../core/store-items.ts'
import { contentProblems, sameFields } from './content.ts'
import { refuse } from './write.ts'

/** The unit mends one line that came back by itself; possible as long as the round is not ended. */
export const resendItemAct = act<typeof resendItem, PlanningSubject<ItemHead>>(
  resendItem,
  async ({ db, subject: { head }, input, actor, note }) => {
    const { provinceId, roundId, id, year } = head
    const round = await findRound(db, roundId)
    if (round?.state === 'ended') throw invalidField(['id'], 'planning.round_ended', { year })
    const item = await getItem(db, { provinceId, roundId, id })
    if (!item) throw new Problem('not_found')
    const fields = { ...input.fields, proposalId: item.proposalId }
    refuse([
      ...(await contentProblems(db, actor, head, [{ path: ['fields'], fields }])),
      ...incomplete([fields], year).map((each) => ({ ...each, path: ['fields', ...each.path.slice(2)] })),
    ])
    if (sameFields(fields, fieldsOfItem(item)) && input.unchangedBecause === '')
      throw invalidField(['unchangedBecause'], 'planning.line_unchanged')
    await updateItem(db, { provinceId, roundId, id }, { position: item.position, fields, by: actor.name })
    await setItemState(
      db,
      { provinceId, id },
      { state: 'proposed', reason: input.unchangedBecause, by: actor.name },
    )
    const version = head.version + 2
    note({ facts: { year, title: fields.title, version }, before: fieldsOfItem(item), after: fields })
    return { id, version }
  },
)
