import { afterAll, beforeAll, expect, test } from 'vitest'
import { dataFolder, start, type Program } from './program.ts'

/** What the person who keeps the machine sees: counts and times by name, and nothing about anybody. */

const folder = dataFolder()
let program: Program
let address: string

beforeAll(async () => {
  program = start({ DATA_DIR: folder.path, LOG_LEVEL: 'info' })
  address = await program.address()
})

afterAll(async () => {
  await program.stop()
  folder.remove()
})

test('every answer is counted and timed by its name, and the log names no person, search or secret', async () => {
  const headers = { 'content-type': 'application/json' }
  const attempt = (username: string, password: string) =>
    fetch(`${address}/api/identity.signIn`, {
      method: 'POST',
      headers,
      body: JSON.stringify({ username, password }),
    })
  expect((await attempt('bi-mat-ten', 'bi-mat-khau')).status).toBe(401)
  const cookie = (await attempt('thamdinh', 'khuyencong')).headers.get('set-cookie')?.split(';')[0] ?? ''
  expect(cookie).not.toBe('')
  await fetch(`${address}/api/territory.search?q=bi-mat-tim`, { headers: { cookie } })
  await fetch(`${address}/api/khong-co?x=bi-mat-khac`)
  const metrics = await (await fetch(`${address}/api/metrics`)).text()
  expect(metrics).toMatch(/kc_http_seconds_count\{name="territory\.search",status="2xx"\} 1/)
  expect(metrics).toMatch(/kc_refused_total\{name="identity\.signIn",status="401"\} 1/)
  expect(metrics).toContain('kc_process_resident_memory_bytes')
  await program.stop()
  const log = await program.errors()
  expect(log).toMatch(/"name":"territory\.search","status":200,"ms":\d+/)
  for (const told of [metrics, log]) {
    expect(told).not.toContain('bi-mat')
    expect(told).not.toContain(cookie.split('=')[1])
    expect(told).not.toMatch(/Phạm Thu Hà|argon2/)
  }
})

test('a setting that cannot be meant is told in one line, and nothing starts', async () => {
  const refused = start({ DATA_DIR: folder.path, LIMIT_WRITE: 'nhiều' })
  expect(await refused.ended()).toBe(1)
  expect(await refused.errors()).toBe(
    'Cài đặt sai: LIMIT_WRITE=nhiều: phải là số nguyên từ 1 trở lên (lần/phút).\n',
  )
})
