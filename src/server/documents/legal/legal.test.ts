import fc from 'fast-check'
import { legalStatuses } from '#contract/documents/legal/nouns.ts'
import { numberKey } from '#contract/documents/legal/number.ts'
import { statusAt } from '#contract/documents/legal/standing.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { type Cast, expect, test } from '#server/testing/door.ts'
import { loadLegal } from './load.ts'
import { standingOf } from '../index.ts'
import { listEffects } from './store-standing.ts'
import { listLegal } from './store-list.ts'

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? (error.fields[0]?.code ?? error.code) : String(error)),
  )

const find = async (as: Cast, number: string, on?: string) => {
  const { items } = await as.visitor.ask('documents.legalList', { q: number, ...(on ? { on } : {}) })
  const found = items.find((row) => row.number === number)
  if (!found) throw new Error(`${number} is not in the base`)
  return found
}

const regulation = {
  kind: 'decision' as const,
  number: '05/2026/QĐ-UBND',
  issuer: 'UBND tỉnh Cà Mau',
  title: 'Quy chế quản lý kinh phí khuyến công địa phương',
  signedOn: '2026-03-02',
  effectiveOn: '2026-03-15',
}

test('NĐ 45/2012 is in force until NĐ 235/2025 changes a part of it, and its page says by what', async ({
  as,
}) => {
  expect((await find(as, '45/2012/NĐ-CP', '2025-10-14')).status).toBe('inForce')
  const decree = await find(as, '45/2012/NĐ-CP', '2025-10-15')
  expect(decree.status).toBe('partly')
  const page = await as.visitor.ask('documents.legal', { id: decree.id, on: '2026-11-21' })
  expect(page.suffers.filter(({ kind }) => kind === 'amends').map((each) => each.document.number)).toEqual([
    '235/2025/NĐ-CP',
  ])
  expect(page.predecessors.map(({ number }) => number)).toEqual(['134/2004/NĐ-CP'])
  expect(
    page.cited.map(({ link }) => link.split('/')[2] ?? '').toSorted((a, b) => a.localeCompare(b)),
  ).toEqual([
    'ben-tre-2014-2020',
    'ca-mau-2026-2030',
    'can-tho-2017-2020',
    'kien-giang-2021-2025',
    'tuyen-quang-2016-2020',
  ])
})

test('whoever reads an old programme sees what stood in its place since, and what was so on its day', async ({
  as,
}) => {
  const { items, decidedOn } = await as.visitor.ask('documents.citations', {
    kind: 'programme',
    id: 'can-tho-2017-2020',
    on: '2026-11-21',
  })
  expect(decidedOn).toBe('2017-03-30')
  const circular = items.find(({ said }) => said.number === '26/2014/TTLT-BTC-BCT')
  expect(circular).toMatchObject({
    thenStatus: 'inForce',
    status: 'expired',
    successor: { number: '28/2018/TT-BTC' },
  })
  const law = items.find(({ said }) => said.title === 'Luật Tổ chức chính quyền địa phương')
  expect(law).toMatchObject({ document: { number: '77/2015/QH13' }, successor: { number: '72/2025/QH15' } })
  const misprint = items.find(({ said }) => said.number === '45/2015/NĐ-CP')
  expect(misprint?.document?.number).toBe('45/2012/NĐ-CP')
})

test('everything with a number that the five programmes cite is found in the base', async ({ as }) => {
  for (const id of [
    'ben-tre-2014-2020',
    'ca-mau-2026-2030',
    'can-tho-2017-2020',
    'kien-giang-2021-2025',
    'tuyen-quang-2016-2020',
  ]) {
    const { items } = await as.visitor.ask('documents.citations', { kind: 'programme', id })
    const lost = items.filter(({ said, document }) => said.number !== null && document === null)
    expect(
      lost.map(({ said }) => said.number),
      id,
    ).toEqual([])
  }
})

