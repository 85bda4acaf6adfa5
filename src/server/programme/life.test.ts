import { house } from '#server/platform/reach.ts'
import { test, expect } from '#server/testing/door.ts'
import { aDraft, anApproved, saved, smallTable, units } from './testing.ts'

const decision = {
  decisionNumber: '99/QĐ-UBND',
  decisionDate: '2026-10-15',
  effectiveDate: '2026-10-15',
  signer: 'Lâm Văn Sử',
}

test('a draft of a department is approved by the vice-chair under a decision and is then open to all', async ({
  as,
}) => {
  const draft = await aDraft(as)
  await expect(as.visitor.ask('programme.get', { code: draft.code })).rejects.toMatchObject({
    code: 'not_found',
  })
  const sent = await as.director.do('programme.submit', {
    ...draft,
    submissionNumber: '12/TTr-SCT',
    submissionDate: '2026-10-01',
  })
  await as.viceChair.do('programme.approve', { code: draft.code, version: sent.version, ...decision })
  const seen = await as.visitor.ask('programme.get', { code: draft.code })
  expect(seen.summary).toMatchObject({
    status: 'approved',
    decisionNumber: '99/QĐ-UBND',
    totalVnd: 1_200_000_000,
  })
  expect(seen.content.head).toMatchObject({
    submissionNumber: '12/TTr-SCT',
    submittedBy: 'Sở Công Thương tỉnh Cà Mau',
  })
})

test('whoever drafted or submitted may not approve, whatever their role', async ({ as, db }) => {
  const draft = await aDraft(as)
  const sent = await as.appraiser.do('programme.submit', {
    ...draft,
    submissionNumber: '12/TTr-SCT',
    submissionDate: '2026-10-01',
  })
  const appraiser = await as.appraiser.actor()
  // the same person becomes vice-chair: the paper trail, not the role, bars the way
  if (appraiser) appraiser.role = 'viceChair'
  await expect(
    as.appraiser.do('programme.approve', { code: draft.code, version: sent.version, ...decision }),
  ).rejects.toMatchObject({ code: 'four_eyes' })
  expect(db).toBeDefined()
})

test('a returned draft says why, is edited and submitted again', async ({ as }) => {
  const draft = await aDraft(as)
  const sent = await as.director.do('programme.submit', {
    ...draft,
    submissionNumber: '12/TTr-SCT',
    submissionDate: '2026-10-01',
  })
  const without = as.viceChair.do('programme.return', { code: draft.code, version: sent.version, reason: '' })
  await expect(without).rejects.toMatchObject({
    code: 'reason_required',
    fields: [{ path: ['reason'], code: 'required' }],
  })
  const back = await as.viceChair.do('programme.return', {
    code: draft.code,
    version: sent.version,
    reason: 'Chưa có chỉ tiêu việc làm',
  })
  expect(back.state).toBe('returned')
  const { events } = await as.director.ask('programme.history', { code: draft.code })
  expect(events.at(-1)).toMatchObject({
    act: 'programme.return',
    reason: 'Chưa có chỉ tiêu việc làm',
    by: 'Lâm Văn Sử',
  })
})

test('an amendment keeps the old values: the programme is read as decided or as amended on a day', async ({
  as,
}) => {
  const approved = await anApproved(as)
  const opened = await as.appraiser.do('programme.amend', { ...approved, reason: 'Bổ sung kinh phí máy móc' })
  const table = smallTable()
  const changed = {
    ...table,
    lines: table.lines.map((line) =>
      line.number === '1' ? { ...line, cells: { tong: '1.500', nn: '1.000', dv: '500' } } : line,
    ),
  }
  await saved(as.appraiser, approved.code, { tables: [changed] })
  const sent = await as.director.do('programme.submitAmendment', {
    code: approved.code,
    version: opened.version,
    submissionNumber: '30/TTr-SCT',
    submissionDate: '2026-10-20',
  })
  await as.viceChair.do('programme.approveAmendment', {
    code: approved.code,
    version: sent.version,
    decisionNumber: '120/QĐ-UBND',
    decisionDate: '2026-11-02',
    effectiveDate: '2026-11-10',
    signer: 'Lâm Văn Sử',
  })
  const figure = async (which: { as?: 'decided'; on?: string }) =>
    (await as.visitor.ask('programme.cells', { code: approved.code, ...which })).items.find(
      (cell) => cell.number === '1' && cell.source === 'local',
    )?.printed
  expect(await figure({})).toBe('1.000')
  expect(await figure({ as: 'decided' })).toBe('500')
  expect(await figure({ on: '2026-11-09' })).toBe('500')
  expect(await figure({ on: '2026-11-10' })).toBe('1.000')
  const { changes } = await as.visitor.ask('programme.history', { code: approved.code })
  expect(changes[0]?.items).toContainEqual({
    place: 'Dự toán kinh phí: 1 Hỗ trợ máy móc, thiết bị, cột Ngân sách',
    before: '500',
    after: '1.000',
  })
})

