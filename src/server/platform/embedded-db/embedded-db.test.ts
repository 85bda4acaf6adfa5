import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { openDataFolder } from '../data-folder.ts'
import { type EmbeddedDatabase, type EmbeddedOptions, eraseCluster, startEmbedded } from './index.ts'
import { processesOf } from './orphan.ts'

const repo = join(import.meta.dirname, '../../../..')
const asRoot = process.getuid?.() === 0
const folders: string[] = []
const endings: (() => Promise<void>)[] = []

/** A folder that any account can enter, removed after the test. */
const aFolder = (prefix = join(tmpdir(), 'kc-test-')): string => {
  const path = mkdtempSync(prefix)
  chmodSync(path, 0o711)
  folders.push(path)
  return path
}

let template = ''
beforeAll(async () => {
  template = mkdtempSync(join(tmpdir(), 'kc-template-'))
  const folder = await openDataFolder({ repo, dataDir: template })
  await (await startEmbedded({ repo, folder })).stop()
  await folder.release()
})
afterAll(() => rmSync(template, { recursive: true, force: true }))

/** Puts a cluster there that was made before: most tests are not about making one, which is the slow part. */
function withCluster(dataDir: string): string {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 })
  execFileSync('cp', ['-a', join(template, 'database'), dataDir])
  return dataDir
}

afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end()
  for (const path of folders.splice(0)) rmSync(path, { recursive: true, force: true })
})

async function started(dataDir: string, options: Partial<EmbeddedOptions> = {}) {
  const folder = await openDataFolder({ repo, dataDir, ...(options.repo ? { repo: options.repo } : {}) })
  const db = await startEmbedded({ repo, folder, ...options }).catch(async (error: unknown) => {
    await folder.release()
    throw error
  })
  const stop = async () => {
    await db.stop()
    await folder.release()
  }
  endings.push(stop)
  return { folder, db, stop }
}

type Reached = Pick<EmbeddedDatabase, 'connection'>

async function ask(db: Reached, sql: string): Promise<unknown[]> {
  const client = new pg.Client(db.connection)
  await client.connect()
  try {
    return (await client.query(sql)).rows.map((row: object) => Object.values(row)[0])
  } finally {
    await client.end()
  }
}

interface Told extends Reached {
  pid: number
  path: string
  message?: string
  refused?: string
}

/** Starts a whole instance in a process of its own and returns what it says first. */
async function anInstance(dataDir: string, options: { uid?: number; gid?: number; repo?: string } = {}) {
  const { repo: place = repo, ...user } = options
  const program = join(import.meta.dirname, 'instance.testing.ts')
  const child: ChildProcess = spawn(process.execPath, [program, dataDir, place], {
    ...user,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  endings.push(async () => void child.kill('SIGKILL'))
  if (!child.stdout) throw new Error('no output')
  for await (const line of createInterface(child.stdout)) {
    const told: Told = JSON.parse(line)
    if (told.pid) endings.push(async () => endProcess(told.pid))
    return { child, told }
  }
  throw new Error('the instance said nothing')
}

function endProcess(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // already gone
  }
}

const died = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve))

describe('the database of a fresh folder', () => {
  test('starts beside the rest of a start that was killed, sorts by Vietnamese rules, folds đ, hears no network', async () => {
    const dataDir = aFolder()
    mkdirSync(join(dataDir, 'database.new-0badcafe'))
    const { db } = await started(dataDir)
    expect(readdirSync(dataDir).filter((name) => name.includes('.new'))).toEqual([])
    const sorted = `select string_agg(x, ' ' order by x) from unnest(array['đa', 'dê', 'da', 'e']) x`
    expect(await ask(db, sorted)).toEqual(['da dê đa e'])
    expect(await ask(db, `select lower('ĐẮK LẮK')`)).toEqual(['đắk lắk'])
    expect(await ask(db, `select current_setting('listen_addresses')`)).toEqual([''])
    expect(await ask(db, `select current_setting('fsync')`)).toEqual(['on'])
  })

  test('is gone after it was erased, even when a killed program left it running', async () => {
    const dataDir = withCluster(aFolder())
    const { child, told } = await anInstance(dataDir)
    const exit = died(child)
    child.kill('SIGKILL')
    await exit
    const folder = await openDataFolder({ repo, dataDir })
    await eraseCluster(folder)
    await folder.release()
    expect(readdirSync(dataDir)).not.toContain('database')
    // where nobody collects the dead, a number without a command line remains
    expect(existsSync(`/proc/${told.pid}`) && readFileSync(`/proc/${told.pid}/cmdline`, 'utf8')).toBeFalsy()
  })
})

