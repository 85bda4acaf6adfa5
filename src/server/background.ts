import type { TaskList } from 'graphile-worker'
import { sweep } from './identity/index.ts'
import type { Database } from './platform/db.ts'
import { mailer } from './platform/mail/index.ts'
import { house } from './platform/reach.ts'
import * as work from './work/index.ts'

/** What the workers do for the rooms, by the name under which a job asks for it. */
export const tasksOf = (database: Database): TaskList => ({
  sweep: async () => await database.transaction(house, sweep),
  'work.letters': async () => await work.sendLetters(database, mailer(), async () => null),
})

/** When they do it unasked, in UTC. What a dead process left behind is taken up by the minute. */
export const crontab = `17 * * * * sweep
* * * * * work.letters`
