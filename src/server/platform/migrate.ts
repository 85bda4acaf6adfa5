import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Database, Queryable } from './db.ts'

/** What stops a start, told in one line to the person who started the program. */
export class StartProblem extends Error {}

const folder = join(import.meta.dirname, '../../../migrations')

interface Migration {
  name: string
  text: string
  hash: string
}

/** The program's own migrations in order. */
export const migrations = (): Migration[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8')
      return { name, text, hash: createHash('sha256').update(text).digest('hex') }
    })

const oldest = 150000

/** Refuses a server that is too old. @throws StartProblem */
export async function checkServer(db: Queryable): Promise<void> {
  const { rows } = await db.query<{ number: number; version: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as version`,
  )
  const server = rows[0]
  if (server && server.number < oldest) {
    throw new StartProblem(`PostgreSQL ${server.version} quá cũ: cần bản 15 trở lên.`)
  }
}

const applied = async (db: Queryable): Promise<Map<string, string>> => {
  await db.query(`create table if not exists public.kc_migration (
    name text primary key, hash text not null, applied_at timestamptz not null default now())`)
  const { rows } = await db.query<{ name: string; hash: string }>(
    'select name, hash from public.kc_migration',
  )
  return new Map(rows.map((row) => [row.name, row.hash]))
}

async function apply(db: Queryable, migration: Migration): Promise<void> {
  try {
    await db.query(migration.text)
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (/extension .* is not available|could not open extension control file/.test(message)) {
      throw new StartProblem(
        `Máy chủ PostgreSQL thiếu phần mở rộng: ${message}. Cần pg_trgm và unaccent (gói postgresql-contrib).`,
      )
    }
    if (/permission denied/.test(message))
      throw new StartProblem(`Tài khoản cơ sở dữ liệu không đủ quyền (${migration.name}): ${message}.`)
    throw error
  }
  await db.query('insert into public.kc_migration (name, hash) values ($1, $2)', [
    migration.name,
    migration.hash,
  ])
}

/**
 * Brings the schema up to the program, one process at a time, all or nothing. Forward only.
 * @throws StartProblem when the schema is newer than the program, or a landed migration was edited
 */
export async function migrate(database: Database): Promise<string[]> {
  const own = migrations()
  return await database.transaction(async (db) => {
    await db.query(`select pg_advisory_xact_lock(hashtext('khuyen-cong-so migrate'))`)
    const done = await applied(db)
    const unknown = [...done.keys()].filter((name) => !own.some((migration) => migration.name === name))
    if (unknown.length > 0) {
      throw new StartProblem(
        `Cơ sở dữ liệu mới hơn chương trình (có ${unknown.join(', ')}): hãy cập nhật chương trình.`,
      )
    }
    const edited = own.find(
      (migration) => done.has(migration.name) && done.get(migration.name) !== migration.hash,
    )
    if (edited)
      throw new StartProblem(
        `Tệp ${edited.name} đã đổi sau khi áp dụng: cơ sở dữ liệu và chương trình không cùng một bản.`,
      )
    const waiting = own.filter((migration) => !done.has(migration.name))
    for (const migration of waiting) await apply(db, migration)
    await db.query('grant select on public.kc_migration to kc_app')
    return waiting.map((migration) => migration.name)
  })
}

/** Does every migration of the program stand in the database? */
export async function isMigrated(db: Queryable): Promise<boolean> {
  const { rows } = await db.query<{ n: number }>('select count(*)::int as n from public.kc_migration')
  return rows[0]?.n === migrations().length
}
