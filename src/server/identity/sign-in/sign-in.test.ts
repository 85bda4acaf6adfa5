import { test, expect } from '#server/testing/door.ts'
import { config } from '#server/platform/config.ts'
import { findActor } from '../store.ts'
import { hashToken } from './tokens.ts'

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
  expect((await findActor(db, hashToken(token)))?.username).toBe('thamdinh')
  await as.visitor.do('identity.signOut', {}, { token })
  expect(await findActor(db, hashToken(token))).toBeNull()
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
  const tokens: string[] = []
  const setSession = (value: string | null) => tokens.push(value ?? '')
  await as.visitor.do('identity.signIn', { username: 'thamdinh', password }, { setSession })
  const [planted = ''] = tokens
  await as.visitor.do('identity.signIn', { username: 'giamdoc', password }, { setSession, token: planted })
  expect(await findActor(db, hashToken(planted))).toBeNull()
  expect((await findActor(db, hashToken(tokens[1] ?? '')))?.username).toBe('giamdoc')
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
