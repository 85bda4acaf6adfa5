import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Import } from '#contract/tables/nouns.ts'
import { openDoor } from '#server/app.ts'
import { startBackground } from '#server/background.ts'
import { loadCast } from '#server/identity/index.ts'
import { actorNamed } from '#server/identity/testing.ts'
import { loadAll } from '#server/load.ts'
import { openDataFolder } from '#server/platform/data-folder.ts'
import { openDatabase, type Connection, type Database } from '#server/platform/db.ts'
import type { Door } from '#server/platform/door.ts'
import { startEmbedded } from '#server/platform/embedded-db/index.ts'
import { openFiles } from '#server/platform/files/index.ts'
import { prepareJobs } from '#server/platform/jobs.ts'
import { migrate } from '#server/platform/migrate.ts'
import { house } from '#server/platform/reach.ts'
import { aRegister } from '#server/establishment/import/testing.ts'
import { officers } from '#server/tables/testing.ts'
import { processorTime, type Processor } from './processor.ts'

/**
 * Tables in and out against their bars: 10,000 rows read, checked against the database and reported cell by cell in
 * 10 seconds, and the mended file taken in in 10 more; a register of 10,000 establishments checked and taken in in 5,
 * one of 50,000 checked in 15; 100,000 rows out in 10 seconds under 300 MB.
 *
 * Run by itself it measures on a database of its own; ONLY=register leaves the rest out.
 */
const ROWS_IN = 10_000
const ROWS_OUT = 100_000
const SECONDS = 10
const REGISTER = { rows: 10_000, seconds: 5, dryRows: 50_000, drySeconds: 15 }
const MEGABYTES = 300

const carrier = { address: '', requestId: 'bench', setSession: () => {} }

interface Bench {
  database: Database
  door: Door
  actor: Awaited<ReturnType<typeof actorNamed>>
  /** of the database, whose processor time is counted */
  postmaster: number
}

function verdict(name: string, value: number, bar: number, unit: string): boolean {
  console.log(`${name}  ${value.toFixed(1)} ${unit} (bar ${bar}) ${value <= bar ? 'ok' : 'ABOVE'}`)
  return value <= bar
}

/** Waits until the background has done with a file. */
async function settled({ door, actor }: Bench, id: string): Promise<Import> {
  for (;;) {
    const one = (await door.ask('tables.import', actor, { id }, carrier)) as Import
    if (one.state !== 'checking' && one.state !== 'committing') return one
    await sleep(100)
  }
}

async function check(
  bench: Bench,
  bytes: Uint8Array,
  kind = 'people',
): Promise<{ one: Import; seconds: number; checkSeconds: number; asked: Processor }> {
  const { door, actor, postmaster } = bench
  const begun = performance.now()
  const received = (await door.perform(
    'tables.receive',
    actor,
    { kind, name: 'bench.xlsx', bytes },
    carrier,
  )) as Import
  const { reading } = (await door.ask('tables.preview', actor, { id: received.id }, carrier)) as {
    reading: unknown
  }
  const asked = performance.now()
  const used = processorTime(postmaster)
  await door.perform('tables.check', actor, { id: received.id, version: received.version, reading }, carrier)
  const one = await settled(bench, received.id)
  const now = performance.now()
  return { one, seconds: (now - begun) / 1000, checkSeconds: (now - asked) / 1000, asked: used }
}

async function measureIn(bench: Bench): Promise<boolean> {
  const { door, actor } = bench
  const at =
    (await bench.database.transaction(house, (db) => actorNamed(db, 'trungtam')))?.organisationName ?? ''
  const bad = await check(
    bench,
    officers(ROWS_IN, at, (row, i) => (i % 100 < 3 ? row.with(4, 'Viên chức Trung tân') : row)),
  )
  if (bad.one.counts?.problems !== ROWS_IN * 0.03)
    throw new Error(`wrong report: ${JSON.stringify(bad.one.counts)}`)
  const good = await check(bench, officers(ROWS_IN, at))
  const begun = performance.now()
  await door.perform('tables.commit', actor, { id: good.one.id, version: good.one.version }, carrier)
  const done = await settled(bench, good.one.id)
  if (done.state !== 'committed') throw new Error(`not taken in: ${done.state}`)
  const told = ROWS_IN.toLocaleString('en')
  return [
    verdict(`tables: ${told} rows checked, 3 % bad ones reported`, bad.seconds, SECONDS, 's'),
    verdict(`tables: ${told} rows taken in`, (performance.now() - begun) / 1000, SECONDS, 's'),
  ].every(Boolean)
}

/** Processor time since `before`, in words. */
function usedSince({ postmaster }: Bench, before: Processor): string {
  const { server, database } = processorTime(postmaster, before)
  return `processor: server ${server.toFixed(1)} s, database ${database.toFixed(1)} s`
}

