import { readdirSync } from 'node:fs'
import { Problem } from '#contract/kernel/problem.ts'
import { aPdf, aPicture, anOffice } from '#server/platform/files/testing.ts'
import { expect, test, type CastName } from '#server/testing/door.ts'
import { someFiles } from '#server/testing/files.ts'
import { attached, sent } from '../testing.ts'

const ofCaMau = { subjectKind: 'programme', subjectId: 'ca-mau-2026-2030' }

const whole = async (answer: { open(): AsyncIterable<Uint8Array> }): Promise<Buffer> => {
  const parts: Uint8Array[] = []
  for await (const part of answer.open()) parts.push(part)
  return Buffer.concat(parts)
}

const codeOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
    return 'done'
  } catch (error) {
    return error instanceof Problem ? (error.fields[0]?.code ?? error.code) : String(error)
  }
}

test('the scanned decision of a programme in force is sent by its own people and read by everyone', async ({
  db,
  door,
  as,
}) => {
  const pdf = aPdf()
  const file = await attached(db, door, as.appraiser, { name: 'Quyết định 1234.pdf', bytes: pdf })
  expect(file).toMatchObject({
    name: 'Quyết định 1234.pdf',
    type: 'application/pdf',
    state: 'ready',
    size: pdf.length,
  })
  for (const who of ['visitor', 'stranger', 'ministry', 'owner'] as const) {
    const { items, mayChange } = await as[who].ask('documents.files', ofCaMau)
    expect(items.map(({ id }) => id)).toEqual([file.id])
    expect(mayChange).toBe(false)
    expect((await whole(await as[who].ask('documents.file', { id: file.id }))).equals(pdf)).toBe(true)
  }
})

test('the files of a draft are read by those who read the draft, and by nobody of another province', async ({
  db,
  door,
  as,
}) => {
  const draft = await as.appraiser.do('programme.create', {
    title: 'Chương trình thử',
    level: 'province',
    unitId: 'p:96:2025-07-01',
    yearFrom: 2031,
    yearTo: 2035,
  })
  const of = { subjectKind: 'programme', subjectId: draft.code }
  const { id } = await attached(db, door, as.appraiser, {
    name: 'a.pdf',
    bytes: aPdf(),
    subjectId: draft.code,
  })
  for (const who of ['director', 'finance', 'viceChair'] as const) {
    expect((await as[who].ask('documents.files', of)).items).toHaveLength(1)
    expect((await as[who].ask('documents.file', { id })).size).toBe(aPdf().length)
  }
  const outside: CastName[] = ['visitor', 'stranger', 'ministry', 'commune', 'owner', 'treasury']
  for (const who of outside) {
    expect(await codeOf(as[who].ask('documents.files', of)), who).toBe('not_found')
    expect(await codeOf(as[who].ask('documents.file', { id })), who).toBe('not_found')
    expect(await codeOf(as[who].ask('documents.preview', { id })), who).toBe('not_found')
    if (who !== 'visitor') expect(await codeOf(as[who].do('documents.remove', { id })), who).toBe('not_found')
  }
})

test('only those who handle a record may send to it, and nobody goes on with what another sends', async ({
  db,
  door,
  as,
}) => {
  for (const who of ['stranger', 'finance', 'owner', 'communeChair'] as const)
    expect(await codeOf(sent(db, door, as[who], { name: 'a.pdf', bytes: aPdf() })), who).toBe('out_of_reach')
  const upload = await sent(db, door, as.appraiser, { name: 'a.pdf', bytes: aPdf() })
  for (const who of ['director', 'stranger'] as const) {
    expect(await codeOf(as[who].do('documents.attach', { upload }))).toBe('not_found')
    expect(await codeOf(as[who].do('documents.dropUpload', { upload }))).toBe('not_found')
  }
  expect((await as.director.ask('documents.files', ofCaMau)).unfinished).toEqual([])
  expect((await as.appraiser.ask('documents.files', ofCaMau)).unfinished).toHaveLength(1)
  await as.appraiser.do('documents.attach', { upload })
  expect(await codeOf(as.appraiser.do('documents.attach', { upload }))).toBe('not_found')
})

