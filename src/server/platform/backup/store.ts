import type pg from 'pg'
import { from as copyFrom, to as copyTo, type CopyStreamQuery, type CopyToStreamQuery } from 'pg-copy-streams'

export interface BackedTable {
  name: string
  /** own columns in order; generated ones make themselves */
  columns: string[]
}

const all = async <T>(client: pg.ClientBase, text: string, values?: unknown[]): Promise<T[]> =>
  (await client.query(text, values)).rows as T[]

/** One moment of the whole database, for reading only. */
export const beginSnapshot = (client: pg.ClientBase) =>
  client.query('begin isolation level repeatable read read only')

export const begin = (client: pg.ClientBase) => client.query('begin')
export const commit = (client: pg.ClientBase) => client.query('commit')
export const rollback = (client: pg.ClientBase) => client.query('rollback')

/** Every table of ours and of the jobs, those that others point at first. */
export async function listTables(client: pg.ClientBase): Promise<BackedTable[]> {
  const tables = await all<BackedTable & { needs: string[] }>(
    client,
    `select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name,
       (select array_agg(quote_ident(a.attname)::text order by a.attnum) from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
       array(select distinct quote_ident(fn.nspname) || '.' || quote_ident(f.relname)
          from pg_constraint k join pg_class f on f.oid = k.confrelid join pg_namespace fn on fn.oid = f.relnamespace
         where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as needs
      from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind = 'r' and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
       and not (n.nspname = 'public' and c.relname = 'kc_migration')
       and not (n.nspname = 'graphile_worker' and c.relname = 'migrations')
     order by 1`,
  )
  const sorted: BackedTable[] = []
  const done = new Set<string>()
  while (sorted.length < tables.length) {
    const ready = tables.filter(({ name, needs }) => !done.has(name) && needs.every((need) => done.has(need)))
    if (ready.length === 0) throw new Error('tables point at each other in a circle')
    for (const { name, columns } of ready) {
      done.add(name)
      sorted.push({ name, columns })
    }
  }
  return sorted
}

export const listMigrations = (client: pg.ClientBase) =>
  all<{ name: string; hash: string }>(client, 'select name, hash from public.kc_migration order by name')

/** Counters of ours and of the jobs, with the last number that each gave. */
export const listSequences = (client: pg.ClientBase) =>
  all<{ name: string; value: number }>(
    client,
    `select quote_ident(schemaname) || '.' || quote_ident(sequencename) as name, last_value::float8 as value
       from pg_sequences where last_value is not null and schemaname <> 'public' order by 1`,
  )

export const setSequence = (client: pg.ClientBase, name: string, value: number) =>
  client.query('select setval($1::regclass, $2)', [name, value])

export const isEmptyDatabase = async (client: pg.ClientBase): Promise<boolean> =>
  (await all(client, `select from pg_tables where schemaname = 'public' and tablename = 'kc_migration'`))
    .length === 0

const listed = ({ name, columns }: BackedTable) => `${name} (${columns.join(', ')})`

/** The rows of a table as PostgreSQL's own text. */
export const readTable = (client: pg.ClientBase, table: BackedTable): CopyToStreamQuery =>
  client.query(copyTo(`copy ${listed(table)} to stdout`))

export const fillTable = (client: pg.ClientBase, table: BackedTable): CopyStreamQuery =>
  client.query(copyFrom(`copy ${listed(table)} from stdin`))

/** Facts that a fresh database brings along give way to those of the backup; our own triggers rest meanwhile. */
export async function prepareTables(client: pg.ClientBase, tables: readonly BackedTable[]): Promise<void> {
  await client.query(`truncate ${tables.map(({ name }) => name).join(', ')} cascade`)
  for (const { name } of tables) await client.query(`alter table ${name} disable trigger user`)
}

export async function finishTables(client: pg.ClientBase, tables: readonly BackedTable[]): Promise<void> {
  for (const { name } of tables) await client.query(`alter table ${name} enable trigger user`)
}
