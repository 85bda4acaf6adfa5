import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { diskStorage } from '../files/disk.ts'
import { readManifest, tablePath, type Manifest } from './manifest.ts'
import { restoreBackup } from './restore.ts'
import { listTables } from './store.ts'
import { writeBackup } from './write.ts'

/** The drill: what was backed up stands again elsewhere, row for row, and a damaged backup touches nothing. */

const quiet = () => {}
let place: string
let manifest: Manifest
const bytes = Buffer.from('%PDF-1.7 bản gốc')
const at = (name: string) => join(place, name)
const source = () => ({ ...inject('database'), user: 'postgres' })
const files = () => diskStorage(at('files'))

async function withClient<T>(database: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...source(), database })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** An empty database of its own on the same server; returns its name. */
async function emptyDatabase(name: string): Promise<string> {
  await withClient('postgres', async (client) => {
    await client.query(`drop database if exists ${name} with (force)`)
    await client.query(`create database ${name} template template0`)
  })
  return name
}

const restoreInto = (database: string, from = at('backup')) =>
  restoreBackup({
    connection: { ...source(), database },
    files: diskStorage(at('restored')),
    from,
    say: quiet,
  })

/** Table → a hash of all its rows, whatever order they lie in. */
const contentOf = (database: string) =>
  withClient(database, async (client) => {
    const found: Record<string, string> = {}
    for (const { name } of await listTables(client)) {
      const { rows } = await client.query<{ hash: string }>(
        `select md5(coalesce(string_agg(t::text, e'\\n' order by t::text collate "C"), '')) as hash from ${name} t`,
      )
      found[name] = rows[0]?.hash ?? ''
    }
    return found
  })

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'kc-drill-'))
  await writeFile(at('original.pdf'), bytes)
  await files().keep(at('original.pdf'))
  const where = { connection: source(), files: files(), to: at('backup') }
  manifest = await writeBackup({ ...where, program: 'test', say: quiet })
}, 60_000)

afterAll(async () => {
  for (const name of ['drill_one', 'drill_two'])
    await withClient('postgres', (client) => client.query(`drop database if exists ${name} with (force)`))
  await rm(place, { recursive: true, force: true })
})

test('what was restored is what was backed up: every table, every row, every file', async () => {
  await restoreInto(await emptyDatabase('drill_one'))
  const [before, after] = [await contentOf(source().database ?? 'postgres'), await contentOf('drill_one')]
  expect(Object.keys(after).length).toBeGreaterThan(30)
  for (const jobs of Object.keys(after).filter((name) => name.startsWith('graphile_worker.'))) {
    delete before[jobs]
    delete after[jobs]
  }
  expect(after).toEqual(before)
  const restored: Buffer[] = []
  for await (const piece of diskStorage(at('restored')).open(manifest.files[0]?.sha256 ?? ''))
    restored.push(Buffer.from(piece))
  expect(Buffer.concat(restored)).toEqual(bytes)
}, 60_000)

test('the trail survives the restore, and goes on from its last link', async () => {
  await withClient('drill_one', async (client) => {
    expect((await client.query('select * from identity.verify_audit()')).rows).toEqual([])
    await client.query(`insert into identity.audit_event (act, province_id) values ('house.test', '96')`)
    expect((await client.query('select * from identity.verify_audit()')).rows).toEqual([])
  })
})

test('the walls stand again after the restore: decided versions are sealed, row-level security is on', async () => {
  await withClient('drill_one', async (client) => {
    await expect(client.query(`update programme.version set title = 'x' where decided`)).rejects.toThrow(
      'decided',
    )
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::int as n from pg_trigger where not tgisinternal and tgenabled = 'D'`,
    )
    expect(rows[0]?.n).toBe(0)
    await client.query('set role kc_app')
    const seen = await client.query<{ n: number }>('select count(*)::int as n from identity.person')
    expect(seen.rows[0]?.n).toBe(0)
  })
})

test('nothing is restored over a database that holds something', async () => {
  await expect(restoreInto('drill_one')).rejects.toThrow('đã có dữ liệu')
})

test.for([
  ['a table', () => tablePath(at('backup'), 'programme.programme'), 'không khớp mã kiểm tra'],
  ['the manifest', () => join(at('backup'), 'manifest.json'), 'không khớp mã kiểm tra'],
] as const)('a backup of which %s was changed touches nothing', async ([, pathOf, refusal]) => {
  const database = await emptyDatabase('drill_two')
  const whole = await readFile(pathOf())
  const changed = Buffer.from(whole)
  changed[changed.length - 3] = (changed.at(-3) ?? 0) ^ 1
  await writeFile(pathOf(), changed)
  try {
    await expect(restoreInto(database)).rejects.toThrow(refusal)
  } finally {
    await writeFile(pathOf(), whole)
  }
  await withClient(database, async (client) => expect(await listTables(client)).toEqual([]))
})

test('a backup that was cut off is none, and one that stands is not written over', async () => {
  await rm(join(at('backup'), 'manifest.sha256'))
  await expect(readManifest(at('backup'))).rejects.toThrow('manifest.sha256')
  await expect(readManifest(at('files'))).rejects.toThrow('thiếu manifest.json')
})
