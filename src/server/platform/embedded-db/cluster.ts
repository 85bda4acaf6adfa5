import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { DataFolder } from '../data-folder.ts'
import { StartProblem } from '../migrate.ts'
import type { Binaries } from './binaries.ts'

const run = promisify(execFile)

export const clusterIn = (folder: DataFolder) => join(folder.path, 'database')

/** Nothing of the person's own environment may reach the server: a foreign locale or PGDATA would. */
export const serverEnv = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LC_ALL: 'C' }

/** Written into postgresql.conf, where an administrator may change them: sized for 2 cores and one program. */
const settings = {
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  max_connections: '60',
  max_wal_size: '512MB',
  jit: 'off',
  random_page_cost: '1.1',
  io_method: 'sync',
  timezone: 'Asia/Ho_Chi_Minh',
  log_timezone: 'Asia/Ho_Chi_Minh',
  // statements carry personal data: they stay out of the log
  log_min_error_statement: 'panic',
  log_checkpoints: 'off',
  // after a crash one call for the disk instead of one per file
  recovery_init_sync_method: 'syncfs',
}

/** Sorting by Vietnamese rules; upper and lower case of đ, ă, ơ need more than the C locale where there is more. */
const locales = ['C.UTF-8', 'C']

const reasonOf = (error: unknown): string => {
  const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
  const stranger = /could not look up effective user ID (\d+)/.exec(text)
  if (stranger) return `tài khoản ${stranger[1]} không có trong /etc/passwd, PostgreSQL đòi hỏi điều đó.`
  return /(?:error|FATAL): *(.+)/.exec(text)?.[1] ?? text.trim().split('\n').at(-1) ?? ''
}

async function initdb(binaries: Binaries, folder: DataFolder, target: string): Promise<void> {
  const tuned = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const fixed = ['-D', target, '-U', 'postgres', '-E', 'UTF8', '--auth=trust', '--no-instructions']
  let reason = ''
  for (const ctype of locales) {
    const locale = ['--locale=C', `--lc-ctype=${ctype}`, '--locale-provider=icu', '--icu-locale=vi']
    try {
      await run(join(binaries.root, 'bin/initdb'), [...fixed, ...locale, '-T', 'simple', ...tuned], {
        ...folder.databaseUser,
        cwd: '/',
        env: { ...serverEnv },
        timeout: 60_000,
      })
      return
    } catch (error) {
      reason = reasonOf(error)
      if (!reason.includes('locale')) break
    }
  }
  throw new StartProblem(`Không tạo được cơ sở dữ liệu trong ${folder.path}: ${reason}`)
}

/**
 * Makes the cluster on the first start; complete or not at all, so a start that was killed leaves nothing to mend.
 * @throws StartProblem when it cannot be made, or was made by another major version
 */
export async function ensureCluster(binaries: Binaries, folder: DataFolder): Promise<void> {
  const cluster = clusterIn(folder)
  for (const name of readdirSync(folder.path))
    if (name.startsWith('database.new-')) rmSync(join(folder.path, name), { recursive: true, force: true })
  if (!existsSync(cluster)) {
    const making = `${cluster}.new-${randomBytes(4).toString('hex')}`
    mkdirSync(making, { mode: 0o700 })
    if (folder.databaseUser) chownSync(making, folder.databaseUser.uid, folder.databaseUser.gid)
    try {
      await initdb(binaries, folder, making)
      renameSync(making, cluster)
    } finally {
      rmSync(making, { recursive: true, force: true })
    }
  }
  checkVersion(binaries, cluster)
}

function checkVersion(binaries: Binaries, cluster: string): void {
  let version: string
  try {
    version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim()
  } catch {
    throw new StartProblem(`${cluster} không phải là một cơ sở dữ liệu nguyên vẹn: thiếu PG_VERSION.`)
  }
  if (version !== binaries.major)
    throw new StartProblem(
      `Dữ liệu trong ${cluster} thuộc PostgreSQL ${version}, chương trình dùng PostgreSQL ${binaries.major}: hãy chuyển dữ liệu trước.`,
    )
}

/**
 * Who may connect. The socket lies in a folder of mode 0700; as root, the account below the database is shared
 * with other programs (nobody), so the kernel is asked who calls, and only root may.
 */
export function writeAccess(folder: DataFolder): { hba: string; ident: string } {
  const hba = join(folder.path, 'access.conf')
  const ident = join(folder.path, 'callers.conf')
  const rule = folder.databaseUser ? 'peer map=program' : 'trust'
  // replication: an online copy or a standby on the same machine
  writeFileSync(hba, `local all all ${rule}\nlocal replication all ${rule}\n`, { mode: 0o644 })
  writeFileSync(ident, 'program root all\n', { mode: 0o644 })
  return { hba, ident }
}
