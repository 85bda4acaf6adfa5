import { matches } from '#contract/kernel/text.ts'
import { addDays, workingDaysBetween, type SpecialDays } from '#contract/kernel/working-days.ts'
import { fill, happened } from '#contract/words/vi.ts'
import { due, owed, remind, type standings } from '#contract/agenda/dues.ts'
import { namePeriodOf } from '#contract/agenda/rule.ts'
import { dueWorkflow } from '#contract/agenda/workflow.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { listEvents, type PastEvent } from '#server/identity/index.ts'
import { today } from '#server/platform/clock.ts'
import { act, answer, type Door } from '#server/platform/door.ts'
import { specialDays } from '../calendar/store.ts'
import { tellOffice } from '../notices/tell.ts'
import { findRunning } from './store-daily.ts'
import { readsDue } from './keeper.ts'
import { findDue, findSubject, listDues, type StoredDue } from './store.ts'

/** With the working days that are left today, or that were left on the day it was sent. */
const withDaysLeft = (stored: StoredDue, special: SpecialDays) => {
  const { provinceId: _province, ...row } = stored
  return { ...row, workingDaysLeft: workingDaysBetween(row.sentOn ?? today(), row.dueOn, special) }
}

type Standing = (typeof standings)[number]

/** Where it stands as people ask for it: late is open and past its day. */
const standingOf = ({ state, dueOn }: StoredDue): Standing | null => {
  if (state === 'waived') return null
  return state === 'open' && dueOn < today() ? 'late' : state
}

/** What the program itself did, which is nobody's act. */
const ofItself: Readonly<Record<string, string>> = {
  'agenda.reminded': 'Nhắc đơn vị phải gửi',
  'agenda.escalated': 'Báo quá hạn',
}

const told = ({ act: name, facts, ...event }: PastEvent) => ({
  id: event.id,
  at: event.at,
  text: ofItself[name] ?? fill(Object.entries(happened).find(([key]) => key === name)?.[1] ?? name, facts),
  by: event.by,
  organisation: event.organisation,
  reason: event.reason,
})

/** One of them; readable by the two sides and by whoever sees the province as a whole (its department, the Ministry). */
export const dueQuery = (offers: () => Door['offers']) =>
  answer(due, async ({ db, actor, input }) => {
    const subject = await findSubject(db, input.id, false)
    const stored = await findDue(db, input.id)
    if (!actor || !subject || !stored || !readsDue(actor, subject)) throw new Problem('not_found')
    return {
      due: withDaysLeft(stored, await specialDays(db)),
      steps: await offers()(dueWorkflow, db, actor, subject),
      events: (await listEvents(db, 'agenda', subject.id)).map(told).toReversed(),
    }
  })

const shownMost = 1000

export const owedQuery = answer(owed, async ({ db, actor, input }) => {
  if (!actor) return { items: [], groups: [], more: false }
  const special = await specialDays(db)
  const found = await listDues(db, {
    side: input.side === 'toUs' ? 'recipient' : 'owner',
    officeId: actor.organisationId,
    from: input.from ?? addDays(today(), -120),
    to: input.to ?? addDays(today(), 60),
    states: ['open', 'paused', 'sent', 'accepted'],
    obligationId: input.obligationId ?? null,
  })
  const wanted = found.filter((row) =>
    matches(`${row.title} ${row.ownerName} ${row.recipientName ?? ''}`, input.q ?? ''),
  )
  const groups = [...Map.groupBy(wanted, ({ obligationId, period }) => `${obligationId} ${period}`).values()]
  const items = wanted.filter((row) => !input.standing || standingOf(row) === input.standing)
  return {
    items: items.slice(0, shownMost).map((row) => withDaysLeft(row, special)),
    groups: groups.flatMap((rows) => {
      const [first] = rows
      if (!first) return []
      const count = (...kinds: Standing[]) =>
        rows.filter((row) => kinds.some((kind) => kind === standingOf(row))).length
      const { obligationId, title, period, dueOn } = first
      return [
        {
          obligationId,
          title,
          period,
          dueOn,
          offices: rows.length,
          sent: count('sent', 'accepted'),
          late: count('late'),
        },
      ]
    }),
    more: items.length > shownMost,
  }
})

/** Reminds by hand; the same person is told of the same thing once a day. */
export const remindAct = act(remind, async ({ db, actor, input, note }) => {
  const running = await findRunning(db, input.ids)
  if (running.some((one) => one.recipientId !== actor.organisationId)) throw new Problem('out_of_reach')
  let count = 0
  for (const one of running) {
    const [year, month, day] = one.dueOn.split('-')
    count += await tellOffice(
      db,
      one.ownerId,
      { whom: 'officers', step: 'agenda.send' },
      {
        kind: one.dueOn < today() ? 'overdue' : 'due',
        key: `due ${one.id} by hand ${today()}`,
        title: `${actor.organisationName} nhắc: ${one.title}`,
        note: `${namePeriodOf(one.period)}, hạn ${day}/${month}/${year}`,
        link: `/nghia-vu/${one.id}`,
      },
    )
  }
  note({ facts: { offices: running.length, people: count } })
  return { told: count }
})
