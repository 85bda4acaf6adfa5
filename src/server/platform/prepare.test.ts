import { execFile } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let repo = ''

/** Stands in for npm: writes what npm writes last, and counts how often it was called. */
const npm = `
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
appendFileSync('calls', process.argv[2] + ' ')
await new Promise((resolve) => setTimeout(resolve, 400))
if (process.env.BROKEN) { console.error('npm error code ENOTFOUND\\nnpm error   at stack'); process.exit(1) }
rmSync('node_modules', { recursive: true, force: true })
mkdirSync('node_modules/zod', { recursive: true })
mkdirSync('node_modules/.bin')
writeFileSync('node_modules/.bin/node', '')
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
delete packages['node_modules/other-system']
writeFileSync('node_modules/.package-lock.json', JSON.stringify({ packages }))
`
const lockfile = (version: string) =>
  writeFileSync(
    join(repo, 'package-lock.json'),
    JSON.stringify({
      packages: {
        '': { optionalDependencies: {} },
        'node_modules/zod': { version },
        'node_modules/other-system': { version: '1.0.0', optional: true },
      },
    }),
  )

interface Ended {
  code: number | string
  out: string
  err: string
}

const prepare = (env: Record<string, string> = {}): Promise<Ended> =>
  new Promise((resolve) => {
    const settings = { npm_execpath: join(repo, 'npm.mjs'), npm_lifecycle_event: 'prestart', ...env }
    const options = { cwd: repo, env: { ...process.env, npm_node_execpath: process.execPath, ...settings } }
    execFile(process.execPath, [join(repo, 'scripts/prepare.mjs')], options, (error, out, err) =>
      resolve({ code: error?.code ?? 0, out, err }),
    )
  })
const calls = () => (existsSync(join(repo, 'calls')) ? readFileSync(join(repo, 'calls'), 'utf8') : '')

beforeEach(() => {
  repo = mkdtempSync(join(tmpdir(), 'kc-prepare-'))
  mkdirSync(join(repo, 'scripts'))
  for (const name of ['prepare.mjs', 'install.mjs'])
    cpSync(join(import.meta.dirname, '../../../scripts', name), join(repo, 'scripts', name))
  writeFileSync(join(repo, 'npm.mjs'), npm)
  lockfile('4.0.0')
})
afterEach(() => rmSync(repo, { recursive: true, force: true }))

test('a fresh clone is installed once, and again only when the lockfile changed', async () => {
  expect((await prepare()).out).toContain('Đã cài thư viện')
  expect(await prepare()).toEqual({ code: 0, out: '', err: '' })
  expect(calls()).toBe('ci ')
  lockfile('4.0.1')
  await prepare()
  expect(calls()).toBe('ci ci ')
})

test('two starts at once install once, and the second waits', async () => {
  const both = await Promise.all([prepare(), prepare()])
  expect(both.map(({ code }) => code)).toEqual([0, 0])
  expect(calls()).toBe('ci ')
  expect(existsSync(join(repo, 'var/installing.pid'))).toBe(false)
})

test('what somebody installed by hand is recognised, and a package removed from it is not overlooked', async () => {
  await prepare()
  rmSync(join(repo, 'node_modules/.kc-lock'))
  await prepare()
  expect(calls()).toBe('ci ')
  rmSync(join(repo, 'node_modules/.kc-lock'))
  rmSync(join(repo, 'node_modules/zod'), { recursive: true })
  await prepare()
  expect(calls()).toBe('ci ci ')
})

test('a lock left by a dead start is no obstacle', async () => {
  mkdirSync(join(repo, 'var'))
  writeFileSync(join(repo, 'var/installing.pid'), '4194999 4194998')
  expect((await prepare()).code).toBe(0)
})

test('a failed installation ends with one clear line, without the stack', async () => {
  const { code, err } = await prepare({ BROKEN: '1' })
  expect(code).toBe(1)
  expect(err).toBe(
    'npm error code ENOTFOUND\nKhông cài được thư viện (npm ci): hãy xem dòng trên, kiểm tra mạng rồi chạy lại.\n',
  )
})
