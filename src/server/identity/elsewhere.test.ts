import { expect, test as base, type Cast, type Person } from '#server/testing/door.ts'
import type { Borrowed } from '#server/testing/database.ts'
import { today } from '#server/platform/clock.ts'
import type { Door } from '#server/platform/door.ts'
import { peopleImport } from './import/people.ts'
import { addPerson } from './store-people.ts'
import { actorNamed } from './testing.ts'

const inDays = (days: number): string =>
  new Date(Date.parse(`${today()}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

const organisationIn = async (db: Borrowed, name: string): Promise<string> => {
  const { rows } = await db.query<{ id: string }>(
    'select id from identity.organisation where name = $1 and valid_to is null',
    [name],
  )
  return rows[0]?.id ?? ''
}

/** The administrator of the whole installation. */
async function theNation(db: Borrowed, door: Door): Promise<Pick<Person, 'do'>> {
  const organisationId = await organisationIn(db, 'Bộ Công Thương')
  const nation = { username: 'toan-quoc', name: 'Quản Trị Chung', passwordHash: 'x', demo: false } as const
  await addPerson(db, { ...nation, role: 'administrator', organisationId })
  const actor = await actorNamed(db, 'toan-quoc')
  const carrier = { address: '192.0.2.8', requestId: 'test', setSession: () => {} }
  return { do: async (name, input) => (await door.perform(name, actor, input, carrier)) as never }
}

const test = base.extend<{ nation: Pick<Person, 'do'> }>({
  nation: async ({ db, door }, use) => await use(await theNation(db, door)),
})

const idOf = async (as: Cast, who: keyof Cast) => (await as[who].actor())?.personId ?? ''

interface Rise {
  at: string
  role: string
  from: string
  to?: string
}

const rise = async (db: Borrowed, personId: string, { at, role, from, to }: Rise) =>
  await db.query(
    'insert into identity.role_holding (person_id, organisation_id, role, valid_from, valid_to) values ($1,$2,$3,$4,$5)',
    [personId, await organisationIn(db, at), role, from, to ?? null],
  )

/** What would hand the account to whoever does it, or take it away. */
const seizures = (who: Pick<Person, 'do'>, id: string, version = 1): [string, () => Promise<unknown>][] => {
  const reason = 'Thử chiếm tài khoản'
  return [
    [
      'address',
      () => who.do('identity.changePerson', { id, version, name: 'Phạm Thu Hà', email: 'toi@x.vn' }),
    ],
    ['invite', () => who.do('identity.invite', { personId: id })],
    ['factor', () => who.do('identity.dropSecondFactor', { personId: id })],
    ['disable', () => who.do('identity.disablePerson', { id, reason })],
    ['enable', () => who.do('identity.enablePerson', { id, reason })],
    ['export', () => who.do('identity.exportPerson', { id })],
    ['erase', () => who.do('identity.erasePerson', { id, reason })],
    ['unmask', () => who.do('identity.unmask', { kind: 'person', id, field: 'phone', reason })],
    [
      'key',
      () =>
        who.do('identity.createKey', {
          name: 'Cổng dữ liệu',
          scopes: ['programme.mine'],
          expiresOn: inDays(30),
          personId: id,
        }),
    ],
  ]
}

const ministry = { at: 'Bộ Công Thương', role: 'ministryLeader' }
const rises: [string, Rise][] = [
  ['a role of the nation today', { ...ministry, from: today() }],
  ['a role of the nation to come', { ...ministry, from: inDays(40) }],
  ['a role of another province', { at: 'Sở Công Thương tỉnh An Giang', role: 'juror', from: today() }],
]

test.for(rises)(
  'who holds %s keeps the account out of the hands of the province’s administrator',
  async ([, risen], { as, db }) => {
    const id = await idOf(as, 'appraiser')
    await rise(db, id, risen)
    const before = (await db.query('select * from identity.person where id = $1', [id])).rows
    for (const [what, seize] of seizures(as.administrator, id))
      await expect(seize(), what).rejects.toMatchObject({ code: 'out_of_reach' })
    expect((await db.query('select * from identity.person where id = $1', [id])).rows).toEqual(before)
    expect(await as.administrator.ask('identity.person', { id })).toMatchObject({ manages: false })
    expect((await as.appraiser.do('identity.exportPerson', { id })).name, 'one’s own').toBe('Phạm Thu Hà')
  },
)

test('who acts by a paper of another place is out of reach until the paper is revoked', async ({
  as,
  db,
}) => {
  const id = await idOf(as, 'appraiser')
  await db.query(
    `insert into identity.delegation (holding_id, to_person_id, to_title, acts, valid_from, valid_to, document_number,
        document_date, given_by)
     values ($1, $2, 'Chuyên viên', '{programme.approve}', $3, $3, '1/GUQ-BCT', $3, $4)`,
    [(await as.ministryLeader.actor())?.holdingId, id, today(), await idOf(as, 'ministryLeader')],
  )
  const exported = () => as.administrator.do('identity.exportPerson', { id })
  await expect(exported()).rejects.toMatchObject({ code: 'out_of_reach' })
  await db.query(
    'update identity.delegation set revoked_at = now(), revoked_by = given_by where to_person_id = $1',
    [id],
  )
  expect((await exported()).name).toBe('Phạm Thu Hà')
})

test('a role elsewhere that has ended binds nobody, and the whole installation’s administrator is never bound', async ({
  as,
  db,
  nation,
}) => {
  const id = await idOf(as, 'appraiser')
  await rise(db, id, { ...ministry, from: inDays(-30), to: inDays(-1) })
  const contacts = { id, name: 'Phạm Thu Hà' }
  const { version } = await as.administrator.do('identity.changePerson', { ...contacts, version: 1 })
  await rise(db, id, { ...ministry, from: today() })
  await nation.do('identity.changePerson', { ...contacts, version, email: 'ha@example.vn' })
  expect(await nation.do('identity.invite', { personId: id })).toMatchObject({ purpose: 'reset' })
})

test('a file of people changes nothing of an account that holds a role elsewhere', async ({ as, db }) => {
  const actor = await as.administrator.actor()
  if (!actor) throw new Error('the administrator holds no role')
  const context = { actor, today: today() }
  const rows = [{ no: 1, values: { username: 'thamdinh', name: 'Phạm Thu Hà', email: 'toi@x.vn' } }]
  const check = async () =>
    await peopleImport.check?.(db, rows, await peopleImport.existing(db, rows, context), context)
  expect(await check()).toEqual([])
  await rise(db, await idOf(as, 'appraiser'), { ...ministry, from: today() })
  expect(await check()).toMatchObject([{ no: 1, column: 'username' }])
})

test('the address that an account loses hears by letter who took it out, and what to do', async ({
  as,
  db,
}) => {
  const id = await idOf(as, 'appraiser')
  const contacts = { id, name: 'Phạm Thu Hà' }
  const [was] = (await db.query<{ email: string }>('select email from identity.person where id = $1', [id]))
    .rows
  const same = { ...contacts, email: was?.email ?? '', phone: '0912345678' }
  await as.administrator.do('identity.changePerson', { ...same, version: 1 })
  const letters = async () =>
    (
      await db.query<{ address: string; body: string }>(
        `select address, body from agenda.letter where subject like 'Địa chỉ thư của tài khoản%'`,
      )
    ).rows
  expect(await letters(), 'nothing was lost yet').toEqual([])
  await as.administrator.do('identity.changePerson', { ...contacts, version: 2, email: 'moi@example.vn' })
  const [letter] = await letters()
  expect(letter?.address).toBe(was?.email)
  expect(letter?.body).toMatch(/Mai Hữu Phước.*Sở Công Thương tỉnh Cà Mau.*«thamdinh»/s)
  expect(letter?.body).toContain('đổi ngay mật khẩu')
  expect(letter?.body, 'the new address is not told to the old one').not.toContain('moi@example.vn')
})
