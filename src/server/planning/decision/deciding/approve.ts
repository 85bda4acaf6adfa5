import type { FieldProblem } from '#contract/kernel/problem.ts'
import { invalidField } from '#contract/kernel/problem.ts'
import { approvePlan, type Exception } from '#contract/planning/decision/acts.ts'
import { above } from '#contract/planning/decision/money.ts'
import type { PlanState } from '#contract/planning/workflows.ts'
import { planSources } from '#contract/words/planning.ts'
import { act } from '#server/platform/door.ts'
import type { Queryable } from '#server/platform/db.ts'
import { refuseFields } from '#server/platform/door/input.ts'
import type { PlanningSubject } from '../../core/keepers.ts'
import { setDeskOfMany } from '../../core/store-desks.ts'
import type { PlanHead } from '../../core/store-heads.ts'
import { factsOf, millions } from '../facts.ts'
import { workingLines } from '../lines.ts'
import { movePlan, sealVersion } from '../store-plan.ts'
import { type DecidedLine, insertDecided } from '../store-versions.ts'
import { reserveFor } from './ceilings.ts'
import { checkDays } from './days.ts'
import { leaveOut } from './left-out.ts'

/** What is not right with one exception of the Chairman's. */
function problemsOf(
  { money }: Exception,
  at: number,
  line: DecidedLine | undefined,
  twice: boolean,
): FieldProblem[] {
  if (!line) return [{ path: ['exceptions', at, 'itemId'], code: 'planning.not_in_plan' }]
  if (twice) return [{ path: ['exceptions', at, 'itemId'], code: 'planning.exception_twice' }]
  return above(money ?? {}, line.money).map(({ source, vnd, most }) => ({
    path: ['exceptions', at, 'money', source],
    code: 'planning.exception_above',
    facts: { source: planSources[source], sum: millions(vnd), most: millions(most) },
  }))
}

/** Every line as proposed, but for the exceptions: left out, or approved with less. @throws Problem `invalid` with all that is wrong */
function decidedLines(lines: readonly DecidedLine[], exceptions: readonly Exception[]): DecidedLine[] {
  const byId = new Map(lines.map((line) => [line.itemId, line]))
  const problems = exceptions.flatMap((exception, at) =>
    problemsOf(
      exception,
      at,
      byId.get(exception.itemId),
      exceptions.findIndex(({ itemId }) => itemId === exception.itemId) < at,
    ),
  )
  if (problems.length > 0) throw refuseFields(problems)
  const excepted = new Map(exceptions.map((exception) => [exception.itemId, exception]))
  return lines.map((line): DecidedLine => {
    const exception = excepted.get(line.itemId)
    if (!exception) return line
    const { reason, money } = exception
    const some = money !== null && Object.values(money).some((amount) => amount > 0)
    return some ? { ...line, reason, money } : { ...line, reason, decision: 'out', money: {} }
  })
}

async function decide(db: Queryable, head: PlanHead, no: number, lines: readonly DecidedLine[]) {
  await reserveFor(db, head, { before: [], after: lines.map(({ money }) => money) })
  await insertDecided(db, head, no, lines)
  await setDeskOfMany(db, head, 'approved', lines)
}

/**
 * The Chairman's decision. In one transaction: what each line gets, the version with its lines as they were decided, and
 * the money held by source. @see NĐ 45/2012/NĐ-CP Đ.2
 */
export const approvePlanAct = act<typeof approvePlan, PlanningSubject<PlanHead>>(
  approvePlan,
  async ({ db, subject: { head }, input, actor, to, note }) => {
    await checkDays(db, head, input)
    const no = head.workingNo ?? 1
    const lines = decidedLines(await workingLines(db, head), input.exceptions)
    const left = lines.filter(({ decision }) => decision === 'out')
    if (lines.length === left.length) throw invalidField(['exceptions'], 'planning.nothing_left')
    await decide(db, head, no, lines)
    await leaveOut(db, head, left, actor)
    await sealVersion(db, head, no, input)
    note({
      facts: { ...factsOf(head), number: input.decisionNumber },
      after: { lines: lines.length, exceptions: input.exceptions },
    })
    return await movePlan(db, head, { state: to as PlanState, currentNo: no, workingNo: null })
  },
)
