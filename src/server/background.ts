import type { TaskList } from 'graphile-worker'
import { scanWaiting, sweepFiles } from './documents/index.ts'
import { addressOf, disableInactive, sweep } from './identity/index.ts'
import { config } from './platform/config.ts'
import type { Connection, Database } from './platform/db.ts'
import { startJobs, type Jobs } from './platform/jobs.ts'
import type { Files } from './platform/files/index.ts'
import { log } from './platform/log.ts'
import type { LongTask } from './platform/long-work.ts'
import { mailer } from './platform/mail/index.ts'
import { house } from './platform/reach.ts'
import { imports } from './registered-tables.ts'
import * as establishment from './establishment/index.ts'
import * as tables from './tables/index.ts'
import * as agenda from './agenda/index.ts'

/** Long work of all rooms. */
const longTasks: readonly LongTask[] = [...tables.tasksWith(imports), ...establishment.tasks]

const sendLetters = (database: Database) => async () =>
  await agenda.sendLetters(database, mailer(), addressOf)

/** What the workers do for the rooms, by the name under which a job asks for it. */
const tasksOf = (database: Database, files: Files, long: readonly LongTask[]): TaskList => ({
  sweep: async () => {
    await database.transaction(house, sweep)
    await database.transaction(house, tables.sweepImports)
    await database.transaction(house, agenda.sweepLongWork)
    await database.transaction(house, agenda.sweepLetters)
    await database.transaction(house, agenda.sweepNotices)
    await sweepFiles(database, files)
  },
  inactive: async () => await disableInactive(database, agenda.postLetter),
  scan: async () => void (await scanWaiting(database, files)),
  'agenda.letters': sendLetters(database),
  letters: sendLetters(database),
  daily: async () => await agenda.runDaily(database),
  'agenda.daily': async () => await agenda.runDaily(database, undefined, agenda.isDay()),
  'agenda.long': async (payload) => await agenda.runLongWork(database, long, agenda.asLongKey(payload)),
})

/**
 * When they do it unasked, in UTC. Letters that a dead process left behind are taken up by the minute, by a name
 * without a dot: a crontab takes no other, and the program would not start.
 */
const crontab = `17 * * * * sweep
23 18 * * * inactive
* * * * * letters
30 23 * * * daily ?fill=1d
* * * * * scan`

/** Starts this process's workers, and looks for long work that a dead process left behind. */
export async function startBackground(
  connection: Connection,
  database: Database,
  files: Files,
  long: readonly LongTask[] = longTasks,
): Promise<Jobs> {
  const jobs = await startJobs(connection, tasksOf(database, files, long), crontab)
  const revive = () =>
    agenda.reviveLongWork(database).catch((error: unknown) => log.warn({ err: error }, 'nothing was revived'))
  await revive()
  const timer = setInterval(() => void revive(), (config.leaseSeconds * 1000) / 2)
  return {
    isRunning: jobs.isRunning,
    async stop() {
      clearInterval(timer)
      await jobs.stop()
    },
  }
}
