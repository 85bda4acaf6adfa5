import { house, visitor, type Reach } from '../platform/reach.ts'
import type { Borrowed } from './database.ts'
import { expect, test } from './door.ts'

/** The second wall: what PostgreSQL itself refuses when a query or an act forgot to ask whose rows it sees. */

const caMau: Reach = { province: '96' }
const anGiang: Reach = { province: '91' }
const ministry: Reach = { province: '00', nation: true }

/** How many rows a reach sees of what stands behind `from`. */
const count = (db: Borrowed, reach: Reach, from: string): Promise<number> =>
  db.read(reach, async (inner) => {
    const { rows } = await inner.query<{ n: number }>(`select count(*)::int as n from ${from}`)
    return rows[0]?.n ?? -1
  })

/** The error code with which a statement is refused, or the rows it touched. */
async function attempt(db: Borrowed, reach: Reach, statement: string): Promise<string | number> {
  try {
    return await db.transaction(
      reach,
      async (inner) => (await inner.query(`${statement} returning 1`)).rows.length,
    )
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error)
  }
}

const draftIn = (title: string) => ({
  title,
  level: 'province' as const,
  unitId: 'p:96:2025-07-01',
  yearFrom: 2031,
  yearTo: 2035,
  copyFrom: 'ca-mau-2026-2030',
})

test('every table with a province_id has row-level security on, and a policy for whoever owns the row', async ({
  db,
}) => {
  const { rows } = await db.query<{ name: string; on: boolean; policies: number }>(
    `select c.oid::regclass::text as name, c.relrowsecurity as on,
       (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'province_id' and not a.attisdropped
      join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and n.nspname not in ('territory', 'pg_catalog')`,
  )
  expect(rows.length).toBeGreaterThan(20)
  expect(rows.filter(({ on, policies }) => !on || policies === 0)).toEqual([])
})

test('a draft of one province is nobody else’s row, whatever the query asks', async ({ db, as }) => {
  const { code } = await as.appraiser.do('programme.create', draftIn('Chương trình thử'))
  const row = `programme.programme where code = '${code}'`
  expect(await count(db, caMau, row)).toBe(1)
  expect(await count(db, ministry, row)).toBe(1)
  for (const reach of [anGiang, visitor]) {
    expect(await count(db, reach, row)).toBe(0)
    const parts = `programme.funding_source s join programme.programme p on p.id = s.programme_id where p.code = '${code}'`
    expect(await count(db, reach, parts)).toBe(0)
    expect(await count(db, reach, `programme.version where title = 'Chương trình thử'`)).toBe(0)
  }
})

test('what was decided is everybody’s to read and nobody else’s to change', async ({ db }) => {
  for (const reach of [caMau, anGiang, ministry, visitor]) {
    expect(await count(db, reach, `programme.programme where current_no is not null`)).toBe(5)
    expect(await count(db, reach, 'programme.budget_cell')).toBeGreaterThan(1000)
  }
  for (const reach of [anGiang, ministry, visitor]) {
    const change = `update programme.programme set unit_name = 'x' where code = 'ca-mau-2026-2030'`
    expect(await attempt(db, reach, change)).toBe(0)
    expect(await attempt(db, reach, `delete from programme.programme where code = 'ca-mau-2026-2030'`)).toBe(
      0,
    )
  }
})

test('nobody writes a row into another province, and the nation’s rows are the Ministry’s', async ({
  db,
}) => {
  const into = (province: string) =>
    `insert into programme.programme (province_id, code, level, unit_name, province_today, state, working_no)
     values ('${province}', 'x-${province}', 'province', 'x', 'x', 'draft', 1)`
  expect(await attempt(db, caMau, into('91'))).toBe('42501')
  expect(await attempt(db, caMau, into('00'))).toBe('42501')
  expect(await attempt(db, visitor, into('96'))).toBe('42501')
  expect(await attempt(db, ministry, into('96'))).toBe('42501')
  expect(await attempt(db, ministry, into('00'))).toBe(1)
  expect(await attempt(db, caMau, into('96'))).toBe(1)
})

test('people, sessions and the trail of a province are not seen from another', async ({ db, as }) => {
  await as.appraiser.do('programme.create', draftIn('Chương trình có vết'))
  const people = `identity.person where username = 'thamdinh'`
  const sessions = 'identity.session'
  const trail = `identity.audit_event where act = 'programme.create'`
  expect(await count(db, caMau, people)).toBe(1)
  expect(await count(db, caMau, trail)).toBe(1)
  for (const reach of [anGiang, visitor]) {
    expect(await count(db, reach, people)).toBe(0)
    expect(await count(db, reach, trail)).toBe(0)
    expect(await count(db, reach, sessions)).toBe(0)
  }
  const person = (await as.stranger.actor())?.personId ?? null
  expect(await count(db, { ...anGiang, person }, sessions)).toBe(1)
})

test('the application cannot step around the wall', async ({ db }) => {
  const off = async (statement: string) => {
    try {
      await db.transaction(visitor, async (inner) => {
        await inner.query(statement)
        await inner.query('select count(*) from programme.programme')
      })
      return 'done'
    } catch (error) {
      return error instanceof Error && 'code' in error ? String(error.code) : String(error)
    }
  }
  expect(await off('set local row_security = off')).toBe('42501')
  expect(await off('alter table programme.programme disable row level security')).toBe('42501')
  expect(await off('drop policy own on programme.programme')).toBe('42501')
  expect(await off('set local role postgres')).toBe('42501')
  expect(await off('select 1')).toBe('done')
})

test('a reach ends with its transaction: the next one starts with nothing', async ({ db }) => {
  await db.read(house, async () => {})
  const seen = await db.read(visitor, async (inner) => {
    const { rows } = await inner.query<{ province: string }>(
      `select current_setting('kc.province', true) as province`,
    )
    return rows[0]?.province
  })
  expect(seen).toBe('')
})
