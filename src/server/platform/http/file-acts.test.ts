import { test as base, expect } from '#server/testing/door.ts'
import { someFiles } from '#server/testing/files.ts'
import { createApp } from '../../app.ts'
import { config } from '../config.ts'

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

async function cookieOf(app: App): Promise<string> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/identity.signIn',
    payload: { username: 'quantri', password: config.demoPassword },
  })
  return String(answer.headers['set-cookie']).split(';')[0] ?? ''
}

const send = async (app: App, payload: Buffer | string, headers: Record<string, string> = {}) =>
  await app.inject({
    method: 'POST',
    url: '/api/tables.receive?kind=people&name=danh-sach.csv',
    headers: { 'content-type': 'application/octet-stream', cookie: await cookieOf(app), ...headers },
    payload,
  })

test('an act that takes a file takes far more than a form may send, and no more than it says', async ({
  app,
}) => {
  const line = `Nguyễn Văn A;tai.khoan;${'x'.repeat(200)}\r\n`
  const large = Buffer.from(`Họ và tên;Tên đăng nhập;Chức vụ\r\n${line.repeat(95_000)}`)
  expect(large.length).toBeGreaterThan(20 * 1024 * 1024)
  const answer = await send(app, large)
  expect(answer.statusCode).toBe(200)
  expect(answer.json()).toMatchObject({ state: 'received', fileName: 'danh-sach.csv', size: large.length })
  expect((await send(app, Buffer.alloc(33 * 1024 * 1024, 'a'))).json()).toMatchObject({
    code: 'too_large',
    facts: { limit: '32 MB' },
  })
})

test('a file is refused from another site, as a form, from nobody, and where there is none', async ({
  app,
}) => {
  expect((await send(app, 'a;b', { 'sec-fetch-site': 'cross-site' })).json()).toMatchObject({ code: 'csrf' })
  expect((await send(app, 'a=b', { 'content-type': 'text/plain' })).statusCode).toBeGreaterThanOrEqual(400)
  expect((await send(app, 'a;b', { cookie: '' })).json()).toMatchObject({ code: 'not_signed_in' })
  expect((await send(app, '{}', { 'content-type': 'application/json' })).json()).toMatchObject({
    code: 'csrf',
  })
  expect((await send(app, '')).json()).toMatchObject({ code: 'invalid' })
})
