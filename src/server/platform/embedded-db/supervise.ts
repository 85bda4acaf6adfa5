import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { StartProblem } from '../migrate.ts'
import type { Say } from '../progress.ts'
import { clusterIn } from './cluster.ts'
import { clearOrphan } from './orphan.ts'
import { type Launch, type Postmaster, launchPostmaster, stopPostmaster } from './postmaster.ts'
import { clearSocket } from './socket-folder.ts'

export interface Watching {
  log?: Say
  /** the server died; a new one is being started */
  onDown?: (how: string) => void
  /** it accepts connections again */
  onUp?: () => void
  /** it cannot come back: its folder was removed under it */
  onLost?: (problem: StartProblem) => void
}

export interface Supervised {
  readonly pid: number
  /** ends within 10 s */
  stop(): Promise<void>
}

/** Shared memory of dying workers, a left lock file: what may stand in the way for a moment. In ms. */
const retryFor = 5000

/** Between attempts to bring it back, in ms: doubled up to the longest, forgotten after it ran well for a while. */
const pause = { first: 100, longest: 5000, forgottenAfter: 30_000 }

async function launchPatiently(launch: Launch): Promise<Postmaster> {
  const until = performance.now() + retryFor
  for (;;) {
    await clearOrphan(clusterIn(launch.folder))
    clearSocket(launch.sockets)
    try {
      return await launchPostmaster(launch)
    } catch (error) {
      const passing = error instanceof Error && /lock file|shared memory block/.test(error.message)
      if (!passing || launch.abort.aborted || performance.now() > until) throw error
      await sleep(200)
    }
  }
}

/** Tries until it runs again; nothing when the program stops meanwhile or the data are gone. */
async function bringBack(launch: Launch, first: number, watching: Watching): Promise<Postmaster | undefined> {
  const cluster = clusterIn(launch.folder)
  for (let wait = first; !launch.abort.aborted; wait = Math.min(wait * 2, pause.longest)) {
    await sleep(wait, undefined, { ref: false, signal: launch.abort }).catch(() => {})
    if (launch.abort.aborted) return undefined
    if (!existsSync(join(cluster, 'PG_VERSION'))) {
      watching.onLost?.(new StartProblem(`Cơ sở dữ liệu ${cluster} đã bị xoá khi chương trình đang chạy.`))
      return undefined
    }
    try {
      return await launchPatiently(launch)
    } catch (error) {
      if (!launch.abort.aborted) watching.log?.(error instanceof Error ? error.message : String(error))
    }
  }
  return undefined
}

/** Starts the server and keeps it alive until stop(). @throws StartProblem when the first start fails */
export async function supervise(what: Omit<Launch, 'abort'>, watching: Watching): Promise<Supervised> {
  const stopping = new AbortController()
  const launch = { ...what, abort: stopping.signal }
  let postmaster = await launchPatiently(launch)
  // a program that ends without stop() still lets the database end in order
  const atExit = () => postmaster.kill('SIGINT')
  process.once('exit', atExit)

  const watch = async () => {
    let wait = pause.first
    for (;;) {
      const since = performance.now()
      const how = await postmaster.ended
      if (stopping.signal.aborted) return
      wait =
        performance.now() - since > pause.forgottenAfter ? pause.first : Math.min(wait * 2, pause.longest)
      watching.log?.(`PostgreSQL đã dừng đột ngột (${how}); đang khởi động lại.`)
      watching.onDown?.(how)
      const next = await bringBack(launch, wait, watching)
      if (!next) return
      postmaster = next
      // stop() came just as it was ready, and has only ended the one before
      if (stopping.signal.aborted) return await stopPostmaster(next)
      watching.onUp?.()
    }
  }
  const watched = watch()
  return {
    get pid() {
      return postmaster.pid
    },
    async stop() {
      stopping.abort()
      process.off('exit', atExit)
      await stopPostmaster(postmaster)
      await watched
    },
  }
}
