import type { Queryable } from '#server/platform/db.ts'
import type { Row } from './establishment.ts'

/** Tables of invented rows: their columns are those of the first row, in its order. */
export type DemoTable =
  | 'craft_village'
  | 'cluster'
  | 'establishment'
  | 'place'
  | 'industry'
  | 'snapshot'
  | 'product'
  | 'equipment'
  | 'support'
  | 'participation'

/** Writes rows of a table in one statement. */
export async function insertRows(db: Queryable, table: DemoTable, rows: readonly Row[]): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first).join(', ')
  await db.query(
    `insert into establishment.${table} (${columns})
     select ${columns} from jsonb_populate_recordset(null::establishment.${table}, $1)`,
    [JSON.stringify(rows)],
  )
}

/** From here to the end of the transaction rows of finding are written by `findAnew` alone. */
export const findLater = (db: Queryable) => db.query(`select set_config('kc.finding', 'later', true)`)

/** What was just written is otherwise unknown to the planner, and a few hundred rows take seconds. */
export const learn = (db: Queryable) =>
  db.query(
    'analyze establishment.establishment, establishment.place, establishment.industry, establishment.snapshot, establishment.product, establishment.support',
  )

/** Brings the finding of these up to date. */
export const findAnew = (db: Queryable, ids: readonly string[]) =>
  db.query('select establishment.find_anew($1)', [ids])

/** Of all; only the role that migrates may. */
export const findAllAnew = (db: Queryable) => db.query('select establishment.find_all_anew()')

/** Is one of them there already? */
export async function isThere(db: Queryable, id: string): Promise<boolean> {
  const { rows } = await db.query('select from establishment.establishment where id = $1', [id])
  return rows.length > 0
}

/** Today's communes of the country, as invented establishments stand on them. */
export async function listCommunes(
  db: Queryable,
): Promise<{ unitId: string; nowUnitId: string; provinceId: string }[]> {
  const { rows } = await db.query<{ unitId: string; nowUnitId: string; provinceId: string }>(
    `select id as "unitId", id as "nowUnitId", province_id as "provinceId" from territory.unit_named
      where level = 'commune' and valid_to is null order by id`,
  )
  return rows
}

/** A few communes of a province of before July 2025. */
export async function listOldCommunes(db: Queryable, provinceId: string): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(
    `select id from territory.unit_named
      where level = 'commune' and valid_to = '2025-06-30' and province_id = $1 order by id limit 8`,
    [provinceId],
  )
  return rows.map(({ id }) => id)
}

/** Indexes that are made anew faster than a million rows are laid into them; dropped, with how to make them. */
export async function dropIndexes(db: Queryable): Promise<string[]> {
  const { rows } = await db.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition from pg_index i
      where not i.indisunique and i.indrelid = any(array['establishment.establishment', 'establishment.place',
        'establishment.industry', 'establishment.support', 'establishment.finding']::regclass[])`,
  )
  for (const { name } of rows) await db.query(`drop index ${name}`)
  return rows.map(({ definition }) => definition)
}

/** Sorts large indexes in memory, for this transaction. */
export const giveMemory = (db: Queryable) =>
  db.query(`set local maintenance_work_mem = '512MB'; set local work_mem = '64MB'`)

/** Makes what was dropped, one at a time. */
export async function makeIndexes(db: Queryable, definitions: readonly string[]): Promise<void> {
  for (const definition of definitions) await db.query(definition)
}

/** The planner learns what a million rows look like. Outside a transaction. */
export const tidyUp = (db: Queryable) =>
  db.query(
    'vacuum (analyze) establishment.establishment, establishment.place, establishment.industry, establishment.support, establishment.finding',
  )

/** All of it or nothing. */
export const begin = (db: Queryable) => db.query('begin')
export const commit = (db: Queryable) => db.query('commit')
