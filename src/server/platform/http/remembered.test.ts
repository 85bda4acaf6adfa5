import { createApp } from '../../app.ts'
import { config } from '../config.ts'
import { expect, test as base } from '#server/testing/door.ts'
import { someFiles } from '#server/testing/files.ts'

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

const json = { 'content-type': 'application/json' }

async function signIn(app: App): Promise<string> {
  const { headers } = await app.inject({
    method: 'POST',
    url: '/api/identity.signIn',
    payload: { username: 'giamdoc', password: config.demoPassword },
  })
  return String(headers['set-cookie']).split(';')[0] ?? ''
}

const isSomebody = async (app: App, cookie: string): Promise<boolean> =>
  (await app.inject({ url: '/api/identity.sessions', headers: { cookie } })).statusCode === 200

test('who was recognised a moment ago is nobody at once when the session is ended elsewhere', async ({
  app,
}) => {
  const here = await signIn(app)
  const there = await signIn(app)
  expect(await isSomebody(app, there)).toBe(true)
  const { items } = (await app.inject({ url: '/api/identity.sessions', headers: { cookie: here } })).json<{
    items: { id: string; current: boolean }[]
  }>()
  const other = items.find(({ current }) => !current)
  const ended = await app.inject({
    method: 'POST',
    url: '/api/identity.endSession',
    headers: { ...json, cookie: here },
    payload: { id: other?.id },
  })
  expect(ended.statusCode).toBe(200)
  expect(await isSomebody(app, there)).toBe(false)
  expect(await isSomebody(app, here)).toBe(true)
})
