import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { config } from '#server/platform/config.ts'
import { dataFolderAt } from '#server/platform/data-folder.ts'
import type { Connection } from '#server/platform/db.ts'
import { attachEmbedded } from '#server/platform/embedded-db/attach.ts'
import { StartProblem } from '#server/platform/migrate.ts'

/** The installation that a command of the person at the machine works on. */
export interface Machine {
  /** as the role that migrates */
  connection: Connection
  /** where files lie when no remote storage is set */
  dataPath: string
  release(): Promise<void>
}

/**
 * The database of DATABASE_URL, or the embedded one: beside the running program, or started for the command.
 * @throws StartProblem when nothing was ever started there
 */
export async function reachMachine(): Promise<Machine> {
  const requested = resolve(config.dataDir)
  if (config.databaseUrl) {
    const connection = { connectionString: config.databaseUrl, max: 2 }
    return { connection, dataPath: dataFolderAt(requested), release: async () => {} }
  }
  // only the program itself makes a database: it knows whether there is to be a demonstration
  if (!existsSync(join(dataFolderAt(requested), 'database')))
    throw new StartProblem(
      `Chưa có dữ liệu nào trong ${dataFolderAt(requested)}. Hãy chạy npm start một lần trước, hoặc đặt DATA_DIR đúng thư mục dữ liệu.`,
    )
  const { connection, path, release } = await attachEmbedded({ repo: config.repo, dataDir: requested })
  return { connection: { ...connection, max: 2 }, dataPath: path, release }
}

export const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Runs a command; what stops it is told in one line, and the shell learns that it failed. */
export async function asCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const expected = error instanceof StartProblem || config.logLevel !== 'debug'
    const message = error instanceof Error ? error.message : String(error)
    process.stderr.write(expected ? `${message}\n` : `${error instanceof Error ? error.stack : message}\n`)
    process.exitCode = 1
  }
}
