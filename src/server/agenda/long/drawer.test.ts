import { randomUUID } from 'node:crypto'
import { house } from '#server/platform/reach.ts'
import type { Borrowed } from '#server/testing/database.ts'
import { expect, test, type Cast } from '#server/testing/door.ts'
import type { LongTask } from '#server/platform/long-work.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { runLongWork } from './run.ts'
import { startLongWork } from './start.ts'

const start = async (as: Cast, db: Borrowed, kind: string) => {
  const by = await as.appraiser.actor()
  if (!by) throw new Error('nobody')
  const { provinceId } = by
  const id = await db.transaction({ province: provinceId, person: by.personId }, (inner) =>
    startLongWork(inner, { kind, title: 'Xuất bảng', provinceId, by, input: { rows: 3 } }),
  )
  return { id, run: (task: LongTask) => runLongWork(db, [task], { provinceId: provinceId ?? '00', id }) }
}

const writing: LongTask = {
  kind: 'test.write',
  async run(work) {
    await work.progress(3, 3)
    await work.result({ name: 'bang.csv', type: 'text/csv', body: Buffer.from('a;b') })
    await work.result({ name: 'loi.csv', type: 'text/csv', body: Buffer.from('dòng 2') }, 'errors')
    await work.note('Đã xuất 3 dòng.')
  },
}

test('who asked finds progress, result and errors in the drawer and is told when it is through', async ({
  as,
  db,
}) => {
  const { id, run } = await start(as, db, writing.kind)
  const waiting = (await as.appraiser.ask('agenda.longList', {})).items.find((item) => item.id === id)
  expect(waiting).toMatchObject({ state: 'waiting', percent: null, files: [] })
  await run(writing)
  const done = (await as.appraiser.ask('agenda.longList', {})).items.find((item) => item.id === id)
  expect(done).toMatchObject({ state: 'done', percent: 100, done: 3, note: 'Đã xuất 3 dòng.' })
  expect(done?.files.map(({ kind, size }) => [kind, size])).toEqual([
    ['result', 3],
    ['errors', 7],
  ])
  const file = await as.appraiser.ask('agenda.longFile', { id, kind: 'errors' })
  expect(Buffer.from(file.body).toString()).toBe('dòng 2')
  const [news] = (await as.appraiser.ask('agenda.notices', { kind: 'longWork' })).items
  expect(news).toMatchObject({ title: 'Đã xong: Xuất bảng', link: '/viec-dai' })
})

test('nobody else sees, fetches, stops, repeats or hides it, not even the director of the same office', async ({
  as,
  db,
}) => {
  const { id, run } = await start(as, db, writing.kind)
  await run(writing)
  for (const who of ['director', 'stranger', 'ministry', 'viceChair'] as const) {
    expect((await as[who].ask('agenda.longList', {})).items.map((item) => item.id)).not.toContain(id)
    await expect(as[who].ask('agenda.longFile', { id, kind: 'result' })).rejects.toMatchObject({
      code: 'not_found',
    })
    for (const act of ['agenda.cancelLong', 'agenda.retryLong', 'agenda.hideLong'] as const)
      await expect(as[who].do(act, { id }), `${who} ${act}`).rejects.toMatchObject({ code: 'not_found' })
  }
})

test('a refusal in words ends the work at once and waits among the work of who asked', async ({ as, db }) => {
  const { id, run } = await start(as, db, 'test.refused')
  await run({
    kind: 'test.refused',
    run: () => Promise.reject(new Problem('too_large', { facts: { limit: '50 MB' } })),
  })
  const failed = (await as.appraiser.ask('agenda.longList', {})).items.find((item) => item.id === id)
  expect(failed).toMatchObject({ state: 'failed', attempt: 1 })
  expect(failed?.error).toContain('50 MB')
  const mine = await as.appraiser.ask('agenda.mine', {})
  expect(mine.items.map(({ key }) => key)).toContain(`job ${id}`)
})

test('work is done within the reach of who asked, and not at all once they hold their role no more', async ({
  as,
  db,
}) => {
  const seen: unknown[] = []
  const looking: LongTask = {
    kind: 'test.look',
    async run(work) {
      const { rows } = await work.database.read((inner) =>
        inner.query(
          `select current_setting('kc.province') as province, current_setting('kc.nation') as nation`,
        ),
      )
      seen.push(rows[0])
    },
  }
  const first = await start(as, db, looking.kind)
  await first.run(looking)
  expect(seen).toEqual([{ province: '96', nation: '' }])
  const second = await start(as, db, looking.kind)
  const person = (await as.appraiser.actor())?.personId ?? randomUUID()
  await db.transaction(house, async (inner) => {
    await inner.query(
      `update identity.role_holding set valid_to = current_date - 2, valid_from = current_date - 9 where person_id = $1`,
      [person],
    )
  })
  await second.run(looking)
  expect(seen).toHaveLength(1)
  const { rows } = await db.query<{ error: string }>('select error from agenda.long_work where id = $1', [
    second.id,
  ])
  expect(rows[0]?.error).toContain('không còn giữ vai trò')
})

test('letters of another province stay unread, and a letter that went with a secret shows none', async ({
  as,
  db,
}) => {
  const commune = (await as.commune.actor())?.personId ?? ''
  await db.query(
    `insert into agenda.letter (province_id, person_id, subject, body, secret) values ('96', $1, 'Đặt lại mật khẩu', 'liên kết', true)`,
    [commune],
  )
  const own = await as.appraiser.ask('agenda.letters', {})
  expect(own.items.find(({ subject }) => subject === 'Đặt lại mật khẩu')).toMatchObject({ body: null })
  const theirs = await as.stranger.ask('agenda.letters', {})
  expect(theirs.items.map(({ subject }) => subject)).not.toContain('Đặt lại mật khẩu')
})
