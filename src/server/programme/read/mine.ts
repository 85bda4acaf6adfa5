import type { Actor } from '#contract/kernel/actor.ts'
import { workingDaysBetween } from '#contract/kernel/working-days.ts'
import { dueBetween } from '#contract/programme/calendar.ts'
import { mine } from '#contract/programme/queries.ts'
import { handles } from '#contract/programme/rules.ts'
import { isGranted } from '#contract/grants.ts'
import type { ProgrammeState } from '#contract/programme/workflow.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { answer } from '#server/platform/door.ts'
import { listSummaries, type SummaryRow } from '../store-read.ts'
import { readable } from '../which.ts'
import { maySee } from './list.ts'

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

async function deadlines(db: Queryable, rows: SummaryRow[], actor: Actor, from: string) {
  const to = `${Number(from.slice(0, 4)) + 1}${from.slice(4)}`
  const running = rows.filter(
    ({ isDraft, status, yearTo }) => !isDraft && status !== 'closed' && yearTo >= Number(from.slice(0, 4)),
  )
  const found = []
  for (const row of running) {
    const { content } = await readable(db, { code: row.code }, actor)
    for (const due of dueBetween(content, from, to)) {
      found.push({
        date: due.date,
        who: due.who,
        what: due.what,
        programmeTitle: row.title,
        code: row.code,
        workingDaysLeft: workingDaysBetween(from, due.date),
      })
    }
  }
  return found.sort((a, b) => a.date.localeCompare(b.date)).slice(0, 12)
}

/** What waits for this person: by the act that the state waits for and by reach. */
export default answer(mine, async ({ db, actor }) => {
  if (!actor) return { waiting: [], drafting: [], deadlines: [] }
  const provinceId = actor.provinceId ?? '00'
  const none = { words: [], level: null, status: null, year: null }
  const rows = await listSummaries(db, { ...none, provinceId: actor.provinceId, draftsOf: provinceId })
  const seen = rows.filter((row) => maySee(actor, row))
  const own = seen.filter((row) => handles(actor, row))
  return {
    waiting: waiting(own, actor),
    drafting: (isGranted(actor.role, 'programme.edit') ? own : [])
      .filter(({ status }) => drafting.includes(status))
      .map(({ code, title, updatedAt }) => ({ code, title, savedAt: updatedAt })),
    deadlines: await deadlines(db, seen, actor, today()),
  }
})
