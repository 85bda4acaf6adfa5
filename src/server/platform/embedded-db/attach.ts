import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { dataFolderAt, openDataFolder } from '../data-folder.ts'
import type { Connection } from '../db.ts'
import { startEmbedded } from './index.ts'
import { processesOf } from './orphan.ts'
import { port } from './socket-folder.ts'

export interface Attached {
  connection: Connection
  /** where the data lie */
  path: string
  /** the program itself is at work on them */
  inUse: boolean
  release(): Promise<void>
}

/** Where the running postmaster of a cluster listens: the fifth line of its own note. */
function socketOf(cluster: string): string | null {
  if (processesOf(cluster).postmaster === undefined) return null
  const [, , , , folder = ''] = readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')
  return folder || null
}

/**
 * The embedded database for a command of the person at the machine: beside the running program, or started for it.
 * @throws StartProblem when it can be neither reached nor started
 */
export async function attachEmbedded(where: {
  repo: string
  dataDir?: string | undefined
}): Promise<Attached> {
  const requested = resolve(where.dataDir || join(where.repo, 'var'))
  const path = dataFolderAt(requested)
  const socket = socketOf(join(path, 'database'))
  if (socket) {
    const connection = { host: socket, port, user: 'postgres', database: 'postgres' }
    return { connection, path, inUse: true, release: async () => {} }
  }
  const folder = await openDataFolder({ repo: where.repo, dataDir: requested })
  const server = await startEmbedded({ repo: where.repo, folder }).catch(async (error: unknown) => {
    await folder.release()
    throw error
  })
  return {
    connection: server.connection,
    path: folder.path,
    inUse: false,
    async release() {
      await server.stop()
      await folder.release()
    },
  }
}
