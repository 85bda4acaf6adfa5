import { expect, test as base, type Cast, type Person } from '#server/testing/door.ts'
import type { Borrowed } from '#server/testing/database.ts'
import { today } from '#server/platform/clock.ts'
import type { Door } from '#server/platform/door.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { addPerson } from '../store-people.ts'
import { actorNamed } from '../testing.ts'

/** An administrator of An Giang, who wants to know and to change what is Cà Mau's. */
async function anIntruder(db: Borrowed, door: Door): Promise<Pick<Person, 'do' | 'ask'>> {
  const { rows } = await db.query<{ id: string }>(
    `select id from identity.organisation where name = 'Sở Công Thương tỉnh An Giang' and valid_to is null`,
  )
  const organisationId = rows[0]?.id ?? ''
  await addPerson(db, {
    username: 'ke-la',
    name: 'Kẻ Lạ',
    passwordHash: 'x',
    role: 'administrator',
    organisationId,
    demo: false,
  })
  const actor = await actorNamed(db, 'ke-la')
  const carrier = { address: '192.0.2.66', requestId: 'test', setSession: () => {} }
  return {
    do: async (name, input) => (await door.perform(name, actor, input, carrier)) as never,
    ask: async (name, input) => (await door.ask(name, actor, input, carrier)) as never,
  }
}

const test = base.extend<{ intruder: Pick<Person, 'do' | 'ask'> }>({
  intruder: async ({ db, door }, use) => await use(await anIntruder(db, door)),
})

const refusal = async (work: Promise<unknown>): Promise<unknown> =>
  await work.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? error.code : error),
  )

const someone = async (as: Cast, q: string) => {
  const { items } = await as.administrator.ask('identity.people', { q })
  return await as.administrator.ask('identity.person', { id: items[0]?.id ?? '' })
}

/** Everything of identity as it stands: nothing of it may move. */
const picture = async (db: Borrowed): Promise<unknown> => {
  const tables = [
    'person',
    'role_holding',
    'organisation',
    'organisation_form',
    'organisation_succession',
    'delegation',
  ]
  const all = []
  for (const table of tables) {
    const { rows } = await db.query<{ rows: string }>(
      `select md5(string_agg(t::text, '|' order by t::text)) as rows from identity.${table} t`,
    )
    all.push([table, rows[0]?.rows])
  }
  return all
}

test('the administrator of another province finds none of our people, under any name, and reads none by id', async ({
  as,
  intruder,
}) => {
  const { items } = await intruder.ask('identity.people', { state: 'any', limit: 500 })
  expect(items.map(({ username }) => username).toSorted()).toEqual(['ke-la', 'tinhkhac'])
  const { id } = await someone(as, 'thamdinh')
  expect(await refusal(intruder.ask('identity.person', { id }))).toBe('not_found')
  expect(await refusal(intruder.ask('identity.rights', { personId: id }))).toBe('not_found')
  const unmask = { kind: 'person', id, field: 'phone', reason: 'Tò mò thôi' }
  expect(await refusal(intruder.do('identity.unmask', unmask))).toBe('not_found')
})

