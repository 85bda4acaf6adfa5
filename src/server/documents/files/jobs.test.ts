import { existsSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Problem } from '#contract/kernel/problem.ts'
import { clamd } from '#server/platform/files/clamd.ts'
import { fakeClamd } from '#server/platform/files/clamd.testing.ts'
import { aPdf, eicar, laid } from '#server/platform/files/testing.ts'
import { house } from '#server/platform/reach.ts'
import { expect, test } from '#server/testing/door.ts'
import { someFiles } from '#server/testing/files.ts'
import { keepFile, openFile, scanWaiting, sweepFiles } from '../index.ts'
import { attached, sent } from '../testing.ts'

const ofCaMau = { subjectKind: 'programme', subjectId: 'ca-mau-2026-2030' }
const files = someFiles()

/** Work with a scanner at this address. */
async function scannedBy(address: string, work: () => Promise<void>): Promise<void> {
  files.scan = clamd(address)
  try {
    await work()
  } finally {
    files.scan = null
  }
}

const problemOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? (error.fields[0]?.code ?? error.code) : error),
  )

test('malware is refused by name, kept nowhere, and stands in the trail', async ({ db, door, as }) => {
  const daemon = await fakeClamd()
  await scannedBy(daemon.address, async () => {
    const upload = await sent(db, door, as.appraiser, { name: 'báo giá.txt', bytes: `x ${eicar}` })
    expect(await problemOf(as.appraiser.do('documents.attach', { upload }))).toBe('file.infected')
    expect(existsSync(join(files.uploads, upload))).toBe(false)
    const { events } = await as.director.ask('programme.history', { code: ofCaMau.subjectId })
    expect(events.map(({ text }) => text)).toContain(
      'Từ chối tệp «báo giá.txt» vì có mã độc (Eicar-Test-Signature)',
    )
  })
  await daemon.close()
})

test('while the scanner is away a file waits and nobody gets it; when it is back the file is given out', async ({
  db,
  door,
  as,
}) => {
  await scannedBy('/nowhere/clamd.sock', async () => {
    const { id, state } = await attached(db, door, as.appraiser, { name: 'a.pdf', bytes: aPdf() })
    expect(state).toBe('waiting')
    expect(await problemOf(as.appraiser.ask('documents.file', { id }))).toBe('step_not_allowed')
    expect((await as.visitor.ask('documents.files', ofCaMau)).items).toEqual([])
    expect((await as.director.ask('documents.files', ofCaMau)).items[0]?.state).toBe('waiting')
    expect(await scanWaiting(db, files)).toBe(1)
    const daemon = await fakeClamd()
    files.scan = clamd(daemon.address)
    expect(await scanWaiting(db, files)).toBe(0)
    expect((await as.visitor.ask('documents.file', { id })).name).toBe('a.pdf')
    await daemon.close()
  })
})

test('what turns out infected after waiting is let go, told, and never given out', async ({
  db,
  door,
  as,
}) => {
  await scannedBy('/nowhere/clamd.sock', async () => {
    const bytes = `Danh sách ${crypto.randomUUID()} ${eicar}`
    const file = await attached(db, door, as.appraiser, { name: 'a.txt', bytes })
    expect(await files.storage.has(file.sha256)).toBe(true)
    const daemon = await fakeClamd()
    files.scan = clamd(daemon.address)
    expect(await scanWaiting(db, files)).toBe(0)
    expect(await files.storage.has(file.sha256)).toBe(false)
    expect(await problemOf(as.appraiser.ask('documents.file', { id: file.id }))).toBe('not_found')
    expect((await as.appraiser.ask('documents.files', ofCaMau)).items[0]?.state).toBe('infected')
    await daemon.close()
  })
})

test('an upload that nobody finished is forgotten with its bytes, and so are bytes that nobody waits for', async ({
  db,
  door,
  as,
}) => {
  const upload = await sent(db, door, as.appraiser, { name: 'a.pdf', bytes: aPdf() })
  const going = await sent(db, door, as.appraiser, { name: 'b.pdf', bytes: aPdf() })
  const stray = join(files.uploads, crypto.randomUUID())
  writeFileSync(stray, 'x')
  const long = new Date(Date.now() - 2 * 3600_000)
  utimesSync(stray, long, long)
  await db.query('update documents.upload set expires_at = now() where id = $1', [upload])
  await sweepFiles(db, files)
  expect([upload, going].map((id) => existsSync(join(files.uploads, id)))).toEqual([false, true])
  expect(existsSync(stray)).toBe(false)
  expect(await problemOf(as.appraiser.do('documents.attach', { upload }))).toBe('not_found')
})

test('removed bytes are let go after the time for an undo, unless another record has the same', async ({
  db,
  door,
  as,
}) => {
  const shared = aPdf(`% ${crypto.randomUUID()}`)
  const one = await attached(db, door, as.appraiser, { name: 'a.pdf', bytes: shared })
  const two = await attached(db, door, as.appraiser, { name: 'b.pdf', bytes: shared, role: 'attachment' })
  expect(one.sha256).toBe(two.sha256)
  const longAgo = (id: string) =>
    db.query(`update documents.file set removed_at = now() - interval '31 days' where id = $1`, [id])
  await as.appraiser.do('documents.remove', { id: one.id })
  await sweepFiles(db, files)
  expect(await problemOf(as.appraiser.do('documents.restore', { id: one.id }))).toBe('done')
  await as.appraiser.do('documents.remove', { id: one.id })
  await longAgo(one.id)
  await sweepFiles(db, files)
  expect(await problemOf(as.appraiser.do('documents.restore', { id: one.id }))).toBe('file.removed')
  expect(await files.storage.has(one.sha256)).toBe(true)
  await as.appraiser.do('documents.remove', { id: two.id })
  await longAgo(two.id)
  await sweepFiles(db, files)
  expect(await files.storage.has(one.sha256)).toBe(false)
})

test('the house keeps files of its own beside a record and opens them again', async ({ db }) => {
  const body = Buffer.from(`kết quả ${crypto.randomUUID()}`)
  const result = {
    provinceId: '96',
    name: 'ket-qua.csv',
    type: 'text/csv',
    subject: { kind: 'agenda', id: 'viec-1' },
    role: 'result',
    by: null,
  }
  const id = await db.transaction(house, (inner) => keepFile(inner, files, { ...result, body }))
  const found = await openFile(db, files, id)
  const parts: Uint8Array[] = []
  for await (const part of found?.open() ?? []) parts.push(part)
  expect(Buffer.concat(parts).equals(body)).toBe(true)
  const foreign = { province: '04', person: null }
  expect(await db.read(foreign, (inner) => openFile(inner, files, id))).toBeNull()
  expect((await files.storage.keep(laid(body))).size).toBe(body.length)
})
