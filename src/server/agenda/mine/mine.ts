import { addDays, isWorkingDay, workingDaysBetween } from '#contract/kernel/working-days.ts'
import { mine, month, type groups } from '#contract/agenda/mine.ts'
import { today } from '#server/platform/clock.ts'
import { answer } from '#server/platform/door.ts'
import type { WaitingSource } from '#server/platform/waiting.ts'
import { listDays, specialDays } from '../calendar/store.ts'
import { listDues, type StoredDue } from '../dues/store.ts'
import { duesWaiting, jobsWaiting } from './waiting.ts'

type Group = (typeof groups)[number]

/** By the working days that are left: a day off today belongs to the next working day. */
function groupOf(left: number | null, dueOn: string | null): Group {
  if (left === null || dueOn === null) return 'undated'
  if (dueOn < today()) return 'overdue'
  if (left <= 0) return 'today'
  return left <= 5 ? 'week' : 'later'
}

/** Everything that waits for me, from all rooms; by deadline, then by how long it has waited. */
export const mineQuery = (sources: readonly WaitingSource[]) =>
  answer(mine, async ({ db, actor }) => {
    if (!actor) return { items: [] }
    const special = await specialDays(db)
    const found = []
    for (const source of [duesWaiting, jobsWaiting, ...sources]) found.push(...(await source(db, actor)))
    const items = found.map((item) => {
      const left = item.dueOn === null ? null : workingDaysBetween(today(), item.dueOn, special)
      return { ...item, workingDaysLeft: left, group: groupOf(left, item.dueOn) }
    })
    const order = ({ dueOn, since }: (typeof items)[number]) => `${dueOn ?? '9999'} ${since ?? '9999'}`
    return { items: items.sort((a, b) => order(a).localeCompare(order(b))) }
  })

/** Rows of one day told as one line: "23 đơn vị" where many owe the same. */
function linesOf(rows: StoredDue[], side: 'byUs' | 'toUs') {
  const kinds = Map.groupBy(rows, ({ obligationId, period, state }) => `${obligationId} ${period} ${state}`)
  return [...kinds.values()].flatMap((alike) => {
    const [first] = alike
    if (!first) return []
    const { id, title, state } = first
    const office = side === 'byUs' ? (first.recipientName ?? '') : first.ownerName
    return [{ id, title, side, state, office: alike.length === 1 ? office : '', count: alike.length }]
  })
}

export const monthQuery = answer(month, async ({ db, actor, input }) => {
  const first = `${input.month}-01`
  const days = Array.from({ length: 31 }, (_, index) => addDays(first, index)).filter((day) =>
    day.startsWith(input.month),
  )
  const last = days.at(-1) ?? first
  const special = await specialDays(db)
  const named = new Map((await listDays(db, null)).map(({ day, name }) => [day, name]))
  const span = { from: first, to: last, states: ['open', 'paused', 'sent', 'accepted'] as const }
  const officeId = actor?.organisationId ?? ''
  const byUs = actor ? await listDues(db, { ...span, side: 'owner', officeId }) : []
  const toUs = actor ? await listDues(db, { ...span, side: 'recipient', officeId }) : []
  return {
    days: days.map((day) => ({
      day,
      working: isWorkingDay(day, special),
      name: named.get(day) ?? null,
      items: [
        ...linesOf(
          byUs.filter(({ dueOn }) => dueOn === day),
          'byUs',
        ),
        ...linesOf(
          toUs.filter(({ dueOn }) => dueOn === day),
          'toUs',
        ),
      ],
    })),
  }
})
