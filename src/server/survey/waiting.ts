import { communeOf } from '#contract/survey/reach.ts'
import { isGranted } from '#contract/grants.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { Waiting, WaitingSource } from '#server/platform/waiting.ts'
import { today } from '#server/platform/clock.ts'
import { countWaiting, listReturned } from './reading/store.ts'
import { roundsFor } from './rounds/read.ts'

/** Those who go out and ask: a province's offices open the rounds, and need not be told of them. */
const goesOut = (actor: Actor): boolean => communeOf(actor) !== null && isGranted(actor.role, 'survey.send')

async function roundsWaiting(db: Queryable, actor: Actor): Promise<Waiting[]> {
  const open = await roundsFor(db, actor, { q: '', state: 'open', limit: 20 })
  return open
    .filter(({ until, asked, sent }) => until >= today() && (asked === 0 || sent < asked))
    .map(({ id, title, until, asked, sent }) => ({
      key: `surveyRound ${id}`,
      kind: 'owe',
      title: `Khảo sát nhu cầu: ${title}`,
      note: asked > 0 ? `Đã gửi ${sent}/${asked} phiếu` : `Đã gửi ${sent} phiếu`,
      action: 'Làm phiếu khảo sát',
      link: `/khao-sat/lam?dot=${id}`,
      since: null,
      dueOn: until,
    }))
}

async function decisionsWaiting(db: Queryable, actor: Actor): Promise<Waiting[]> {
  const { toDecide, since } = await countWaiting(db, { unitId: communeOf(actor), personId: actor.personId })
  if (toDecide === 0) return []
  return [
    {
      key: 'survey decide',
      kind: 'decide',
      title: `${toDecide} phiếu khảo sát chờ duyệt`,
      note: 'Đối chiếu với danh bạ cơ sở, chấp nhận hoặc trả lại',
      action: 'Xem và duyệt',
      link: '/khao-sat?tt=sent',
      since,
      dueOn: null,
    },
  ]
}

/** Rounds that ask where this person works, surveys that wait to be looked through, and what came back to be mended. */
export const surveysWaiting: WaitingSource = async (db, actor) => {
  const returned = isGranted(actor.role, 'survey.resend') ? await listReturned(db, actor.personId) : []
  return [
    ...(goesOut(actor) ? await roundsWaiting(db, actor) : []),
    ...(isGranted(actor.role, 'survey.accept') ? await decisionsWaiting(db, actor) : []),
    ...returned.map(({ id, name, reason, at }): Waiting => ({
      key: `survey ${id}`,
      kind: 'mend',
      title: `Bổ sung phiếu khảo sát «${name}»`,
      note: reason,
      action: 'Bổ sung và gửi lại',
      link: `/khao-sat/phieu/${id}`,
      since: at,
      dueOn: null,
    })),
  ]
}
