import { invalidField } from '#contract/kernel/problem.ts'
import { approve, approveAmendment } from '#contract/programme/acts.ts'
import type { ProgrammeState } from '#contract/programme/workflow.ts'
import { today } from '#server/platform/clock.ts'
import { act } from '#server/platform/door.ts'
import type { Queryable } from '#server/platform/db.ts'
import { openFilesOf } from '#server/documents/index.ts'
import { wakeDaily } from '#server/agenda/index.ts'
import { indexVersion } from '../content.ts'
import { adoptDeadlines } from '../owing/obligations.ts'
import { contentAt } from '../store-content.ts'
import { listVersions, lockWorking, sealVersion } from '../store-versions.ts'
import { moveProgramme, type ProgrammeRow } from '../store.ts'

interface Decision {
  decisionNumber: string
  decisionDate: string
  effectiveDate: string
  signer: string
}

/** The days of a decision must follow each other: earlier decision, tờ trình, decision, effect. */
function checkDays(programme: ProgrammeRow, decision: Decision, earlier: string | null): void {
  if (decision.decisionDate > today()) throw invalidField(['decisionDate'], 'date.future')
  if (programme.submissionDate && decision.decisionDate < programme.submissionDate) {
    throw invalidField(['decisionDate'], 'decision.before_submission', { date: programme.submissionDate })
  }
  if (earlier && decision.decisionDate < earlier) {
    throw invalidField(['decisionDate'], 'decision.before_earlier', { date: earlier })
  }
  if (decision.effectiveDate < decision.decisionDate) {
    throw invalidField(['effectiveDate'], 'decision.effective', { date: decision.decisionDate })
  }
}

async function decide(db: Queryable, programme: ProgrammeRow, state: ProgrammeState, decision: Decision) {
  const versions = await listVersions(db, programme)
  const current = versions.find(({ no }) => no === programme.currentNo)
  checkDays(programme, decision, current?.decisionDate ?? null)
  const working = await lockWorking(db, programme)
  await sealVersion(db, working.key, decision)
  await indexVersion(db, programme, working)
  const version = await moveProgramme(db, programme, { state, currentNo: working.no, workingNo: null })
  await adoptDeadlines(db, programme, await contentAt(db, working.key, working.revision, false))
  await wakeDaily(db)
  // what was decided everyone may read, and the papers beside it
  await openFilesOf(db, 'programme', programme.id)
  return { code: programme.code, state, version }
}

/** Approves the programme under its decision; what was decided can no longer change, only be amended. */
export default act<typeof approve, ProgrammeRow>(approve, async ({ db, subject, input, note }) => {
  note({ facts: { number: input.decisionNumber, version: subject.version + 1 } })
  return await decide(db, subject, 'approved', input)
})

export const approveAmendmentAct = act<typeof approveAmendment, ProgrammeRow>(
  approveAmendment,
  async ({ db, subject, input, note }) => {
    note({ facts: { number: input.decisionNumber, version: subject.version + 1 } })
    return await decide(db, subject, 'amended', input)
  },
)
