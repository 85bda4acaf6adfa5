import { Secret, TOTP } from 'otpauth'
import { config } from '#server/platform/config.ts'
import type { Borrowed } from '#server/testing/database.ts'
import { expect, test, type Cast, type CastName } from '#server/testing/door.ts'

const password = config.demoPassword

/** What the authenticator shows now, or so many half minutes from now. */
const shown = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * 30_000 })

async function enrolled(as: Cast, who: CastName = 'appraiser') {
  const { secret, uri } = await as[who].do('identity.enrolSecondFactor', {})
  // the code before now, so that the one of now is still unused
  const { codes } = await as[who].do('identity.confirmSecondFactor', { code: shown(secret, -1) })
  return { secret, uri, codes }
}

const signIn = (as: Cast, code?: string, username = 'thamdinh') =>
  as.visitor
    .do('identity.signIn', { username, password, ...(code === undefined ? {} : { code }) })
    .catch((error: unknown) => error)

const forgetAttempts = (db: Borrowed) => db.query('delete from identity.sign_in_attempt')

test('setting up gives an address for the QR code, and counts only after a code has shown that it works', async ({
  as,
}) => {
  const { secret, uri } = await as.appraiser.do('identity.enrolSecondFactor', {})
  expect(uri).toMatch(/^otpauth:\/\/totp\/.*thamdinh\?.*secret=/)
  expect(uri).toContain(secret)
  expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  expect(await signIn(as)).toMatchObject({ signedIn: true })
  await expect(as.appraiser.do('identity.confirmSecondFactor', { code: '000 000' })).rejects.toMatchObject({
    fields: [{ path: ['code'], code: 'code.wrong' }],
  })
  const { codes } = await as.appraiser.do('identity.confirmSecondFactor', { code: shown(secret) })
  expect(new Set(codes).size).toBe(10)
  expect(await as.appraiser.ask('identity.account', {})).toMatchObject({
    secondFactor: { codesLeft: 10, required: false },
  })
})

test('with a second factor the password alone is asked for the code; a right code lets in once', async ({
  as,
}) => {
  const { secret } = await enrolled(as)
  expect(await signIn(as)).toMatchObject({ code: 'second_factor_required' })
  expect(await signIn(as, '123')).toMatchObject({ fields: [{ path: ['code'], code: 'code.wrong' }] })
  const code = shown(secret)
  expect(await signIn(as, `${code.slice(0, 3)} ${code.slice(3)}`)).toMatchObject({ signedIn: true })
  expect(await signIn(as, code), 'the same code again').toMatchObject({ fields: [{ code: 'code.wrong' }] })
  expect(await signIn(as, shown(secret, 1)), 'the next one').toMatchObject({ signedIn: true })
})

test('a code that is too old or too far ahead is refused', async ({ as }) => {
  const { secret } = await enrolled(as)
  for (const steps of [-3, 3, 10])
    expect(await signIn(as, shown(secret, steps)), String(steps)).toMatchObject({ code: 'invalid' })
})

test('a wrong password is told the same with and without a second factor', async ({ as }) => {
  await enrolled(as)
  const wrong = (username: string) =>
    as.visitor
      .do('identity.signIn', { username, password: 'sai', code: '123456' })
      .catch((error: unknown) => error)
  expect(await wrong('thamdinh')).toEqual(await wrong('giamdoc'))
})

test('each recovery code lets in exactly once, however it is typed', async ({ as, db }) => {
  const { codes } = await enrolled(as)
  for (const [index, code] of codes.entries()) {
    const typed = [code, code.toLowerCase(), code.replaceAll('-', ''), code.replaceAll('-', ' ')][index % 4]
    expect(await signIn(as, typed), typed).toMatchObject({ signedIn: true })
    expect(await signIn(as, code), `${code} again`).toMatchObject({ code: 'invalid' })
    await forgetAttempts(db)
  }
  const { rows } = await db.query<{ n: number }>(
    'select count(*)::int as n from identity.recovery_code where used_at is null',
  )
  expect(rows[0]?.n).toBe(0)
})

