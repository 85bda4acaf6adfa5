import { chmodSync, chownSync, lstatSync, mkdirSync, rmSync, rmdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DataFolder } from '../data-folder.ts'
import { StartProblem } from '../migrate.ts'
import { folderIdentity } from './instance-lock.ts'

export const port = 5432

/** The kernel allows 107 bytes for the address of a Unix socket. */
const longest = 107

const fits = (folder: string) => Buffer.byteLength(join(folder, `.s.PGSQL.${port}.lock`)) <= longest

/** PostgreSQL reads the setting as a list with commas and quotes; plain letters need no care. */
const plain = (folder: string) => /^[\w./+-]+$/.test(folder)

/** Makes the folder private to the database's account, or says that somebody else has that name. */
function claim(path: string, folder: DataFolder): boolean {
  const own = process.getuid?.() ?? 0
  const owner = folder.databaseUser ?? { uid: own, gid: process.getgid?.() ?? 0 }
  try {
    const there = lstatSync(path, { throwIfNoEntry: false })
    if (!there) mkdirSync(path, { mode: 0o700 })
    else if (!there.isDirectory() || (there.uid !== owner.uid && there.uid !== own)) return false
    if (folder.databaseUser) chownSync(path, owner.uid, owner.gid)
    chmodSync(path, 0o700)
    return true
  } catch {
    return false
  }
}

/** Where short addresses are to be had; /run first, since nobody but root can put anything there. */
const shortBases = () =>
  ['/run', process.env['XDG_RUNTIME_DIR'], '/tmp', tmpdir()].filter((base) => base !== undefined)

/** A folder of mode 0700 for the socket: in the data folder, or elsewhere where that path is too long. */
export function socketFolder(folder: DataFolder): { path: string; remove(): void } {
  const home = join(folder.path, 'socket')
  const name = `kc-${folderIdentity(folder.path)}`
  const places = [home, ...shortBases().map((base) => join(base, name))]
  const path = places.find((place) => fits(place) && plain(place) && claim(place, folder))
  if (!path) throw new StartProblem(`Không có chỗ ngắn cho socket của PostgreSQL: hãy đặt DATA_DIR ngắn hơn.`)
  const remove = () => {
    if (path === home) rmSync(path, { recursive: true, force: true })
    else
      try {
        rmdirSync(path)
      } catch {
        // still in use or already gone: the next start claims it again
      }
  }
  return { path, remove }
}

/** Removes what a killed server left in its private folder: the number in its lock may be another process's now. */
export function clearSocket(folder: string): void {
  for (const name of [`.s.PGSQL.${port}`, `.s.PGSQL.${port}.lock`])
    rmSync(join(folder, name), { force: true })
}
