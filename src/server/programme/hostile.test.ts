import { test, expect, type Cast } from '#server/testing/door.ts'
import { aDraft, anApproved, saved, smallTable } from './testing.ts'

/** An amendment of an approved programme, decided on a day. */
async function amended(
  as: Cast,
  seen: { code: string; version: number },
  decision: { decisionNumber: string; decisionDate: string; effectiveDate?: string },
  title?: string,
): Promise<{ code: string; version: number }> {
  const { code } = seen
  await as.appraiser.do('programme.amend', { ...seen, reason: 'Bổ sung' })
  const { content } = await as.appraiser.ask('programme.get', { code, as: 'working' })
  if (title) await saved(as.appraiser, code, { head: { ...content.head, title } })
  const sent = await as.director.do('programme.submitAmendment', {
    code,
    version: seen.version + 1,
    submissionNumber: '30/TTr-SCT',
    submissionDate: decision.decisionDate,
  })
  return await as.viceChair.do('programme.approveAmendment', {
    code,
    version: sent.version,
    effectiveDate: decision.decisionDate,
    signer: 'Lâm Văn Sử',
    ...decision,
  })
}

const found = async (as: Cast, q: string): Promise<string[]> =>
  (await as.visitor.ask('programme.list', { q })).items.map(({ code }) => code)

test('the list finds a programme by its decision and its submission, and by its place of then and now', async ({
  as,
}) => {
  const { code } = await anApproved(as)
  for (const q of ['99/qd-ubnd', '12/TTr-SCT', 'ca mau thu nghiem'])
    expect(await found(as, q)).toContain(code)
  for (const q of ['kien giang 2021', 'an giang 2021'])
    expect(await found(as, q)).toContain('kien-giang-2021-2025')
})

test('what is drafted beside a decision is found by nobody, and leaves no trace when it is abandoned', async ({
  as,
}) => {
  const approved = await anApproved(as)
  const opened = await as.appraiser.do('programme.amend', { ...approved, reason: 'Đổi tên' })
  const { content } = await as.appraiser.ask('programme.get', { code: approved.code, as: 'working' })
  await saved(as.appraiser, approved.code, { head: { ...content.head, title: 'Tên còn bí mật' } })
  expect(await found(as, 'con bi mat')).toEqual([])
  await as.appraiser.do('programme.abandonAmendment', { ...opened, reason: 'Thôi' })
  expect(await found(as, 'thu nghiem')).toContain(approved.code)
})

test('an amended programme is found by its new name and by the decision that amended it', async ({ as }) => {
  const { code } = await amended(
    as,
    await anApproved(as),
    { decisionNumber: '120/QĐ-UBND', decisionDate: '2026-11-02' },
    'Chương trình mang tên mới',
  )
  expect(await found(as, 'mang ten moi')).toEqual([code])
  expect(await found(as, '120/QĐ')).toEqual([code])
})

test('an amendment of an amendment keeps all three texts, each read on its days', async ({ as }) => {
  const first = await amended(
    as,
    await anApproved(as),
    { decisionNumber: '120/QĐ', decisionDate: '2026-11-02' },
    'Hai',
  )
  await amended(as, first, { decisionNumber: '130/QĐ', decisionDate: '2026-11-12' }, 'Ba')
  const title = async (which: object) =>
    (await as.visitor.ask('programme.get', { code: first.code, ...which })).summary
  expect((await title({})).title).toBe('Ba')
  expect((await title({ on: '2026-11-11' })).title).toBe('Hai')
  expect(await title({ as: 'decided' })).toMatchObject({ decisionNumber: '99/QĐ-UBND' })
  // before anything was in force there is only the first text to read
  expect((await title({ on: '2000-01-01' })).decisionNumber).toBe('99/QĐ-UBND')
})

test('a decision that amends may not be older than the one it amends', async ({ as }) => {
  const early = amended(as, await anApproved(as), { decisionNumber: '1/QĐ', decisionDate: '2026-10-01' })
  await expect(early).rejects.toMatchObject({
    fields: [{ path: ['decisionDate'], code: 'decision.before_earlier' }],
  })
})

test('an amendment abandoned after an earlier one falls back to the amended text', async ({ as }) => {
  const once = await amended(as, await anApproved(as), {
    decisionNumber: '120/QĐ',
    decisionDate: '2026-11-02',
  })
  const opened = await as.appraiser.do('programme.amend', { ...once, reason: 'Lần hai' })
  const closing = as.director.do('programme.close', { ...opened, reason: 'Hết' })
  await expect(closing).rejects.toMatchObject({ code: 'step_not_allowed', facts: { state: 'amending' } })
  const dropped = await as.appraiser.do('programme.abandonAmendment', { ...opened, reason: 'Thôi' })
  expect(dropped.state).toBe('amended')
  const { shown, versions } = await as.visitor.ask('programme.get', { code: once.code })
  expect([shown.no, versions.length]).toEqual([2, 2])
})

test('an amendment being drafted bears no decision and no submission of the text that it amends', async ({
  as,
}) => {
  const approved = await anApproved(as)
  await as.appraiser.do('programme.amend', { ...approved, reason: 'Bổ sung' })
  const { shown, content } = await as.appraiser.ask('programme.get', { code: approved.code, as: 'working' })
  expect(shown).toMatchObject({ decided: false, decisionNumber: null, decisionDate: null })
  expect(content.head).toMatchObject({ submissionNumber: null, issuer: null })
})

