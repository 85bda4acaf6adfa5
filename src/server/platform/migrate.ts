import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Database, Queryable } from './db.ts'
import { house } from './reach.ts'

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

const applied = async (db: Queryable): Promise<Map<string, string>> => {
  await db.query(`create table if not exists public.kc_migration (
    name text primary key, hash text not null, applied_at timestamptz not null default now())`)
  const { rows } = await db.query<{ name: string; hash: string }>(
    'select name, hash from public.kc_migration',
  )
  return new Map(rows.map((row) => [row.name, row.hash]))
}

async function apply(db: Queryable, migration: Migration): Promise<void> {
  await db.query(migration.text)
  await db.query('insert into public.kc_migration (name, hash) values ($1, $2)', [
    migration.name,
    migration.hash,
  ])
}

/** What a server that was not made for us most often lacks, told with the way out; anything else as it is. */
function lacking(error: unknown): unknown {
  const message = error instanceof Error ? error.message : ''
  // without the control file, without the library, and on servers that name the file they looked for
  const missing = /(?:extension "|\$libdir\/|\/extension\/)(pg_trgm|unaccent)\b/.exec(message)?.[1]
  if (missing)
    return new StartProblem(
      `Máy chủ PostgreSQL thiếu phần mở rộng ${missing}: hãy cài gói postgresql-contrib trên máy đó rồi chạy lại.`,
    )
  // 42501: insufficient_privilege
  if (error instanceof Error && 'code' in error && error.code === '42501')
    return new StartProblem(
      `Tài khoản cơ sở dữ liệu không đủ quyền (${message}): cần tài khoản sở hữu cơ sở dữ liệu, có quyền CREATEROLE.`,
    )
  return error
}

async function bringUp(db: Queryable, only?: ReadonlySet<string>): Promise<string[]> {
  const own = migrations()
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
  const waiting = own.filter(({ name }) => !done.has(name) && (only?.has(name) ?? true))
  for (const migration of waiting) await apply(db, migration)
  await db.query('grant select on public.kc_migration to kc_app')
  return waiting.map((migration) => migration.name)
}

/**
 * Brings the schema up to the program, one process at a time, all or nothing. Forward only.
 * @throws StartProblem when the schema is newer than the program, a landed migration was edited, or the server
 * lacks an extension or the account a right
 * @param only names of migrations to stop at: the schema that a backup was made of
 */
export const migrate = (database: Database, only?: ReadonlySet<string>): Promise<string[]> =>
  database
    .transaction(house, (db) => bringUp(db, only))
    .catch((error: unknown) => {
      throw lacking(error)
    })

/** Does every migration of the program stand in the database? */
export async function isMigrated(db: Queryable): Promise<boolean> {
  const { rows } = await db.query<{ n: number }>('select count(*)::int as n from public.kc_migration')
  return rows[0]?.n === migrations().length
}
