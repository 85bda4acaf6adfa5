import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { config } from '#server/platform/config.ts'
import { expect, test, type Cast } from '#server/testing/door.ts'
import { findActor } from '../../store.ts'
import { hashToken } from '../tokens.ts'
import { returnAddress } from './client.ts'

let child: ChildProcess | undefined
const before = { ...config.provider }

beforeAll(async () => {
  child = spawn(process.execPath, [join(import.meta.dirname, 'testing.ts'), returnAddress()], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, NODE_ENV: 'development', NODE_OPTIONS: '' },
  })
  const [line] = child.stdout ? await once(child.stdout, 'data') : ['']
  Object.assign(config.provider, {
    issuer: String(line).trim(),
    clientId: 'khuyen-cong-so',
    clientSecret: 'bi-mat-cua-phep-thu-0123456789abcdef',
    name: 'tài khoản Sở',
  })
})
afterAll(async () => {
  Object.assign(config.provider, before)
  child?.kill()
})

/** A browser without a screen: keeps cookies, follows redirects, and stops where our own house begins. */
function browser() {
  const jar = new Map<string, string>()
  const go = async (address: string, form?: Record<string, string>): Promise<Response> => {
    const answer = await fetch(address, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { method: 'POST', body: new URLSearchParams(form) } : {}),
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value === '') jar.delete(name)
      else jar.set(name, value)
    }
    return answer
  }
  /** Signs in at the provider as `login`; what it appends to our address. */
  return async (location: string, login: string): Promise<string> => {
    let at = new URL(location)
    let form: Record<string, string> | undefined
    for (let n = 0; n < 12; n += 1) {
      const answer = await go(at.href, form)
      const next = answer.headers.get('location')
      form = undefined
      if (next) at = new URL(next, at)
      else
        form = (await answer.text()).includes('name="login"')
          ? { prompt: 'login', login, password: 'x' }
          : { prompt: 'consent' }
      if (at.href.startsWith(returnAddress())) return at.search
    }
    throw new Error(`lost at ${at.href}`)
  }
}

const setOut = (as: Cast, purpose: 'signIn' | 'link' | 'prove' = 'signIn', next = '/') =>
  (purpose === 'signIn' ? as.visitor : as.appraiser).do('identity.visitProvider', { purpose, next })

const comeBack = (as: Cast, key: string, query: string, carrier = {}) =>
  as.visitor.do('identity.returnFromProvider', { key, query }, carrier).catch((error: unknown) => error)

/** The whole way, as `login`. */
async function visit(as: Cast, login: string, carrier = {}) {
  const { location, key } = await setOut(as, 'signIn', '/chuong-trinh')
  return await comeBack(as, key, await browser()(location, login), carrier)
}

const refused = (code: string) => ({ code: 'invalid', fields: [{ code }] })

test('whoever the provider names by a verified address signs in, and is known by it from then on', async ({
  as,
  db,
}) => {
  let token = ''
  const setSession = (value: string | null) => (token = value ?? '')
  expect(await visit(as, 'thamdinh', { setSession })).toMatchObject({
    purpose: 'signIn',
    next: '/chuong-trinh',
    me: { signedIn: true, person: { username: 'thamdinh' } },
  })
  expect((await findActor(db, hashToken(token)))?.username).toBe('thamdinh')
  await db.query(`update identity.person set email = 'khac@khuyencong.example' where username = 'thamdinh'`)
  expect(await visit(as, 'thamdinh'), 'by the link, whatever the address').toMatchObject({
    me: { signedIn: true },
  })
})

test('an address that the provider has not verified, and a person nobody knows, are told so', async ({
  as,
}) => {
  expect(await visit(as, 'thamdinh?')).toMatchObject(refused('provider.unverified'))
  expect(await visit(as, 'nguoi-la')).toMatchObject({
    fields: [{ code: 'provider.unknown', facts: { email: 'nguoi-la@khuyencong.example' } }],
  })
})

test('a disabled account stays shut by this way too, linked or not', async ({ as, db }) => {
  await visit(as, 'thamdinh')
  await db.query(`update identity.person set active = false where username in ('thamdinh', 'giamdoc')`)
  expect(await visit(as, 'thamdinh')).toMatchObject(refused('provider.unknown'))
  expect(await visit(as, 'giamdoc')).toMatchObject(refused('provider.unknown'))
})

test('a wrong state, a foreign issuer and a code of another visit are refused', async ({ as }) => {
  const spoiled: [string, (query: URLSearchParams) => void][] = [
    ['state', (query) => query.set('state', 'x')],
    ['no state', (query) => query.delete('state')],
    ['issuer', (query) => query.set('iss', 'https://evil.example')],
    ['code', (query) => query.set('code', 'x')],
    ['error', (query) => query.set('error', 'access_denied')],
  ]
  for (const [what, spoil] of spoiled) {
    const { location, key } = await setOut(as)
    const query = new URLSearchParams(await browser()(location, 'thamdinh'))
    spoil(query)
    expect(await comeBack(as, key, `?${query}`), what).toMatchObject(refused('provider.refused'))
  }
})

