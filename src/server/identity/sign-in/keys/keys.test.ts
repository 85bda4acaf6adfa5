import { createApp } from '../../../app.ts'
import { today } from '#server/platform/clock.ts'
import { expect, test as base, type Cast } from '#server/testing/door.ts'
import { someFiles } from '#server/testing/files.ts'
import { hashToken } from '../tokens.ts'

type App = Awaited<ReturnType<typeof createApp>>

const test = base.extend<{ app: App }>({
  app: async ({ db }, use) => {
    const app = await createApp({
      database: db,
      files: someFiles(),
      jobsRunning: () => true,
      version: 'test',
    })
    await use(app)
    await app.close()
  },
})

const inDays = (days: number): string =>
  new Date(Date.parse(`${today()}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const make = (as: Cast, input: { scopes?: string[]; expiresOn?: string; personId?: string } = {}) =>
  as.appraiser.do('identity.createKey', {
    name: 'Phần mềm kế toán',
    scopes: ['programme.mine', 'programme.create'],
    expiresOn: inDays(30),
    ...input,
  })

const ask = (app: App, authorization: string, url = '/api/programme.mine') =>
  app.inject({ url, headers: { authorization } })

const draft = {
  title: 'Chương trình thử khoá',
  level: 'province' as const,
  unitId: 'p:96:2025-07-01',
  yearFrom: 2031,
  yearTo: 2035,
}
const create = (app: App, headers: Record<string, string>) =>
  app.inject({ method: 'POST', url: '/api/programme.create', headers, payload: draft })

test('a program works under the key of a person: no cookie, no origin check, and the trail names the key', async ({
  as,
  app,
  db,
}) => {
  const { key } = await make(as)
  expect(key).toMatch(/^kc_[\w-]{43}$/)
  expect((await ask(app, `Bearer ${key}`)).statusCode).toBe(200)
  const made = await create(app, { authorization: `Bearer ${key}`, origin: 'https://ke-toan.example' })
  expect(made.statusCode).toBe(200)
  const { rows } = await db.query<{ facts: { key: string }; by: string }>(
    `select facts, person_name as by from identity.audit_event where act = 'programme.create' order by at desc limit 1`,
  )
  expect(rows[0]).toMatchObject({ by: 'Phạm Thu Hà', facts: { key: 'Phần mềm kế toán' } })
})

test('a key does what was ticked and nothing else, and less still when its owner may less', async ({
  as,
  app,
  db,
}) => {
  const { key } = await make(as, { scopes: ['programme.mine'] })
  const refused = await create(app, { authorization: `Bearer ${key}` })
  expect(refused.json()).toMatchObject({ code: 'not_granted' })
  const account = await ask(app, `Bearer ${key}`, '/api/identity.account')
  expect(account.json()).toMatchObject({ code: 'not_granted' })
  await db.query(
    `update identity.role_holding set role = 'nobody' where person_id = (select id from identity.person where username = 'thamdinh')`,
  )
  expect((await ask(app, `Bearer ${key}`)).json()).toMatchObject({ code: 'not_granted' })
})

test('no key is given what its maker may not do, what wants a proof, or the account itself', async ({
  as,
}) => {
  for (const name of [
    'programme.approve',
    'identity.changePassword',
    'identity.createKey',
    'identity.account',
    'x',
  ])
    await expect(make(as, { scopes: ['programme.mine', name] }), name).rejects.toMatchObject({
      fields: [{ path: ['scopes', 1], code: 'key.scope' }],
    })
  for (const expiresOn of [today(), inDays(-1), inDays(366), '9999-12-31'])
    await expect(make(as, { expiresOn }), expiresOn).rejects.toMatchObject({
      fields: [{ path: ['expiresOn'], code: 'key.expiry' }],
    })
})

test('a key that is malformed, oversized, foreign, expired or revoked is refused alike, never by an accident', async ({
  as,
  app,
  db,
}) => {
  const revoked = await make(as)
  await as.appraiser.do('identity.revokeKey', { id: revoked.id })
  const expired = await make(as)
  await db.query(`update identity.api_key set expires_at = now() - interval '1 second' where id = $1`, [
    expired.id,
  ])
  const tokens = [
    revoked.key,
    expired.key,
    'kc_',
    `kc_${'x'.repeat(43)}`,
    `kc_${'x'.repeat(9000)}`,
    'kc_%00',
    'x',
  ]
  const headers = [
    ...tokens.map((token) => `Bearer ${token}`),
    '',
    'Bearer',
    'Basic dGhhbWRpbmg6eA==',
    'Bearer ü',
  ]
  for (const authorization of headers) {
    const refused = await ask(app, authorization)
    expect(refused.statusCode, authorization.slice(0, 40)).toBe(401)
    expect(refused.json(), authorization.slice(0, 40)).toMatchObject({ code: 'bad_key' })
    expect(refused.headers['www-authenticate']).toContain('Bearer')
  }
})

test('a key is shown once: the list knows only its last signs, its use and its end', async ({
  as,
  app,
  db,
}) => {
  const { id, key } = await make(as)
  await ask(app, `Bearer ${key}`)
  const { items, choosable } = await as.appraiser.ask('identity.keys', {})
  expect(items).toMatchObject([
    { id, hint: key.slice(-4), revokedAt: null, scopes: ['programme.mine', 'programme.create'] },
  ])
  expect(items[0]?.lastUsedAt).toBeTruthy()
  expect(JSON.stringify(items)).not.toContain(key)
  expect(choosable).toContainEqual({ name: 'programme.edit', writes: true })
  expect(choosable.map(({ name }) => name)).not.toContain('identity.changePassword')
  const { rows } = await db.query<{ n: number }>(
    'select count(*)::int as n from identity.api_key where key_hash = $1',
    [hashToken(key)],
  )
  expect(rows[0]?.n).toBe(1)
})

test('nobody ends or lists the keys of another; the administrator of the province does', async ({
  as,
  app,
}) => {
  const { id, key } = await make(as)
  const personId = (await as.appraiser.actor())?.personId ?? ''
  await expect(as.director.do('identity.revokeKey', { id })).rejects.toMatchObject({
    code: /out_of_reach|not_found/,
  })
  await expect(as.director.ask('identity.keys', { personId })).rejects.toMatchObject({ code: 'out_of_reach' })
  await expect(as.stranger.do('identity.revokeKey', { id })).rejects.toMatchObject({ code: 'not_found' })
  const { items } = await as.administrator.ask('identity.keys', { personId })
  expect(items.map((item) => item.id)).toEqual([id])
  await as.administrator.do('identity.revokeKey', { id })
  expect((await ask(app, `Bearer ${key}`)).statusCode).toBe(401)
})

test('an administrator makes a key for a person’s program, with that person’s rights', async ({
  as,
  app,
}) => {
  const personId = (await as.appraiser.actor())?.personId ?? ''
  const input = { name: 'Cổng dữ liệu', expiresOn: inDays(30), personId }
  const { key } = await as.administrator.do('identity.createKey', { ...input, scopes: ['programme.mine'] })
  expect((await ask(app, `Bearer ${key}`)).statusCode).toBe(200)
  await expect(
    as.director.do('identity.createKey', { ...input, scopes: ['programme.mine'] }),
  ).rejects.toMatchObject({ code: 'out_of_reach' })
})

test('a key made for somebody else neither acts under their name nor reads more than its maker may', async ({
  as,
}) => {
  const personId = (await as.viceChair.actor())?.personId ?? ''
  const input = { name: 'Cổng dữ liệu', expiresOn: inDays(30), personId }
  for (const name of ['programme.approve', 'documents.issue', 'agenda.accept', 'programme.get'])
    await expect(
      as.administrator.do('identity.createKey', { ...input, scopes: ['programme.mine', name] }),
      name,
    ).rejects.toMatchObject({ fields: [{ path: ['scopes', 1], code: 'key.scope' }] })
  const { choosable } = await as.administrator.ask('identity.keys', { personId })
  expect(choosable.filter(({ writes }) => writes)).toEqual([])
})

test('an open query answers a key as it answers a visitor, unless its name was ticked', async ({
  as,
  app,
}) => {
  const { code } = await as.appraiser.do('programme.create', draft)
  const narrow = await make(as, { scopes: ['programme.mine'] })
  const ticked = await make(as, { scopes: ['programme.get'] })
  const read = ({ key }: { key: string }) => ask(app, `Bearer ${key}`, `/api/programme.get?code=${code}`)
  expect((await read(narrow)).statusCode).toBe(404)
  expect((await read(ticked)).statusCode).toBe(200)
  const list = { list: 'programme.list', format: 'csv', filters: JSON.stringify({ q: draft.title }) }
  const out = await ask(app, `Bearer ${narrow.key}`, `/api/tables.export?${new URLSearchParams(list)}`)
  expect(out.statusCode).toBe(200)
  expect(out.body).not.toContain(draft.title)
  const lists = await make(as, { scopes: ['tables.export'] })
  const taken = await ask(app, `Bearer ${lists.key}`, `/api/tables.export?${new URLSearchParams(list)}`)
  expect(taken.json()).toMatchObject({ code: 'not_granted' })
})

test('a key for something else does not go on with a file that its owner is sending', async ({ as, app }) => {
  const { code } = await as.appraiser.do('programme.create', draft)
  const { address } = await as.appraiser.do('documents.beginUpload', {
    subjectKind: 'programme',
    subjectId: code,
    role: 'attachment',
    name: 'to-trinh.pdf',
    size: 10,
  })
  const { key } = await make(as, { scopes: ['programme.mine'] })
  const head = { 'tus-resumable': '1.0.0', authorization: `Bearer ${key}` }
  expect((await app.inject({ method: 'HEAD', url: address, headers: head })).statusCode).toBe(403)
})

test('a key opens no session: what is signed in by cookie stays what it is', async ({ as, app }) => {
  const { key } = await make(as)
  const out = await app.inject({
    method: 'POST',
    url: '/api/identity.signOut',
    headers: { authorization: `Bearer ${key}`, cookie: `kc_session=${'a'.repeat(43)}` },
    payload: {},
  })
  expect(out.statusCode).toBe(200)
  expect((await ask(app, `Bearer ${key}`)).statusCode).toBe(200)
})

test('a cookie that is malformed, oversized or foreign is a visitor’s', async ({ app }) => {
  for (const cookie of ['x', 'a'.repeat(43), 'a'.repeat(9000), '%00%ff', '"', '{}', '../..', ';;==']) {
    const answer = await app.inject({ url: '/api/identity.me', headers: { cookie: `kc_session=${cookie}` } })
    expect(answer.statusCode, cookie.slice(0, 20)).toBe(200)
    expect(answer.json(), cookie.slice(0, 20)).toMatchObject({ signedIn: false })
  }
})
