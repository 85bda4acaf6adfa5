import { invalidField, Problem } from '#contract/kernel/problem.ts'
import { weekdayOf } from '#contract/kernel/working-days.ts'
import { calendar, removeDay, setDay } from '#contract/agenda/calendar.ts'
import { act, answer } from '#server/platform/door.ts'
import { wakeDaily } from '../dues/store-daily.ts'
import { deleteDay, findDay, listDays, writeDay } from './store.ts'

export const calendarQuery = answer(calendar, async ({ db, input }) => ({
  items: await listDays(db, input.year ?? null),
}))

/** Writes a day of the calendar; whatever is open and not yet due is counted anew. */
export const setDayAct = act(setDay, async ({ db, input, note }) => {
  if (input.kind === 'worked' && weekdayOf(input.day) <= 5) throw invalidField(['day'], 'day.worked_anyway')
  const before = await findDay(db, input.day)
  await writeDay(db, input)
  await wakeDaily(db)
  note({
    subject: { kind: 'specialDay', id: input.day },
    facts: { day: input.day, name: input.name },
    before,
    after: input,
  })
  return input
})

export const removeDayAct = act(removeDay, async ({ db, input, note }) => {
  const before = await findDay(db, input.day)
  if (!before) throw new Problem('not_found')
  if (!(await deleteDay(db, input.day))) throw new Problem('out_of_reach')
  await wakeDaily(db)
  note({
    subject: { kind: 'specialDay', id: input.day },
    facts: { day: input.day, name: before.name },
    before,
  })
  return { day: input.day }
})
