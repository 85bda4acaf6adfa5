import {
  abandonAmendment,
  amend,
  close,
  remove,
  returnAmendment,
  returnForWork,
  settleFinding,
  submit,
  submitAmendment,
} from '#contract/programme/acts.ts'
import { invalidField, Problem } from '#contract/kernel/problem.ts'
import type { ProgrammeState } from '#contract/programme/workflow.ts'
import { today } from '#server/platform/clock.ts'
import { dropFilesOf } from '#server/documents/index.ts'
import { act } from '#server/platform/door.ts'
import type { Queryable } from '#server/platform/db.ts'
import { checkOf, figuresOf } from '../checked.ts'
import { indexVersion, writeContent } from '../content.ts'
import { dropDeadlines } from '../owing/obligations.ts'
import { tellWaiting } from '../owing/telling.ts'
import { contentAt } from '../store-content.ts'
import {
  dropSettlement,
  dropVersion,
  keepSettlement,
  listVersions,
  lockWorking,
  openAmendment,
  writeSubmission,
} from '../store-versions.ts'
import { deleteProgramme, moveProgramme, nextRevision, type ProgrammeRow } from '../store.ts'

const done = (programme: ProgrammeRow, state: ProgrammeState, version: number) => ({
  code: programme.code,
  state,
  version,
})

const notInFuture = (path: string, date: string): void => {
  if (date > today()) throw invalidField([path], 'date.future')
}

async function send(
  db: Queryable,
  programme: ProgrammeRow,
  state: ProgrammeState,
  paper: { submissionNumber: string; submissionDate: string },
  by: string,
) {
  notInFuture('submissionDate', paper.submissionDate)
  const working = await lockWorking(db, programme)
  const revision = await nextRevision(db, programme)
  await writeSubmission(db, working.key, revision, paper.submissionNumber, paper.submissionDate, by)
  if (programme.currentNo === null) await indexVersion(db, programme, { no: working.no, revision })
  const submission = { number: paper.submissionNumber, date: paper.submissionDate }
  return done(programme, state, await moveProgramme(db, programme, { state, submission }))
}

/** Sends the draft to the deciding authority under a tờ trình. */
export const submitAct = act<typeof submit, ProgrammeRow>(
  submit,
  async ({ db, subject, input, actor, note }) => {
    note({ facts: { number: input.submissionNumber, version: subject.version + 1 } })
    const awaited = { by: actor, act: 'programme.approve', kind: 'step', what: 'Chờ phê duyệt' } as const
    await tellWaiting(db, subject, { ...awaited, note: `Tờ trình ${input.submissionNumber}` })
    return await send(db, subject, 'submitted', input, actor.organisationName)
  },
)

export const submitAmendmentAct = act<typeof submitAmendment, ProgrammeRow>(
  submitAmendment,
  async ({ db, subject, input, actor, note }) => {
    note({ facts: { number: input.submissionNumber, version: subject.version + 1 } })
    const what = 'Chờ phê duyệt điều chỉnh'
    const awaited = { by: actor, act: 'programme.approveAmendment', kind: 'step', what } as const
    await tellWaiting(db, subject, { ...awaited, note: `Tờ trình ${input.submissionNumber}` })
    return await send(db, subject, 'amendmentSubmitted', input, actor.organisationName)
  },
)

export const returnAct = act<typeof returnForWork, ProgrammeRow>(
  returnForWork,
  async ({ db, subject, input, actor, note }) => {
    note({ facts: { version: subject.version + 1 } })
    const awaited = { by: actor, act: 'programme.submit', kind: 'returned', what: 'Bị trả lại' } as const
    await tellWaiting(db, subject, { ...awaited, note: input.reason ?? null })
    return done(subject, 'returned', await moveProgramme(db, subject, { state: 'returned' }))
  },
)

export const returnAmendmentAct = act<typeof returnAmendment, ProgrammeRow>(
  returnAmendment,
  async ({ db, subject, input, actor, note }) => {
    note({ facts: { version: subject.version + 1 } })
    const what = 'Bản điều chỉnh bị trả lại'
    const awaited = { by: actor, act: 'programme.submitAmendment', kind: 'returned', what } as const
    await tellWaiting(db, subject, { ...awaited, note: input.reason ?? null })
    return done(subject, 'amending', await moveProgramme(db, subject, { state: 'amending' }))
  },
)

