import { inject } from 'vitest'
import { test as base, expect } from '#server/testing/door.ts'
import { someFiles } from '#server/testing/files.ts'
import { createApp } from '../../app.ts'
import { config } from '../config.ts'

type App = Awaited<ReturnType<typeof createApp>>

const test = base.extend<{ app: App }>({
  app: async ({ db }, use) => {
    expect(inject('database').host).toBeTruthy()
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

const signIn = async (app: App, headers: Record<string, string> = {}) =>
  await app.inject({
    method: 'POST',
    url: '/api/identity.signIn',
    headers,
    payload: { username: 'thamdinh', password: config.demoPassword },
  })

test('the session cookie is HttpOnly and SameSite, and Secure behind TLS only', async ({ app }) => {
  const answer = await signIn(app)
  expect(answer.statusCode).toBe(200)
  const cookie = String(answer.headers['set-cookie'])
  expect(cookie).toMatch(/^kc_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/)
})

test('a write that another site makes the browser send is refused', async ({ app }) => {
  const crossSite = await signIn(app, { 'sec-fetch-site': 'cross-site' })
  expect(crossSite.json()).toMatchObject({ code: 'csrf', status: 403 })
  const foreign = await signIn(app, { origin: 'https://evil.example', host: 'khuyencong.example' })
  expect(foreign.json()).toMatchObject({ code: 'csrf' })
  const own = await signIn(app, {
    origin: 'https://khuyencong.example',
    host: 'khuyencong.example',
    'sec-fetch-site': 'same-origin',
  })
  expect(own.statusCode).toBe(200)
  const form = await app.inject({
    method: 'POST',
    url: '/api/identity.signOut',
    headers: { 'content-type': 'text/plain' },
    payload: '{}',
  })
  expect(form.statusCode).not.toBe(200)
})

test('every answer carries the security headers and the page may run no inline script', async ({ app }) => {
  const { headers } = await app.inject('/api/health')
  expect(headers['content-security-policy']).toContain(`script-src 'self'`)
  expect(headers['content-security-policy']).not.toMatch(/script-src[^;]*unsafe/)
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
  })
})

test('too many sign-ins from one address are answered by 429 with Retry-After', async ({ app }) => {
  const attempt = () =>
    app.inject({
      method: 'POST',
      url: '/api/identity.signIn',
      remoteAddress: '192.0.2.9',
      payload: { username: '', password: 'x' },
    })
  for (let n = 0; n < config.limits.signIn; n += 1) expect((await attempt()).statusCode).toBe(422)
  const refused = await attempt()
  expect(refused.statusCode).toBe(429)
  expect(refused.json()).toMatchObject({ code: 'rate_limited' })
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
})

test('all refused fields come back together in Vietnamese, each on its path', async ({ app }) => {
  const cookie = String((await signIn(app)).headers['set-cookie']).split(';')[0] ?? ''
  const refused = await app.inject({
    method: 'POST',
    url: '/api/programme.create',
    headers: { cookie },
    payload: { title: '', level: 'x', unitId: null, yearFrom: 1, yearTo: 2030 },
  })
  expect(refused.statusCode).toBe(422)
  expect(refused.headers['content-type']).toContain('application/problem+json')
  const { fields, title } = refused.json<{ title: string; fields: { path: string[]; message: string }[] }>()
  expect(title).toBe('Dữ liệu chưa đúng')
  expect(fields.map(({ path, message }) => [path[0], message])).toEqual([
    ['title', 'Chưa nhập.'],
    ['level', 'Chỉ được chọn một trong các giá trị có sẵn.'],
    ['yearFrom', 'Không được nhỏ hơn 1990.'],
  ])
})

test('health tells of the process, ready of database, migrations and jobs', async ({ app }) => {
  expect((await app.inject('/api/health')).json()).toMatchObject({ status: 'ok' })
  expect((await app.inject('/api/ready')).json()).toEqual({
    ready: true,
    checks: { database: true, migrations: true, jobs: true },
  })
})

test('a body beyond the limit and broken JSON are refused in words', async ({ app }) => {
  const big = await app.inject({
    method: 'POST',
    url: '/api/identity.signIn',
    headers: { 'content-type': 'application/json' },
    payload: `{"a":"${'x'.repeat(config.limits.body)}"}`,
  })
  expect(big.json()).toMatchObject({ code: 'too_large', detail: expect.stringContaining('8 MB') })
  const broken = await app.inject({
    method: 'POST',
    url: '/api/identity.signIn',
    headers: { 'content-type': 'application/json' },
    payload: '{',
  })
  expect(broken.json()).toMatchObject({ code: 'invalid' })
})

test('the OpenAPI document lists every act and query under its one name', async ({ app, door }) => {
  const document = (await app.inject('/api/openapi.json')).json<{
    openapi: string
    paths: Record<string, object>
  }>()
  expect(document.openapi).toBe('3.1.0')
  for (const name of door.acts.keys()) expect(document.paths[`/api/${name}`]).toHaveProperty('post')
  for (const name of door.queries.keys()) expect(document.paths[`/api/${name}`]).toHaveProperty('get')
})
