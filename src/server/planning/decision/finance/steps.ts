import { invalidField } from '#contract/kernel/problem.ts'
import * as acts from '#contract/planning/decision/acts.ts'
import type { PlanState } from '#contract/planning/workflows.ts'
import { act } from '#server/platform/door.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { PlanningSubject } from '../../core/keepers.ts'
import type { PlanHead } from '../../core/store-heads.ts'
import { deskLines, nextNo } from '../lines.ts'
import { factsOf } from '../facts.ts'
import { dropStaleFigures } from '../store-opinions.ts'
import { insertVersion, movePlan, setPaper } from '../store-plan.ts'

type Subject = PlanningSubject<PlanHead>

/** The first decision's version begins when the plan first leaves the department. */
export async function beginVersion(db: Queryable, head: PlanHead): Promise<number> {
  const no = nextNo(head)
  if (head.workingNo === null) await insertVersion(db, head, { no, kind: 'original', reason: '' })
  return no
}

export const sendToFinanceAct = act<typeof acts.sendToFinance, Subject>(
  acts.sendToFinance,
  async ({ db, subject: { head }, to, note }) => {
    await dropStaleFigures(db, head)
    if ((await deskLines(db, head)).length === 0) throw invalidField(['lines'], 'planning.nothing_kept')
    const workingNo = await beginVersion(db, head)
    note({ facts: factsOf(head) })
    return await movePlan(db, head, { state: to as PlanState, workingNo, returnReason: '' })
  },
)

export const takeBackAct = act<typeof acts.takeBack, Subject>(
  acts.takeBack,
  async ({ db, subject: { head }, to, note }) => {
    note({ facts: factsOf(head) })
    return await movePlan(db, head, { state: to as PlanState })
  },
)

export const sendAdjustmentToFinanceAct = act<typeof acts.sendAdjustmentToFinance, Subject>(
  acts.sendAdjustmentToFinance,
  async ({ db, subject: { head }, to, note }) => {
    const changed = (await deskLines(db, head)).some(({ change }) => change !== null)
    if (!changed) throw invalidField(['lines'], 'planning.nothing_changed')
    note({ facts: factsOf(head) })
    return await movePlan(db, head, { state: to as PlanState, returnReason: '' })
  },
)

/** @throws Problem `invalid` on `lines` where Finance has not spoken of some yet */
async function give(db: Queryable, head: PlanHead, to: string, paper: { number: string; date: string }) {
  const lines = (await deskLines(db, head)).filter(({ change }) => head.currentNo === null || change !== null)
  const unsaid = lines.filter(({ opinion }) => opinion === null).length
  if (unsaid > 0) throw invalidField(['lines'], 'planning.unsaid', { count: unsaid })
  await setPaper(db, head, nextNo(head), 'finance', paper)
  const open = lines.filter(({ opinion }) => opinion?.said === 'ask' && opinion.answer === '').length
  return { ...(await movePlan(db, head, { state: to as PlanState })), open }
}

/** Finance's letter; questions that are open go with it. */
export const giveOpinionAct = act<typeof acts.giveOpinion, Subject>(
  acts.giveOpinion,
  async ({ db, subject: { head }, input, to, note }) => {
    note({ facts: { ...factsOf(head), number: input.number } })
    return await give(db, head, to, input)
  },
)

export const giveAdjustmentOpinionAct = act<typeof acts.giveAdjustmentOpinion, Subject>(
  acts.giveAdjustmentOpinion,
  async ({ db, subject: { head }, input, to, note }) => {
    note({ facts: { ...factsOf(head), number: input.number } })
    return await give(db, head, to, input)
  },
)