describe('a killed process', () => {
  test('of PostgreSQL is replaced while the program runs, and no committed row is lost', async () => {
    const onDown = vi.fn<(how: string) => void>()
    const onUp = vi.fn<() => void>()
    const { db } = await started(withCluster(aFolder()), { onDown, onUp })
    await ask(db, 'create table kept as select 42 as answer')
    const before = db.pid
    process.kill(before, 'SIGKILL')
    await vi.waitFor(() => expect(onUp).toHaveBeenCalledTimes(1), { timeout: 8000, interval: 20 })
    expect(onDown).toHaveBeenCalledWith('SIGKILL')
    expect(db.pid).not.toBe(before)
    expect(await ask(db, 'select answer from kept')).toEqual([42])
  })

  test('of the program leaves an orphan that the next start ends, and the data are there', async () => {
    const dataDir = withCluster(aFolder())
    const { child, told } = await anInstance(dataDir)
    await ask(told, 'create table kept as select 42 as answer')
    const exit = died(child)
    child.kill('SIGKILL')
    await exit
    expect(processesOf(join(told.path, 'database')).postmaster).toBe(told.pid)
    const { db } = await started(dataDir)
    expect(db.pid).not.toBe(told.pid)
    expect(processesOf(join(told.path, 'database')).postmaster).toBe(db.pid)
    expect(await ask(db, 'select answer from kept')).toEqual([42])
  })

  test('of both leaves locks whose number another process now has, and the start is not deceived', async () => {
    const dataDir = withCluster(aFolder())
    const { child, told } = await anInstance(dataDir)
    const exit = died(child)
    child.kill('SIGKILL')
    await exit
    process.kill(told.pid, 'SIGKILL')
    await vi.waitFor(() => expect(processesOf(join(told.path, 'database')).all).toEqual([]), {
      timeout: 5000,
    })
    // of the same account: PostgreSQL itself passes over the numbers of others and of its parent
    const stranger = spawn('sleep', ['60'], asRoot ? { uid: 65534, gid: 65534 } : {})
    endings.push(async () => void stranger.kill('SIGKILL'))
    for (const name of ['database/postmaster.pid', 'socket/.s.PGSQL.5432.lock']) {
      const file = join(told.path, name)
      const lines = readFileSync(file, 'utf8').split('\n')
      writeFileSync(file, [stranger.pid, ...lines.slice(1)].join('\n'))
    }
    const { db } = await started(dataDir)
    expect(await ask(db, 'select 1')).toEqual([1])
  })

  test('of PostgreSQL whose folder was removed is reported as lost, not made anew', async () => {
    const onLost = vi.fn<(problem: Error) => void>()
    const { db, folder } = await started(withCluster(aFolder()), { onLost })
    rmSync(join(folder.path, 'database'), { recursive: true, force: true })
    endProcess(db.pid)
    await vi.waitFor(() => expect(onLost).toHaveBeenCalled(), { timeout: 8000, interval: 20 })
    expect(onLost.mock.calls[0]?.[0].message).toContain('đã bị xoá')
  })
})

describe('a second instance', () => {
  test('on the same folder is refused and told who has it, also through a link', async () => {
    const dataDir = withCluster(aFolder())
    const { stop } = await started(dataDir)
    const link = join(aFolder(), 'link')
    symlinkSync(dataDir, link)
    const { told } = await anInstance(link)
    expect(told.refused).toContain(
      `đang được một phiên bản khác của chương trình dùng (tiến trình ${process.pid}`,
    )
    await stop()
    expect((await anInstance(dataDir)).told.refused).toBeUndefined()
  })
})

describe('the data folder', () => {
  test('may have a path too long for a socket, with spaces and Vietnamese letters', async () => {
    const dataDir = withCluster(join(aFolder(), `Khuyến công, "số" ${'x'.repeat(120)}`))
    const { db, folder, stop } = await started(dataDir)
    expect(await ask(db, 'select 1')).toEqual([1])
    expect(db.connection.host.length).toBeLessThan(80)
    expect(folder.path).toBe(dataDir)
    await stop()
    expect(() => readdirSync(db.connection.host)).toThrow('ENOENT')
  })

  test('that cannot be written is told in one line', async () => {
    const file = join(repo, 'package.json')
    await expect(openDataFolder({ repo, dataDir: join(file, 'var') })).rejects.toThrow(
      /^Không ghi được vào thư mục dữ liệu .*: trên đường dẫn có một tệp\. Đặt DATA_DIR sang thư mục khác\.$/,
    )
  })
})

describe.runIf(asRoot)('as root', () => {
  test('a clone in a home that others cannot enter keeps its data and its programs elsewhere, and says where', async () => {
    const home = aFolder(join(tmpdir(), 'kc-home-'))
    const clone = join(home, 'clone')
    mkdirSync(clone)
    symlinkSync(join(repo, 'node_modules'), join(clone, 'node_modules'))
    chmodSync(home, 0o700)
    const first = await started('', { repo: clone })
    folders.push(first.folder.path)
    expect(first.folder.path).toMatch(/^\/var\/(lib|tmp)\/khuyen-cong-so-/)
    expect(first.folder.message).toContain(`Dữ liệu nằm ở ${first.folder.path}`)
    await ask(first.db, 'create table kept as select 42 as answer')
    await first.stop()
    const again = await started('', { repo: clone })
    expect(again.folder.path).toBe(first.folder.path)
    expect(await ask(again.db, 'select answer from kept')).toEqual([42])
  })

  test('other programs of the account nobody cannot reach the database', async () => {
    const { db } = await started(withCluster(aFolder()))
    const reach = `const { Client } = await import(process.argv[1]); const c = new Client(JSON.parse(process.argv[2]))
      await c.connect().then(() => console.log('in'), (e) => console.log(e.message)); process.exit()`
    const pgPath = join(repo, 'node_modules/pg/esm/index.mjs')
    const args = ['--input-type=module', '-e', reach, pgPath, JSON.stringify(db.connection)]
    const child = spawn(process.execPath, args, { uid: 65534, gid: 65534, cwd: '/' })
    const lines: string[] = []
    for await (const line of createInterface(child.stdout)) lines.push(line)
    expect(lines).toEqual(['Peer authentication failed for user "postgres"'])
  })

  test("an ordinary user needs no other account, and root goes on with that user's data", async () => {
    const dataDir = withCluster(aFolder())
    chownSync(dataDir, 65534, 65534)
    const { child, told } = await anInstance(dataDir, { uid: 65534, gid: 65534 })
    await ask(told, 'create table kept as select 42 as answer')
    const exit = died(child)
    child.kill('SIGKILL')
    await exit
    const { db, folder } = await started(dataDir)
    expect(folder.databaseUser).toEqual({ uid: 65534, gid: 65534 })
    expect(await ask(db, 'select answer from kept')).toEqual([42])
  })
})
