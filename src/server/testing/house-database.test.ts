import { builtRooms } from '#rooms'
import { migrations } from '../platform/migrate.ts'
import { house } from '../platform/reach.ts'
import type { Borrowed } from './database.ts'
import { expect, test } from './door.ts'

/** What the database itself promises, asked as the application's own role. */

/** Rooms whose tables are the whole country's, not a province's. */
const national = ['identity', 'territory']
const schemas = builtRooms.map((name) => name.replaceAll('-', '_'))

const denied = '42501'
const decided = { code: '55000', constraint: 'version_decided' }

interface Table {
  schema: string
  name: string
  key: string[] | null
}

const tables = async (db: Borrowed): Promise<Table[]> => {
  const { rows } = await db.query<Table>(
    `select n.nspname as schema, c.relname as name,
       (select array_agg(a.attname::text order by k.place)
          from pg_constraint p, unnest(p.conkey) with ordinality k(no, place), pg_attribute a
         where p.conrelid = c.oid and p.contype = 'p' and a.attrelid = c.oid and a.attnum = k.no) as key
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
    order by 1, 2`,
  )
  return rows
}

/** How the database answers a statement: its error, or null. The statement is undone. */
async function answerTo(db: Borrowed, statement: string): Promise<unknown> {
  const undone = new Error('undone')
  try {
    await db.transaction(house, async (inner) => {
      await inner.query(statement)
      throw undone
    })
    return null
  } catch (error) {
    return error === undone ? null : error
  }
}

test('every migration is a numbered SQL file, and the numbers run without a gap', () => {
  const names = migrations().map(({ name }) => name)
  for (const name of names) expect(name).toMatch(/^\d{4}-[a-z0-9-]+\.sql$/)
  expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_, index) => index + 1))
})

test('every table lives in the schema of a built room', async ({ db }) => {
  const others = ['public', 'graphile_worker', ...schemas]
  const strays = (await tables(db)).filter(({ schema }) => !others.includes(schema))
  expect(strays).toEqual([])
  const own = (await tables(db)).filter(({ schema }) => schema === 'public').map(({ name }) => name)
  expect(own).toEqual(['kc_migration'])
})

test('every tenant table carries province_id first in its primary key', async ({ db }) => {
  const tenants = (await tables(db)).filter(
    ({ schema }) => schemas.includes(schema) && !national.includes(schema),
  )
  expect(tenants.length).toBeGreaterThan(10)
  expect(tenants.filter(({ key }) => key?.[0] !== 'province_id')).toEqual([])
})

test('a foreign key between tenant tables carries the province too', async ({ db }) => {
  const { rows } = await db.query<{ name: string }>(
    `select p.conname as name from pg_constraint p
       join pg_class c on c.oid = p.conrelid join pg_namespace n on n.oid = c.relnamespace
       join pg_class t on t.oid = p.confrelid join pg_namespace m on m.oid = t.relnamespace
      where p.contype = 'f' and n.nspname = any($1) and m.nspname = any($1)
        and not exists (select from pg_attribute a
          where a.attrelid = c.oid and a.attnum = p.conkey[1] and a.attname = 'province_id')`,
    [schemas.filter((name) => !national.includes(name))],
  )
  expect(rows).toEqual([])
})

test('the application has no DDL: it owns nothing, creates nothing, and is no superuser', async ({ db }) => {
  for (const schema of ['public', ...schemas])
    expect(await answerTo(db, `create table ${schema}.mine (id int)`), schema).toMatchObject({ code: denied })
  expect(await answerTo(db, 'create schema mine')).toMatchObject({ code: denied })
  expect(await answerTo(db, 'alter table programme.version disable trigger all')).toMatchObject({
    code: denied,
  })
  for (const { schema, name } of (await tables(db)).filter((table) => schemas.includes(table.schema))) {
    expect(await answerTo(db, `drop table ${schema}.${name} cascade`), name).toMatchObject({ code: denied })
    expect(await answerTo(db, `truncate ${schema}.${name} cascade`), name).toMatchObject({ code: denied })
  }
  const { rows } = await db.query(
    `select rolsuper, rolcreatedb, rolcreaterole, rolbypassrls, rolreplication from pg_roles where rolname = current_user`,
  )
  expect(Object.values(rows[0] ?? {})).toEqual([false, false, false, false, false])
})

test('the application can add to the audit trail and read it, but neither change nor delete it', async ({
  db,
}) => {
  expect(await answerTo(db, `insert into identity.audit_event (act) values ('house.test')`)).toBeNull()
  expect(await answerTo(db, `update identity.audit_event set act = 'x'`)).toMatchObject({ code: denied })
  expect(await answerTo(db, 'delete from identity.audit_event')).toMatchObject({ code: denied })
})

test('the application only reads the facts of territory and the list of migrations', async ({ db }) => {
  for (const table of ['territory.unit', 'territory.succession', 'public.kc_migration'])
    expect(await answerTo(db, `delete from ${table}`), table).toMatchObject({ code: denied })
})

test('nothing of a decided version can be changed, added or deleted, and it cannot be undecided', async ({
  db,
}) => {
  const where = `where (province_id, programme_id, no) in (
    select province_id, programme_id, no from programme.version v where v.decided)`
  const parts = (await tables(db)).filter(({ schema, key }) => schema === 'programme' && key?.includes('seq'))
  expect(parts.length).toBeGreaterThan(15)
  for (const { name } of parts) {
    const { rows } = await db.query<{ n: number }>(
      `select count(*)::int as n from programme.${name} ${where}`,
    )
    expect(rows[0]?.n, `${name} has a decided row to try`).toBeGreaterThan(0)
    expect(await answerTo(db, `update programme.${name} set seq = seq ${where}`), name).toMatchObject(decided)
    expect(await answerTo(db, `delete from programme.${name} ${where}`), name).toMatchObject(decided)
    const copy = `insert into programme.${name} select * from programme.${name} ${where}`
    expect(await answerTo(db, copy), name).toMatchObject(decided)
  }
  for (const change of ['decided = false', `title = 'x'`, 'total_vnd = 0'])
    expect(await answerTo(db, `update programme.version set ${change} where decided`)).toMatchObject(decided)
  expect(await answerTo(db, 'delete from programme.version where decided')).toMatchObject(decided)
  expect(await answerTo(db, 'delete from programme.programme where current_no is not null')).toMatchObject(
    decided,
  )
})

test('a row of a draft cannot be moved into a decided version', async ({ db, as }) => {
  const draft = await as.appraiser.do('programme.create', {
    title: 'Chương trình thử',
    level: 'province',
    unitId: 'p:96:2025-07-01',
    yearFrom: 2031,
    yearTo: 2035,
    copyFrom: 'ca-mau-2026-2030',
  })
  const { rows } = await db.query<{ n: number }>(
    `select count(*)::int as n from programme.funding_source part join programme.programme p on p.id = part.programme_id
      where p.code = $1`,
    [draft.code],
  )
  expect(rows[0]?.n, 'the draft has a source to move').toBeGreaterThan(0)
  const move = `update programme.funding_source part set programme_id = v.programme_id, no = v.no, seq = part.seq + 9000
    from programme.version v, programme.programme p
    where v.decided and v.province_id = p.province_id and p.code = '${draft.code}' and part.programme_id = p.id`
  expect(await answerTo(db, move)).toMatchObject(decided)
})
