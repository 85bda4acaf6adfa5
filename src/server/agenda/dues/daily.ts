import { addDays } from '#contract/kernel/working-days.ts'
import { toldBy, type Told } from '#contract/agenda/reminding.ts'
import { fallingBetween, namePeriodOf } from '#contract/agenda/rule.ts'
import type { NoticeKind } from '#contract/agenda/notices.ts'
import { recordAudit } from '#server/identity/index.ts'
import { today as todayInVietnam } from '#server/platform/clock.ts'
import type { Database, Queryable } from '#server/platform/db.ts'
import { house } from '#server/platform/reach.ts'
import { specialDays } from '../calendar/store.ts'
import { sendDigests, tellOffice } from '../notices/tell.ts'
import { listForDaily } from '../obligations/store.ts'
import {
  holdLayout,
  listRunning,
  listStaffed,
  makeDues,
  markTold,
  waiveOthers,
  type RunningDue,
} from './store-daily.ts'

/** How far back a new obligation is taken up, and how far ahead it is laid out, in days. */
const behind = 45
const ahead = 400

/** Lays out what falls due of every obligation; nobody is told of it yet. */
export async function layOut(db: Queryable, today = todayInVietnam()): Promise<void> {
  await holdLayout(db)
  const special = await specialDays(db)
  const from = addDays(today, -behind)
  for (const obligation of await listForDaily(db, from)) {
    const fallings = fallingBetween(obligation.rule, from, addDays(today, ahead), special)
    await makeDues(db, obligation, fallings, today)
    await waiveOthers(db, obligation, fallings, today)
  }
}

const dayOf = (iso: string): string => iso.split('-').toReversed().join('/')

/** What fell due together: one obligation in one period, of all who owe it to the same office. */
interface Group {
  first: RunningDue
  dues: RunningDue[]
  to: Told
}

const word = (due: RunningDue, step: Told, kind: NoticeKind, title: string) => ({
  kind,
  key: `due ${due.id} ${step} ${due.dueOn}`,
  title,
  note: `${namePeriodOf(due.period)}, hạn ${dayOf(due.dueOn)}`,
  link: `/nghia-vu/${due.id}`,
})

const trail = (db: Queryable, due: RunningDue, step: Told, people: number, offices: number) =>
  recordAudit(db, {
    act: step === 1 ? 'agenda.reminded' : 'agenda.escalated',
    actor: null,
    subject: { kind: 'agenda', id: due.id, provinceId: due.provinceId },
    facts: { step, people, offices },
    before: null,
    after: null,
    reason: null,
    address: '',
    requestId: '',
  })

/** First the owner, then the owner's head: each office is told of its own. */
async function tellOwner(db: Queryable, due: RunningDue, step: 1 | 2): Promise<void> {
  const told =
    step === 1
      ? await tellOffice(
          db,
          due.ownerId,
          { whom: 'officers', step: 'agenda.send' },
          word(due, 1, 'due', `Đến hạn: ${due.title}`),
        )
      : await tellOffice(
          db,
          due.ownerId,
          { whom: 'heads', step: 'agenda.send' },
          word(due, 2, 'overdue', `Đơn vị bạn đã quá hạn: ${due.title}`),
        )
  if (told > 0) await trail(db, due, step, told, 1)
}

/** At last the recipient: once for all who are late, not once for each. */
async function tellRecipient(db: Queryable, { first, dues }: Group): Promise<void> {
  if (!first.recipientId) return
  const title =
    dues.length === 1
      ? `${first.ownerName} chưa gửi: ${first.title}`
      : `${dues.length} đơn vị chưa gửi: ${first.title}`
  const told = await tellOffice(
    db,
    first.recipientId,
    { whom: 'officers', step: 'agenda.accept' },
    {
      ...word(first, 3, 'overdue', title),
      ...(dues.length > 1 ? { link: `/ai-no-gi?viec=${first.obligationId}` } : {}),
    },
  )
  if (told > 0) await trail(db, first, 3, told, dues.length)
}

async function remindGroup(database: Database, group: Group): Promise<void> {
  await database.transaction(house, async (db) => {
    const marked = new Set(await markTold(db, group.dues, group.to))
    const dues = group.dues.filter(({ id }) => marked.has(id))
    const [first] = dues
    if (!first) return
    const staffed = await listStaffed(
      db,
      dues.map(({ ownerId }) => ownerId),
    )
    for (const due of dues.filter(({ ownerId }) => staffed.has(ownerId)))
      for (const step of [1, 2] as const)
        if (step > due.told && step <= group.to) await tellOwner(db, due, step)
    if (group.to === 3) await tellRecipient(db, { ...group, first, dues })
  })
}

/** Six in the morning in Vietnam has passed: a change made at night does not send the letter of the day before it. */
export const isDay = (now = new Date()): boolean => (now.getUTCHours() + 7) % 24 >= 6

/**
 * The work of a morning: lays out what falls due, reminds and escalates, sends the letters of the day. Doing it twice
 * does nothing twice; a morning that was missed is made up for on the next.
 */
export async function runDaily(database: Database, today = todayInVietnam(), digests = true): Promise<void> {
  await database.transaction(house, (db) => layOut(db, today))
  const { special, running } = await database.read(house, async (db) => ({
    special: await specialDays(db),
    running: await listRunning(db, addDays(today, 120)),
  }))
  const late = running
    .map((due) => ({ due, to: toldBy(due, today, special) }))
    .filter(({ due, to }) => to > due.told)
  const groups = Map.groupBy(late, ({ due, to }) =>
    [due.provinceId, due.obligationId, due.period, due.recipientId, to].join(' '),
  )
  for (const members of groups.values()) {
    const [first] = members
    if (first)
      await remindGroup(database, { first: first.due, dues: members.map(({ due }) => due), to: first.to })
  }
  if (digests) await database.transaction(house, (db) => sendDigests(db, today))
}