test('a file is refused before its first byte: empty, too large, of no kind, with a path for a name, for no role', async ({
  as,
}) => {
  const begin = (more: object) =>
    codeOf(
      as.appraiser.do('documents.beginUpload', {
        ...ofCaMau,
        role: 'original',
        name: 'a.pdf',
        size: 10,
        ...more,
      }),
    )
  expect(await begin({ size: 0 })).toBe('file.empty')
  expect(await begin({ size: 300 * 1024 * 1024 })).toBe('too_large')
  expect(await begin({ name: 'a.exe' })).toBe('file.kind')
  expect(await begin({ name: 'a.docm' })).toBe('file.kind')
  const bad = [
    '../../etc/passwd.pdf',
    '/etc/a.pdf',
    'a\\b.pdf',
    'a\0.pdf',
    '.htaccess.pdf',
    'con.pdf',
    'x\u202efdp.pdf',
  ]
  for (const name of bad) expect(await begin({ name }), name).toBe('file.name')
  expect(await begin({ role: 'avatar' })).toBe('file.role')
  expect(await begin({ subjectKind: 'person' })).toBe('not_found')
  expect(await begin({ subjectKind: 'constructor' })).toBe('not_found')
  expect(await begin({ subjectId: 'khong-co' })).toBe('not_found')
  expect(await begin({})).toBe('done')
})

test('a refused file says why in its own words and is kept nowhere', async ({ db, door, as }) => {
  const macro = anOffice('docx', { 'word/vbaProject.bin': new Uint8Array(9) })
  const upload = await sent(db, door, as.appraiser, { name: 'a.docx', bytes: macro })
  expect(await codeOf(as.appraiser.do('documents.attach', { upload }))).toBe('file.macro')
  expect(readdirSync(someFiles().uploads).filter((name) => name.startsWith(upload))).toEqual([])
  expect((await as.appraiser.ask('documents.files', ofCaMau)).items).toEqual([])
})

test('a file that has not wholly arrived is not laid beside the record', async ({ as }) => {
  const wish = { ...ofCaMau, role: 'original', name: 'a.pdf', size: 10 }
  const { upload } = await as.appraiser.do('documents.beginUpload', wish)
  expect(await codeOf(as.appraiser.do('documents.attach', { upload }))).toBe('file.unfinished')
})

test('the same file begun again goes on where it stopped; another one begins anew', async ({ as }) => {
  const wish = { ...ofCaMau, role: 'original', name: 'a.pdf', size: 10, mark: '10-1789' }
  const one = await as.appraiser.do('documents.beginUpload', wish)
  expect((await as.appraiser.do('documents.beginUpload', wish)).upload).toBe(one.upload)
  const other = await as.appraiser.do('documents.beginUpload', { ...wish, mark: '10-1790' })
  expect(other.upload).not.toBe(one.upload)
  expect((await as.director.do('documents.beginUpload', wish)).upload).not.toBe(one.upload)
})

test('a file is renamed, removed, brought back, and each is told in the history of its record', async ({
  db,
  door,
  as,
}) => {
  const { id } = await attached(db, door, as.appraiser, { name: 'scan001.pdf', bytes: aPdf() })
  await as.director.do('documents.rename', { id, name: 'Quyết định.pdf' })
  expect(await codeOf(as.director.do('documents.rename', { id, name: 'Quyết định.docx' }))).toBe(
    'file.extension',
  )
  await as.director.do('documents.remove', { id })
  expect(await codeOf(as.visitor.ask('documents.file', { id }))).toBe('not_found')
  const seen = await as.appraiser.ask('documents.files', ofCaMau)
  expect(seen.items).toEqual([])
  expect(seen.removed.map(({ name }) => name)).toEqual(['Quyết định.pdf'])
  expect((await as.visitor.ask('documents.files', ofCaMau)).removed).toEqual([])
  await as.appraiser.do('documents.restore', { id })
  expect(await codeOf(as.appraiser.do('documents.restore', { id }))).toBe('file.removed')
  expect((await as.visitor.ask('documents.file', { id })).name).toBe('Quyết định.pdf')
  const { events } = await as.director.ask('programme.history', { code: ofCaMau.subjectId })
  const told = events.filter(({ act }) => act.startsWith('documents.')).map(({ text }) => text)
  expect(told).toEqual([
    'Đính kèm tệp «scan001.pdf»',
    'Đổi tên tệp «scan001.pdf» thành «Quyết định.pdf»',
    'Gỡ tệp «Quyết định.pdf»',
    'Đưa lại tệp «Quyết định.pdf»',
  ])
})