test('the administrator of another province changes nothing of our people, roles and papers', async ({
  as,
  db,
  intruder,
}) => {
  const { id, version, name, holdings } = await someone(as, 'thamdinh')
  const holdingId = holdings[0]?.id ?? ''
  const ours = holdings[0]?.organisationId ?? ''
  const mine = (await intruder.ask('identity.organisations', { q: 'so cong thuong', provinceId: '91' }))
    .items[0]
  const paper = await as.viceChair.do('identity.delegate', {
    holdingId: (await as.viceChair.actor())?.holdingId ?? '',
    toPersonId: id,
    toTitle: 'Chuyên viên',
    acts: ['programme.approve'],
    from: today(),
    to: today(),
    documentNumber: '1/GUQ',
    documentDate: today(),
  })
  const before = await picture(db)
  const day = { from: today(), role: 'departmentAppraiser' } as const
  const reason = 'Thử'
  const tries: [string, () => Promise<unknown>][] = [
    ['change', () => intruder.do('identity.changePerson', { id, version, name, phone: '0900000000' })],
    ['disable', () => intruder.do('identity.disablePerson', { id, reason })],
    ['enable', () => intruder.do('identity.enablePerson', { id, reason })],
    [
      'pull over',
      () => intruder.do('identity.giveRole', { ...day, personId: id, organisationId: mine?.id ?? '' }),
    ],
    ['give ours', () => intruder.do('identity.giveRole', { ...day, personId: id, organisationId: ours })],
    ['change role', () => intruder.do('identity.changeRole', { id: holdingId, title: 'X' })],
    ['end role', () => intruder.do('identity.endRole', { id: holdingId, lastDay: today(), reason })],
    ['revoke', () => intruder.do('identity.revokeDelegation', { id: paper.id, reason })],
    [
      'sneak in',
      () => intruder.do('identity.createPerson', { ...day, name, username: 'len-vao', organisationId: ours }),
    ],
    ['step in', () => intruder.do('identity.switchRole', { holdingId })],
  ]
  for (const [what, work] of tries)
    expect(['not_found', 'out_of_reach'], what).toContain(await refusal(work()))
  expect(await picture(db)).toEqual(before)
})

test('the administrator of another province changes none of our organisations, nor swallows one', async ({
  as,
  db,
  intruder,
}) => {
  const ours = (
    await as.administrator.ask('identity.organisations', { q: 'trung tam khuyen cong', provinceId: '96' })
  ).items[0]
  const mine = (
    await intruder.ask('identity.organisations', { q: 'trung tam khuyen cong', provinceId: '91' })
  ).items[0]
  const before = await picture(db)
  const seen = { id: ours?.id ?? '', version: 1 }
  const paper = { date: '2026-06-15', documentNumber: '1/QĐ', documentDate: '2026-06-01' }
  const own = { kind: 'promotionCentre', name: 'Trung tâm Lạ', provinceId: '96', unitId: null } as const
  const into = { id: mine?.id ?? '' }
  const tries: [string, () => Promise<unknown>][] = [
    ['create', () => intruder.do('identity.createOrganisation', own)],
    ['national', () => intruder.do('identity.createOrganisation', { ...own, provinceId: null })],
    ['rename', () => intruder.do('identity.renameOrganisation', { ...seen, name: 'Tên lạ', ...paper })],
    ['merge', () => intruder.do('identity.mergeOrganisations', { from: [seen], into, ...paper })],
    [
      'merge into ours',
      () =>
        intruder.do('identity.mergeOrganisations', { from: [{ ...into, version: 1 }], into: seen, ...paper }),
    ],
    [
      'split',
      () => intruder.do('identity.splitOrganisation', { ...seen, parts: [into], ends: true, ...paper }),
    ],
    ['close', () => intruder.do('identity.closeOrganisation', { ...seen, ...paper })],
    [
      'correct',
      () =>
        intruder.do('identity.correctOrganisation', {
          ...seen,
          kind: 'promotionCentre',
          forms: [{ name: 'Tên lạ', from: null }],
        }),
    ],
  ]
  for (const [what, work] of tries) expect(await refusal(work()), what).toBe('out_of_reach')
  expect(await picture(db)).toEqual(before)
})

test('past the door, the database itself holds the intruder to their own province', async ({
  as,
  db,
  intruder,
}) => {
  void intruder
  const { id } = await someone(as, 'thamdinh')
  const other = (await actorNamed(db, 'ke-la')).personId
  await db.transaction({ province: '91', person: other }, async (inner) => {
    const statements = [
      `update identity.person set name = 'X' where id = '${id}' returning id`,
      `update identity.role_holding set valid_to = '2026-01-01' where person_id = '${id}' returning id`,
      `update identity.organisation set name = 'X' where province_id = '96' returning id`,
      `delete from identity.organisation_form where organisation_id in (select id from identity.organisation where province_id = '96') returning name`,
      `select id from identity.person where id = '${id}'`,
    ]
    for (const statement of statements) expect((await inner.query(statement)).rows, statement).toEqual([])
  })
})
