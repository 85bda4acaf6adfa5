import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import { openDatabase, type Connection } from '../db.ts'
import type { Storage } from '../files/storage.ts'
import { migrate, migrations as own, StartProblem } from '../migrate.ts'
import { checkBackup, filePath, readManifest, tablePath, type Manifest } from './manifest.ts'
import * as store from './store.ts'

export interface RestoreOptions {
  /** an empty database, as the role that migrates */
  connection: Connection
  files: Storage
  from: string
  say(line: string): void
}

/** @throws StartProblem when the backup is of a newer program, or of another one */
function checkProgram({ migrations }: Manifest): void {
  const known = new Map(own().map(({ name, hash }) => [name, hash]))
  for (const { name, hash } of migrations) {
    if (!known.has(name))
      throw new StartProblem(`Bản sao lưu mới hơn chương trình (có ${name}): hãy cập nhật chương trình.`)
    if (known.get(name) !== hash)
      throw new StartProblem(`Bản sao lưu thuộc một chương trình khác: ${name} không cùng nội dung.`)
  }
}

async function fill(client: pg.ClientBase, folder: string, table: Manifest['tables'][number]): Promise<void> {
  const target = store.fillTable(client, table)
  await pipeline(createReadStream(tablePath(folder, table.name)), createGunzip(), target)
  if (target.rowCount !== table.rows)
    throw new StartProblem(`Bảng ${table.name} có ${target.rowCount} dòng, bản sao lưu ghi ${table.rows}.`)
}

async function fillDatabase(client: pg.Client, options: RestoreOptions, manifest: Manifest): Promise<void> {
  await store.begin(client)
  try {
    await store.prepareTables(client, manifest.tables)
    for (const table of manifest.tables) await fill(client, options.from, table)
    for (const { name, value } of manifest.sequences) await store.setSequence(client, name, value)
    await store.finishTables(client, manifest.tables)
    await store.commit(client)
  } catch (error) {
    await store.rollback(client).catch(() => {})
    throw error
  }
}

/**
 * Builds the backup's own schema in an empty database and fills it, all or nothing; a newer program then brings it
 * up to itself. Every checksum is held first, so a damaged backup touches nothing.
 * @throws StartProblem in one line
 */
export async function restoreBackup(options: RestoreOptions): Promise<Manifest> {
  options.say('Kiểm tra bản sao lưu')
  const manifest = await readManifest(options.from)
  checkProgram(manifest)
  await checkBackup(options.from, manifest)
  const { role: _role, max: _max, ...where } = options.connection
  const client = new pg.Client({ ...where, application_name: 'khuyen-cong-so restore' })
  await client.connect()
  try {
    if (!(await store.isEmptyDatabase(client)))
      throw new StartProblem('Cơ sở dữ liệu đích đã có dữ liệu: hãy khôi phục vào một cơ sở dữ liệu trống.')
    options.say('Khôi phục cơ sở dữ liệu')
    const owner = openDatabase({ ...where, max: 1 })
    try {
      await migrate(owner, new Set(manifest.migrations.map(({ name }) => name)))
      const pool = new pg.Pool({ ...where, max: 1 })
      pool.on('error', () => {})
      pool.on('connect', (each) => each.on('error', () => {}))
      try {
        await runMigrations({ pgPool: pool })
      } finally {
        await pool.end()
      }
      await fillDatabase(client, options, manifest)
      await migrate(owner)
    } finally {
      await owner.end()
    }
    options.say('Khôi phục tệp')
    for (const { sha256 } of manifest.files) await options.files.keep(filePath(options.from, sha256))
    return manifest
  } finally {
    await client.end()
  }
}
