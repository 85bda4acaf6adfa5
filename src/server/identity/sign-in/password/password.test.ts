import { config } from '#server/platform/config.ts'
import type { Borrowed } from '#server/testing/database.ts'
import { expect, test, type Cast } from '#server/testing/door.ts'
import { findActor } from '../../store.ts'
import { hashToken } from '../tokens.ts'

const password = config.demoPassword
const better = 'tôm khô rạch gốc 26'

const signIn = (as: Cast, typed: string, username = 'thamdinh') =>
  as.visitor.do('identity.signIn', { username, password: typed }).catch((error: unknown) => error)

/** The link in the last letter that was posted. */
async function lastLink(db: Borrowed): Promise<string> {
  const { rows } = await db.query<{ body: string }>(
    `select body from agenda.letter where body like '%/dat-mat-khau#%' order by created_at desc, id desc limit 1`,
  )
  return /\/dat-mat-khau#([\w-]{43})/.exec(rows[0]?.body ?? '')?.[1] ?? ''
}

const lettersTo = async (db: Borrowed, username: string): Promise<number> => {
  const { rows } = await db.query<{ n: number }>(
    `select count(*)::int as n from agenda.letter l join identity.person p on p.id = l.person_id where p.username = $1 and l.subject like 'Đặt lại mật khẩu%'`,
    [username],
  )
  return rows[0]?.n ?? 0
}

test.for([
  ['ngắn quá', 'password.short'],
  ['aaaaaaaaaaaaaaaaaaaaaa', 'password.monotonous'],
  ['ThamDinh-2026!!', 'password.name'],
  ['1qaz2wsx3edc4rfv', 'password.known'],
] as const)('the new password «%s» is refused: %s', async ([typed, code], { as }) => {
  await expect(as.appraiser.do('identity.changePassword', { password: typed })).rejects.toMatchObject({
    fields: [{ path: ['password'], code }],
  })
})

test('a changed password counts at once, the old one no more, and every other session ends', async ({
  as,
  db,
}) => {
  let elsewhere = ''
  const setSession = (token: string | null) => (elsewhere = token ?? '')
  await as.visitor.do('identity.signIn', { username: 'thamdinh', password }, { setSession })
  const { ended } = await as.appraiser.do('identity.changePassword', { password: better })
  expect(ended).toBe(1)
  expect(await findActor(db, hashToken(elsewhere))).toBeNull()
  expect(await signIn(as, password)).toMatchObject({ code: 'bad_credentials' })
  expect(await signIn(as, better)).toMatchObject({ signedIn: true })
  expect(await as.appraiser.ask('identity.account', {}), 'this one goes on').toMatchObject({
    password: { set: true },
  })
  await expect(as.appraiser.do('identity.changePassword', { password: better })).rejects.toMatchObject({
    fields: [{ code: 'password.same' }],
  })
})

test('what wants a proof is refused when the last one is old, and done after a new one', async ({
  as,
  db,
  door,
}) => {
  const { actorNamed } = await import('../../testing.ts')
  const stale = async () => {
    await as.appraiser.actor()
    await db.query(`update identity.session set proven_at = now() - interval '1 hour'`)
    const actor = await as.appraiser.actor()
    const { rows } = await db.query<{ at: string }>(
      'select proven_at as at from identity.session where id = $1',
      [actor?.sessionId],
    )
    return actor && { ...actor, provenAt: rows[0]?.at ?? null }
  }
  const carrier = { address: '192.0.2.1', requestId: 'test', setSession: () => {} }
  const old = await stale()
  await expect(
    door.perform('identity.changePassword', old, { password: better }, carrier),
  ).rejects.toMatchObject({ code: 'proof_required' })
  await expect(door.perform('identity.prove', old, { password: 'sai' }, carrier)).rejects.toMatchObject({
    fields: [{ path: ['password'], code: 'proof.wrong' }],
  })
  await door.perform('identity.prove', old, { password }, carrier)
  const { rows } = await db.query<{ fresh: boolean }>(
    `select proven_at > now() - interval '1 minute' as fresh from identity.session where id = $1`,
    [old?.sessionId],
  )
  expect(rows[0]?.fresh).toBe(true)
  expect((await actorNamed(db, 'thamdinh')).provenAt).toBeTruthy()
})

test('a session left open is no place to guess at the password', async ({ as }) => {
  const guess = () => as.appraiser.do('identity.prove', { password: 'sai' }).catch((error: unknown) => error)
  for (let n = 0; n < config.signIn.tries; n += 1) await guess()
  expect(await guess()).toMatchObject({ code: 'locked_out' })
})

test('nothing is kept of a password or a proof that came with an Idempotency-Key', async ({ as, db }) => {
  await as.appraiser.do('identity.prove', { password }, { idempotencyKey: 'k1' })
  await as.appraiser.do('identity.changePassword', { password: better }, { idempotencyKey: 'k2' })
  const { rows } = await db.query('select from identity.idempotency')
  expect(rows).toEqual([])
})

