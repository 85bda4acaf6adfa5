import { invalidField } from '#contract/kernel/problem.ts'
import * as acts from '#contract/planning/decision/acts.ts'
import type { PlanState } from '#contract/planning/workflows.ts'
import { act } from '#server/platform/door.ts'
import type { PlanningSubject } from '../../core/keepers.ts'
import { setDeskOfMany } from '../../core/store-desks.ts'
import type { PlanHead } from '../../core/store-heads.ts'
import { setItemState } from '../../core/store-items.ts'
import { factsOf } from '../facts.ts'
import { freeProposals } from '../adjusting/proposals.ts'
import { deskLines, workingLines } from '../lines.ts'
import { applyContent, dropChanges, listChanges, settleChanges } from '../store-changes.ts'
import { insertVersion, lastNo, movePlan, sealVersion } from '../store-plan.ts'
import { insertDecided, listDecided } from '../store-versions.ts'
import { reserveFor } from './ceilings.ts'
import { checkDays } from './days.ts'
import { leaveOut } from './left-out.ts'

type Subject = PlanningSubject<PlanHead>

/** A version in the making beside the one in force. */
export const adjustPlanAct = act<typeof acts.adjustPlan, Subject>(
  acts.adjustPlan,
  async ({ db, subject: { head }, input: { kind, reason }, to, note }) => {
    const no = (await lastNo(db, head)) + 1
    await insertVersion(db, head, { no, kind, reason })
    note({ facts: factsOf(head) })
    return await movePlan(db, head, { state: to as PlanState, workingNo: no, newRound: true })
  },
)

/** The version in the making comes into force, and the money held moves by the difference. */
export const approveAdjustmentAct = act<typeof acts.approveAdjustment, Subject>(
  acts.approveAdjustment,
  async ({ db, subject: { head }, input, actor, to, note }) => {
    const { workingNo, currentNo } = head
    if (workingNo === null || currentNo === null) throw invalidField(['lines'], 'planning.nothing_changed')
    await checkDays(db, head, input)
    const before = (await listDecided(db, head, currentNo)).map(({ money }) => money)
    const lines = await workingLines(db, head)
    const changes = await listChanges(db, head)
    if (lines.every(({ decision }) => decision === 'out'))
      throw invalidField(['lines'], 'planning.nothing_left')
    await reserveFor(db, head, { before, after: lines.map(({ money }) => money) })
    await insertDecided(db, head, workingNo, lines)
    await setDeskOfMany(db, head, 'approved', lines)
    const by = actor.name
    for (const { itemId, kind, content, reason } of changes) {
      const key = { provinceId: head.provinceId, id: itemId }
      if (content) await applyContent(db, head, itemId, { ...content, by })
      if (kind === 'add') await setItemState(db, key, { state: 'kept', reason, by })
    }
    const removed = new Set(changes.filter(({ kind }) => kind === 'remove').map(({ itemId }) => itemId))
    await leaveOut(
      db,
      head,
      lines.filter(({ itemId }) => removed.has(itemId)),
      actor,
    )
    await settleChanges(db, head)
    await sealVersion(db, head, workingNo, input)
    note({
      facts: { ...factsOf(head), number: input.decisionNumber },
      after: { changed: changes.length },
    })
    return await movePlan(db, head, { state: to as PlanState, currentNo: workingNo, workingNo: null })
  },
)

export const abandonAdjustmentAct = act<typeof acts.abandonAdjustment, Subject>(
  acts.abandonAdjustment,
  async ({ db, subject: { head }, actor, to, note }) => {
    await freeProposals(db, actor, await deskLines(db, head))
    await dropChanges(db, head)
    note({ facts: factsOf(head) })
    return await movePlan(db, head, { state: to as PlanState, workingNo: null })
  },
)