/** An amendment has papers of its own, still to be written. */
const noPapersYet = {
  decisionNumber: null,
  decisionDate: null,
  effectiveDate: null,
  submissionNumber: null,
  submissionDate: null,
  submittedBy: null,
}

/** Opens a working copy of what is in force; the decided version stays as it is. */
export const amendAct = act<typeof amend, ProgrammeRow>(
  amend,
  async ({ db, subject, input, actor, note }) => {
    const versions = await listVersions(db, subject)
    const current = versions.find(({ no }) => no === subject.currentNo)
    if (!current) throw new Error('nothing in force to amend')
    const key = { provinceId: subject.provinceId, programmeId: subject.id, no: current.no }
    const content = await contentAt(db, key, current.revision, true)
    const no = Math.max(...versions.map((version) => version.no)) + 1
    await openAmendment(db, subject, no, input.reason)
    const copy = { ...content, head: { ...content.head, ...noPapersYet } }
    await writeContent(db, subject, no, copy, { by: actor })
    note({ facts: { version: subject.version + 1 } })
    const move = { state: 'amending', workingNo: no, newRound: true } as const
    return done(subject, 'amending', await moveProgramme(db, subject, move))
  },
)

/** Drops the working copy: what was in force goes on, amended or not. */
export const abandonAmendmentAct = act<typeof abandonAmendment, ProgrammeRow>(
  abandonAmendment,
  async ({ db, subject, note }) => {
    const working = await lockWorking(db, subject)
    await dropVersion(db, working.key)
    const state = subject.currentNo === 1 ? 'approved' : 'amended'
    note({ facts: { version: subject.version + 1 } })
    return done(subject, state, await moveProgramme(db, subject, { state, workingNo: null }))
  },
)

export const closeAct = act<typeof close, ProgrammeRow>(close, async ({ db, subject, note }) => {
  note({ facts: { version: subject.version + 1 } })
  await dropDeadlines(db, subject)
  return done(subject, 'closed', await moveProgramme(db, subject, { state: 'closed' }))
})

/** Deletes a draft that was never decided; the audit trail keeps that it existed. */
export const deleteAct = act<typeof remove, ProgrammeRow>(remove, async ({ db, subject, note }) => {
  note({ before: { code: subject.code, unit: subject.unitName } })
  await dropFilesOf(db, 'programme', subject.id)
  await deleteProgramme(db, subject)
  return { code: subject.code, deleted: true as const }
})

/** The finding's figures in what is in force and in what is being written; none where the check finds it in neither. */
async function figuresSeen(db: Queryable, programme: ProgrammeRow, findingId: string): Promise<string[]> {
  const seen = new Set<string>()
  for (const { no, revision, decided } of await listVersions(db, programme)) {
    if (no !== programme.currentNo && no !== programme.workingNo) continue
    const key = { provinceId: programme.provinceId, programmeId: programme.id, no }
    const { findings } = checkOf(await contentAt(db, key, revision, decided), decided)
    const finding = findings.find(({ id }) => id === findingId)
    if (finding) seen.add(figuresOf(finding))
  }
  return [...seen]
}

/** Settles a finding by name and note, or reopens it when the note is empty. @throws Problem `not_found` */
export const settleFindingAct = act<typeof settleFinding, ProgrammeRow>(
  settleFinding,
  async ({ db, subject, input, actor, note }) => {
    note({
      facts: { finding: input.note || 'mở lại' },
      after: { findingId: input.findingId, note: input.note },
    })
    if (input.note === '') {
      await dropSettlement(db, subject, input.findingId)
      return { findingId: input.findingId, settledBy: null, note: null }
    }
    const seen = await figuresSeen(db, subject, input.findingId)
    if (seen.length === 0) throw new Problem('not_found')
    const { findingId, note: conclusion } = input
    await keepSettlement(db, subject, { findingId, note: conclusion, seen, by: actor })
    return { findingId, settledBy: actor.name, note: conclusion }
  },
)
