import { Problem } from '#contract/kernel/problem.ts'
import { inject } from 'vitest'
import { borrow } from '#server/testing/database.ts'
import { expect, test } from '#server/testing/door.ts'
import { verifyTrail } from './store-trail.ts'

const draft = {
  title: 'Chương trình thử vết',
  level: 'province' as const,
  unitId: 'p:96:2025-07-01',
  yearFrom: 2031,
  yearTo: 2035,
}

/** The first broken links after somebody with every right over the database laid hands on three fresh events. */
async function afterTampering(statement: string) {
  const owner = await borrow(inject('database'), 'tampering')
  try {
    for (const name of ['Một', 'Hai', 'Ba'])
      await owner.query(
        `insert into identity.audit_event (act, province_id, person_name, facts, after) values ('house.test', '96', $1, '{"n": 1.50}', '{"a": null}')`,
        [name],
      )
    expect((await verifyTrail(owner)).broken).toEqual([])
    const { rows } = await owner.query<{ seq: number }>(
      `select seq from identity.audit_event where person_name = 'Hai' and act = 'house.test'`,
    )
    await owner.query(statement)
    return { seq: rows[0]?.seq ?? 0, broken: (await verifyTrail(owner)).broken }
  } finally {
    await owner.giveBack()
  }
}

test('the trail of what happened holds, link by link', async ({ db, as }) => {
  await as.appraiser.do('programme.create', draft)
  const { checked, chains, broken } = await verifyTrail(db)
  expect(broken).toEqual([])
  expect(checked).toBeGreaterThan(5)
  expect(chains).toBeGreaterThan(1)
})

test('an event is told in words with what changed, and only what changed', async ({ as }) => {
  const { code } = await as.appraiser.do('programme.create', { ...draft, copyFrom: 'ca-mau-2026-2030' })
  const { content, revision } = await as.appraiser.ask('programme.get', { code, as: 'working' })
  await as.appraiser.do('programme.edit', {
    code,
    base: revision,
    parts: { head: { ...content.head, note: 'Ghi chú mới' } },
  })
  const { items } = await as.appraiser
    .ask('identity.trail', { act: 'programme.edit' })
    .catch(() => ({ items: [] }))
  expect(items).toEqual([])
  const seen = await as.administrator.ask('identity.trail', { act: 'programme.edit' })
  expect(seen.items[0]).toMatchObject({
    text: 'Sửa: Thông tin chung',
    by: 'Phạm Thu Hà',
    changes: [{ place: 'Thông tin chung › Ghi chú', after: 'Ghi chú mới' }],
  })
})

test('the history of a record is for those who read its drafts, and is not found by others', async ({
  as,
}) => {
  const { code } = await as.appraiser.do('programme.create', draft)
  const { items } = await as.administrator.ask('identity.trail', { act: 'programme.create' })
  const { kind = '', id = '' } = items[0]?.subject ?? {}
  expect((await as.director.ask('identity.trailOf', { kind, id })).items.map(({ text }) => text)).toEqual([
    'Lập bản nháp',
  ])
  expect(code).not.toBe('')
  for (const who of ['stranger', 'commune', 'owner', 'ministry'] as const)
    await expect(as[who].ask('identity.trailOf', { kind, id }), who).rejects.toThrow(new Problem('not_found'))
  await expect(as.director.ask('identity.trailOf', { kind: 'constructor', id })).rejects.toThrow('not_found')
})

test('the trail is read page by page without a double or a gap, whatever happens meanwhile', async ({
  as,
}) => {
  for (const title of ['Một', 'Hai', 'Ba', 'Bốn', 'Năm'])
    await as.appraiser.do('programme.create', { ...draft, title })
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await as.administrator.ask('identity.trail', { act: 'programme.create', limit: 2, after })
    seen.push(...page.items.map(({ id }) => id))
    after = page.next ?? undefined
    await as.director.do('programme.create', { ...draft, title: 'Chen giữa' })
  } while (after)
  expect(new Set(seen).size).toBe(5)
  expect(seen).toHaveLength(5)
})

test('the trail is found by name without diacritics and by day, and a wrong mark is refused', async ({
  as,
}) => {
  await as.appraiser.do('programme.create', draft)
  const { items } = await as.administrator.ask('identity.trail', { who: 'pham thu ha', kind: 'programme' })
  expect(items).toHaveLength(1)
  expect(
    (await as.administrator.ask('identity.trail', { who: 'pham thu ha', to: '2020-01-01' })).items,
  ).toEqual([])
  await expect(as.administrator.ask('identity.trail', { after: 'x' })).rejects.toMatchObject({
    fields: [{ path: ['after'], code: 'wrong_format' }],
  })
})

const hit = `where act = 'house.test' and person_name = 'Hai'`
test.for([
  ['a changed name', `update identity.audit_event set person_name = 'Khác' ${hit}`, 'changed', 0],
  ['a changed time', `update identity.audit_event set at = at - interval '1 day' ${hit}`, 'changed', 0],
  ['a changed state', `update identity.audit_event set after = '{"a": 1}' ${hit}`, 'changed', 0],
  [
    'an event moved to another province',
    `update identity.audit_event set province_id = '91' ${hit}`,
    'changed',
    0,
  ],
  ['an event taken out', `delete from identity.audit_event ${hit}`, 'gap', 1],
] as const)('%s is named as the first broken link', async ([, statement, what, later]) => {
  const { seq, broken } = await afterTampering(statement)
  expect(broken).toMatchObject([{ chain: '96', seq: seq + later, what }])
})

test('a trail that was cut off at its end is noticed', async () => {
  const { seq, broken } = await afterTampering(
    `delete from identity.audit_event where act = 'house.test' and person_name = 'Ba'`,
  )
  expect(broken).toMatchObject([{ chain: '96', seq: seq + 1, what: 'cut' }])
})

test('a whole chain that is gone is noticed', async () => {
  const { broken } = await afterTampering(`delete from identity.audit_event where chain = '96'`)
  expect(broken).toMatchObject([{ chain: '96', what: 'cut' }])
})
