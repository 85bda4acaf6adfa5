import { randomUUID } from 'node:crypto'
import { Problem } from '#contract/kernel/problem.ts'
import { fill, problems } from '#contract/words/vi.ts'
import { reachOf } from '#server/identity/index.ts'
import { config } from '#server/platform/config.ts'
import type { Database, Queryable } from '#server/platform/db.ts'
import { log } from '#server/platform/log.ts'
import { LongWorkStopped, type LongTask, type LongWork } from '#server/platform/long-work.ts'
import { house } from '#server/platform/reach.ts'
import { tell } from '../notices/tell.ts'
import {
  beat,
  cancelUnattended,
  claimWork,
  endAttempt,
  keepLongFile,
  listOrphans,
  lockForCommit,
  markCommitted,
  setNote,
  stillActs,
  wakeWorker,
  type ClaimedWork,
  type LongKey,
} from './store.ts'

const { leaseSeconds } = config
const lastAttempt = 5

/** Ends a piece of work for good, told in these words. */
class Refused extends Error {}

interface Attempt {
  database: Database
  claimed: ClaimedWork
  runner: string
}

/** Writes progress at most four times a second; the row is also where "stop" is read. */
function pulse({ database, claimed, runner }: Attempt) {
  let last = 0
  let stopped: LongWorkStopped | null = null
  const say = async (at: { done: number; total: number | null } | null) => {
    const answer = await database.transaction(house, (db) => beat(db, claimed, runner, leaseSeconds, at))
    if (!answer) stopped = new LongWorkStopped('lost')
    else if (answer.cancelAsked) stopped = new LongWorkStopped('cancelled')
  }
  // a task that is busy between two words of progress is alive all the same
  const timer = setInterval(() => void say(null).catch(() => {}), (leaseSeconds * 1000) / 4)
  return {
    stop: () => clearInterval(timer),
    async progress(done: number, total?: number) {
      if (stopped) throw stopped
      const now = Date.now()
      if (now - last < 250 && done !== total) return
      last = now
      await say({ done, total: total ?? null })
      if (stopped) throw stopped
    },
  }
}

function workOf(attempt: Attempt, progress: LongWork['progress']): LongWork {
  const { database, claimed, runner } = attempt
  const { actor } = claimed
  const reach = { ...reachOf(actor), province: reachOf(actor).province ?? claimed.provinceId }
  const own = <T>(work: Parameters<typeof database.transaction<T>>[1]) => database.transaction(house, work)
  return {
    id: claimed.id,
    input: claimed.input,
    actor,
    attempt: claimed.attempt,
    database: {
      transaction: (work) => database.transaction(reach, work),
      read: (work) => database.read(reach, work),
    },
    progress,
    result: (file, kind = 'result') => own((db) => keepLongFile(db, claimed, kind, file)),
    note: (text) => own((db) => setNote(db, claimed, text)),
    commit: (effect) =>
      database.transaction(reach, async (db) => {
        const row = await lockForCommit(db, claimed, runner)
        if (!row) throw new LongWorkStopped('lost')
        if (row.committed) return false
        if (row.cancelAsked) throw new LongWorkStopped('cancelled')
        await effect(db)
        await markCommitted(db, claimed)
        return true
      }),
  }
}

const inWords = (problem: Problem): string => {
  const { title, detail } = problems[problem.code]
  return `${title}. ${fill(detail, problem.facts)}`
}

/** How an attempt ends that threw. */
function endOf(error: unknown, { id, kind, attempt }: ClaimedWork): Parameters<typeof endAttempt>[3] {
  if (error instanceof LongWorkStopped) return { state: 'cancelled' }
  if (error instanceof Refused) return { state: 'failed', error: error.message }
  if (error instanceof Problem) return { state: 'failed', error: inWords(error) }
  log.error({ err: error, work: id, kind, attempt }, 'long work failed')
  if (attempt < lastAttempt) return { state: 'waiting', retryIn: 2 ** attempt * 5, error: 'Đang thử lại.' }
  return { state: 'failed', error: `Lỗi của hệ thống sau ${attempt} lần thử. Mã tra cứu: ${id}.` }
}

/** Whoever asked need not wait beside it. */
const tellEnd = (db: Queryable, work: ClaimedWork, end: { state: string; error?: string }) =>
  tell(db, work.actor.personId, {
    kind: 'longWork',
    key: `long ${work.id} ${work.attempt} ${end.state}`,
    title: `${end.state === 'done' ? 'Đã xong' : 'Không xong'}: ${work.title}`,
    note: end.error ?? null,
    link: '/viec-dai',
  })

/** Does one piece of work if nobody else is at it. */
export async function runLongWork(
  database: Database,
  tasks: readonly LongTask[],
  key: LongKey,
): Promise<void> {
  const runner = randomUUID()
  const claimed = await database.transaction(house, (db) => claimWork(db, key, runner, leaseSeconds))
  if (!claimed) return
  const attempt: Attempt = { database, claimed, runner }
  const { stop, progress } = pulse(attempt)
  let end: Parameters<typeof endAttempt>[3] = { state: 'done' }
  try {
    const task = tasks.find(({ kind }) => kind === claimed.kind)
    if (!task) throw new Problem('not_built')
    if (claimed.attempt > lastAttempt)
      throw new Refused(`Máy chủ dừng giữa chừng ${lastAttempt} lần khi làm việc này.`)
    if (!(await database.read(house, (db) => stillActs(db, claimed.actor))))
      throw new Refused('Người yêu cầu không còn giữ vai trò đã dùng để yêu cầu.')
    await task.run(workOf(attempt, progress))
  } catch (error) {
    end = endOf(error, claimed)
  } finally {
    stop()
  }
  await database.transaction(house, async (db) => {
    const ended = await endAttempt(db, claimed, runner, end)
    if (ended && end.state === 'waiting') await wakeWorker(db, claimed, end.retryIn)
    else if (ended && end.state !== 'cancelled') await tellEnd(db, claimed, end)
  })
}

/** Takes up what a dead process left behind, and stops what was cancelled while nobody was at it. */
export async function reviveLongWork(database: Database): Promise<void> {
  await database.transaction(house, async (db) => {
    await cancelUnattended(db)
    for (const key of await listOrphans(db)) await wakeWorker(db, key)
  })
}
