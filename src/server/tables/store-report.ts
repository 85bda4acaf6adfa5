import type { Values } from '#server/platform/tables/definition.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { CellProblem } from '#server/platform/tables/rows.ts'
import type { ImportKey } from './store.ts'

export interface StoredChange {
  n: number
  no: number
  key: string
  what: 'created' | 'changed'
  recordId: string | null
  before: Values | null
  after: Values
}

const BATCH = 2000

function* batches<T>(items: readonly T[]): Generator<T[]> {
  for (let at = 0; at < items.length; at += BATCH) yield items.slice(at, at + BATCH)
}

/** Forgets what an earlier dry run found. */
export async function clearReport(db: Queryable, { provinceId, id }: ImportKey): Promise<void> {
  for (const table of ['import_problem', 'import_change'])
    await db.query(`delete from tables.${table} where province_id = $1 and import_id = $2`, [provinceId, id])
}

export async function insertProblems(
  db: Queryable,
  { provinceId, id }: ImportKey,
  problems: readonly CellProblem[],
): Promise<void> {
  const numbered = problems.map((problem, i) => ({ n: i + 1, ...problem }))
  for (const batch of batches(numbered)) {
    await db.query(
      `insert into tables.import_problem (province_id, import_id, n, row_no, column_key, address, heading, value, why, proposal)
       select $1, $2, n, no, "column", address, heading, value, why, proposal
         from jsonb_to_recordset($3) as p (n int, no int, "column" text, address text, heading text, value text, why text, proposal text)`,
      [provinceId, id, JSON.stringify(batch)],
    )
  }
}

export async function insertChanges(
  db: Queryable,
  { provinceId, id }: ImportKey,
  changes: readonly Omit<StoredChange, 'n'>[],
): Promise<void> {
  const numbered = changes.map((change, i) => ({ n: i + 1, ...change }))
  for (const batch of batches(numbered)) {
    await db.query(
      `insert into tables.import_change (province_id, import_id, n, row_no, row_key, what, record_id, before, after)
       select $1, $2, n, no, key, what, "recordId", before, after
         from jsonb_to_recordset($3) as c (n int, no int, key text, what text, "recordId" text, before jsonb, after jsonb)`,
      [provinceId, id, JSON.stringify(batch)],
    )
  }
}

/** Writes beside new rows of the report which records they became, by the number of the row. */
export async function keepIds(
  db: Queryable,
  { provinceId, id }: ImportKey,
  ids: ReadonlyMap<number, string>,
): Promise<void> {
  await db.query(
    `update tables.import_change c set record_id = g.id from unnest($3::int[], $4::text[]) as g (no, id)
      where c.province_id = $1 and c.import_id = $2 and c.row_no = g.no`,
    [provinceId, id, [...ids.keys()], [...ids.values()]],
  )
}

export interface StoredProblem extends Omit<CellProblem, 'proposal'> {
  n: number
  proposal: string | null
}

/** Page of problems behind number `after`. */
export async function listProblems(
  db: Queryable,
  { provinceId, id }: ImportKey,
  after: number,
  most: number,
): Promise<StoredProblem[]> {
  const { rows } = await db.query<StoredProblem>(
    `select n, row_no as no, column_key as "column", address, heading, value, why, proposal from tables.import_problem
      where province_id = $1 and import_id = $2 and n > $3 order by n limit $4`,
    [provinceId, id, after, most],
  )
  return rows
}

/** Page of changes behind number `after`; `what` null: of both kinds. */
export async function listChanges(
  db: Queryable,
  { provinceId, id }: ImportKey,
  what: 'created' | 'changed' | null,
  after: number,
  most: number,
): Promise<StoredChange[]> {
  const { rows } = await db.query<StoredChange>(
    `select n, row_no as no, row_key as key, what, record_id as "recordId", before, after from tables.import_change
      where province_id = $1 and import_id = $2 and ($3::text is null or what = $3) and n > $4 order by n limit $5`,
    [provinceId, id, what, after, most],
  )
  return rows
}
