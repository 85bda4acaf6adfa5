import type { Actor } from '#contract/kernel/actor.ts'
import { workingDaysBetween } from '#contract/kernel/working-days.ts'
import { dueBetween } from '#contract/programme/dates/calendar.ts'
import { mine } from '#contract/programme/queries.ts'
import { handles } from '#contract/programme/rules.ts'
import { isGranted } from '#contract/grants.ts'
import type { ProgrammeState } from '#contract/programme/workflow.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { answer } from '#server/platform/door.ts'
import { specialDays } from '#server/agenda/index.ts'
import { listCalendars, listSummaries, type SummaryRow } from '../store-read.ts'

/** In which state a programme waits for which act, told as a task. */
const waitsFor: Partial<Record<ProgrammeState, { act: string; step: string; what: string }>> = {
  submitted: { act: 'programme.approve', step: 'approve', what: 'Chờ phê duyệt' },
  amendmentSubmitted: {
    act: 'programme.approveAmendment',
    step: 'approveAmendment',
    what: 'Chờ phê duyệt điều chỉnh',
  },
  returned: { act: 'programme.submit', step: 'submit', what: 'Bị trả lại, cần sửa và trình lại' },
}

const drafting: readonly ProgrammeState[] = ['draft', 'amending']

const waiting = (rows: SummaryRow[], actor: Actor) =>
  rows.flatMap((row) => {
    const wait = waitsFor[row.status]
    if (!wait || !isGranted(actor.role, wait.act)) return []
    return [{ code: row.code, title: row.title, what: wait.what, since: row.updatedAt, step: wait.step }]
  })

/** The next dozen dates of the programmes that run in this person's jurisdiction. */
async function deadlines(db: Queryable, actor: Actor, from: string) {
  const year = Number(from.slice(0, 4))
  const calendars = await listCalendars(db, actor.provinceId, year)
  const special = await specialDays(db)
  return calendars
    .flatMap(({ code, title, ...calendar }) =>
      dueBetween(calendar, from, `${year + 1}${from.slice(4)}`).map(({ date, who, what }) => ({
        date,
        who,
        what,
        programmeTitle: title,
        code,
        workingDaysLeft: workingDaysBetween(from, date, special),
      })),
    )
    .sort((a, b) => a.date.localeCompare(b.date))
    .slice(0, 12)
}

/** What waits must be whole, whatever else there is. */
const everything = { sort: 'period', after: null, limit: null } as const

/** The programmes of this person's reach. */
async function ownRows(db: Queryable, actor: Actor): Promise<SummaryRow[]> {
  const none = { words: [], level: null, status: null, year: null }
  const filter = { ...none, provinceId: actor.provinceId, draftsOf: actor.provinceId ?? '00' }
  return (await listSummaries(db, filter, everything)).filter((row) => handles(actor, row))
}

/** What waits for this person: by the act that the state waits for and by reach. */
export const waitingFor = async (db: Queryable, actor: Actor) => waiting(await ownRows(db, actor), actor)

/** What waits for this person, what they draft, and the dates ahead. */
export default answer(mine, async ({ db, actor }) => {
  if (!actor) return { waiting: [], drafting: [], deadlines: [] }
  const own = await ownRows(db, actor)
  return {
    waiting: waiting(own, actor),
    drafting: (isGranted(actor.role, 'programme.edit') ? own : [])
      .filter(({ status }) => drafting.includes(status))
      .map(({ code, title, updatedAt }) => ({ code, title, savedAt: updatedAt })),
    deadlines: await deadlines(db, actor, today()),
  }
})
