import { test as base, expect } from '#server/testing/door.ts'
import { someFiles } from '#server/testing/files.ts'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../app.ts'
import { config } from '../config.ts'
import { serveWeb } from './static.ts'

type App = Awaited<ReturnType<typeof createApp>>

const test = base.extend<{ app: App; cookie: string }>({
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
  cookie: async ({ app }, use) => {
    const { headers } = await app.inject({
      method: 'POST',
      url: '/api/identity.signIn',
      payload: { username: 'thamdinh', password: config.demoPassword },
    })
    await use(String(headers['set-cookie']).split(';')[0] ?? '')
  },
})

const json = { 'content-type': 'application/json' }

test('a character that cannot be stored is refused on its field, in questions and in writes', async ({
  app,
  cookie,
}) => {
  for (const url of ['programme.list?q=%00', 'programme.get?code=%00', 'programme.list?provinceId=%00'])
    expect((await app.inject(`/api/${url}`)).json(), url).toMatchObject({
      code: 'invalid',
      fields: [{ code: 'text.unstorable' }],
    })
  for (const title of ['Chương\\u0000trình', 'Chương \\ud800 trình']) {
    const refused = await app.inject({
      method: 'POST',
      url: '/api/programme.create',
      headers: { ...json, cookie },
      payload: `{"title":"${title}","level":"province","unitId":"p:96:2025-07-01","yearFrom":2031,"yearTo":2035}`,
    })
    expect(refused.json()).toMatchObject({ fields: [{ path: ['title'], code: 'text.unstorable' }] })
  }
})

test('what no column can hold is refused as a field, never as an accident', async ({ app, cookie }) => {
  expect((await app.inject('/api/programme.list?year=99999999999')).statusCode).toBe(422)
  const refused = await app.inject({
    method: 'POST',
    url: '/api/programme.submit',
    headers: { ...json, cookie },
    payload: {
      code: 'ca-mau-2026-2030',
      version: 1,
      submissionNumber: '1/TTr',
      submissionDate: '0000-01-01',
    },
  })
  expect(refused.json()).toMatchObject({ code: 'invalid', fields: [{ path: ['submissionDate'] }] })
})

test('millions of wrong values are refused at once, and of many wrong fields the first hundred are told', async ({
  app,
  cookie,
}) => {
  const edit = (zeros: number) =>
    app.inject({
      method: 'POST',
      url: '/api/programme.edit',
      headers: { ...json, cookie },
      payload: `{"code":"x","base":1,"parts":{"distribution":[${'0,'.repeat(zeros - 1)}0]}}`,
    })
  const began = performance.now()
  expect((await edit(3_000_000)).json()).toMatchObject({ code: 'too_large' })
  expect(performance.now() - began).toBeLessThan(3000)
  const { facts, fields } = (await edit(500)).json<{ facts: { count: number }; fields: unknown[] }>()
  expect([facts.count, fields.length]).toEqual([500, 100])
})

test('an Idempotency-Key that is too long to be kept is refused, not silently ignored', async ({
  app,
  cookie,
}) => {
  const refused = await app.inject({
    method: 'POST',
    url: '/api/programme.edit',
    headers: { ...json, cookie, 'idempotency-key': 'k'.repeat(201) },
    payload: { code: 'x', base: 1, parts: { distribution: [] } },
  })
  expect(refused.json()).toMatchObject({ fields: [{ path: ['Idempotency-Key'], code: 'too_long' }] })
})

test('a programme travels compressed to whoever understands it', async ({ app }) => {
  const url = '/api/programme.get?code=ca-mau-2026-2030'
  const plain = await app.inject(url)
  const squeezed = await app.inject({ url, headers: { 'accept-encoding': 'gzip, br' } })
  expect(squeezed.headers['content-encoding']).toBe('gzip')
  expect(squeezed.rawPayload.length).toBeLessThan(plain.rawPayload.length / 3)
})

test('a visitor behind the proxy cannot choose the address that limits and the metrics look at', async ({
  db,
}) => {
  config.trustProxy = true
  const app = await createApp({ database: db, files: someFiles(), jobsRunning: () => true, version: 'test' })
  try {
    const metrics = await app.inject({
      url: '/api/metrics',
      remoteAddress: '10.0.0.2',
      headers: { 'x-forwarded-for': '127.0.0.1, 203.0.113.9' },
    })
    expect(metrics.statusCode).toBe(404)
  } finally {
    config.trustProxy = false
    await app.close()
  }
})

test('an address that is none is not found, beside the pages as among the questions', async ({ app }) => {
  const folder = mkdtempSync(join(tmpdir(), 'kc-pages-'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html>')
  await serveWeb(app, folder)
  const strange = ['/%', '/%E0%A4%A', '/%00', '/..%5c..%5cpackage.json', '/api//identity.me', '/api/x%00']
  for (const url of [...strange, `/assets/${'a'.repeat(5000)}`]) {
    const answer = await app.inject(url)
    expect([200, 404], url).toContain(answer.statusCode)
    if (answer.statusCode === 404) expect(answer.json(), url).toMatchObject({ code: 'not_found' })
  }
})