test('what was typed into an abandoned amendment never overwrites the next one', async ({ as }) => {
  const approved = await anApproved(as)
  const { code } = approved
  const opened = await as.appraiser.do('programme.amend', { ...approved, reason: 'Một' })
  const base = await saved(as.director, code, { distribution: ['Bản bị bỏ'] })
  const dropped = await as.appraiser.do('programme.abandonAmendment', { ...opened, reason: 'Thôi' })
  await as.appraiser.do('programme.amend', { ...dropped, reason: 'Hai' })
  for (const caption of ['Một', 'Hai', 'Ba'])
    await saved(as.appraiser, code, { tables: [{ ...smallTable(), caption }] })
  const late = as.director.do('programme.edit', { code, base, parts: { distribution: ['Gõ từ trước'] } })
  await expect(late).rejects.toMatchObject({ code: 'stale_version' })
})

test('a second window of the same person overwrites nothing; the same save sent twice is no conflict', async ({
  as,
}) => {
  const { code } = await aDraft(as)
  const { revision: base } = await as.appraiser.ask('programme.get', { code })
  const save = (caption: string) =>
    as.appraiser.do('programme.edit', { code, base, parts: { tables: [{ ...smallTable(), caption }] } })
  const first = await save('Cửa sổ một')
  expect((await save('Cửa sổ một')).revision).toBe(first.revision)
  await expect(save('Cửa sổ hai')).rejects.toMatchObject({ code: 'stale_version' })
})

test('a base that no save ever had is refused, and so is a save of nothing', async ({ as }) => {
  const { code } = await aDraft(as)
  const ahead = as.appraiser.do('programme.edit', { code, base: 999, parts: { distribution: ['x'] } })
  await expect(ahead).rejects.toMatchObject({ code: 'stale_version' })
  const nothing = as.appraiser.do('programme.edit', { code, base: 2, parts: {} })
  await expect(nothing).rejects.toMatchObject({ fields: [{ path: ['parts'], code: 'required' }] })
  const misspelt = as.appraiser.do('programme.edit', { code, base: 2, parts: { tabels: [] } as object })
  await expect(misspelt).rejects.toMatchObject({ fields: [{ path: ['parts'], code: 'unknown_key' }] })
})

test('what cannot be kept is refused before it is laid beside what is there', async ({ as }) => {
  const { code } = await aDraft(as)
  const table = smallTable()
  const columns = table.columns.map((column, n) => (n === 2 ? { ...column, key: 'toString' } : column))
  const refused = as.appraiser.do('programme.edit', {
    code,
    base: 2,
    parts: { tables: [{ ...table, columns }] },
  })
  await expect(refused).rejects.toMatchObject({ code: 'invalid' })
})

test('a programme keeps its code, its level and its province', async ({ as }) => {
  const { code } = await aDraft(as)
  const { content, revision: base } = await as.appraiser.ask('programme.get', { code })
  const territory = { code: '91', asOf: '2025-07-01' }
  const head = { ...content.head, code: 'khac', level: 'commune' as const, territory }
  await expect(as.appraiser.do('programme.edit', { code, base, parts: { head } })).rejects.toMatchObject({
    fields: [
      { path: ['parts', 'head', 'code'], code: 'head.locked' },
      { path: ['parts', 'head', 'level'], code: 'head.locked' },
      { path: ['parts', 'head', 'territory'], code: 'unit.level' },
    ],
  })
})

test('the summary tells of the version that is shown, not of another', async ({ as }) => {
  const approved = await anApproved(as)
  await as.appraiser.do('programme.amend', { ...approved, reason: 'Bỏ bảng' })
  await saved(as.appraiser, approved.code, { tables: [] })
  const total = async (which: object) =>
    (await as.appraiser.ask('programme.get', { code: approved.code, ...which })).summary.totalVnd
  expect(await total({})).toBe(1_200_000_000)
  expect(await total({ as: 'working' })).toBeNull()
})

test('a visitor reads in the history what was decided, not who drafted, returned and why', async ({ as }) => {
  const approved = await anApproved(as)
  await as.appraiser.do('programme.amend', { ...approved, reason: 'Chuyện nội bộ' })
  const acts = async (who: 'visitor' | 'stranger' | 'finance') =>
    (await as[who].ask('programme.history', { code: approved.code })).events.map(({ act }) => act)
  expect(await acts('visitor')).toEqual(['programme.approve'])
  expect(await acts('stranger')).toEqual(['programme.approve'])
  expect(await acts('finance')).toContain('programme.amend')
})

test('only a finding that is there can be settled', async ({ as }) => {
  const nothing = as.stranger.do('programme.settleFinding', {
    code: 'kien-giang-2021-2025',
    findingId: 'không có',
    note: 'x',
  })
  await expect(nothing).rejects.toMatchObject({ code: 'not_found' })
})

test('the state of a record out of reach is not told with the refusal', async ({ as }) => {
  const { code } = await aDraft(as)
  const refused = as.stranger.do('programme.edit', { code, base: 1, parts: { distribution: [] } })
  await expect(refused).rejects.toMatchObject({ code: 'out_of_reach', facts: {} })
})

test('a leader of the Ministry in name only, at an office of a province, decides nothing of the nation', async ({
  as,
  door,
}) => {
  const title = 'Chương trình khuyến công quốc gia thử nghiệm'
  const { code, version } = await as.ministry.do('programme.create', {
    title,
    level: 'national',
    unitId: null,
    yearFrom: 2031,
    yearTo: 2035,
  })
  const leader = await as.ministryLeader.actor()
  const carrier = { address: '192.0.2.66', requestId: 'test', setSession: () => {} }
  const posing = leader && { ...leader, provinceId: '96', provinceName: 'Cà Mau' }
  const back = { code, version, reason: 'Thử' }
  await expect(door.perform('programme.return', posing, back, carrier)).rejects.toMatchObject({
    code: 'out_of_reach',
  })
  await expect(door.ask('programme.get', posing, { code }, carrier)).rejects.toMatchObject({
    code: 'not_found',
  })
})
