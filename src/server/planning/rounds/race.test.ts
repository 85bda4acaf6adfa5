import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { config } from '#server/platform/config.ts'
import { openDataFolder } from '#server/platform/data-folder.ts'
import { type Database, openDatabase } from '#server/platform/db.ts'
import { startEmbedded } from '#server/platform/embedded-db/index.ts'
import { migrate } from '#server/platform/migrate.ts'
import { house, type Reach } from '#server/platform/reach.ts'
import { lockRound, lockUnitPlan } from '../core/store-heads.ts'
import { moveRound } from './store-rounds.ts'

/** A unit sends while the round closes: each on a connection of its own, in a server of its own. */

const caMau: Reach = { province: '96' }
const unwind: (() => Promise<void>)[] = []
let database: Database

beforeAll(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kc-round-race-'))
  const folder = await openDataFolder({ repo: config.repo, dataDir })
  const settings = { fsync: 'off', synchronous_commit: 'off', max_connections: '20' }
  const server = await startEmbedded({ repo: config.repo, folder, settings })
  const owner = openDatabase({ ...server.connection, max: 1 })
  await migrate(owner)
  await owner.end()
  database = openDatabase({ ...server.connection, user: 'kc_app', max: 4 })
  unwind.push(
    () => database.end(),
    () => server.stop(),
    () => folder.release(),
    async () => rmSync(dataDir, { recursive: true, force: true }),
  )
}, 120_000)

afterAll(async () => {
  for (const undo of unwind) await undo()
}, 60_000)

/** An open round of a year with one unit that must send. */
async function aRound(year: number) {
  return await database.transaction(house, async (db) => {
    const { rows } = await db.query<{ roundId: string; planId: string }>(
      `with office as (insert into identity.organisation (kind, name, province_id) values ('department', 'Sở Thử', '96') returning id),
       opened as (insert into planning.round (province_id, year, title, state, organisation_id, due_on)
         select '96', $1, 'Đợt thử', 'open', id, '2026-10-30' from office returning id),
       written as (insert into planning.submission (province_id, round_id, organisation_id)
         select '96', opened.id, office.id from opened, office returning id)
       select opened.id::text as "roundId", written.id::text as "planId" from opened, written`,
      [year],
    )
    const [row] = rows
    if (!row) throw new Error('no round')
    return row
  })
}

test('a unit that sends while the round closes waits, and finds it closed', async () => {
  const { roundId, planId } = await aRound(2027)
  const holding = Promise.withResolvers<void>()
  const go = Promise.withResolvers<void>()
  const closing = database.transaction(caMau, async (db) => {
    const head = await lockRound(db, roundId)
    holding.resolve()
    await go.promise
    await moveRound(db, head, { state: 'closed', on: '2026-11-01' })
  })
  await holding.promise
  let found = ''
  const sending = database.transaction(caMau, async (db) => {
    found = (await lockUnitPlan(db, planId)).roundState
  })
  // nobody can send before the closing has ended: the answer is not there yet
  await database.read(caMau, (db) => db.query('select pg_sleep(0.2)'))
  expect(found).toBe('')
  go.resolve()
  await Promise.all([closing, sending])
  expect(found).toBe('closed')
})

test('a round that closes while a unit sends waits until it is through', async () => {
  const { roundId, planId } = await aRound(2028)
  const holding = Promise.withResolvers<void>()
  const go = Promise.withResolvers<void>()
  const done: string[] = []
  const sending = database.transaction(caMau, async (db) => {
    const { roundState } = await lockUnitPlan(db, planId)
    holding.resolve()
    await go.promise
    await db.query(`update planning.submission set state = 'sent' where id = $1`, [planId])
    done.push(`sent while ${roundState}`)
  })
  await holding.promise
  const closing = database.transaction(caMau, async (db) => {
    const head = await lockRound(db, roundId)
    const { rows } = await db.query<{ state: string }>(
      'select state from planning.submission where id = $1',
      [planId],
    )
    done.push(`closing, the plan is ${rows[0]?.state}`)
    await moveRound(db, head, { state: 'closed', on: '2026-11-01' })
  })
  await database.read(caMau, (db) => db.query('select pg_sleep(0.2)'))
  go.resolve()
  await Promise.all([closing, sending])
  expect(done).toEqual(['sent while open', 'closing, the plan is sent'])
})
