import { addDays, workingDaysBetween } from '#contract/kernel/working-days.ts'
import { isGranted } from '#contract/grants.ts'
import { namePeriodOf } from '#contract/agenda/rule.ts'
import { today } from '#server/platform/clock.ts'
import type { Waiting, WaitingSource } from '#server/platform/waiting.ts'
import { specialDays } from '../calendar/store.ts'
import { listDues, type StoredDue } from '../dues/store.ts'
import { listLongWork } from '../long/store-drawer.ts'

const owing = (due: StoredDue): Waiting => ({
  key: `owe ${due.id}`,
  kind: 'owe',
  title: due.title,
  note: [namePeriodOf(due.period), due.recipientName && `gửi ${due.recipientName}`]
    .filter(Boolean)
    .join(' · '),
  action: 'Gửi',
  link: `/nghia-vu/${due.id}`,
  since: null,
  dueOn: due.dueOn,
})

/** What one's office owes within thirty working days, and what others have sent it. */
export const duesWaiting: WaitingSource = async (db, actor) => {
  const special = await specialDays(db)
  const officeId = actor.organisationId
  const span = { officeId, from: addDays(today(), -400), to: addDays(today(), 60) }
  const open = isGranted(actor.role, 'agenda.send')
    ? await listDues(db, { ...span, side: 'owner', states: ['open'] })
    : []
  const sent = isGranted(actor.role, 'agenda.accept')
    ? await listDues(db, { ...span, side: 'recipient', states: ['sent'], to: addDays(today(), 400) })
    : []
  return [
    ...open.filter(({ dueOn }) => workingDaysBetween(today(), dueOn, special) <= 30).map(owing),
    ...sent.map((due): Waiting => ({
      key: `receive ${due.id}`,
      kind: 'receive',
      title: `Nhận: ${due.title}`,
      note: [due.ownerName, namePeriodOf(due.period), due.paper].filter(Boolean).join(' · '),
      action: 'Xem và nhận',
      link: `/nghia-vu/${due.id}`,
      since: due.sentOn,
      dueOn: null,
    })),
  ]
}

/** Long work of one's own that failed and was not put away. */
export const jobsWaiting: WaitingSource = async (db, actor) =>
  (await listLongWork(db, actor.personId))
    .filter(({ state }) => state === 'failed')
    .map((work) => ({
      key: `job ${work.id}`,
      kind: 'job',
      title: `Không xong: ${work.title}`,
      note: work.error ?? '',
      action: 'Xem',
      link: '/viec-dai',
      since: work.finishedAt,
      dueOn: null,
    }))
