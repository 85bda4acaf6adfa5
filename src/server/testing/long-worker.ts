import { startBackground } from '../background.ts'
import { someFiles } from './files.ts'
import { openDatabase, type Connection } from '../platform/db.ts'
import type { LongTask } from '../platform/long-work.ts'

/** A process that works, started and killed by a test: `node long-worker.ts '<connection as JSON>'`. */

const connection: Connection = JSON.parse(process.argv[2] ?? '{}')
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Counts slowly, has its effect in the middle, then counts on. */
const counting: LongTask = {
  kind: 'test.count',
  async run(work) {
    for (let i = 1; i <= 40; i += 1) {
      await sleep(25)
      await work.progress(i, 80)
    }
    await work.commit(async (db) => {
      await db.query(
        `insert into agenda.notice (province_id, person_id, kind, key, title) values ('00', $1, 'test', public.uuid7()::text, $2)`,
        [work.actor.personId, work.id],
      )
    })
    for (let i = 41; i <= 80; i += 1) {
      await sleep(25)
      await work.progress(i, 80)
    }
    await work.result({ name: 'ket-qua.txt', type: 'text/plain', body: Buffer.from(`lần ${work.attempt}`) })
    await work.note('Đã đếm 80 dòng.')
  },
}

const broken: LongTask = {
  kind: 'test.broken',
  async run() {
    throw new Error('it is broken')
  },
}

const jobs = await startBackground(
  connection,
  openDatabase({ ...connection, user: 'kc_app', max: 6 }),
  someFiles(),
  [counting, broken],
)
process.on('SIGTERM', () => void jobs.stop().then(() => process.exit(0)))
process.stdout.write('working\n')
