import type { FieldProblem } from '#contract/kernel/problem.ts'
import { invalidField } from '#contract/kernel/problem.ts'
import * as acts from '#contract/planning/decision/acts.ts'
import { proposedMoney } from '#contract/planning/decision/money.ts'
import type { PlanState } from '#contract/planning/workflows.ts'
import { today } from '#server/platform/clock.ts'
import { act } from '#server/platform/door.ts'
import type { Queryable } from '#server/platform/db.ts'
import { refuseFields } from '#server/platform/door/input.ts'
import type { PlanningSubject } from '../../core/keepers.ts'
import type { PlanHead } from '../../core/store-heads.ts'
import { factsOf } from '../facts.ts'
import { beforeFinance } from '../finance/opinions.ts'
import { beginVersion } from '../finance/steps.ts'
import { workingLines } from '../lines.ts'
import { dropStaleFigures } from '../store-opinions.ts'
import { movePlan, setPaper } from '../store-plan.ts'
import { listDecided } from '../store-versions.ts'
import { ceilingProblems } from './ceilings.ts'

type Subject = PlanningSubject<PlanHead>

const future = (date: string): FieldProblem[] =>
  date > today() ? [{ path: ['date'], code: 'date.future' }] : []

async function openQuestions(db: Queryable, head: PlanHead): Promise<FieldProblem[]> {
  const lines = await beforeFinance(db, head)
  const open = lines.filter(({ opinion }) => opinion?.said === 'ask' && opinion.answer === '')
  return open.length > 0
    ? [{ path: ['lines'], code: 'planning.questions_open', facts: { count: open.length } }]
    : []
}

/** Everything that stands against laying it before the Chairman, told together. */
async function against(db: Queryable, head: PlanHead): Promise<FieldProblem[]> {
  const lines = await beforeFinance(db, head)
  const empty = head.currentNo === null ? 'planning.nothing_kept' : 'planning.nothing_changed'
  if (lines.length === 0) return [{ path: ['lines'], code: empty }]
  const before =
    head.currentNo === null ? [] : (await listDecided(db, head, head.currentNo)).map(({ money }) => money)
  const after =
    head.currentNo === null
      ? lines.map(proposedMoney)
      : (await workingLines(db, head)).map(({ money }) => money)
  return [...(await openQuestions(db, head)), ...(await ceilingProblems(db, head, { before, after }))]
}

/** To the Chairman with the tờ trình. @throws Problem `invalid` with all reasons against it */
export const submitPlanAct = act<typeof acts.submitPlan, Subject>(
  acts.submitPlan,
  async ({ db, subject: { head }, input, to, note }) => {
    await dropStaleFigures(db, head)
    const problems = [...future(input.date), ...(await against(db, head))]
    if (problems.length > 0) throw refuseFields(problems)
    const workingNo = await beginVersion(db, head)
    await setPaper(db, head, workingNo, 'submission', input)
    note({ facts: { ...factsOf(head), number: input.number } })
    return await movePlan(db, head, { state: to as PlanState, workingNo, returnReason: '' })
  },
)

export const submitAdjustmentAct = act<typeof acts.submitAdjustment, Subject>(
  acts.submitAdjustment,
  async ({ db, subject: { head }, input, to, note }) => {
    const problems = [...future(input.date), ...(await against(db, head))]
    if (problems.length > 0) throw refuseFields(problems)
    if (head.workingNo === null) throw invalidField(['lines'], 'planning.nothing_changed')
    await setPaper(db, head, head.workingNo, 'submission', input)
    note({ facts: { ...factsOf(head), number: input.number } })
    return await movePlan(db, head, { state: to as PlanState, returnReason: '' })
  },
)

export const returnPlanAct = act<typeof acts.returnPlan, Subject>(
  acts.returnPlan,
  async ({ db, subject: { head }, input, to, note }) => {
    note({ facts: factsOf(head) })
    return await movePlan(db, head, { state: to as PlanState, returnReason: input.reason })
  },
)

export const returnAdjustmentAct = act<typeof acts.returnAdjustment, Subject>(
  acts.returnAdjustment,
  async ({ db, subject: { head }, input, to, note }) => {
    note({ facts: factsOf(head) })
    return await movePlan(db, head, { state: to as PlanState, returnReason: input.reason })
  },
)
