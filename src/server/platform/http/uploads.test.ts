import { randomBytes } from 'node:crypto'
import { test as base, expect } from '#server/testing/door.ts'
import { someFiles } from '#server/testing/files.ts'
import { createApp } from '../../app.ts'
import { openSessionFor } from '../../identity/testing.ts'
import { config } from '../config.ts'
import { aPdf } from '../files/testing.ts'

type App = Awaited<ReturnType<typeof createApp>>

const at = '/api/files/upload'
const tus = { 'tus-resumable': '1.0.0' }
const inBase64 = (text: string) => Buffer.from(text).toString('base64')
const wish = (name = 'Quyết định.pdf') =>
  [
    ['subjectKind', 'programme'],
    ['subjectId', 'ca-mau-2026-2030'],
    ['role', 'original'],
    ['filename', name],
  ]
    .map(([key, value = '']) => `${key} ${inBase64(value)}`)
    .join(',')

/** Somebody who sends files over the wire. */
const sender = (app: App, cookie: string) => ({
  begin: (size: number, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'POST',
      url: at,
      headers: { ...tus, cookie, 'upload-length': String(size), 'upload-metadata': wish(), ...headers },
    }),
  head: (url: string) => app.inject({ method: 'HEAD', url, headers: { ...tus, cookie } }),
  patch: (url: string, offset: number, bytes: Uint8Array, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'PATCH',
      url,
      headers: {
        ...tus,
        cookie,
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(offset),
        ...headers,
      },
      payload: Buffer.from(bytes),
    }),
  drop: (url: string) => app.inject({ method: 'DELETE', url, headers: { ...tus, cookie } }),
  act: (name: string, input: object) =>
    app.inject({ method: 'POST', url: `/api/${name}`, headers: { cookie }, payload: input }),
  get: (url: string, headers: Record<string, string> = {}) =>
    app.inject({ url, headers: { cookie, ...headers } }),
})

interface Fixtures {
  app: App
  people: (username: string) => Promise<ReturnType<typeof sender>>
}

const test = base.extend<Fixtures>({
  app: async ({ db }, use) => {
    const app = await createApp({
      database: db,
      files: someFiles(),
      jobsRunning: () => true,
      version: 'test',
    })
    await use(app)
    await app.close()
  },
  people: async ({ app, db }, use) => {
    await use(async (username) => {
      const token = randomBytes(32).toString('base64url')
      await openSessionFor(db, username, token)
      return sender(app, `kc_session=${token}`)
    })
  },
})

const locationOf = (answer: { headers: Record<string, unknown> }) => String(answer.headers['location'])

test('a file comes in parts, is attached, and goes out as a download that nothing can run', async ({
  people,
}) => {
  const officer = await people('thamdinh')
  const pdf = aPdf()
  const begun = await officer.begin(pdf.length)
  expect(begun.statusCode).toBe(201)
  const url = locationOf(begun)
  expect((await officer.head(url)).headers).toMatchObject({ 'upload-offset': '0', 'tus-resumable': '1.0.0' })
  expect((await officer.patch(url, 0, pdf.subarray(0, 100))).headers['upload-offset']).toBe('100')
  const seen = await officer.head(url)
  expect(seen.headers).toMatchObject({ 'upload-offset': '100', 'upload-length': String(pdf.length) })
  expect(Date.parse(String(seen.headers['upload-expires']))).toBeGreaterThan(Date.now())
  const last = await officer.patch(url, 100, pdf.subarray(100))
  expect([last.statusCode, last.headers['upload-offset']]).toEqual([204, String(pdf.length)])
  const upload = url.split('/').at(-1) ?? ''
  const { file } = (await officer.act('documents.attach', { upload })).json<{ file: { id: string } }>()
  const got = await officer.get(`/api/documents.file?id=${file.id}`)
  expect(got.rawPayload.equals(pdf)).toBe(true)
  expect(got.headers).toMatchObject({
    'content-disposition': `attachment; filename="Quy_t __nh.pdf"; filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh.pdf`,
    'content-security-policy': `sandbox; default-src 'none'`,
    'x-content-type-options': 'nosniff',
    'content-type': 'application/pdf',
    'accept-ranges': 'bytes',
  })
  const part = await officer.get(`/api/documents.file?id=${file.id}`, { range: 'bytes=10-19' })
  expect([part.statusCode, part.headers['content-range']]).toEqual([206, `bytes 10-19/${pdf.length}`])
  expect(part.rawPayload.equals(pdf.subarray(10, 20))).toBe(true)
  expect((await officer.get(`/api/documents.file?id=${file.id}`, { range: 'bytes=9999-' })).statusCode).toBe(
    416,
  )
  const again = { 'if-none-match': String(got.headers['etag']) }
  expect((await officer.get(`/api/documents.file?id=${file.id}`, again)).statusCode).toBe(304)
})

