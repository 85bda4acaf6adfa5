import { Problem } from '#contract/kernel/problem.ts'
import { actorNamed } from '#server/identity/testing.ts'
import { aPdf } from '#server/platform/files/testing.ts'
import { house } from '#server/platform/reach.ts'
import { type Cast, expect, test } from '#server/testing/door.ts'
import { attached } from '../testing.ts'
import { issue, type Outgoing } from '../index.ts'

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? (error.fields[0]?.code ?? error.code) : String(error)),
  )

const letter = {
  kind: 'TB' as const,
  subject: 'Thông báo lịch kiểm tra',
  recipients: ['Trung tâm Khuyến công'],
}

/** A paper of the department, drafted by the appraiser and handed to the director. */
async function submitted(as: Cast, part: Partial<typeof letter> | object = {}) {
  const draft = await as.appraiser.do('documents.draftPaper', { ...letter, ...part })
  return await as.appraiser.do('documents.submitPaper', { id: draft.id, version: draft.version })
}

async function issued(as: Cast, part: object = {}) {
  const { id, version } = await submitted(as, part)
  return await as.director.do('documents.issue', { id, version })
}

test('a paper is drafted by one, signed by another, and has its number and the name of its office from then on', async ({
  as,
}) => {
  const { id, version } = await submitted(as)
  expect((await as.director.ask('documents.paper', { id })).likely).toBe('01/TB-SCT')
  const first = await as.director.do('documents.issue', { id, version })
  expect(first).toMatchObject({ symbol: '01/TB-SCT', no: 1, state: 'issued' })
  expect((await issued(as)).symbol).toBe('02/TB-SCT')
  expect((await issued(as, { kind: 'QĐ' })).symbol).toBe('01/QĐ-SCT')
  const page = await as.appraiser.ask('documents.paper', { id })
  expect(page).toMatchObject({
    organisationName: 'Sở Công Thương tỉnh Cà Mau',
    signerName: 'Trần Quốc Khánh',
  })
  expect(page.signerLines.at(-1)).toBe('GIÁM ĐỐC SỞ')
  const history = await as.appraiser.ask('identity.trailOf', { kind: 'documents', id })
  expect(history.items.map(({ text }) => text)).toContain(
    'Ký, cấp số và phát hành 01/TB-SCT: Thông báo lịch kiểm tra',
  )
})

test('a letter carries no kind, and who wrote it', async ({ as }) => {
  const before = (await as.director.ask('documents.papers', { kind: 'CV' })).items[0]?.no ?? 0
  const { symbol } = await issued(as, { kind: 'CV', unit: 'QLCN' })
  expect(symbol).toBe(`0${before + 1}/SCT-QLCN`)
})

test('whoever drafted or submitted does not sign, unless the office says that one person may', async ({
  as,
}) => {
  const draft = await as.director.do('documents.draftPaper', letter)
  const { id, version } = await as.director.do('documents.submitPaper', draft)
  expect(await codeOf(as.director.do('documents.issue', { id, version }))).toBe('four_eyes')
  const { rule, version: set } = await as.director.ask('documents.books', {})
  if (!rule) throw new Error('the department has a code')
  await as.director.do('documents.setOffice', { ...rule, fourEyes: false, version: set })
  expect((await as.director.do('documents.issue', { id, version })).no).toBe(1)
})

test('a number is taken for today only', async ({ as }) => {
  const { id, version } = await submitted(as)
  const on = (date: string) => codeOf(as.director.do('documents.issue', { id, version, date }))
  expect(await on('2020-01-01')).toBe('paper.backdated')
  expect(await on('2999-01-01')).toBe('date.future')
})

test('a refused or broken act takes no number', async ({ as, db }) => {
  const signer = await actorNamed(db, 'giamdoc')
  const paper: Outgoing = { ...letter, organisationId: signer.organisationId, origin: null, signer }
  const broken = db.transaction(house, async (inner) => {
    expect((await issue(inner, paper)).symbol).toBe('01/TB-SCT')
    throw new Error('the plan was not approved after all')
  })
  await expect(broken).rejects.toThrow('not approved')
  expect(await issue(db, paper)).toMatchObject({ number: 1, symbol: '01/TB-SCT' })
  expect((await issued(as)).symbol).toBe('02/TB-SCT')
})

