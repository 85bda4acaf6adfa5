import { run, runMigrations, type Runner, type TaskList } from 'graphile-worker'
import pg from 'pg'
import { Logger } from 'graphile-worker'
import type { Connection } from './db.ts'
import { log } from './log.ts'

/** Background work, claimed from PostgreSQL; it survives restarts of the process and of the database. */
export interface Jobs {
  isRunning(): boolean
  stop(): Promise<void>
}

const logger = new Logger(() => (level, message) => {
  if (level === 'error') log.error({ job: true }, message)
})

/** Prepares the tables of the workers where a program asks for background work but starts no worker itself. */
export async function prepareJobs(connection: Connection): Promise<void> {
  const { role: _role, max: _max, ...where } = connection
  const pgPool = new pg.Pool({ ...where, max: 1 })
  pgPool.on('error', (error) => log.warn({ err: error }, 'jobs lost the database'))
  pgPool.on('connect', (client) => client.on('error', () => {}))
  await runMigrations({ pgPool, logger })
  await pgPool.end()
}

/**
 * Starts the workers of this process.
 * @param crontab lines of graphile-worker's crontab, e.g. `0 * * * * sweep`
 */
export async function startJobs(connection: Connection, taskList: TaskList, crontab: string): Promise<Jobs> {
  const { role: _role, max: _max, ...where } = connection
  const pgPool = new pg.Pool({ ...where, max: 7, application_name: 'khuyen-cong-so jobs' })
  pgPool.on('error', (error) => log.warn({ err: error }, 'jobs lost the database'))
  pgPool.on('connect', (client) => client.on('error', () => {}))
  let running = true
  const runner: Runner = await run({
    pgPool,
    taskList,
    crontab,
    logger,
    noHandleSignals: true,
    concurrency: 5,
  })
  const finished = runner.promise
    .catch((error: unknown) => log.error({ err: error }, 'jobs stopped'))
    .then(() => {
      running = false
    })
  return {
    isRunning: () => running,
    async stop() {
      await runner.stop().catch(() => {})
      await finished
      await pgPool.end()
    },
  }
}