test('a better scan takes the place of the first, which stays as its older version with the pages kept', async ({
  db,
  door,
  as,
}) => {
  const first = await attached(db, door, as.appraiser, { name: 'mờ.pdf', bytes: aPdf() })
  await as.appraiser.do('documents.setPlaces', { id: first.id, places: [{ place: 'II.1', page: 3 }] })
  const better = { name: 'rõ.pdf', bytes: aPdf('% rõ hơn'), replaces: first.id }
  const second = await attached(db, door, as.appraiser, better)
  const { items } = await as.appraiser.ask('documents.files', ofCaMau)
  expect(
    items.map(({ name, places, older }) => ({ name, places, older: older.map((each) => each.name) })),
  ).toEqual([{ name: 'rõ.pdf', places: [{ place: 'II.1', page: 3 }], older: ['mờ.pdf'] }])
  expect((await as.visitor.ask('documents.files', ofCaMau)).items[0]?.older).toEqual([])
  expect(await codeOf(as.visitor.ask('documents.file', { id: first.id }))).toBe('not_found')
  expect((await as.director.ask('documents.file', { id: first.id })).name).toBe('mờ.pdf')
  expect(await codeOf(attached(db, door, as.appraiser, better))).toBe('file.removed')
  const twice = [1, 2].map((page) => ({ place: 'II.1', page }))
  expect(await codeOf(as.appraiser.do('documents.setPlaces', { id: second.id, places: twice }))).toBe(
    'place.twice',
  )
})

test('a picture is shown smaller, and what is no picture is not', async ({ db, door, as }) => {
  const picture = await aPicture('jpeg', 3000, 1000)
  const { id } = await attached(db, door, as.appraiser, {
    name: 'ảnh.jpg',
    bytes: picture,
    role: 'attachment',
  })
  const small = await as.visitor.ask('documents.preview', { id })
  expect(small.type).toBe('image/webp')
  const large = await as.visitor.ask('documents.preview', { id, size: 'large' })
  const [less, more] = [(await whole(small)).length, (await whole(large)).length]
  expect(less).toBeGreaterThan(100)
  expect(less).toBeLessThan(more)
  expect((await whole(small)).length).toBe(less)
  const pdf = await attached(db, door, as.appraiser, { name: 'a.pdf', bytes: aPdf() })
  expect(await codeOf(as.visitor.ask('documents.preview', { id: pdf.id }))).toBe('not_found')
})

test('when a draft is approved its papers are open to everyone; when it is deleted they go with it', async ({
  db,
  door,
  as,
}) => {
  const { id, places } = await attached(db, door, as.appraiser, { name: 'a.pdf', bytes: aPdf() })
  expect(places).toEqual([])
  const wish = {
    title: 'Thử',
    level: 'province',
    unitId: 'p:96:2025-07-01',
    yearFrom: 2041,
    yearTo: 2045,
  } as const
  const draft = await as.appraiser.do('programme.create', wish)
  const of = { name: 'b.pdf', bytes: aPdf(), subjectId: draft.code }
  const paper = await attached(db, door, as.appraiser, of)
  const sentIn = await as.director.do('programme.submit', {
    code: draft.code,
    version: draft.version,
    submissionNumber: '1/TTr-SCT',
    submissionDate: '2026-10-01',
  })
  expect(await codeOf(as.visitor.ask('documents.file', { id: paper.id }))).toBe('not_found')
  await as.viceChair.do('programme.approve', {
    code: draft.code,
    version: sentIn.version,
    signer: 'Lâm Văn Sử',
    decisionNumber: '9/QĐ-UBND',
    decisionDate: '2026-10-15',
    effectiveDate: '2026-10-15',
  })
  expect((await as.visitor.ask('documents.file', { id: paper.id })).name).toBe('b.pdf')
  const other = await as.appraiser.do('programme.create', { ...wish, yearFrom: 2046, yearTo: 2050 })
  const lost = await attached(db, door, as.appraiser, { ...of, subjectId: other.code })
  await as.appraiser.do('programme.delete', { code: other.code, version: other.version })
  expect(await codeOf(as.appraiser.ask('documents.file', { id: lost.id }))).toBe('not_found')
  expect((await as.appraiser.ask('documents.file', { id })).name).toBe('a.pdf')
})
