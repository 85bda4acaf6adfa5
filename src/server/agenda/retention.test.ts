import { house } from '#server/platform/reach.ts'
import { expect, test } from '#server/testing/door.ts'
import { sweepLetters, sweepLongWork, sweepNotices } from './index.ts'

test('what was told, sent and done long ago is let go; what still waits, and what is young, stays', async ({
  db,
  as,
}) => {
  const person = (await as.centre.actor())?.personId ?? ''
  const old = `now() - interval '3 years'`
  for (const [state, at] of [
    ['sent', old],
    ['failed', old],
    ['sent', 'now()'],
  ])
    await db.query(
      `insert into agenda.letter (province_id, person_id, subject, state, created_at) values ('96', $1, 'Thư lưu giữ', $2, ${at})`,
      [person, state],
    )
  for (const [key, at] of [
    ['cu', old],
    ['moi', 'now()'],
  ])
    await db.query(
      `insert into agenda.notice (province_id, person_id, kind, key, title, at) values ('96', $1, 'due', $2, 'Báo lưu giữ', ${at})`,
      [person, key],
    )
  for (const at of [old, 'now()'])
    await db.query(
      `insert into agenda.long_work (province_id, kind, title, person_id, actor, input, state, finished_at)
       values ('96', 'test', 'Việc lưu giữ', $1, '{}', '{}', 'done', ${at})`,
      [person],
    )
  for (const sweep of [sweepLetters, sweepNotices, sweepLongWork]) await db.transaction(house, sweep)
  const count = async (from: string) =>
    (await db.query<{ n: number }>(`select count(*)::int as n from ${from}`)).rows[0]?.n
  expect(await count(`agenda.letter where subject = 'Thư lưu giữ'`)).toBe(2)
  expect(await count(`agenda.notice where title = 'Báo lưu giữ'`)).toBe(1)
  expect(await count(`agenda.long_work where title = 'Việc lưu giữ'`)).toBe(1)
})

test('nobody but the house lets go of a letter or a notice', async ({ db, as }) => {
  const actor = await as.centre.actor()
  await db.query(
    `insert into agenda.notice (province_id, person_id, kind, key, title) values ('96', $1, 'due', 'giu', 'Giữ')`,
    [actor?.personId],
  )
  const gone = await db.transaction({ province: '96', person: actor?.personId ?? null }, async (inner) => {
    const { rows } = await inner.query(`delete from agenda.notice where key = 'giu' returning id`)
    return rows.length
  })
  expect(gone).toBe(0)
})