test('what was issued cannot change, past the door neither; it is put right or replaced by a later paper', async ({
  as,
  db,
}) => {
  const first = await issued(as)
  const second = await issued(as)
  const edit = { ...letter, subject: 'khác', id: first.id, version: first.version }
  expect(await codeOf(as.appraiser.do('documents.editPaper', edit))).toBe('step_not_allowed')
  expect(await codeOf(as.appraiser.do('documents.discardPaper', first))).toBe('step_not_allowed')
  const past = (statement: string) =>
    db
      .transaction(house, (inner) => inner.query(`${statement} where id = '${first.id}'`))
      .then(
        () => 'done',
        (error: { constraint?: string }) => error.constraint,
      )
  for (const change of [
    `subject = 'x'`,
    `no = 99`,
    `issued_on = issued_on - 1`,
    `signer_name = 'x'`,
    `state = 'draft'`,
  ])
    expect(await past(`update documents.paper set ${change}`), change).toBe('paper_issued')
  expect(await past('delete from documents.paper')).toBe('paper_issued')

  const later = (by: string) => ({ id: first.id, version: first.version, by, reason: 'Sai thể thức' })
  expect(await codeOf(as.director.do('documents.correctPaper', later(first.id)))).toBe('paper.itself')
  const draft = await as.appraiser.do('documents.draftPaper', letter)
  expect(await codeOf(as.director.do('documents.correctPaper', later(draft.id)))).toBe('paper.not_issued')
  expect(await codeOf(as.director.do('documents.correctPaper', { ...later(second.id), reason: '' }))).toBe(
    'required',
  )
  const corrected = await as.director.do('documents.correctPaper', later(second.id))
  await as.director.do('documents.replacePaper', { ...later(second.id), version: corrected.version })
  const page = await as.appraiser.ask('documents.paper', { id: first.id })
  expect(page).toMatchObject({
    state: 'replaced',
    succeededBy: { symbol: '02/TB-SCT' },
    subject: letter.subject,
  })
  expect((await as.appraiser.ask('documents.paper', { id: second.id })).succeeds.map(({ id }) => id)).toEqual(
    [first.id],
  )
})

test('no number comes from anywhere but its book, and a book neither jumps nor runs back', async ({
  as,
  db,
}) => {
  const { id } = await submitted(as)
  const attempt = (statement: string) =>
    db
      .transaction(house, (inner) => inner.query(statement))
      .then(
        () => 'done',
        (error: { constraint?: string }) => error.constraint,
      )
  const seal = `update documents.paper set state = 'issued', no = 7, year = 2026, issued_on = '2026-11-21', symbol = '07/TB-SCT', signer_name = 'x' where id = '${id}'`
  expect(await attempt(seal)).toBe('paper_number_of_book')
  await issued(as)
  expect(await attempt(`update documents.book set last_no = last_no + 2 where kind = 'TB'`)).toBe(
    'book_runs_on',
  )
  expect(await attempt(`update documents.book set last_no = last_no - 1 where kind = 'TB'`)).toBe(
    'book_runs_on',
  )
  expect(await attempt(`update documents.book set last_on = last_on - 1 where kind = 'TB'`)).toBe(
    'book_runs_on',
  )
})

test('an office that changes in the year goes on from its paper book, before the first number only', async ({
  as,
}) => {
  await as.director.do('documents.openBook', { kind: 'TB', lastNo: 120 })
  expect((await issued(as)).symbol).toBe('121/TB-SCT')
  expect(await codeOf(as.director.do('documents.openBook', { kind: 'TB', lastNo: 5 }))).toBe('book.begun')
  expect(await codeOf(as.director.do('documents.openBook', { kind: 'KH', lastNo: 5 }))).toBe('book.begun')
})

test('the symbol is written as the office says, and a pattern that could make doubles is refused', async ({
  as,
}) => {
  const rule = {
    code: 'SCT',
    typedPattern: '{so}/{nam}/{loai}-{coquan}',
    letterPattern: '{so}/{coquan}-{donvi}',
    fourEyes: true,
  }
  const set = (part: object) =>
    codeOf(as.director.do('documents.setOffice', { ...rule, version: 0, ...part }))
  expect(await set({ typedPattern: '{so}/{coquan}' })).toBe('pattern.kind')
  expect(await set({ letterPattern: '{coquan}' })).toBe('pattern.number')
  expect(await set({ version: 7 })).toBe('stale_version')
  expect(await set({})).toBe('done')
  expect((await issued(as)).symbol).toMatch(/^01\/\d{4}\/TB-SCT$/)
})

test('what arrives gets the next number of the year, and is found without marks', async ({ as }) => {
  const paper = { issuer: 'UBND tỉnh Cà Mau', number: '900/UBND-KT', subject: 'Rà soát kế hoạch khuyến công' }
  expect((await as.appraiser.do('documents.receive', paper)).no).toBe(1)
  expect((await as.appraiser.do('documents.receive', { ...paper, subject: 'Giấy mời họp' })).no).toBe(2)
  const found = await as.director.ask('documents.arrivals', { q: 'ra soat ke hoach' })
  expect(found.items.map(({ no, subject }) => [no, subject])).toEqual([[1, paper.subject]])
})

