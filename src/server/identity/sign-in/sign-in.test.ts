import { test, expect } from '#server/testing/door.ts'
import { config } from '#server/platform/config.ts'
import type { Borrowed } from '#server/testing/database.ts'
import { claimAttempt } from '../store.ts'

const password = config.demoPassword

test('a person signs in with the right password and is told who they are', async ({ as }) => {
  let token: string | null = null
  const carrier = { setSession: (value: string | null) => (token = value) }
  const me = await as.visitor.do('identity.signIn', { username: ' ThamDinh ', password }, carrier)
  expect(me).toMatchObject({
    signedIn: true,
    role: { code: 'departmentAppraiser' },
    organisation: { provinceId: '96' },
  })
  expect(me.can).toContain('programme.create')
  expect(token).toMatch(/^[\w-]{43}$/)
})

test('an unknown name and a wrong password are refused alike', async ({ as }) => {
  const unknown = await as.visitor
    .do('identity.signIn', { username: 'khong-co', password })
    .catch((error: unknown) => error)
  const wrong = await as.visitor
    .do('identity.signIn', { username: 'thamdinh', password: 'sai' })
    .catch((error: unknown) => error)
  expect(unknown).toMatchObject({ code: 'bad_credentials' })
  expect(wrong).toEqual(unknown)
})

test('after five failures the account rests, longer each time, and the right password must wait too', async ({
  as,
  db,
}) => {
  const fail = () =>
    as.visitor
      .do('identity.signIn', { username: 'giamdoc', password: 'sai' })
      .catch((error: unknown) => error)
  for (let n = 0; n < 4; n += 1) expect(await fail()).toMatchObject({ code: 'bad_credentials' })
  await fail()
  const locked = await as.visitor
    .do('identity.signIn', { username: 'giamdoc', password })
    .catch((error: unknown) => error)
  expect(locked).toMatchObject({ code: 'locked_out' })
  expect(await waitOf(db, 5)).toBeLessThan(await waitOf(db, 8))
})

/** Seconds that the account rests after so many failures. */
async function waitOf(db: Borrowed, failures: number): Promise<number> {
  await db.query(
    `update identity.person set failures = $1 - 1, locked_until = null where username = 'giamdoc'`,
    [failures],
  )
  expect(await claimAttempt(db, 'GiamDoc')).toBe(0)
  return await claimAttempt(db, 'giamdoc')
}

test('an attempt is counted before its password is looked at, and a right one clears the count', async ({
  as,
  db,
}) => {
  const failures = async () => {
    const { rows } = await db.query<{ failures: number }>(
      `select failures from identity.person where username = 'giamdoc'`,
    )
    return rows[0]?.failures
  }
  for (let n = 0; n < 3; n += 1) await claimAttempt(db, 'giamdoc')
  expect(await failures()).toBe(3)
  await as.visitor.do('identity.signIn', { username: 'giamdoc', password })
  expect(await failures()).toBe(0)
})

test('only the hash of a session token is stored, and it is argon2id that guards the password', async ({
  as,
  db,
}) => {
  let token = ''
  await as.visitor.do(
    'identity.signIn',
    { username: 'thamdinh', password },
    { setSession: (value) => (token = value ?? '') },
  )
  const { rows } = await db.query<{ all: string }>(
    `select string_agg(encode(token_hash, 'base64'), ' ') as all from identity.session`,
  )
  expect(rows[0]?.all).not.toContain(token)
  const people = await db.query<{ hash: string }>(`select password_hash as hash from identity.person limit 1`)
  expect(people.rows[0]?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
})

test('a person who signed out is a visitor again', async ({ as, db }) => {
  let token = ''
  await as.visitor.do(
    'identity.signIn',
    { username: 'thamdinh', password },
    { setSession: (value) => (token = value ?? '') },
  )
  const { actorOf } = await import('../index.ts')
  expect((await actorOf(db, token))?.username).toBe('thamdinh')
  await as.visitor.do('identity.signOut', {}, { token })
  expect(await actorOf(db, token)).toBeNull()
})

test('the whole cast is offered in the demonstration, each with its password', async ({ as }) => {
  const { items } = await as.visitor.ask('identity.demoAccounts', {})
  const roles = [
    'centreOfficer',
    'departmentAppraiser',
    'departmentDirector',
    'financeOfficer',
    'viceChair',
    'treasuryOfficer',
    'communeOfficer',
    'collaborator',
    'juror',
    'establishmentOwner',
    'ministryOfficer',
  ]
  expect(items.map(({ role }) => role)).toEqual(expect.arrayContaining(roles))
  expect(items.find(({ username }) => username === 'tinhkhac')?.organisation).toBe(
    'Sở Công Thương tỉnh An Giang',
  )
  for (const { username, password: own } of items.slice(0, 3)) {
    expect(await as.visitor.do('identity.signIn', { username, password: own })).toMatchObject({
      signedIn: true,
    })
  }
})

test('whoever signs in again leaves no earlier session of this browser alive', async ({ as, db }) => {
  const { actorOf } = await import('../index.ts')
  const tokens: string[] = []
  const setSession = (value: string | null) => tokens.push(value ?? '')
  await as.visitor.do('identity.signIn', { username: 'thamdinh', password }, { setSession })
  const [planted = ''] = tokens
  await as.visitor.do('identity.signIn', { username: 'giamdoc', password }, { setSession, token: planted })
  expect(await actorOf(db, planted)).toBeNull()
  expect((await actorOf(db, tokens[1] ?? ''))?.username).toBe('giamdoc')
})

test('an account of the demonstration is nobody where the installation is none', async ({ as }) => {
  config.demo = false
  const refused = await as.visitor
    .do('identity.signIn', { username: 'thamdinh', password })
    .catch((error: unknown) => error)
  config.demo = true
  expect(refused).toMatchObject({ code: 'bad_credentials' })
})

test('signing in with an Idempotency-Key stores nothing of the password', async ({ as, db }) => {
  const actor = await as.appraiser.actor()
  await as.appraiser.do('identity.signIn', { username: 'giamdoc', password }, { idempotencyKey: 'k' })
  const { rows } = await db.query('select from identity.idempotency where person_id = $1', [actor?.personId])
  expect(rows).toEqual([])
})

test('a visitor who signs out leaves no line in the trail, a person does', async ({ as, db }) => {
  const lines = async () => {
    const { rows } = await db.query<{ n: number }>(
      `select count(*)::int as n from identity.audit_event where act = 'identity.signOut'`,
    )
    return rows[0]?.n ?? 0
  }
  const before = await lines()
  await as.visitor.do('identity.signOut', {})
  expect(await lines()).toBe(before)
  await as.appraiser.do('identity.signOut', {})
  expect(await lines()).toBe(before + 1)
})
