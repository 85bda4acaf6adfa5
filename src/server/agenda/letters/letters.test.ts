import { SMTPServer } from 'smtp-server'
import { afterEach } from 'vitest'
import { config } from '#server/platform/config.ts'
import { mailer } from '#server/platform/mail/index.ts'
import { house } from '#server/platform/reach.ts'
import { expect, test, type Cast } from '#server/testing/door.ts'
import type { Borrowed } from '#server/testing/database.ts'
import { postLetter, sendLetters } from './post.ts'
import { listLetters } from './store.ts'

/** A real mail server; it says of each letter what the test wants, and keeps what it took. */
async function mailServer(refuse: () => Error | null = () => null) {
  const taken: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      let text = ''
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
      stream.on('end', () => {
        const error = refuse()
        if (!error) taken.push(text)
        done(error)
      })
    },
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const address = server.server.address()
  const port = address && typeof address === 'object' ? address.port : 0
  closers.push(() => new Promise((closed) => server.close(() => closed())))
  return { taken, send: mailer({ url: `smtp://127.0.0.1:${port}`, from: 'Khuyến công <kc@example.vn>' }) }
}
const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

const nowhere = async () => null
const letter = { to: { address: 'an@example.vn' }, subject: 'Nhắc việc', text: 'Sắp đến hạn.' }
const outbox = async (db: Borrowed) =>
  (await db.read(house, (inner) => listLetters(inner, null, 10))).filter(
    ({ subject }) => subject === letter.subject,
  )
const aLater = (db: Borrowed) =>
  db.query(`update agenda.letter set run_after = now() - interval '1 minute' where state = 'waiting'`)

test('a letter that an act posts waits in the outbox and leaves over SMTP once', async ({ db }) => {
  const { taken, send } = await mailServer()
  await postLetter(db, letter)
  await sendLetters(db, null, nowhere)
  expect(await outbox(db)).toMatchObject([{ state: 'waiting', address: 'an@example.vn' }])
  await sendLetters(db, send, nowhere)
  await sendLetters(db, send, nowhere)
  expect(taken).toHaveLength(1)
  expect(taken[0]).toContain('To: an@example.vn')
  expect(await outbox(db)).toMatchObject([{ state: 'sent', body: 'Sắp đến hạn.', attempts: 1 }])
})

test('a letter with a secret is kept nowhere once it was sent', async ({ db }) => {
  const { taken, send } = await mailServer()
  await postLetter(db, { ...letter, text: 'https://vi.du/bi-mat', secret: true })
  await sendLetters(db, send, nowhere)
  expect(taken[0]).toContain('bi-mat')
  expect(await outbox(db)).toMatchObject([{ state: 'sent', body: null }])
})

test('a letter waits longer after each refusal for now, and not at all after one for good', async ({
  db,
}) => {
  const busy = Object.assign(new Error('busy'), { responseCode: 451 })
  const { taken, send } = await mailServer(() => (taken.length === 0 && left-- > 0 ? busy : null))
  let left = 1
  await postLetter(db, letter)
  await sendLetters(db, send, nowhere)
  expect(await outbox(db)).toMatchObject([{ state: 'waiting', attempts: 1 }])
  await sendLetters(db, send, nowhere)
  expect(taken, 'not before its time').toHaveLength(0)
  await aLater(db)
  await sendLetters(db, send, nowhere)
  expect(taken).toHaveLength(1)

  const never = await mailServer(() => Object.assign(new Error('no such user'), { responseCode: 550 }))
  await postLetter(db, letter)
  await sendLetters(db, never.send, nowhere)
  expect((await outbox(db))[0]).toMatchObject({ state: 'failed', attempts: 1 })
})

test('a person who has no address is told as a failed letter, not sent anywhere', async ({ db, as }) => {
  const { taken, send } = await mailServer()
  const person = await as.commune.actor()
  await postLetter(db, { ...letter, to: { personId: person?.personId ?? '' } })
  await sendLetters(db, send, nowhere)
  expect(taken).toEqual([])
  expect(await outbox(db)).toMatchObject([{ state: 'failed', to: person?.name }])
  await postLetter(db, { ...letter, to: { personId: person?.personId ?? '' } })
  await sendLetters(db, send, async () => 'xa@example.vn')
  expect(taken[0]).toContain('To: xa@example.vn')
})

test('a letter whose sender died is taken up again when its time has passed', async ({ db }) => {
  const { taken, send } = await mailServer()
  await postLetter(db, letter)
  await db.query(`update agenda.letter set state = 'sending', lease_until = now() + interval '1 minute'`)
  await sendLetters(db, send, nowhere)
  expect(taken).toHaveLength(0)
  await db.query(`update agenda.letter set lease_until = now() - interval '1 second'`)
  await sendLetters(db, send, nowhere)
  expect(taken).toHaveLength(1)
})

const secretLetter = async (db: Borrowed, as: Cast): Promise<string> => {
  const personId = (await as.commune.actor())?.personId ?? ''
  await postLetter(db, { to: { personId }, subject: letter.subject, text: 'Mở: #lien-ket', secret: true })
  return (await outbox(db))[0]?.id ?? ''
}

test('the list shows no link that opens an account; who opens the letter itself leaves a line with the name', async ({
  db,
  as,
}) => {
  const id = await secretLetter(db, as)
  const { items } = await as.administrator.ask('agenda.letters', {})
  expect(items.find((one) => one.id === id)).toMatchObject({ body: null, kept: true, opens: true })
  expect(JSON.stringify(items)).not.toContain('lien-ket')
  expect(await as.administrator.do('agenda.openLetter', { id })).toEqual({ id, body: 'Mở: #lien-ket' })
  const { rows } = await db.query(
    `select act, subject_kind as kind, subject_id as subject, person_name as by, facts
       from identity.audit_event where act = 'agenda.openLetter' order by at desc limit 1`,
  )
  const [by, to] = [(await as.administrator.actor())?.name, (await as.commune.actor())?.name]
  expect(rows).toMatchObject([{ kind: 'letter', subject: id, by, facts: { name: to, title: 'Nhắc việc' } }])
  await expect(as.stranger.do('agenda.openLetter', { id })).rejects.toMatchObject({ code: 'not_found' })
})

test('where a mail server is set a secret goes by mail alone: nobody reads it here', async ({ db, as }) => {
  const id = await secretLetter(db, as)
  const { url } = config.mail
  config.mail.url = 'smtp://127.0.0.1:9'
  try {
    const { items } = await as.administrator.ask('agenda.letters', {})
    expect(items.find((one) => one.id === id)).toMatchObject({ body: null, kept: true, opens: false })
    await expect(as.administrator.do('agenda.openLetter', { id })).rejects.toMatchObject({
      code: 'not_found',
    })
  } finally {
    config.mail.url = url
  }
})

test('letters are for eyes, not for programs: no key may be given the outbox', async ({ as }) => {
  const { choosable, latest } = await as.administrator.ask('identity.keys', {})
  const names = choosable.map(({ name }) => name)
  expect(names).toContain('agenda.owed')
  expect(names.filter((name) => ['agenda.letters', 'agenda.openLetter'].includes(name))).toEqual([])
  const key = { name: 'Khoá thử', expiresOn: latest, scopes: ['agenda.letters'] }
  await expect(as.administrator.do('identity.createKey', key)).rejects.toMatchObject({
    fields: [{ path: ['scopes', 0], code: 'key.scope' }],
  })
})
