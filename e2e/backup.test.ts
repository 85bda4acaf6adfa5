import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dataFolder, start, type Program } from './program.ts'

/** The drill that an administrator makes: back up the running program, lose the machine, restore, go on. */

const repo = join(import.meta.dirname, '..')
const here = dataFolder()
const there = dataFolder()
const copy = join(there.path, 'copy')
let program: Program
let address: string

const command = (name: string, dataDir: string, ...args: string[]) =>
  promisify(execFile)(process.execPath, [join(repo, `scripts/${name}.ts`), ...args], {
    cwd: repo,
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', LOG_LEVEL: 'silent' },
  })

/** Somebody's session at the running program. */
async function signIn(username: string): Promise<(name: string, input?: unknown) => Promise<unknown>> {
  const headers = { 'content-type': 'application/json' }
  const body = JSON.stringify({ username, password: 'khuyencong' })
  const answer = await fetch(`${address}/api/identity.signIn`, { method: 'POST', headers, body })
  expect(answer.status).toBe(200)
  const cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? ''
  return async (name, input) => {
    const sent =
      input === undefined
        ? await fetch(`${address}/api/${name}`, { headers: { cookie } })
        : await fetch(`${address}/api/${name}`, {
            method: 'POST',
            headers: { ...headers, cookie },
            body: JSON.stringify(input),
          })
    return await sent.json()
  }
}

beforeAll(async () => {
  program = start({ DATA_DIR: here.path })
  address = await program.address()
})

afterAll(async () => {
  await program.stop()
  here.remove()
  there.remove()
})

test('a backup of the running program, restored on another machine, holds what was done and proves its trail', async () => {
  const before = await signIn('thamdinh')
  const made = await before('programme.create', {
    title: 'Chương trình trước khi mất máy',
    level: 'province',
    unitId: 'p:96:2025-07-01',
    yearFrom: 2031,
    yearTo: 2035,
  })
  const { code } = made as { code: string }
  const { stdout } = await command('backup', here.path, '--to', copy)
  expect(stdout).toContain(`vào ${copy}`)
  expect((await command('audit', here.path, 'verify')).stdout).toMatch(/^Nhật ký nguyên vẹn: \d+ dòng/)
  await program.stop('SIGKILL')

  const restored = join(there.path, 'data')
  expect((await command('restore', restored, '--from', copy, '--yes')).stdout).toContain('Đã khôi phục')
  program = start({ DATA_DIR: restored })
  address = await program.address()
  const after = await signIn('thamdinh')
  expect(await after(`programme.get?code=${code}&as=working`)).toMatchObject({
    summary: { title: 'Chương trình trước khi mất máy' },
  })
  expect((await command('audit', restored, 'verify')).stdout).toMatch(/^Nhật ký nguyên vẹn: \d+ dòng/)
}, 180_000)

test('a restore over the data that the program is working on is refused in one line', async () => {
  const restored = join(there.path, 'data')
  await expect(command('restore', restored, '--from', copy, '--yes')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^Thư mục dữ liệu .* đang được .*\n$/),
  })
})

test('a folder that holds no backup is refused in one line', async () => {
  await expect(command('restore', here.path, '--from', here.path, '--yes')).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/^.* không phải một bản sao lưu hoàn chỉnh: thiếu manifest.json\.\n$/),
  })
})