test('the database reckons a standing and compares a number as the contract does', async ({ db }) => {
  const all = { words: [], kind: null, status: null, issuer: null, year: null, provinceId: null, due: false }
  const some = { ...all, uncertain: false, limit: 1000, after: null }
  const rows = await listLegal(db, { ...some, day: '2026-11-21' })
  const effects = Map.groupBy(
    await listEffects(
      db,
      rows.map(({ id }) => id),
    ),
    ({ toId }) => toId,
  )
  for (const day of ['2005-01-01', '2012-07-05', '2018-05-11', '2025-10-15', '2026-11-21', '2030-01-01'])
    for (const row of await listLegal(db, { ...some, day }))
      expect(statusAt(row, effects.get(row.id) ?? [], day), `${row.number} ${day}`).toBe(row.status)
  expect(new Set(rows.map(({ status }) => status)).size).toBeGreaterThan(3)
  const piece = fc.constantFrom(
    'Số: ',
    '0',
    '45',
    '/',
    '2012',
    ' ',
    '–',
    'NĐ',
    'nđ',
    'CP',
    'Ð',
    'é',
    '.',
    '-UBND',
  )
  const said = fc.sample(fc.array(piece, { maxLength: 8 }), 300).map((parts) => parts.join(''))
  const { rows: keys } = await db.query<{ key: string | null }>(
    'select public.kc_paper_key(x) as key from unnest($1::text[]) with ordinality as t (x, no) order by no',
    [said],
  )
  for (const [index, text] of said.entries()) expect(keys[index]?.key, text).toBe(numberKey(text))
})

test('the list is searched without marks and filtered by kind, standing, issuer and year', async ({ as }) => {
  const numbers = async (input: Parameters<typeof as.visitor.ask<'documents.legalList'>>[1]) =>
    (await as.visitor.ask('documents.legalList', { on: '2026-11-21', limit: 500, ...input })).items
  const decrees = await numbers({ q: '45/2012 khuyen cong', kind: 'decree' })
  expect(decrees.map(({ number }) => number)).toEqual(['235/2025/NĐ-CP', '45/2012/NĐ-CP'])
  expect((await numbers({ q: 'che do cong tac phi 2010' })).map(({ number }) => number)).toEqual([
    '97/2010/TT-BTC',
  ])
  for (const status of legalStatuses)
    expect(
      (await numbers({ status })).every((row) => row.status === status),
      status,
    ).toBe(true)
  expect((await numbers({ year: '2012' })).every(({ signedOn }) => signedOn?.startsWith('2012'))).toBe(true)
  expect((await numbers({ issuer: 'Chính phủ' })).every(({ kind }) => kind === 'decree')).toBe(true)
  const first = await as.visitor.ask('documents.legalList', { limit: 50 })
  const second = await as.visitor.ask('documents.legalList', { limit: 50, after: first.next ?? '' })
  const seen = new Set(first.items.map(({ id }) => id))
  expect(second.items.length).toBe(50)
  expect(second.items.filter(({ id }) => seen.has(id))).toEqual([])
})

test('a department adds, relates, corrects and withdraws; what it replaced is out of force from its day', async ({
  as,
  db,
}) => {
  const { id } = await as.appraiser.do('documents.addLegal', regulation)
  const old = await find(as, '03/2021/QĐ-UBND')
  await as.appraiser.do('documents.relateLegal', { id, kind: 'replaces', to: old.id })
  expect((await find(as, '03/2021/QĐ-UBND', '2026-03-14')).status).toBe('inForce')
  expect((await find(as, '03/2021/QĐ-UBND', '2026-03-15')).status).toBe('expired')
  const [standing] = await standingOf(db, [{ number: '03/2021/QĐ-UBND', title: '', date: null }], {
    provinceId: '96',
    on: '2026-04-01',
    decidedOn: '2025-08-29',
  })
  expect(standing).toMatchObject({ status: 'expired', thenStatus: 'inForce', successor: { id } })
  const page = await as.appraiser.ask('documents.legal', { id })
  expect(page.mayKeep).toBe(true)
  const change = { ...regulation, id, version: page.version, title: 'Quy chế mới', checked: true }
  const kept = await as.director.do('documents.correctLegal', change)
  expect(await codeOf(as.director.do('documents.correctLegal', change))).toBe('stale_version')
  await as.appraiser.do('documents.withdrawLegal', { id, version: kept.version, reason: 'Nhập nhầm' })
  expect((await find(as, '03/2021/QĐ-UBND', '2026-03-15')).status).toBe('inForce')
  expect((await as.visitor.ask('documents.legal', { id })).withdrawn?.reason).toBe('Nhập nhầm')
  expect(await codeOf(as.appraiser.do('documents.correctLegal', { ...change, version: 9 }))).toBe(
    'step_not_allowed',
  )
  const history = await as.appraiser.ask('identity.trailOf', { kind: 'legal', id })
  expect(history.items.map(({ text }) => text)).toContain('Rút văn bản 05/2026/QĐ-UBND khỏi cơ sở dữ liệu')
})

