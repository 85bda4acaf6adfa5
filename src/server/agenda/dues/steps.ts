import { dueAfterPause } from '#contract/agenda/reminding.ts'
import { accept, pause, resume, returnDue, send, waive } from '#contract/agenda/dues.ts'
import { dueWorkflow, type DueState } from '#contract/agenda/workflow.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act } from '#server/platform/door.ts'
import { specialDays } from '../calendar/store.ts'
import { tellOffice } from '../notices/tell.ts'
import type { Word } from '../notices/store.ts'
import { moveDue, type DueSubject } from './store.ts'

const moved = (due: DueSubject, to: string) => ({
  id: due.id,
  state: dueWorkflow.states.find((state): state is DueState => state === to) ?? due.state,
  version: due.version + 1,
})

/** Tells the other side what this one did. */
async function tellOther(
  db: Queryable,
  actor: Actor,
  due: DueSubject,
  word: Pick<Word, 'kind' | 'title' | 'note'>,
): Promise<void> {
  const isOwner = actor.organisationId === due.ownerId
  const other = isOwner ? due.recipientId : due.ownerId
  if (!other) return
  const key = `due ${due.id} v${due.version + 1}`
  const step = isOwner ? 'agenda.accept' : 'agenda.send'
  await tellOffice(db, other, { whom: 'officers', step }, { ...word, key, link: `/nghia-vu/${due.id}` })
}

const facts = (due: DueSubject) => ({ facts: { title: due.title } })

export const sendAct = act<typeof send, DueSubject>(send, async ({ db, actor, subject, input, to, note }) => {
  const paper = input.paper || null
  const special = await specialDays(db)
  // while it was paused its clock stood still: what is sent now is in time by the day that it then has
  const dueOn =
    subject.state === 'paused' && subject.pausedOn
      ? dueAfterPause(subject.dueOn, subject.pausedOn, today(), special)
      : undefined
  await moveDue(db, subject, {
    state: to,
    sent: { on: today(), by: actor.name, paper },
    ...(dueOn ? { dueOn } : {}),
  })
  const title = `${actor.organisationName} đã gửi: ${subject.title}`
  await tellOther(db, actor, subject, { kind: 'received', title, note: paper })
  note({ facts: { title: subject.title, paper } })
  return moved(subject, to)
})

export const acceptAct = act<typeof accept, DueSubject>(accept, async ({ db, actor, subject, to, note }) => {
  const unsent = subject.state !== 'sent'
  // it came on paper: whoever received it says so
  const sent = unsent ? { sent: { on: today(), by: actor.name, paper: null } } : {}
  await moveDue(db, subject, { state: to, accepted: true, ...sent })
  note(facts(subject))
  return moved(subject, to)
})

export const returnAct = act<typeof returnDue, DueSubject>(
  returnDue,
  async ({ db, actor, subject, input, to, note }) => {
    await moveDue(db, subject, { state: to, anew: true })
    const title = `${actor.organisationName} trả lại: ${subject.title}`
    await tellOther(db, actor, subject, { kind: 'returned', title, note: input.reason ?? null })
    note(facts(subject))
    return moved(subject, to)
  },
)

export const pauseAct = act<typeof pause, DueSubject>(
  pause,
  async ({ db, actor, subject, input, to, note }) => {
    await moveDue(db, subject, { state: to, pausedOn: today() })
    const title = `${actor.organisationName} tạm dừng hạn: ${subject.title}`
    await tellOther(db, actor, subject, { kind: 'received', title, note: input.reason ?? null })
    note(facts(subject))
    return moved(subject, to)
  },
)

export const resumeAct = act<typeof resume, DueSubject>(resume, async ({ db, actor, subject, to, note }) => {
  const special = await specialDays(db)
  const dueOn = dueAfterPause(subject.dueOn, subject.pausedOn ?? today(), today(), special)
  await moveDue(db, subject, { state: to, dueOn })
  const day = dueOn.split('-').toReversed().join('/')
  const title = `${actor.organisationName} tính tiếp hạn: ${subject.title}`
  await tellOther(db, actor, subject, { kind: 'received', title, note: `Hạn mới: ${day}` })
  note({ facts: { title: subject.title, day: dueOn }, before: { dueOn: subject.dueOn }, after: { dueOn } })
  return moved(subject, to)
})

export const waiveAct = act<typeof waive, DueSubject>(
  waive,
  async ({ db, actor, subject, input, to, note }) => {
    await moveDue(db, subject, { state: to })
    const title = `${actor.organisationName} miễn: ${subject.title}`
    await tellOther(db, actor, subject, { kind: 'received', title, note: input.reason ?? null })
    note(facts(subject))
    return moved(subject, to)
  },
)