test('a part may be larger than the body of an act, and a whole file may come in one', async ({ people }) => {
  const officer = await people('thamdinh')
  const image = 'x'.repeat(config.limits.body + 1_000_000)
  const pdf = aPdf(`4 0 obj\n<< /Length ${image.length} >>\nstream\n${image}\nendstream\nendobj\n`)
  const url = locationOf(await officer.begin(pdf.length))
  expect((await officer.patch(url, 0, pdf)).statusCode).toBe(204)
  const upload = url.split('/').at(-1) ?? ''
  const answer = await officer.act('documents.attach', { upload })
  expect(answer.json()).toMatchObject({ file: { size: pdf.length, state: 'ready' } })
})

test('a wrong offset, a part sent twice, one beyond the end, and one to a finished file are refused', async ({
  people,
}) => {
  const officer = await people('thamdinh')
  const pdf = aPdf()
  const url = locationOf(await officer.begin(pdf.length))
  await officer.patch(url, 0, pdf.subarray(0, 50))
  const twice = await officer.patch(url, 0, pdf.subarray(0, 50))
  expect([twice.statusCode, twice.json<{ code: string }>().code]).toEqual([409, 'wrong_offset'])
  expect(twice.json<{ detail: string }>().detail).toContain('50 byte')
  expect((await officer.patch(url, 60, pdf.subarray(60))).statusCode).toBe(409)
  expect((await officer.patch(url, 50, randomBytes(pdf.length))).json()).toMatchObject({ code: 'too_large' })
  expect((await officer.patch(url, 50, pdf.subarray(50))).statusCode).toBe(204)
  expect((await officer.patch(url, 50, pdf.subarray(50))).json()).toMatchObject({ code: 'wrong_offset' })
  for (const offset of ['-1', '1e3', 'x', ''])
    expect((await officer.patch(url, 0, pdf, { 'upload-offset': offset })).statusCode).toBe(422)
})

test('an upload is its sender’s own: for everybody else it is not there', async ({ app, people }) => {
  const officer = await people('thamdinh')
  const url = locationOf(await officer.begin(100))
  for (const username of ['giamdoc', 'tinhkhac', 'bocongthuong']) {
    const other = await people(username)
    expect((await other.head(url)).statusCode).toBe(404)
    expect((await other.patch(url, 0, randomBytes(10))).json()).toMatchObject({ code: 'not_found' })
    expect((await other.drop(url)).json()).toMatchObject({ code: 'not_found' })
  }
  expect((await sender(app, '').patch(url, 0, randomBytes(10))).json()).toMatchObject({
    code: 'not_signed_in',
  })
  expect((await officer.head(url)).headers['upload-offset']).toBe('0')
  for (const id of ['../../etc/passwd', '%2e%2e%2fpasswd', '0', `${crypto.randomUUID()}.anew`])
    expect((await officer.patch(`${at}/${id}`, 0, randomBytes(10))).statusCode).toBe(404)
})

test('files may not come from another site, without the protocol, or without the right', async ({
  app,
  people,
}) => {
  const officer = await people('thamdinh')
  const url = locationOf(await officer.begin(100))
  const foreign = { 'sec-fetch-site': 'cross-site' }
  expect((await officer.begin(100, foreign)).json()).toMatchObject({ code: 'csrf' })
  expect((await officer.patch(url, 0, randomBytes(9), foreign)).json()).toMatchObject({ code: 'csrf' })
  expect((await officer.patch(url, 0, randomBytes(9), { 'tus-resumable': '0.2' })).statusCode).toBe(422)
  expect(
    (await officer.patch(url, 0, Buffer.from('{}'), { 'content-type': 'application/json' })).statusCode,
  ).toBe(403)
  expect((await officer.begin(300 * 1024 * 1024)).json()).toMatchObject({ code: 'too_large', status: 413 })
  expect((await officer.begin(0)).json()).toMatchObject({ fields: [{ code: 'file.empty' }] })
  expect((await officer.begin(9, { 'upload-length': 'many' })).statusCode).toBe(422)
  const traversal = { 'upload-metadata': wish('../../../etc/cron.d/x.pdf') }
  expect((await officer.begin(9, traversal)).json()).toMatchObject({ fields: [{ code: 'file.name' }] })
  expect((await (await people('tinhkhac')).begin(100)).json()).toMatchObject({ code: 'out_of_reach' })
  expect((await sender(app, '').begin(100)).json()).toMatchObject({ code: 'not_signed_in' })
  expect((await officer.drop(url)).statusCode).toBe(204)
  expect((await officer.head(url)).statusCode).toBe(404)
})

test('whoever sends too many parts from one address waits, as with acts', async ({ people }) => {
  const officer = await people('thamdinh')
  const before = config.limits.write
  let limited = false
  for (let n = 0; n <= before && !limited; n += 1)
    limited = (await officer.head(`${at}/${crypto.randomUUID()}`)).statusCode === 429
  expect(limited).toBe(true)
})