test('while an amendment is drafted everyone still reads what is in force', async ({ as }) => {
  const approved = await anApproved(as)
  await as.appraiser.do('programme.amend', { ...approved, reason: 'Bổ sung' })
  await saved(as.appraiser, approved.code, { tables: [] })
  expect((await as.visitor.ask('programme.cells', { code: approved.code })).items).toHaveLength(9)
  expect(
    (await as.appraiser.ask('programme.get', { code: approved.code, as: 'working' })).content.tables,
  ).toEqual([])
  await expect(as.visitor.ask('programme.get', { code: approved.code, as: 'working' })).rejects.toMatchObject(
    { code: 'not_found' },
  )
})

test('an abandoned amendment leaves the programme as it was', async ({ as }) => {
  const approved = await anApproved(as)
  const opened = await as.appraiser.do('programme.amend', { ...approved, reason: 'Bổ sung' })
  const dropped = await as.appraiser.do('programme.abandonAmendment', {
    code: approved.code,
    version: opened.version,
    reason: 'Không cần nữa',
  })
  expect(dropped.state).toBe('approved')
  expect((await as.visitor.ask('programme.get', { code: approved.code })).versions).toHaveLength(1)
})

test('a commune drafts and its chair approves its own programme; the province may read but not decide', async ({
  as,
}) => {
  const made = await as.commune.do('programme.create', {
    title: 'Chương trình khuyến công xã',
    level: 'commune',
    unitId: units.phanNgocHien,
    yearFrom: 2026,
    yearTo: 2030,
  })
  const sent = await as.commune.do('programme.submit', {
    ...made,
    submissionNumber: '5/TTr-KT',
    submissionDate: '2026-10-01',
  })
  await expect(
    as.viceChair.do('programme.approve', { code: made.code, version: sent.version, ...decision }),
  ).rejects.toMatchObject({ code: 'out_of_reach' })
  expect((await as.appraiser.ask('programme.get', { code: made.code })).summary.status).toBe('submitted')
  const approved = await as.communeChair.do('programme.approve', {
    code: made.code,
    version: sent.version,
    ...decision,
  })
  expect(approved.state).toBe('approved')
})

test('the Ministry drafts the national programme and its leader approves it', async ({ as }) => {
  const made = await as.ministry.do('programme.create', {
    title: 'Chương trình khuyến công quốc gia',
    level: 'national',
    unitId: null,
    yearFrom: 2026,
    yearTo: 2030,
  })
  const sent = await as.ministry.do('programme.submit', {
    ...made,
    submissionNumber: '1/TTr-CTĐP',
    submissionDate: '2026-10-01',
  })
  expect(
    (await as.ministryLeader.do('programme.approve', { code: made.code, version: sent.version, ...decision }))
      .state,
  ).toBe('approved')
})

test('a department may not draft for another province', async ({ as }) => {
  const foreign = as.appraiser.do('programme.create', {
    title: 'X',
    level: 'province',
    unitId: units.anGiang,
    yearFrom: 2026,
    yearTo: 2030,
  })
  await expect(foreign).rejects.toMatchObject({ code: 'out_of_reach' })
  const draft = await aDraft(as)
  await expect(
    as.stranger.do('programme.edit', { code: draft.code, base: 1, parts: {} }),
  ).rejects.toMatchObject({ code: 'out_of_reach' })
})

test('a decided version cannot be touched, not even by SQL of the application', async ({ as, db }) => {
  const { code } = await anApproved(as)
  const touch = db.transaction(house, (inner) =>
    inner.query(
      `update programme.budget_cell set printed = '9' where programme_id = (select id from programme.programme where code = $1)`,
      [code],
    ),
  )
  await expect(touch).rejects.toThrow('a decided version cannot change')
})

test('a draft is deleted only before it was ever decided, and the trail remembers it', async ({ as, db }) => {
  const draft = await aDraft(as)
  await as.appraiser.do('programme.delete', draft)
  await expect(as.appraiser.ask('programme.get', { code: draft.code })).rejects.toMatchObject({
    code: 'not_found',
  })
  const { rows } = await db.query<{ before: { code: string } }>(
    `select before from identity.audit_event where act = 'programme.delete' order by at desc limit 1`,
  )
  expect(rows[0]?.before.code).toBe(draft.code)
  const approved = await anApproved(as)
  await expect(as.appraiser.do('programme.delete', approved)).rejects.toMatchObject({
    code: 'step_not_allowed',
  })
})

test('days of a decision follow each other', async ({ as }) => {
  const draft = await aDraft(as)
  const sent = await as.director.do('programme.submit', {
    ...draft,
    submissionNumber: '12/TTr-SCT',
    submissionDate: '2026-10-10',
  })
  const early = as.viceChair.do('programme.approve', {
    code: draft.code,
    version: sent.version,
    ...decision,
    decisionDate: '2026-10-01',
  })
  await expect(early).rejects.toMatchObject({
    fields: [{ path: ['decisionDate'], code: 'decision.before_submission' }],
  })
})

test('a closed programme stays readable and takes no further step', async ({ as }) => {
  const approved = await anApproved(as)
  const closed = await as.director.do('programme.close', { ...approved, reason: 'Hết thời kỳ' })
  expect(closed.state).toBe('closed')
  const { steps } = await as.appraiser.ask('programme.get', { code: approved.code })
  expect(steps.filter(({ allowed }) => allowed).map(({ step }) => step)).toEqual(['settleFinding'])
})
