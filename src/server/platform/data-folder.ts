import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { type Lock, holdFolder, readHolder } from './embedded-db/instance-lock.ts'
import { StartProblem } from './migrate.ts'

/** The account that PostgreSQL runs under when this process is root; PostgreSQL refuses to be root itself. */
export interface DatabaseUser {
  uid: number
  gid: number
}

export interface DataFolder {
  /** where everything is kept */
  path: string
  /** what was asked for: DATA_DIR, or var in the repository */
  requested: string
  /** absent: the database runs as we do */
  databaseUser?: DatabaseUser
  /** to be told to the person: the data lie elsewhere, and why */
  message?: string
  /** Lets another instance have the folder. */
  release(): Promise<void>
}

const nobody: DatabaseUser = { uid: 65534, gid: 65534 }

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

const reasons: Record<string, string> = {
  EACCES: 'không có quyền',
  EPERM: 'không có quyền',
  EROFS: 'ổ đĩa chỉ đọc',
  ENOSPC: 'ổ đĩa đã đầy',
  EDQUOT: 'đã hết hạn mức ổ đĩa',
  ENOTDIR: 'trên đường dẫn có một tệp',
  EEXIST: 'đó là một tệp, không phải thư mục',
  ENAMETOOLONG: 'đường dẫn quá dài',
}

/** Makes the folder and proves that it can be written. @throws StartProblem in one line */
function makeWritable(folder: string): void {
  try {
    // as root, the database's account must be able to pass through
    mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
    const probe = join(folder, `instance.probe-${process.pid}`)
    writeFileSync(probe, 'x')
    rmSync(probe)
  } catch (error) {
    const code = codeOf(error)
    throw new StartProblem(
      `Không ghi được vào thư mục dữ liệu ${folder}: ${reasons[code] ?? code}. Đặt DATA_DIR sang thư mục khác.`,
    )
  }
}

/** Whether that account can enter the folder: asked of the kernel, which also knows ACLs and mounts. */
function canEnter(folder: string, user: DatabaseUser): boolean {
  const { status, error } = spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], {
    ...user,
    cwd: '/',
    stdio: 'ignore',
    timeout: 5000,
  })
  if (error)
    throw new StartProblem(
      `Không chuyển được sang người dùng ${user.uid} để chạy PostgreSQL (${codeOf(error)}): hãy chạy bằng người dùng thường.`,
    )
  return status === 0
}

const ownerOf = (folder: string): DatabaseUser | undefined => {
  const stat = statSync(join(folder, 'database'), { throwIfNoEntry: false })
  return stat && { uid: stat.uid, gid: stat.gid }
}

/** Empty, or used by us before: only then may its mode be changed. */
const isOurs = (folder: string): boolean => {
  const names = readdirSync(folder).filter((name) => !name.startsWith('instance.'))
  return names.length === 0 || names.some((name) => name.startsWith('database'))
}

/** The note that says where the data of this folder went. It dies with the clone, so a new clone starts anew. */
const noteIn = (requested: string) => join(requested, 'instance.elsewhere')

function readNote(requested: string): string | undefined {
  try {
    return readFileSync(noteIn(requested), 'utf8').trim() || undefined
  } catch {
    return undefined
  }
}

/** Where the data of a requested folder lie: there, or where its note says. */
export const dataFolderAt = (requested: string): string => readNote(requested) ?? requested

/** A new folder of root's that the database's account can enter and a restart of the machine keeps. */
function chooseElsewhere(requested: string): string {
  const base = ['/var/lib', '/var/tmp'].find((folder) => {
    try {
      makeWritable(folder)
      return canEnter(folder, nobody)
    } catch {
      return false
    }
  })
  if (!base)
    throw new StartProblem(
      `Người dùng của cơ sở dữ liệu (uid ${nobody.uid}) không vào được ${requested}, và không ghi được vào /var/lib, /var/tmp: hãy đặt DATA_DIR.`,
    )
  return join(base, `khuyen-cong-so-${randomBytes(4).toString('hex')}`)
}

function elsewhere(requested: string): string {
  const path = readNote(requested) ?? chooseElsewhere(requested)
  // the note first: a folder without a note would be forgotten
  writeFileSync(noteIn(requested), `${path}\n`)
  makeWritable(path)
  const { uid } = lstatSync(path)
  if (uid !== 0)
    throw new StartProblem(
      `${path} không thuộc root (uid ${uid}): có thể đã bị thay thế. Xoá ${noteIn(requested)} để bắt đầu mới.`,
    )
  chmodSync(path, 0o711)
  return path
}

type Place = Pick<DataFolder, 'path' | 'databaseUser' | 'message'>

/** Where root keeps the data, given that another account must be able to enter. */
function placeForRoot(requested: string): Place {
  const owner = ownerOf(requested)
  // data begun by an ordinary user stay that user's when root starts the program once
  const user = owner && owner.uid !== 0 ? owner : nobody
  if (!readNote(requested)) {
    if (canEnter(requested, user)) return { path: requested, databaseUser: user }
    if (isOurs(requested) && canEnter(dirname(requested), user)) {
      chmodSync(requested, 0o711)
      if (canEnter(requested, user)) return { path: requested, databaseUser: user }
    }
  }
  const path = elsewhere(requested)
  const message = `Dữ liệu nằm ở ${path}, vì người dùng của cơ sở dữ liệu (uid ${user.uid}) không vào được ${requested}.`
  return { path, databaseUser: user, message }
}

function placeForUser(requested: string, uid: number): Place {
  const owner = ownerOf(requested)
  if (owner && owner.uid !== uid)
    throw new StartProblem(
      `Dữ liệu trong ${requested} thuộc người dùng khác (uid ${owner.uid}): hãy chạy bằng người dùng đó, hoặc đặt DATA_DIR.`,
    )
  return { path: requested }
}

const taken = (folder: string): StartProblem => {
  const holder = readHolder(folder)
  const who = holder
    ? ` (tiến trình ${holder.pid}, từ ${new Date(holder.since).toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' })})`
    : ''
  return new StartProblem(
    `Thư mục dữ liệu ${folder} đang được một phiên bản khác của chương trình dùng${who}. Hãy dừng phiên bản đó, hoặc đặt DATA_DIR sang thư mục khác.`,
  )
}

/** Holds the folder, and the one its data went to: DATA_DIR may name either of them. */
async function hold(folder: string): Promise<Lock> {
  const lock = await holdFolder(folder)
  if (!lock) throw taken(folder)
  return lock
}

/**
 * Finds, makes and holds the data folder for this process alone. As root, PostgreSQL runs under another account;
 * where that account cannot enter, the data are kept elsewhere and `message` says where.
 * @throws StartProblem when it cannot be written, is another user's, or another instance has it
 */
export async function openDataFolder(where: { repo: string; dataDir?: string }): Promise<DataFolder> {
  const requested = resolve(where.dataDir || join(where.repo, 'var'))
  makeWritable(requested)
  const locks = [await hold(requested)]
  const release = async () => {
    for (const lock of locks.splice(0)) await lock.release()
  }
  try {
    const uid = process.getuid?.() ?? 0
    const root = uid === 0 && process.platform === 'linux'
    const place = root ? placeForRoot(requested) : placeForUser(requested, uid)
    if (place.path !== requested) locks.push(await hold(place.path))
    return { ...place, requested, release }
  } catch (error) {
    await release()
    throw error
  }
}
