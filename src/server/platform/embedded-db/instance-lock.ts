import { createHash } from 'node:crypto'
import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { type Server, connect, createServer } from 'node:net'
import { join } from 'node:path'

export interface Lock {
  release(): Promise<void>
}

/** Resolves with the listening server, or with nothing when the address is taken. */
const listen = (path: string): Promise<Server | undefined> =>
  new Promise((resolve, reject) => {
    const server = createServer((socket) => socket.destroy())
    server.unref()
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    )
    server.listen({ path }, () => resolve(server))
  })

const close = (server: Server | undefined): Promise<void> =>
  new Promise((resolve) => (server ? server.close(() => resolve()) : resolve()))

const answers = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ path })
    const end = (answer: boolean) => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(1000, () => end(true))
    socket.once('connect', () => end(true))
    socket.once('error', () => end(false))
  })

/**
 * Takes a lock by name, or nothing when another process of this machine has it. It is an abstract Unix socket:
 * the kernel frees it when the process dies, whatever killed it, so a lock can neither go stale nor be
 * mistaken for that of a later process with the same number.
 */
export async function takeLock(name: string): Promise<Lock | undefined> {
  if (process.platform !== 'linux') return { release: async () => {} }
  const key = createHash('sha256').update(name).digest('hex').slice(0, 32)
  const server = await listen(`\0khuyen-cong-so-${key}`)
  return server && { release: () => close(server) }
}

/** The folder itself, whatever path leads to it: a link or a second mount is the same folder. */
export const folderIdentity = (folder: string): string => {
  const { dev, ino } = statSync(folder, { bigint: true })
  return `${dev}-${ino}`
}

/**
 * The second wall, for containers that share a folder but no abstract sockets: a socket file inside it.
 * The way through the open folder keeps the address below the kernel's limit of 107 bytes.
 */
async function holdSocketFile(folder: string): Promise<Lock | 'taken'> {
  const handle = openSync(folder, 'r')
  const path = `/proc/self/fd/${handle}/instance.sock`
  try {
    if (await answers(path)) {
      closeSync(handle)
      return 'taken'
    }
    rmSync(path, { force: true })
    const server = await listen(path)
    return {
      async release() {
        await close(server)
        closeSync(handle)
      },
    }
  } catch {
    // a file system without sockets: the first wall must do
    closeSync(handle)
    return { release: async () => {} }
  }
}

export interface Holder {
  pid: number
  since: string
}

const about = (folder: string) => join(folder, 'instance.json')

/** Who holds the folder, as far as it can be told; only for messages. */
export function readHolder(folder: string): Holder | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(about(folder), 'utf8'))
    if (typeof read !== 'object' || read === null || !('pid' in read) || !('since' in read)) return undefined
    return { pid: Number(read.pid), since: String(read.since) }
  } catch {
    return undefined
  }
}

/** Holds a data folder for this process alone; nothing when another instance holds it. */
export async function holdFolder(folder: string): Promise<Lock | undefined> {
  const first = await takeLock(folderIdentity(folder))
  if (!first) return undefined
  const second = await holdSocketFile(folder)
  if (second === 'taken') {
    await first.release()
    return undefined
  }
  const holder: Holder = { pid: process.pid, since: new Date().toISOString() }
  writeFileSync(about(folder), JSON.stringify(holder))
  return {
    async release() {
      rmSync(about(folder), { force: true })
      await second.release()
      await first.release()
    },
  }
}
