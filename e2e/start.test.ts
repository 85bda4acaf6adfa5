import { execFileSync } from 'node:child_process'
import { createServer, type AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dataFolder, ready, start, type Program } from './program.ts'

const folder = dataFolder()
let program: Program
let address: string

beforeAll(async () => {
  program = start({ DATA_DIR: folder.path, DEMO_PASSWORD: 'rieng-cua-bai-thu' })
  address = await program.address()
})

afterAll(async () => {
  await program.stop()
  folder.remove()
})

const databasePids = (): number[] =>
  execFileSync('ps', ['-eo', 'pid,args'])
    .toString()
    .split('\n')
    .filter((line) => line.includes(folder.path) && /postgres .*-D/.test(line))
    .map((line) => Number.parseInt(line, 10))

test('the program says where it serves, names the demonstration accounts, and is ready', async () => {
  expect(program.output().match(/^Khuyến công số: /gm)).toHaveLength(1)
  expect(program.output()).toContain('rieng-cua-bai-thu')
  expect(await ready(address)).toBe(true)
  expect((await fetch(address)).headers.get('content-type')).toContain('text/html')
})

test('a second instance on the same data folder is refused in one clear line', async () => {
  const second = start({ DATA_DIR: folder.path })
  expect(await second.ended()).toBe(1)
  expect(second.output().trim().split('\n').at(-1)).toMatch(/đang/)
})

test('a port in use is told with a way out', async () => {
  const holder = createServer().listen(0, '127.0.0.1')
  await new Promise((resolve) => holder.once('listening', resolve))
  const port = String((holder.address() as AddressInfo).port)
  const other = dataFolder()
  const refused = start({ DATA_DIR: other.path, PORT: port })
  expect(await refused.ended()).toBe(1)
  expect(refused.output()).toContain(`Cổng ${port} đang được chương trình khác dùng`)
  holder.close()
  other.remove()
})

test('the database killed with -9 comes back and the program goes on serving', async () => {
  const [killed = 0] = databasePids()
  process.kill(killed, 'SIGKILL')
  await expect.poll(databasePids, { timeout: 20_000 }).not.toContain(killed)
  await expect.poll(() => databasePids().length, { timeout: 20_000 }).toBeGreaterThan(0)
  const listed = async () => {
    const answer = await fetch(`${address}/api/programme.list`)
    return answer.ok ? ((await answer.json()) as { items: unknown[] }).items.length : answer.status
  }
  await expect.poll(listed, { timeout: 20_000 }).toBe(5)
  expect(await ready(address)).toBe(true)
})

test('the program killed with -9 starts clean afterwards, with what was written', async () => {
  const signedIn = await fetch(`${address}/api/identity.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'thamdinh', password: 'rieng-cua-bai-thu' }),
  })
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
  await program.stop('SIGKILL')
  program = start({ DATA_DIR: folder.path, DEMO_PASSWORD: 'rieng-cua-bai-thu' })
  address = await program.address()
  const me = await fetch(`${address}/api/identity.me`, { headers: { cookie } })
  expect(await me.json()).toMatchObject({ signedIn: true, person: { username: 'thamdinh' } })
})

test('SIGTERM and Ctrl-C stop it cleanly and leave no database behind', async () => {
  expect(await program.stop('SIGTERM')).toBe(0)
  expect(databasePids()).toEqual([])
  program = start({ DATA_DIR: folder.path, DEMO_PASSWORD: 'rieng-cua-bai-thu' })
  address = await program.address()
  expect(await program.stop('SIGINT')).toBe(0)
  program = start({ DATA_DIR: folder.path, DEMO_PASSWORD: 'rieng-cua-bai-thu' })
  address = await program.address()
})

test('--reset-demo begins the demonstration anew', async () => {
  const login = await fetch(`${address}/api/identity.signIn`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'thamdinh', password: 'rieng-cua-bai-thu' }),
  })
  const cookie = login.headers.get('set-cookie')?.split(';')[0] ?? ''
  await program.stop()
  program = start({ DATA_DIR: folder.path, DEMO_PASSWORD: 'rieng-cua-bai-thu' }, ['--reset-demo'])
  address = await program.address()
  const me = await fetch(`${address}/api/identity.me`, { headers: { cookie } })
  expect(await me.json()).toMatchObject({ signedIn: false })
})
