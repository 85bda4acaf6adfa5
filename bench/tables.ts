import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Import } from '#contract/tables/nouns.ts'
import { openDoor } from '#server/app.ts'
import { startBackground } from '#server/background.ts'
import { loadCast } from '#server/identity/index.ts'
import { actorNamed } from '#server/identity/testing.ts'
import { openDatabase, type Connection, type Database } from '#server/platform/db.ts'
import type { Door } from '#server/platform/door.ts'
import { openFiles } from '#server/platform/files/index.ts'
import { house } from '#server/platform/reach.ts'
import { aRegister } from '#server/establishment/import/testing.ts'
import { officers } from '#server/tables/testing.ts'

/**
 * Tables in and out against their bars: 10,000 rows read, checked against the database and reported cell by cell in
 * 10 seconds, and the mended file taken in in 10 more; a register of 10,000 establishments checked and taken in in 5,
 * one of 50,000 checked in 15; 100,000 rows out in 10 seconds under 300 MB.
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
    await sleep(50)
  }
}

async function check(
  bench: Bench,
  bytes: Uint8Array,
  kind = 'people',
): Promise<{ one: Import; seconds: number; checkSeconds: number }> {
  const { door, actor } = bench
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
  await door.perform('tables.check', actor, { id: received.id, version: received.version, reading }, carrier)
  const one = await settled(bench, received.id)
  const now = performance.now()
  return { one, seconds: (now - begun) / 1000, checkSeconds: (now - asked) / 1000 }
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

/** A province's register of establishments over its communes: a large dry run, and one taken in. */
async function measureRegister(bench: Bench): Promise<boolean> {
  const { rows } = await bench.database.transaction(house, (db) =>
    db.query<{ name: string }>(
      `select name from territory.unit where province_id = '96' and valid_to is null and id like 'c:%' order by id`,
    ),
  )
  const communes = rows.map(({ name }) => name)
  const dry = await check(bench, aRegister(REGISTER.dryRows, communes), 'establishments')
  const { one, checkSeconds } = await check(bench, aRegister(REGISTER.rows, communes), 'establishments')
  if (one.counts?.created !== REGISTER.rows) throw new Error(`wrong report: ${JSON.stringify(one.counts)}`)
  const begun = performance.now()
  await bench.door.perform('tables.commit', bench.actor, { id: one.id, version: one.version }, carrier)
  const done = await settled(bench, one.id)
  if (done.state !== 'committed') throw new Error(`not taken in: ${done.state}`)
  const whole = checkSeconds + (performance.now() - begun) / 1000
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
export async function measureTables(owner: Connection, folder: string): Promise<boolean> {
  const connection: Connection = { ...owner, user: 'kc_app' }
  const database = openDatabase(connection)
  const jobs = await startBackground(owner, database, openFiles(folder))
  try {
    const door = openDoor(database, { checkAnswers: false, files: openFiles(folder) })
    // the program under measure runs on a database of its own, where nobody of the demonstration lives
    await database.transaction(house, (db) => loadCast(db, 'khuyencong', async () => null))
    const actor = await database.transaction(house, (db) => actorNamed(db, 'quantri'))
    const took = await measureIn({ database, door, actor })
    const appraiser = await database.transaction(house, (db) => actorNamed(db, 'thamdinh'))
    const register = await measureRegister({ database, door, actor: appraiser })
    await crowd(database)
    return (await measureOut(connection)) && took && register
  } finally {
    await jobs.stop()
    await database.end()
  }
}