test('another province, and another office of one’s own, neither sees nor touches this register', async ({
  as,
  db,
}) => {
  const paper = await submitted(as)
  const one = { id: paper.id, version: paper.version }
  for (const who of ['stranger', 'centre', 'commune', 'ministry'] as const) {
    expect(await codeOf(as[who].ask('documents.paper', { id: paper.id })), who).toBe('not_found')
    expect((await as[who].ask('documents.papers', {})).items, who).toEqual([])
    const office = (await as.appraiser.ask('documents.books', {})).organisationId
    for (const name of ['documents.papers', 'documents.books', 'documents.arrivals'] as const)
      expect(await codeOf(as[who].ask(name, { organisationId: office })), `${who} ${name}`).toBe('not_found')
    expect(await codeOf(as[who].do('documents.editPaper', { ...one, ...letter })), who).toBe('out_of_reach')
    expect(await codeOf(as[who].do('documents.discardPaper', one)), who).toBe('out_of_reach')
    expect(await codeOf(as[who].ask('identity.trailOf', { kind: 'documents', id: paper.id })), who).toBe(
      'not_found',
    )
    expect(
      await codeOf(as[who].ask('documents.files', { subjectKind: 'documents', subjectId: paper.id })),
      who,
    ).toBe('not_found')
  }
  expect(await codeOf(as.communeChair.do('documents.issue', one))).toBe('out_of_reach')
  const seen = await db.read({ province: '91' }, async (inner) => {
    const { rows } = await inner.query<{ n: number }>(
      `select (select count(*) from documents.paper) + (select count(*) from documents.book) + (select count(*) from documents.arrival) as n`,
    )
    return rows[0]?.n
  })
  expect(seen).toBe(0)
  expect((await as.auditor.ask('documents.paper', { id: paper.id })).subject).toBe(letter.subject)
})

test('a submitted paper waits among the director’s things until it is signed', async ({ as }) => {
  const { id, version } = await submitted(as)
  const waits = async () =>
    JSON.stringify(await as.director.ask('agenda.mine', {})).includes(`/van-ban-di/${id}`)
  expect(await waits()).toBe(true)
  await as.director.do('documents.issue', { id, version })
  expect(await waits()).toBe(false)
})

test('what went with an issued paper stays with it; only the scan of the signed one is still laid beside it', async ({
  as,
  db,
  door,
}) => {
  const draft = await as.appraiser.do('documents.draftPaper', letter)
  const parcel = { bytes: aPdf(), subjectKind: 'documents', subjectId: draft.id }
  const { id: file } = await attached(db, door, as.appraiser, {
    ...parcel,
    name: 'Phụ lục.pdf',
    role: 'attachment',
  })
  const ready = await as.appraiser.do('documents.submitPaper', draft)
  await as.director.do('documents.issue', { id: ready.id, version: ready.version })
  expect(await codeOf(as.appraiser.do('documents.remove', { id: file }))).toBe('out_of_reach')
  expect(await codeOf(as.appraiser.do('documents.rename', { id: file, name: 'Khác.pdf' }))).toBe(
    'out_of_reach',
  )
  const late = attached(db, door, as.appraiser, { ...parcel, name: 'Thêm.pdf', role: 'attachment' })
  expect(await codeOf(late)).toBe('file.role')
  await attached(db, door, as.appraiser, { ...parcel, name: 'Bản ký.pdf', role: 'original' })
  const kept = await as.director.ask('documents.files', { subjectKind: 'documents', subjectId: draft.id })
  expect(kept.items.map(({ name, role }) => [role, name])).toEqual([
    ['attachment', 'Phụ lục.pdf'],
    ['original', 'Bản ký.pdf'],
  ])
})

test('the register is taken away as a table and as a page, by those who read it', async ({ as }) => {
  await issued(as)
  for (const format of ['xlsx', 'csv', 'pdf'] as const) {
    const wish = { list: 'documents.papers', format, filters: '{"kind":"TB"}' }
    expect((await as.director.ask('tables.export', wish)).size, format).toBeGreaterThan(100)
    expect(await codeOf(as.visitor.ask('tables.export', wish)), format).not.toBe('done')
  }
  const law = { list: 'documents.legalList', format: 'csv' as const, filters: '{"q":"45/2012"}' }
  expect((await as.visitor.ask('tables.export', law)).size).toBeGreaterThan(100)
})

test('a juror who has a seat at the office reads neither the files nor the history of its papers', async ({
  as,
}) => {
  const { id } = await as.appraiser.do('documents.draftPaper', { kind: 'CV', subject: 'Mời họp' })
  const files = { subjectKind: 'documents', subjectId: id }
  await expect(as.juror.ask('documents.files', files)).rejects.toMatchObject({ code: 'not_found' })
  await expect(as.juror.ask('identity.trailOf', { kind: 'documents', id })).rejects.toMatchObject({
    code: 'not_found',
  })
  expect((await as.director.ask('documents.files', files)).items).toEqual([])
})