test('whoever forgot the password gets a link by mail, which opens once', async ({ as, db }) => {
  await as.visitor.do('identity.requestReset', { login: 'ThamDinh' })
  const token = await lastLink(db)
  expect(await as.visitor.do('identity.openLink', { token })).toMatchObject({
    purpose: 'reset',
    username: 'thamdinh',
    rule: { leastAlone: 14 },
  })
  const { rows } = await db.query<{ all: string }>(
    `select string_agg(encode(token_hash, 'escape'), ' ') as all from identity.link`,
  )
  expect(rows[0]?.all, 'only its hash is kept').not.toContain(token)
  await expect(as.visitor.do('identity.choosePassword', { token, password: 'ngắn' })).rejects.toMatchObject({
    fields: [{ path: ['password'] }],
  })
  await as.visitor.do('identity.choosePassword', { token, password: better })
  expect(await signIn(as, better)).toMatchObject({ signedIn: true })
  const sessions = await db.query(`select from identity.session s join identity.person p on p.id = s.person_id
    where p.username = 'thamdinh' and s.address = 'test'`)
  expect(sessions.rows, 'every session from before has ended').toEqual([])
  for (const again of ['identity.openLink', 'identity.choosePassword'] as const)
    await expect(as.visitor.do(again, { token, password: `${better} nữa` })).rejects.toMatchObject({
      fields: [{ path: ['token'], code: 'link.dead' }],
    })
})

test('a link that is malformed, foreign, too old or made void by a newer one is refused alike', async ({
  as,
  db,
}) => {
  const open = (token: string) =>
    as.visitor.do('identity.openLink', { token }).catch((error: unknown) => error)
  await as.visitor.do('identity.requestReset', { login: 'thamdinh' })
  const first = await lastLink(db)
  await db.query(`update agenda.letter set created_at = created_at - interval '1 minute'`)
  await as.visitor.do('identity.requestReset', { login: 'thamdinh' })
  const second = await lastLink(db)
  expect(second).not.toBe(first)
  expect(await open(second)).toMatchObject({ username: 'thamdinh' })
  await db.query(`update identity.link set expires_at = now() - interval '1 second'`)
  const answers = [await open(first), await open(second), await open('x'), await open('x'.repeat(43))]
  for (const answer of answers) expect(answer).toEqual(answers[0])
  expect(answers[0]).toMatchObject({ fields: [{ code: 'link.dead' }] })
})

test('asking for a link answers alike in words and in time whether or not anybody is meant', async ({
  as,
  db,
}) => {
  await db.query(`update identity.person set active = false where username = 'khobac'`)
  await db.query(`update identity.person set email = null where username = 'taichinh'`)
  const told: unknown[] = []
  for (const login of ['thamdinh', 'thamdinh@khuyencong.example', 'khong-co', 'khobac', 'taichinh']) {
    const began = performance.now()
    const answer = await as.visitor.do('identity.requestReset', { login })
    const took = performance.now() - began
    told.push(answer)
    expect(took, login).toBeGreaterThan(190)
    expect(took, login).toBeLessThan(900)
  }
  for (const answer of told) expect(answer).toEqual(told[0])
  expect(await lettersTo(db, 'thamdinh')).toBe(2)
  expect(await lettersTo(db, 'khobac')).toBe(0)
})

test('a person is sent only so many letters in an hour', async ({ as, db }) => {
  for (let n = 0; n < config.signIn.lettersPerHour + 2; n += 1)
    await as.visitor.do('identity.requestReset', { login: 'thamdinh' })
  expect(await lettersTo(db, 'thamdinh')).toBe(config.signIn.lettersPerHour)
})

test('an administrator sends a link to people of their own province, to nobody else’s', async ({
  as,
  db,
}) => {
  const id = (await as.appraiser.actor())?.personId ?? ''
  await db.query('update identity.person set password_hash = null where id = $1', [id])
  expect(await as.administrator.do('identity.invite', { personId: id })).toMatchObject({
    purpose: 'invite',
  })
  const token = await lastLink(db)
  expect(await as.visitor.do('identity.openLink', { token })).toMatchObject({ purpose: 'invite' })
  await as.visitor.do('identity.choosePassword', { token, password: better })
  expect(await signIn(as, better)).toMatchObject({ signedIn: true })
  const stranger = (await as.stranger.actor())?.personId ?? ''
  await expect(as.administrator.do('identity.invite', { personId: stranger })).rejects.toMatchObject({
    code: expect.stringMatching(/out_of_reach|not_found/),
  })
  await db.query('update identity.person set email = null where id = $1', [id])
  await expect(as.administrator.do('identity.invite', { personId: id })).rejects.toMatchObject({
    fields: [{ code: 'person.no_mail' }],
  })
})
