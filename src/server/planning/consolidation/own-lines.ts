import { invalidField, Problem } from '#contract/kernel/problem.ts'
import { addItem, editItem } from '#contract/planning/consolidation/acts.ts'
import { handlesProvincePlan } from '#contract/planning/rules.ts'
import { act } from '#server/platform/door.ts'
import { lockItem, lockRound } from '../core/store-heads.ts'
import { insertItem, updateItem } from '../core/store-items.ts'
import { checkGround, checkSeen, factsOf, isWritable, shown } from './ground.ts'
import { forgetDesks, holdGround, lockMerged } from './store-work.ts'

/** The department's own line, proposed like any other. @throws Problem `invalid` on `roundId` while the plan is elsewhere */
export const addItemAct = act(addItem, async ({ db, input, actor, note }) => {
  const round = await lockRound(db, input.roundId)
  if (!handlesProvincePlan(actor, round)) throw new Problem('out_of_reach')
  const { provinceId, id: roundId, year } = round
  const ground = await holdGround(db, { provinceId, roundId, submissionId: null })
  if (!isWritable(ground.round, ground.plan, true))
    throw invalidField(['roundId'], 'planning.plan_fixed', { year })
  const line = { provinceId, roundId, unitPlanId: null, position: 0, fields: input.item, by: actor.name }
  const id = await insertItem(db, line)
  note({
    subject: { kind: 'planItem', id, provinceId },
    facts: factsOf({ title: input.item.title, year, version: 0 }),
  })
  return await shown(db, { provinceId, roundId, id })
})

/** @throws Problem `invalid` on `id` for a unit's line, and for a group as long as it is one */
export const editItemAct = act(editItem, async ({ db, input, actor, note }) => {
  const head = await lockItem(db, input.id)
  checkSeen(actor, head, input.version)
  if (head.submissionId !== null) throw invalidField(['id'], 'planning.unit_line')
  if ((await lockMerged(db, head)).length > 0) throw invalidField(['id'], 'planning.group_line')
  await checkGround(db, head)
  // a kept line holds its proposal and the department's figures: put it back first
  if (head.state !== 'proposed') throw new Problem('step_not_allowed', { facts: { state: head.state } })
  await forgetDesks(db, head, 'kept')
  await updateItem(db, head, { position: 0, fields: input.item, by: actor.name })
  note({
    subject: { kind: 'planItem', id: head.id, provinceId: head.provinceId },
    facts: factsOf({ ...head, title: input.item.title }),
  })
  return await shown(db, head)
})