test('nobody comes back twice, too late, or with the key of another browser', async ({ as, db }) => {
  const { location, key } = await setOut(as)
  const query = await browser()(location, 'thamdinh')
  const other = await setOut(as)
  expect(await comeBack(as, other.key, query), 'another browser').toMatchObject(refused('provider.refused'))
  expect(await comeBack(as, key, query)).toMatchObject({ me: { signedIn: true } })
  expect(await comeBack(as, key, query), 'again').toMatchObject(refused('provider.stale'))
  for (const malformed of ['x', 'k'.repeat(43), '%00'])
    expect(await comeBack(as, malformed, query)).toMatchObject(refused('provider.stale'))
  const late = await setOut(as)
  const lateQuery = await browser()(late.location, 'thamdinh')
  await db.query(`update identity.provider_visit set expires_at = now() - interval '1 second'`)
  expect(await comeBack(as, late.key, lateQuery)).toMatchObject(refused('provider.stale'))
})

test('only a page of this house may follow', async ({ as }) => {
  for (const next of ['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)']) {
    const { location, key } = await setOut(as, 'signIn', next)
    const answer = await comeBack(as, key, await browser()(location, 'thamdinh'))
    expect(answer, next).toMatchObject({ next: '/' })
  }
})

test('an account with a second factor still asks for its code, and lets nothing else be done before', async ({
  as,
  db,
  door,
}) => {
  const { Secret, TOTP } = await import('otpauth')
  const { secret } = await as.appraiser.do('identity.enrolSecondFactor', {})
  const totp = new TOTP({ secret: Secret.fromBase32(secret) })
  await as.appraiser.do('identity.confirmSecondFactor', {
    code: totp.generate({ timestamp: Date.now() - 30_000 }),
  })
  let token = ''
  const setSession = (value: string | null) => (token = value ?? '')
  expect(await visit(as, 'thamdinh', { setSession })).toMatchObject({ me: { waitsFor: 'code' } })
  const half = await findActor(db, hashToken(token))
  const carrier = { address: '192.0.2.1', requestId: 'test', setSession: () => {} }
  await expect(door.ask('programme.mine', half, {}, carrier)).rejects.toMatchObject({ code: 'not_granted' })
  const { code } = await as.appraiser.do('programme.create', {
    title: 'Chương trình chưa ai được xem',
    level: 'province',
    unitId: 'p:96:2025-07-01',
    yearFrom: 2031,
    yearTo: 2035,
  })
  await expect(door.ask('programme.get', half, { code }, carrier)).rejects.toMatchObject({
    code: 'not_found',
  })
  const prove = (input: object) => door.perform('identity.prove', half, input, carrier)
  await expect(prove({ password: config.demoPassword })).rejects.toMatchObject({ code: 'invalid' })
  await prove({ code: totp.generate() })
  expect((await findActor(db, hashToken(token)))?.waitsFor ?? null).toBeNull()
})

test('from the account page a person links another account of the provider, and takes the link off', async ({
  as,
}) => {
  const { location, key } = await setOut(as, 'link', '/tai-khoan')
  const query = await browser()(location, 'ten-rieng')
  const visitors = await comeBack(as, key, query)
  expect(visitors, 'only the session that set out').toMatchObject({ code: 'not_signed_in' })
  const again = await setOut(as, 'link', '/tai-khoan')
  const back = await browser()(again.location, 'ten-rieng')
  await as.appraiser.do('identity.returnFromProvider', { key: again.key, query: back })
  expect(await visit(as, 'ten-rieng')).toMatchObject({ me: { person: { username: 'thamdinh' } } })
  expect(await as.appraiser.ask('identity.account', {})).toMatchObject({
    provider: { name: 'tài khoản Sở', email: 'ten-rieng@khuyencong.example' },
  })
  const theirs = await as.director.do('identity.visitProvider', { purpose: 'link' })
  await expect(
    as.director.do('identity.returnFromProvider', {
      key: theirs.key,
      query: await browser()(theirs.location, 'ten-rieng'),
    }),
  ).rejects.toMatchObject(refused('provider.taken'))
  await as.appraiser.do('identity.unlinkProvider', {})
  expect(await visit(as, 'ten-rieng')).toMatchObject(refused('provider.unknown'))
})

test('signing in at the provider once more is a proof, for the linked account alone', async ({ as, db }) => {
  await visit(as, 'thamdinh')
  await db.query(`update identity.session set proven_at = now() - interval '1 hour'`)
  const prove = async (login: string) => {
    const { location, key } = await setOut(as, 'prove')
    return await as.appraiser
      .do('identity.returnFromProvider', { key, query: await browser()(location, login) })
      .catch((error: unknown) => error)
  }
  expect(await prove('giamdoc')).toMatchObject(refused('provider.other'))
  expect(await prove('thamdinh')).toMatchObject({ purpose: 'prove' })
  const { rows } = await db.query(
    `select from identity.session where id = $1 and proven_at > now() - interval '1 minute'`,
    [(await as.appraiser.actor())?.sessionId],
  )
  expect(rows).toHaveLength(1)
})

test('a provider that does not answer is told, and where none is configured nobody is sent anywhere', async ({
  as,
}) => {
  const { issuer } = config.provider
  config.provider.issuer = 'http://127.0.0.1:9'
  await expect(setOut(as)).rejects.toMatchObject(refused('provider.unreachable'))
  config.provider.issuer = undefined
  await expect(setOut(as)).rejects.toMatchObject({ code: 'not_found' })
  config.provider.issuer = issuer
  expect(await as.visitor.ask('identity.me', {})).toMatchObject({ provider: 'tài khoản Sở' })
})
