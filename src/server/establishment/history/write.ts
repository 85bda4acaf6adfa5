import {
  addParticipation,
  addSupport,
  correctParticipation,
  correctSupport,
  dropParticipation,
  dropSupport,
  participationRules,
  supportRules,
} from '#contract/establishment/history/acts.ts'
import { type FieldRule, problemsOf } from '#contract/kernel/field-rules.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { today } from '#server/platform/clock.ts'
import { act } from '#server/platform/door.ts'
import { refuseFields } from '#server/platform/door/input.ts'
import type { Head } from '../core/store.ts'
import { writtenHead } from './held.ts'
import {
  deleteParticipation,
  deleteSupport,
  insertParticipation,
  insertSupport,
  lockParticipation,
  lockSupport,
  updateParticipation,
  updateSupport,
} from './store.ts'

const subjectOf = ({ id, provinceId }: Head) => ({ kind: 'establishment', id, provinceId })

/** What this house's own projects wrote is put right where it came from. @throws Problem `step_not_allowed` */
function onlyByHand({ record }: { record: unknown }): void {
  if (record !== null)
    throw new Problem('step_not_allowed', { facts: { state: 'do hồ sơ của hệ thống ghi' } })
}

/** @throws Problem `invalid` with everything that cannot be */
function check<T>(rules: readonly FieldRule<T>[], fields: T): void {
  const problems = problemsOf(rules, fields, today())
  if (problems.length > 0) throw refuseFields(problems)
}

const addSupportAct = act(addSupport, async ({ db, input, actor, note }) => {
  const { establishmentId, ...fields } = input
  const head = await writtenHead(db, actor, establishmentId)
  check(supportRules, fields)
  const id = await insertSupport(db, head, fields)
  note({
    subject: subjectOf(head),
    facts: { title: fields.title, year: fields.year },
    after: { support: fields },
  })
  return { id, version: 1 }
})

const correctSupportAct = act(correctSupport, async ({ db, input, actor, note }) => {
  const { id, version, ...fields } = input
  const before = await lockSupport(db, id)
  if (!before) throw new Problem('not_found')
  const head = await writtenHead(db, actor, before.establishmentId)
  onlyByHand(before)
  if (before.version !== version) throw new Problem('stale_version')
  check(supportRules, fields)
  const { title, year } = fields
  note({
    subject: subjectOf(head),
    facts: { title, year },
    before: { support: before },
    after: { support: fields },
  })
  return { id, version: await updateSupport(db, head, id, fields) }
})

const dropSupportAct = act(dropSupport, async ({ db, input, actor, note }) => {
  const before = await lockSupport(db, input.id)
  if (!before) throw new Problem('not_found')
  const head = await writtenHead(db, actor, before.establishmentId)
  onlyByHand(before)
  if (before.version !== input.version) throw new Problem('stale_version')
  await deleteSupport(db, head, input.id)
  note({
    subject: subjectOf(head),
    facts: { title: before.title, year: before.year },
    before: { support: before },
  })
  return { id: input.id }
})

const addParticipationAct = act(addParticipation, async ({ db, input, actor, note }) => {
  const { establishmentId, ...fields } = input
  const head = await writtenHead(db, actor, establishmentId)
  check(participationRules, fields)
  const id = await insertParticipation(db, head, fields)
  note({ subject: subjectOf(head), facts: { title: fields.title }, after: { participation: fields } })
  return { id, version: 1 }
})

const correctParticipationAct = act(correctParticipation, async ({ db, input, actor, note }) => {
  const { id, version, ...fields } = input
  const before = await lockParticipation(db, id)
  if (!before) throw new Problem('not_found')
  const head = await writtenHead(db, actor, before.establishmentId)
  onlyByHand(before)
  if (before.version !== version) throw new Problem('stale_version')
  check(participationRules, fields)
  note({
    subject: subjectOf(head),
    facts: { title: fields.title },
    before: { participation: before },
    after: { participation: fields },
  })
  return { id, version: await updateParticipation(db, head, id, fields) }
})

const dropParticipationAct = act(dropParticipation, async ({ db, input, actor, note }) => {
  const before = await lockParticipation(db, input.id)
  if (!before) throw new Problem('not_found')
  const head = await writtenHead(db, actor, before.establishmentId)
  onlyByHand(before)
  if (before.version !== input.version) throw new Problem('stale_version')
  await deleteParticipation(db, head, input.id)
  note({ subject: subjectOf(head), facts: { title: before.title }, before: { participation: before } })
  return { id: input.id }
})

/** Acts on what an establishment has had. */
export const historyActs = [
  addSupportAct,
  correctSupportAct,
  dropSupportAct,
  addParticipationAct,
  correctParticipationAct,
  dropParticipationAct,
]