/** A province's register of establishments over its communes: a large dry run, and one taken in. */
async function measureRegister(bench: Bench): Promise<boolean> {
  const { rows } = await bench.database.transaction(house, (db) =>
    db.query<{ name: string }>(
      `select name from territory.unit where province_id = '96' and valid_to is null and id like 'c:%' order by id`,
    ),
  )
  const communes = rows.map(({ name }) => name)
  const [large, small] = [REGISTER.dryRows, REGISTER.rows].map((count) => aRegister(count, communes))
  const unused = processorTime(bench.postmaster)
  const dry = await check(bench, large!, 'establishments')
  console.log(`register: 50,000 read, matched and checked  ${usedSince(bench, unused)}`)
  const { one, checkSeconds, asked } = await check(bench, small!, 'establishments')
  if (one.counts?.created !== REGISTER.rows) throw new Error(`wrong report: ${JSON.stringify(one.counts)}`)
  console.log(`register: 10,000 checked  ${checkSeconds.toFixed(1)} s  ${usedSince(bench, asked)}`)
  const begun = performance.now()
  await bench.door.perform('tables.commit', bench.actor, { id: one.id, version: one.version }, carrier)
  const done = await settled(bench, one.id)
  if (done.state !== 'committed') throw new Error(`not taken in: ${done.state}`)
  const whole = checkSeconds + (performance.now() - begun) / 1000
  console.log(`register: 10,000 checked and taken in  ${usedSince(bench, asked)}`)
  return [
    verdict('register: 50,000 establishments checked', dry.checkSeconds, REGISTER.drySeconds, 's'),
    verdict('register: 10,000 establishments checked and taken in', whole, REGISTER.seconds, 's'),
  ].every(Boolean)
}

/** More people than any province has, of a jurisdiction that the demonstration does not use. */
const crowd = (database: Database) =>
  database.transaction(house, (db) =>
    db.query(
      `insert into identity.person (username, name, division, home_province)
       select 'dong.' || n, 'Nguyễn Thị ' || n, 'Phòng số ' || n % 40, '96' from generate_series(1, $1) n`,
      [ROWS_OUT],
    ),
  )

async function measureOut(connection: Connection): Promise<boolean> {
  let good = true
  for (const format of ['xlsx', 'csv']) {
    const child = spawn(
      process.execPath,
      [join(import.meta.dirname, 'tables-out.ts'), JSON.stringify(connection), format],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    )
    let said = ''
    child.stdout.on('data', (piece: Buffer) => (said += piece.toString()))
    await once(child, 'close')
    const { seconds, mb, rows } = JSON.parse(said) as { seconds: number; mb: number; rows: number }
    const told = `tables: ${rows.toLocaleString('en')} rows out as ${format}`
    good = verdict(told, seconds, SECONDS, 's') && good
    good = verdict(`${told}, most memory`, mb, MEGABYTES, 'MB') && good
  }
  return good
}

/** Measures on a database that is migrated and loaded; `folder` holds files while it runs. */
export async function measureTables(
  owner: Connection,
  folder: string,
  postmaster: number,
  only = '',
): Promise<boolean> {
  // one that writes, one whose word of progress waits for it, and those who ask meanwhile
  const connection: Connection = { ...owner, user: 'kc_app', max: 8 }
  const database = openDatabase(connection)
  const jobs = await startBackground(owner, database, openFiles(folder))
  try {
    const door = openDoor(database, { checkAnswers: false, files: openFiles(folder) })
    // the program under measure runs on a database of its own, where nobody of the demonstration lives
    await database.transaction(house, (db) => loadCast(db, 'khuyencong', async () => null))
    const bench = { database, door, postmaster }
    const appraiser = await database.transaction(house, (db) => actorNamed(db, 'thamdinh'))
    const register = await measureRegister({ ...bench, actor: appraiser })
    if (only === 'register') return register
    const actor = await database.transaction(house, (db) => actorNamed(db, 'quantri'))
    const took = await measureIn({ ...bench, actor })
    await crowd(database)
    return (await measureOut(connection)) && took && register
  } finally {
    await jobs.stop()
    await database.end()
  }
}

/** The measure by itself, on a database of its own. */
async function alone(repo: string): Promise<boolean> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kc-tables-'))
  const folder = await openDataFolder({ repo, dataDir })
  const server = await startEmbedded({ repo, folder })
  try {
    const owner = openDatabase({ ...server.connection, max: 2 })
    await migrate(owner)
    await prepareJobs(server.connection)
    await loadAll(owner, () => {})
    await owner.end()
    return await measureTables({ ...server.connection, max: 2 }, dataDir, server.pid, process.env['ONLY'])
  } finally {
    await server.stop()
    await folder.release()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

if (import.meta.main) process.exit((await alone(join(import.meta.dirname, '..'))) ? 0 : 1)
