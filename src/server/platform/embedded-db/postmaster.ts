import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { DataFolder } from '../data-folder.ts'
import { StartProblem } from '../migrate.ts'
import type { Binaries } from './binaries.ts'
import { clusterIn, serverEnv, writeAccess } from './cluster.ts'
import { clusterName } from './orphan.ts'
import { port } from './socket-folder.ts'

export interface Postmaster {
  pid: number
  /** resolves with how it ended, e.g. "SIGKILL" or "1" */
  ended: Promise<string>
  /** does nothing once it has ended */
  kill(name: NodeJS.Signals): void
}

export interface Launch {
  binaries: Binaries
  folder: DataFolder
  sockets: string
  /** over those of postgresql.conf, e.g. fsync off in tests */
  settings?: Record<string, string>
  /** gives up waiting, when the program stops meanwhile */
  abort: AbortSignal
}

/** Recovery after a crash may take a while; longer than this is a fault. In ms. */
const readyWithin = 60_000

const logIn = (folder: DataFolder) => join(folder.path, 'database.log')

/** Appends; the log of the time before is kept once, when it has grown past 10 MB. */
function openLog(folder: DataFolder): number {
  const file = logIn(folder)
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > 10_000_000) renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}

/** The last complaint in the log, for the one line that a person sees. */
function lastComplaint(folder: DataFolder): string {
  try {
    const lines = readFileSync(logIn(folder), 'utf8').slice(-8000).split('\n')
    const line = lines.findLast((text) => /FATAL|PANIC|error while loading/.test(text))
    return line ? line.replace(/^.*?(FATAL|PANIC): */, '') : ''
  } catch {
    return ''
  }
}

const toArguments = (launch: Launch): string[] => {
  const cluster = clusterIn(launch.folder)
  const { hba, ident } = writeAccess(launch.folder)
  const settings = {
    cluster_name: clusterName(cluster),
    listen_addresses: '',
    unix_socket_directories: launch.sockets,
    unix_socket_permissions: '0700',
    port: String(port),
    hba_file: hba,
    ident_file: ident,
    ...launch.settings,
  }
  return ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
}

/** Its own session: Ctrl-C in the terminal is for the program, which stops the database last. */
function start(launch: Launch): { child: ChildProcess; ended: Promise<string> } {
  const log = openLog(launch.folder)
  try {
    const child = spawn(join(launch.binaries.root, 'bin/postgres'), toArguments(launch), {
      ...launch.folder.databaseUser,
      cwd: '/',
      env: serverEnv,
      detached: true,
      stdio: ['ignore', log, log],
    })
    const ended = new Promise<string>((resolve) => {
      child.once('error', (error) => resolve(error.message))
      child.once('exit', (code, name) => resolve(name ?? String(code)))
    })
    child.unref()
    return { child, ended }
  } finally {
    closeSync(log)
  }
}

/** The server writes its own state on line 8 of postmaster.pid. */
function isReady(cluster: string, pid: number): boolean {
  try {
    const lines = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
    return Number(lines[0]) === pid && /^(ready|standby)/.test(lines[7] ?? '')
  } catch {
    return false
  }
}

/**
 * Starts the server and waits until it accepts connections.
 * @throws StartProblem with the server's own last words when it ends or does not become ready in time
 */
export async function launchPostmaster(launch: Launch): Promise<Postmaster> {
  const { child, ended } = start(launch)
  const pid = child.pid
  if (pid === undefined) throw new StartProblem(`Không chạy được PostgreSQL: ${await ended}`)
  let how: string | undefined
  void ended.then((text) => (how = text))
  const until = performance.now() + readyWithin
  while (!isReady(clusterIn(launch.folder), pid)) {
    if (launch.abort.aborted) child.kill('SIGQUIT')
    if (how !== undefined)
      throw new StartProblem(`PostgreSQL không khởi động được: ${lastComplaint(launch.folder) || how}`)
    if (performance.now() > until) {
      child.kill('SIGKILL')
      throw new StartProblem(
        `PostgreSQL không sẵn sàng sau ${readyWithin / 1000} giây, xem ${logIn(launch.folder)}.`,
      )
    }
    await sleep(10)
  }
  return { pid, ended, kill: (name) => void child.kill(name) }
}

/** Ends the server within 10 s, whatever it is doing: politely, firmly, by force. Nothing committed is lost. */
export async function stopPostmaster(postmaster: Postmaster): Promise<void> {
  let ended = false
  const end = postmaster.ended.then(() => (ended = true))
  const steps: [NodeJS.Signals, number][] = [
    ['SIGINT', 6000],
    ['SIGQUIT', 2000],
    ['SIGKILL', 1500],
  ]
  for (const [name, limit] of steps) {
    postmaster.kill(name)
    await Promise.race([end, sleep(limit)])
    if (ended) return
  }
}
