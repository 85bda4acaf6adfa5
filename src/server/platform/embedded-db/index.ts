import { existsSync, rmSync } from 'node:fs'
import type { DataFolder } from '../data-folder.ts'
import { readyBinaries } from './binaries.ts'
import { clusterIn, ensureCluster } from './cluster.ts'
import { clearOrphan } from './orphan.ts'
import { port, socketFolder } from './socket-folder.ts'
import { type Watching, supervise } from './supervise.ts'

export interface EmbeddedOptions extends Watching {
  repo: string
  folder: DataFolder
  /** over those of postgresql.conf, e.g. fsync off in tests */
  settings?: Record<string, string>
}

export interface EmbeddedDatabase {
  connection: { host: string; port: number; user: string; database: string }
  /** of the postmaster that runs now */
  readonly pid: number
  /** Stops the server within 10 s; the folder stays held until its own release(). */
  stop(): Promise<void>
}

/** Removes the whole cluster, for a demonstration that begins anew. Call it before startEmbedded. */
export async function eraseCluster(folder: DataFolder): Promise<void> {
  const cluster = clusterIn(folder)
  if (!existsSync(cluster)) return
  await clearOrphan(cluster)
  rmSync(cluster, { recursive: true, force: true, maxRetries: 3 })
}

/**
 * Starts our own PostgreSQL in the data folder, makes it on the first start, and brings it back whenever it dies.
 * @throws StartProblem in one line for the person who starts the program
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const { repo, folder, settings } = options
  const binaries = readyBinaries(repo, folder)
  await ensureCluster(binaries, folder)
  const sockets = socketFolder(folder)
  const supervised = await supervise({ binaries, folder, sockets: sockets.path, settings }, options)
  return {
    connection: { host: sockets.path, port, user: 'postgres', database: 'postgres' },
    get pid() {
      return supervised.pid
    },
    async stop() {
      await supervised.stop()
      sockets.remove()
    },
  }
}
