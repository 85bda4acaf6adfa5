import { config } from '#server/platform/config.ts'
import { expect, test, type Cast } from '#server/testing/door.ts'
import { findActor, findSession } from '../store.ts'
import { hashToken } from './tokens.ts'

const password = config.demoPassword
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'

async function another(as: Cast, username = 'thamdinh'): Promise<string> {
  let token = ''
  const setSession = (value: string | null) => (token = value ?? '')
  const carrier = { setSession, address: '192.0.2.40', agent: firefox }
  await as.visitor.do('identity.signIn', { username, password }, carrier)
  return token
}

test('a person sees where they are signed in, and which of them is this one', async ({ as }) => {
  await another(as)
  const { items } = await as.appraiser.ask('identity.sessions', {})
  expect(items.map(({ device, address, current }) => ({ device, address, current }))).toEqual(
    expect.arrayContaining([
      { device: 'Firefox trên Linux', address: '192.0.2.40', current: false },
      { device: 'Thiết bị không rõ', address: 'test', current: true },
    ]),
  )
})

test('one session is ended, or all others at once; nobody ends another person’s', async ({ as, db }) => {
  const [first, second] = [await another(as), await another(as)]
  const id = (await findActor(db, hashToken(first)))?.sessionId ?? ''
  await expect(as.director.do('identity.endSession', { id })).rejects.toMatchObject({ code: 'not_found' })
  expect(await as.appraiser.do('identity.endSession', { id })).toEqual({ ended: 1 })
  expect(await findActor(db, hashToken(first))).toBeNull()
  expect(await as.appraiser.do('identity.endOtherSessions', {})).toEqual({ ended: 1 })
  expect(await findActor(db, hashToken(second))).toBeNull()
  const { items } = await as.appraiser.ask('identity.sessions', {})
  expect(items.map(({ current }) => current)).toEqual([true])
})

test('a session ends when nobody uses it, and however busy it is after its hours', async ({ as, db }) => {
  const token = hashToken(await another(as))
  const set = (column: string, ago: string) =>
    db.query(`update identity.session set ${column} = now() - $2::interval where token_hash = $1`, [
      token,
      ago,
    ])
  await set('seen_at', `${config.signIn.idleMinutes - 1} minutes`)
  expect((await findSession(db, token))?.stale).toBe(true)
  await set('seen_at', `${config.signIn.idleMinutes + 1} minutes`)
  expect(await findSession(db, token)).toBeNull()
  await set('seen_at', '0')
  await set('expires_at', '1 second')
  expect(await findSession(db, token)).toBeNull()
})

test('the account page shows a person their own data unmasked', async ({ as, db }) => {
  await db.query(`update identity.person set phone = '0912345418' where username = 'thamdinh'`)
  expect(await as.appraiser.ask('identity.account', {})).toMatchObject({
    name: 'Phạm Thu Hà',
    username: 'thamdinh',
    email: 'thamdinh@khuyencong.example',
    phone: '0912345418',
    provider: null,
    secondFactor: { since: null, codesLeft: 0 },
  })
})
