import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, inject, test } from 'vitest'
import { openDatabase, type Database } from '../platform/db.ts'
import { house } from '../platform/reach.ts'
import { someFiles } from './files.ts'
import { openDoor } from '../app.ts'
import { actorNamed } from '../identity/testing.ts'
import { startLongWork } from '../agenda/index.ts'

/** Long work with real processes that are really killed; what it leaves in the database is taken away again. */

const noCarrier = { address: '192.0.2.1', requestId: 'test', setSession: () => {} }
let database: Database
const workers: ChildProcess[] = []

beforeEach(() => {
  database = openDatabase({ ...inject('database'), user: 'kc_app', max: 4 })
})
afterEach(async () => {
  for (const worker of workers.splice(0)) worker.kill('SIGKILL')
  const owner = openDatabase({ ...inject('database'), max: 1 })
  for (const text of [
    `delete from agenda.notice where kind = 'test'`,
    `delete from agenda.notice where kind = 'longWork'`,
    `delete from agenda.long_work where kind like 'test.%'`,
    `delete from identity.session where address = 'test'`,
  ])
    await owner.query(text)
  await owner.end()
  await database.end()
})

async function startWorker(): Promise<ChildProcess> {
  const file = join(import.meta.dirname, 'long-worker.ts')
  const worker = spawn(process.execPath, [file, JSON.stringify(inject('database'))], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, LEASE_SECONDS: '1', LOG_LEVEL: 'silent' },
  })
  workers.push(worker)
  if (worker.stdout) await once(worker.stdout, 'data')
  return worker
}

async function begin(kind: string, username = 'thamdinh') {
  const door = openDoor(database, { checkAnswers: true, files: someFiles() })
  const actor = await database.transaction(house, (db) => actorNamed(db, username))
  const id = await database.transaction(
    { province: actor.provinceId, person: actor.personId },
    async (db) =>
      await startLongWork(db, { kind, title: 'Đếm', provinceId: actor.provinceId, by: actor, input: {} }),
  )
  interface Row {
    id: string
    state: string
    done: number
    percent: number | null
    attempt: number
    error: string | null
    note: string | null
    files: { kind: string; name: string }[]
  }
  const see = async (): Promise<Row> => {
    const answer = (await door.ask('agenda.longList', actor, {}, noCarrier)) as { items: Row[] }
    const row = answer.items.find((item) => item.id === id)
    if (!row) throw new Error('the work is not in the drawer')
    return row
  }
  const until = async (wanted: (row: Row) => boolean): Promise<Row> => {
    for (let i = 0; i < 300; i += 1) {
      const row = await see()
      if (wanted(row)) return row
      await new Promise((done) => setTimeout(done, 50))
    }
    throw new Error(`it never came: ${JSON.stringify(await see())}`)
  }
  return {
    until,
    effects: async () =>
      (
        await database.read(house, (db) =>
          db.query(`select from agenda.notice where kind = 'test' and title = $1`, [id]),
        )
      ).rows.length,
    act: (name: string) => door.perform(name, actor, { id }, noCarrier),
    file: async () =>
      (await door.ask('agenda.longFile', actor, { id, kind: 'result' }, noCarrier)) as { body: Uint8Array },
  }
}

test('work that is killed in the middle is begun again by another process and has its effect once', async () => {
  const first = await startWorker()
  const work = await begin('test.count')
  const before = await work.until(({ done }) => done > 5)
  expect(before).toMatchObject({ state: 'running', attempt: 1 })
  first.kill('SIGKILL')
  await startWorker()
  await work.until(({ attempt }) => attempt === 2)
  const second = workers[1]
  await work.until(({ done }) => done > 45)
  expect(await work.effects()).toBe(1)
  second?.kill('SIGKILL')
  await startWorker()
  const end = await work.until(({ state }) => state === 'done')
  expect(end).toMatchObject({ attempt: 3, percent: 100, note: 'Đã đếm 80 dòng.', error: null })
  expect(await work.effects()).toBe(1)
  expect(Buffer.from((await work.file()).body).toString()).toBe('lần 3')
})

test('two processes do not do the same work, and a restart loses none that waits', async () => {
  const work = await begin('test.count')
  await Promise.all([startWorker(), startWorker()])
  const end = await work.until(({ state }) => state === 'done')
  expect(end.attempt).toBe(1)
  expect(await work.effects()).toBe(1)
})

test('work that is cancelled stops, has no effect, and can be begun again by hand', async () => {
  await startWorker()
  const work = await begin('test.count')
  await work.until(({ done }) => done > 5)
  await work.act('agenda.cancelLong')
  await work.until(({ state }) => state === 'cancelled')
  expect(await work.effects()).toBe(0)
  await expect(work.act('agenda.cancelLong')).rejects.toMatchObject({ code: 'step_not_allowed' })
  await work.act('agenda.retryLong')
  expect(await work.until(({ state }) => state === 'done')).toMatchObject({ attempt: 1 })
  await work.act('agenda.hideLong')
  await expect(work.until(() => true)).rejects.toThrow('not in the drawer')
})

test('work that fails is tried again after a while, and at last fails in words', async () => {
  await startWorker()
  const work = await begin('test.broken')
  expect(await work.until(({ error }) => error !== null)).toMatchObject({ state: 'waiting', attempt: 1 })
  await database.transaction(house, (db) =>
    db.query(
      `update agenda.long_work set attempt = 4, run_after = now() - interval '1 minute' where kind = 'test.broken'`,
    ),
  )
  const end = await work.until(({ state }) => state === 'failed')
  expect(end).toMatchObject({ attempt: 5 })
  expect(end.error).toContain('Mã tra cứu')
})