test('days that contradict each other, a second entry and a circle are refused on their fields', async ({
  as,
}) => {
  const add = (part: object) => codeOf(as.appraiser.do('documents.addLegal', { ...regulation, ...part }))
  expect(await add({ effectiveOn: '2026-03-01' })).toBe('legal.before_signing')
  expect(await add({ expiresOn: '2026-03-15' })).toBe('legal.ends_before')
  expect(await add({ signedOn: null })).toBe('required')
  expect(await add({ signedOn: '2999-01-01', effectiveOn: null })).toBe('date.future')
  expect(await add({ number: '45/2012/nd-cp', signedOn: '2012-05-21', effectiveOn: null })).toBe(
    'legal.known',
  )
  const first = await as.appraiser.do('documents.addLegal', regulation)
  const second = await as.appraiser.do('documents.addLegal', { ...regulation, number: '06/2026/QĐ-UBND' })
  const relate = (id: string, to: string) =>
    codeOf(as.appraiser.do('documents.relateLegal', { id, kind: 'replaces', to }))
  expect(await relate(first.id, first.id)).toBe('legal.itself')
  expect(await relate(second.id, first.id)).toBe('done')
  expect(await relate(first.id, second.id)).toBe('legal.circle')
  const later = await as.appraiser.do('documents.addLegal', {
    ...regulation,
    number: '07/2026/QĐ-UBND',
    signedOn: '2026-05-05',
    effectiveOn: null,
  })
  expect(await relate(first.id, later.id)).toBe('legal.later')
})

test('a regulation in the making is followed by its day, and stands in force only when it is issued', async ({
  as,
}) => {
  const draft = { ...regulation, number: null, signedOn: null, effectiveOn: null, open: false }
  const due = { stage: 'drafting' as const, dueOn: '2026-12-20', dueWhat: 'Trình UBND tỉnh' }
  const { id } = await as.appraiser.do('documents.addLegal', { ...draft, ...due })
  const list = await as.appraiser.ask('documents.legalList', { due: 'true' })
  expect(list.items.map((row) => [row.id, row.status, row.dueOn])).toEqual([[id, 'drafting', '2026-12-20']])
  expect(await codeOf(as.stranger.ask('documents.legal', { id }))).toBe('not_found')
  expect(await codeOf(as.visitor.ask('documents.legal', { id }))).toBe('not_found')
  await as.appraiser.do('documents.correctLegal', { ...regulation, id, version: 1 })
  expect((await as.stranger.ask('documents.legal', { id, on: '2026-03-15' })).status).toBe('inForce')
})

test('the nation’s documents are the Ministry’s to keep, a province’s its own', async ({ as }) => {
  const decree = await find(as, '45/2012/NĐ-CP')
  const own = await as.appraiser.do('documents.addLegal', regulation)
  const touch = (who: 'appraiser' | 'stranger' | 'ministry', id: string) =>
    codeOf(as[who].do('documents.withdrawLegal', { id, version: 1, reason: 'x' }))
  expect(await touch('appraiser', decree.id)).toBe('out_of_reach')
  expect(await touch('stranger', own.id)).toBe('out_of_reach')
  expect(await touch('ministry', own.id)).toBe('out_of_reach')
  expect(await touch('ministry', decree.id)).toBe('done')
})

test('loading again changes nothing that a person has set right', async ({ as, db }) => {
  const old = await find(as, '03/2021/QĐ-UBND')
  const page = await as.appraiser.ask('documents.legal', { id: old.id })
  const { kind, number, issuer, signedOn } = page
  await as.appraiser.do('documents.correctLegal', {
    id: old.id,
    version: 1,
    kind,
    number,
    issuer,
    signedOn,
    title: 'Đã đối chiếu',
  })
  const count = async () =>
    (await db.query<{ n: number }>('select count(*)::int as n from documents.legal')).rows[0]?.n
  const before = await count()
  await loadLegal(db)
  expect(await count()).toBe(before)
  expect((await as.visitor.ask('documents.legal', { id: old.id })).title).toBe('Đã đối chiếu')
})

test('no province ends or changes what another province or the nation has issued; it may cite it', async ({
  as,
}) => {
  const decree = await find(as, '45/2012/NĐ-CP')
  const own = await as.appraiser.do('documents.addLegal', regulation)
  const { id } = await as.stranger.do('documents.addLegal', {
    ...regulation,
    signedOn: '2026-04-01',
    effectiveOn: null,
  })
  const relate = (to: string, kind: 'repeals' | 'replaces' | 'amends' | 'supplements' | 'basedOn') =>
    codeOf(as.stranger.do('documents.relateLegal', { id, kind, to }))
  for (const to of [decree.id, own.id])
    for (const kind of ['repeals', 'replaces', 'amends', 'supplements'] as const)
      expect(await relate(to, kind), kind).toBe('out_of_reach')
  expect(await relate(decree.id, 'basedOn')).toBe('done')
  expect((await as.visitor.ask('documents.legal', { id: own.id, on: '2026-12-31' })).status).toBe('inForce')
})
