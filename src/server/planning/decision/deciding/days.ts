import type { FieldProblem } from '#contract/kernel/problem.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { refuseFields } from '#server/platform/door/input.ts'
import type { PlanHead } from '../../core/store-heads.ts'
import { type Decision, listVersions } from '../store-plan.ts'

/** The days of a decision follow each other: earlier decision, tờ trình, decision, effect. @throws Problem `invalid` */
export async function checkDays(db: Queryable, head: PlanHead, decision: Decision): Promise<void> {
  const versions = await listVersions(db, head)
  const working = versions.find(({ no }) => no === head.workingNo)
  const earlier = versions.find(({ no }) => no === head.currentNo)?.decidedOn ?? null
  const { decisionDate, effectiveDate } = decision
  const problems: FieldProblem[] = []
  const refuse = (path: string, code: string, date: string) =>
    problems.push({ path: [path], code, facts: { date } })
  if (decisionDate > today()) refuse('decisionDate', 'date.future', decisionDate)
  if (working?.submittedOn && decisionDate < working.submittedOn)
    refuse('decisionDate', 'decision.before_submission', working.submittedOn)
  if (earlier && decisionDate < earlier) refuse('decisionDate', 'decision.before_earlier', earlier)
  if (effectiveDate < decisionDate) refuse('effectiveDate', 'decision.effective', decisionDate)
  if (problems.length > 0) throw refuseFields(problems)
}
