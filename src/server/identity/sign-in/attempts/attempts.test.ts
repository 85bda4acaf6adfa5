import { channel } from 'node:diagnostics_channel'
import { config } from '#server/platform/config.ts'
import type { Borrowed } from '#server/testing/database.ts'
import { expect, test, type Cast } from '#server/testing/door.ts'

const password = config.demoPassword

const signIn = (as: Cast, username: string, typed = 'sai', address = '192.0.2.1') =>
  as.visitor
    .do('identity.signIn', { username, password: typed }, { address })
    .catch((error: unknown) => error)

/** As if the rest that was asked for were over; all of a test happens at one moment of the database. */
const rested = (db: Borrowed) => db.query('update identity.sign_in_attempt set rest_until = null')

test('after five failures a name rests, longer each time, whether or not anybody has it', async ({
  as,
  db,
}) => {
  const waits: Record<string, unknown[]> = {}
  for (const username of ['giamdoc', 'khong-co-ai']) {
    for (let n = 0; n < config.signIn.tries; n += 1)
      expect(await signIn(as, username), `${username} ${n}`).toMatchObject({ code: 'bad_credentials' })
    waits[username] = []
    for (let n = 0; n < 4; n += 1) {
      waits[username].push(await signIn(as, username))
      await rested(db)
      expect(await signIn(as, username)).toMatchObject({ code: 'bad_credentials' })
    }
  }
  const seconds = waits['giamdoc']?.map((told) => (told as { facts: { seconds: number } }).facts.seconds)
  expect(seconds).toEqual([2, 4, 8, 16])
  expect(waits['khong-co-ai'], 'nothing tells them apart').toEqual(waits['giamdoc'])
})

test('the right password must wait too while its name rests, and clears the count afterwards', async ({
  as,
  db,
}) => {
  for (let n = 0; n < config.signIn.tries; n += 1) await signIn(as, 'giamdoc')
  expect(await signIn(as, 'GiamDoc', password)).toMatchObject({ code: 'locked_out' })
  await rested(db)
  expect(await signIn(as, 'giamdoc', password)).toMatchObject({ signedIn: true })
  for (let n = 1; n < config.signIn.tries; n += 1)
    expect(await signIn(as, 'giamdoc')).toMatchObject({ code: 'bad_credentials' })
})

test('the rest never grows beyond its longest', async ({ as, db }) => {
  await signIn(as, 'giamdoc')
  await db.query('update identity.sign_in_attempt set failures = 100')
  await signIn(as, 'giamdoc')
  expect(await signIn(as, 'giamdoc')).toMatchObject({
    facts: { seconds: config.signIn.longestRestSeconds },
  })
})

test('an hour of quiet begins anew', async ({ as, db }) => {
  for (let n = 0; n < config.signIn.tries; n += 1) await signIn(as, 'giamdoc')
  await rested(db)
  await db.query(`update identity.sign_in_attempt set at = now() - interval '61 minutes'`)
  for (let n = 0; n < config.signIn.tries; n += 1)
    expect(await signIn(as, 'giamdoc')).toMatchObject({ code: 'bad_credentials' })
})

test('an address that tries many names rests; another one does not', async ({ as, db }) => {
  for (let n = 0; n < config.signIn.addressTries; n += 1) {
    await db.query(`delete from identity.sign_in_attempt where kind = 'name'`)
    expect(await signIn(as, `ten${n}`)).toMatchObject({ code: 'bad_credentials' })
  }
  expect(await signIn(as, 'thamdinh', password)).toMatchObject({ code: 'locked_out' })
  expect(await signIn(as, 'thamdinh', password, '192.0.2.77')).toMatchObject({ signedIn: true })
})

test('an unknown name, a wrong password, a disabled account and one without password cost the same work', async ({
  as,
  db,
}) => {
  await db.query(`update identity.person set active = false where username = 'khobac'`)
  await db.query(`update identity.person set password_hash = null where username = 'taichinh'`)
  let derived = 0
  const count = () => (derived += 1)
  channel('kc.password.derived').subscribe(count)
  const work: Record<string, unknown[]> = {}
  for (const username of ['khong-co', 'thamdinh', 'khobac', 'taichinh']) {
    derived = 0
    const refused = await signIn(as, username, username === 'khobac' ? password : 'sai')
    work[username] = [refused, derived]
  }
  channel('kc.password.derived').unsubscribe(count)
  expect(work['thamdinh']).toEqual([expect.objectContaining({ code: 'bad_credentials' }), 1])
  for (const [username, done] of Object.entries(work)) expect(done, username).toEqual(work['thamdinh'])
})

test('no name that was typed is kept: it may have been a password', async ({ as, db }) => {
  await signIn(as, 'MatKhauGoNham')
  const { rows } = await db.query<{ all: string }>(
    `select string_agg(encode(key, 'escape'), ' ') as all from identity.sign_in_attempt`,
  )
  expect(rows[0]?.all.toLowerCase()).not.toContain('matkhau')
})
