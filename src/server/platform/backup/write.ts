import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import pg from 'pg'
import type { Connection } from '../db.ts'
import type { Storage } from '../files/storage.ts'
import { StartProblem } from '../migrate.ts'
import { filePath, hashOfFile, tablePath, type Manifest } from './manifest.ts'
import { beginSnapshot, listMigrations, listSequences, listTables, readTable, rollback } from './store.ts'

export interface BackupOptions {
  connection: Connection
  files: Storage
  /** the folder to be made; it must not exist yet */
  to: string
  program: string
  say(line: string): void
}

async function writeTables(client: pg.ClientBase, folder: string): Promise<Manifest['tables']> {
  const tables: Manifest['tables'] = []
  for (const table of await listTables(client)) {
    const path = tablePath(folder, table.name)
    await mkdir(dirname(path), { recursive: true })
    const source = readTable(client, table)
    await pipeline(source, createGzip({ level: 6 }), createWriteStream(path))
    tables.push({ ...table, rows: source.rowCount ?? 0, sha256: await hashOfFile(path) })
  }
  return tables
}

/** Everything in the store, after the moment of the database: what its rows name was there before them. */
async function writeFiles(storage: Storage, folder: string): Promise<Manifest['files']> {
  const files: Manifest['files'] = []
  for await (const { sha256 } of storage.list()) {
    const path = filePath(folder, sha256)
    await mkdir(dirname(path), { recursive: true })
    await pipeline(storage.open(sha256), createWriteStream(path))
    if ((await hashOfFile(path)) !== sha256)
      throw new StartProblem(`Tệp ${sha256.slice(0, 12)}… trong kho không còn đúng nội dung của nó.`)
    files.push({ sha256, bytes: (await stat(path)).size })
  }
  return files
}

/**
 * Copies database and files of one moment into a folder, while the program goes on. The manifest is written last
 * and the folder takes its name only then: what was cut off is no backup.
 * @throws StartProblem in one line
 */
export async function writeBackup(options: BackupOptions): Promise<Manifest> {
  const making = `${options.to}.đang-ghi`
  await mkdir(dirname(options.to), { recursive: true })
  await mkdir(making, { recursive: false, mode: 0o700 }).catch(() => {
    throw new StartProblem(`Không tạo được ${making}: đã có sẵn hoặc không có quyền ghi.`)
  })
  const { role: _role, max: _max, ...where } = options.connection
  const client = new pg.Client({ ...where, application_name: 'khuyen-cong-so backup' })
  try {
    await client.connect()
    await beginSnapshot(client)
    options.say('Sao lưu cơ sở dữ liệu')
    const tables = await writeTables(client, making)
    const sequences = await listSequences(client)
    const migrations = await listMigrations(client)
    options.say('Sao lưu tệp')
    const files = await writeFiles(options.files, making)
    await rollback(client)
    const manifest: Manifest = {
      format: 'khuyen-cong-so-backup-1',
      program: options.program,
      madeAt: new Date().toISOString(),
      migrations,
      tables,
      sequences,
      files,
    }
    const text = `${JSON.stringify(manifest, null, 2)}\n`
    await writeFile(join(making, 'manifest.json'), text)
    const sum = createHash('sha256').update(text).digest('hex')
    await writeFile(join(making, 'manifest.sha256'), `${sum}  manifest.json\n`)
    await rename(making, options.to)
    return manifest
  } catch (error) {
    await rm(making, { recursive: true, force: true })
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}
