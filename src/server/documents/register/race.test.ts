import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { config } from '#server/platform/config.ts'
import { openDataFolder } from '#server/platform/data-folder.ts'
import { type Database, openDatabase, type Queryable } from '#server/platform/db.ts'
import { startEmbedded } from '#server/platform/embedded-db/index.ts'
import { migrate } from '#server/platform/migrate.ts'
import { house, type Reach } from '#server/platform/reach.ts'
import { issue, takeNumber } from './number.ts'

/**
 * Fifty officers sign at the same moment, each on a connection of their own, in a server of their own: what they
 * commit stays committed, as at work.
 */

const AT_ONCE = 50
const caMau: Reach = { province: '96' }
const unwind: (() => Promise<void>)[] = []
let database: Database

beforeAll(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'kc-race-'))
  const folder = await openDataFolder({ repo: config.repo, dataDir })
  const settings = { fsync: 'off', synchronous_commit: 'off', max_connections: '80' }
  const server = await startEmbedded({ repo: config.repo, folder, settings })
  const owner = openDatabase({ ...server.connection, max: 1 })
  await migrate(owner)
  await owner.query(
    `insert into documents.office_kind (kind, code, confidence) values ('department', 'SCT', 'printed')`,
  )
  await owner.end()
  database = openDatabase({ ...server.connection, user: 'kc_app', max: AT_ONCE })
  unwind.push(
    () => database.end(),
    () => server.stop(),
    () => folder.release(),
    async () => rmSync(dataDir, { recursive: true, force: true }),
  )
}, 120_000)

afterAll(async () => {
  for (const undo of unwind) await undo()
}, 60_000)

/** A new office with empty books, and somebody who signs there. */
async function anOffice() {
  return await database.transaction(house, async (db) => {
    const office = await db.query<{ id: string }>(
      `insert into identity.organisation (kind, name, province_id) values ('department', 'Sở Thử', '96') returning id`,
    )
    const person = await db.query<{ id: string }>(
      `insert into identity.person (username, name, home_province) values ('ky-' || gen_random_uuid(), 'Người Ký', '96') returning id`,
    )
    const signer = { personId: person.rows[0]?.id ?? '', name: 'Người Ký', role: 'departmentDirector' }
    return { organisationId: office.rows[0]?.id ?? '', signer }
  })
}

/** Does all of it at once: nobody begins before everybody stands in a transaction of their own. */
async function together<T>(
  works: readonly ((db: Queryable) => Promise<T>)[],
): Promise<PromiseSettledResult<T>[]> {
  let standing = 0
  const all = Promise.withResolvers<void>()
  return await Promise.allSettled(
    works.map((work) =>
      database.transaction(caMau, async (db) => {
        await db.query('select 1')
        if ((standing += 1) === works.length) all.resolve()
        await all.promise
        return await work(db)
      }),
    ),
  )
}

const upTo = (n: number): number[] => Array.from({ length: n }, (_, index) => index + 1)
const ordered = (numbers: readonly number[]): number[] => numbers.toSorted((a, b) => a - b)

test('fifty papers signed at once have the numbers 1 to 50', async () => {
  const { organisationId, signer } = await anOffice()
  const paper = { kind: 'QĐ' as const, subject: 'Phê duyệt', organisationId, origin: null, signer }
  const answers = await together(upTo(AT_ONCE).map(() => (db) => issue(db, paper)))
  const taken = answers.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  expect(answers.flatMap((each) => (each.status === 'rejected' ? [String(each.reason)] : []))).toEqual([])
  expect(ordered(taken.map(({ number }) => number))).toEqual(upTo(AT_ONCE))
  expect(new Set(taken.map(({ symbol }) => symbol)).size).toBe(AT_ONCE)
  expect(taken.find(({ number }) => number === 9)?.symbol).toBe('09/QĐ-SCT')
  const { rows } = await database.read(caMau, (db) =>
    db.query<{ no: number }>('select no from documents.paper where organisation_id = $1 order by no', [
      organisationId,
    ]),
  )
  expect(rows.map(({ no }) => no)).toEqual(upTo(AT_ONCE))
})

test('whoever breaks off gives the number back: the next fifty leave no gap', async () => {
  const { organisationId, signer } = await anOffice()
  const paper = { kind: 'TB' as const, subject: 'Thông báo', organisationId, origin: null, signer }
  const answers = await together(
    upTo(AT_ONCE).map((n) => async (db) => {
      const { number } = await issue(db, paper)
      if (n % 3 === 0) throw new Error('thôi không ký nữa')
      return number
    }),
  )
  const kept = answers.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
  expect(kept.length).toBe(AT_ONCE - Math.floor(AT_ONCE / 3))
  expect(ordered(kept)).toEqual(upTo(kept.length))
})

const silvester = '2026-12-31'
const newYear = '2027-01-01'

/** A clock that strikes midnight after so many looks. */
function clockOf(looks: number): () => string {
  let seen = 0
  return () => ((seen += 1) > looks ? newYear : silvester)
}

test('on 1 January every book begins anew, also for whoever waited for a number at midnight', async () => {
  const { organisationId } = await anOffice()
  const book = { provinceId: '96', organisationId, kind: 'CV' }
  // some sign before midnight, some after, and for some the clock strikes while they wait for the book
  const answers = await together(upTo(AT_ONCE).map((n) => (db) => takeNumber(db, book, clockOf(n % 5))))
  const taken = answers.map((each) => (each.status === 'fulfilled' ? each.value : null))
  expect(taken).not.toContain(null)
  for (const year of [2026, 2027]) {
    const numbers = taken.flatMap((each) => (each?.year === year ? [each.no] : []))
    expect(numbers.length).toBeGreaterThan(5)
    expect(ordered(numbers)).toEqual(upTo(numbers.length))
  }
  for (const each of taken) expect(each?.on.startsWith(String(each.year))).toBe(true)
}, 60_000)

test('whoever signs what and breaks off when: a book’s numbers are 1 to n, in the order of their days', async () => {
  const hand = fc.record({
    kind: fc.constantFrom('QĐ', 'KH', 'CV'),
    looks: fc.integer({ min: 0, max: 4 }),
    breaks: fc.boolean(),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(hand, { minLength: 2, maxLength: AT_ONCE }), async (hands) => {
      const { organisationId } = await anOffice()
      const answers = await together(
        hands.map(({ kind, looks, breaks }) => async (db) => {
          const taken = await takeNumber(db, { provinceId: '96', organisationId, kind }, clockOf(looks))
          if (breaks) throw new Error('thôi')
          return { kind, ...taken }
        }),
      )
      const kept = answers.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
      expect(kept.length).toBe(hands.filter(({ breaks }) => !breaks).length)
      for (const own of Map.groupBy(kept, ({ kind, year }) => `${kind} ${year}`).values()) {
        const inOrder = own.toSorted((a, b) => a.no - b.no)
        expect(inOrder.map(({ no }) => no)).toEqual(upTo(own.length))
        expect(inOrder.map(({ on }) => on)).toEqual(inOrder.map(({ on }) => on).toSorted())
      }
    }),
    { numRuns: 12 },
  )
}, 120_000)