test('new recovery codes make the old ones void, and only hashes are kept', async ({ as, db }) => {
  const { codes } = await enrolled(as)
  const renewed = await as.appraiser.do('identity.renewRecoveryCodes', {})
  expect(await signIn(as, codes[0])).toMatchObject({ code: 'invalid' })
  expect(await signIn(as, renewed.codes[0])).toMatchObject({ signedIn: true })
  const { rows } = await db.query<{ all: string }>(
    `select string_agg(encode(code_hash, 'escape'), ' ') as all from identity.recovery_code`,
  )
  for (const code of renewed.codes) expect(rows[0]?.all).not.toContain(code.replaceAll('-', ''))
})

test('codes are guessed at no faster than passwords', async ({ as }) => {
  await enrolled(as)
  for (let n = 0; n < config.signIn.tries; n += 1) await signIn(as, '000000')
  expect(await signIn(as, '000000')).toMatchObject({ code: 'locked_out' })
})

test('a second factor can be taken off again, but not twice begun', async ({ as }) => {
  await enrolled(as)
  await expect(as.appraiser.do('identity.enrolSecondFactor', {})).rejects.toMatchObject({
    fields: [{ code: 'factor.set' }],
  })
  await as.appraiser.do('identity.disableSecondFactor', {})
  expect(await signIn(as)).toMatchObject({ signedIn: true })
})

test('it cannot be taken off while the password is too short to guard the account alone', async ({ as }) => {
  await enrolled(as)
  await as.appraiser.do('identity.changePassword', { password: 'rạch gốc 26' })
  await expect(as.appraiser.do('identity.disableSecondFactor', {})).rejects.toMatchObject({
    fields: [{ code: 'factor.password_short', facts: { min: 14 } }],
  })
  await as.appraiser.do('identity.changePassword', { password: 'tôm khô rạch gốc 26' })
  await as.appraiser.do('identity.disableSecondFactor', {})
})

test('a role that must have it comes to nothing else before it is set up', async ({ as, door, db }) => {
  const before = config.signIn.secondFactorRoles
  config.signIn.secondFactorRoles = ['departmentAppraiser']
  const { actorNamed } = await import('../../testing.ts')
  try {
    expect(await signIn(as)).toMatchObject({ signedIn: true, waitsFor: 'enrolment' })
    const actor = await actorNamed(db, 'thamdinh')
    const carrier = { address: '192.0.2.1', requestId: 'test', setSession: () => {} }
    const act = (name: string, input: object) => door.perform(name, actor, input, carrier)
    await expect(door.ask('programme.mine', actor, {}, carrier)).rejects.toMatchObject({
      code: 'not_granted',
    })
    await expect(act('identity.changePassword', { password: 'x' })).rejects.toMatchObject({
      code: 'not_granted',
    })
    const { secret } = (await act('identity.enrolSecondFactor', {})) as { secret: string }
    await act('identity.confirmSecondFactor', { code: shown(secret) })
    expect((await actorNamed(db, 'thamdinh')).waitsFor ?? null).toBeNull()
    await expect(as.appraiser.do('identity.disableSecondFactor', {})).rejects.toMatchObject({
      fields: [{ code: 'factor.required' }],
    })
  } finally {
    config.signIn.secondFactorRoles = before
  }
})

test('an administrator takes it off a person of their own province only, and the sessions end', async ({
  as,
  db,
}) => {
  await enrolled(as)
  const id = (await as.appraiser.actor())?.personId ?? ''
  const stranger = (await as.stranger.actor())?.personId ?? ''
  await expect(
    as.administrator.do('identity.dropSecondFactor', { personId: stranger }),
  ).rejects.toMatchObject({
    code: expect.stringMatching(/out_of_reach|not_found/),
  })
  await as.administrator.do('identity.dropSecondFactor', { personId: id })
  const { rows } = await db.query('select from identity.session where person_id = $1', [id])
  expect(rows).toEqual([])
  expect(await signIn(as)).toMatchObject({ signedIn: true })
})
