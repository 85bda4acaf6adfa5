import { Problem } from '#contract/kernel/problem.ts'
import { type Cast, expect, test } from '#server/testing/door.ts'
import { judgeSubject, sizing } from './judge.ts'

const sme = { kind: 'sme', size: 'small', industries: '2025:10201' } as const

const unitIn = async (as: Cast, q: string, date: string): Promise<string> => {
  const { items } = await as.visitor.ask('territory.search', { q, date, level: 'commune', limit: 1 })
  if (!items[0]) throw new Error(`no ${q} on ${date}`)
  return items[0].id
}

const judged = async (as: Cast, place: string, on: string, part: object = {}) =>
  await as.visitor.ask('norms.judge', { ...sme, placeId: place, on, ...part })

test('NĐ 235/2025: since 15/10/2025 every commune of An Giang, Cà Mau, Vĩnh Long and Tuyên Quang counts', async ({
  as,
  db,
}) => {
  for (const province of ['91', '96', '86', '08']) {
    const { rows } = await db.query<{ id: string; kind: string }>(
      `select distinct on (kind) id, kind from territory.unit where level = 'commune' and province_code = $1 and valid_to is null`,
      [province],
    )
    expect(rows.length, province).toBeGreaterThan(1)
    for (const { id, kind } of rows)
      expect((await judged(as, id, '2026-11-21')).outcome, `${province} ${kind}`).toBe('eligible')
  }
})

test('NĐ 235/2025: Cần Thơ’s phường are out and its xã in; craft villages and cleaner production always', async ({
  as,
}) => {
  const ward = await unitIn(as, 'Phường Ninh Kiều, Cần Thơ', '2026-11-21')
  const commune = await unitIn(as, 'Xã Phong Điền, Cần Thơ', '2026-11-21')
  expect((await judged(as, commune, '2026-11-21')).outcome).toBe('eligible')
  const out = await judged(as, ward, '2026-11-21')
  expect(out.outcome).toBe('ineligible')
  const place = out.looked.find(({ aspect }) => aspect === 'place')
  expect(place).toMatchObject({ outcome: 'failed' })
  expect(place?.basis[0]?.legalId).not.toBeNull()
  expect((await judged(as, ward, '2026-11-21', { craftVillage: 'yes' })).outcome).toBe('eligible')
  expect((await judged(as, ward, '2026-11-21', { cleanerProduction: 'yes', size: 'large' })).outcome).toBe(
    'eligible',
  )
})

test('NĐ 45/2012 Art. 1.2, TT 46/2012 Art. 3: a phường of the town of Bến Tre counted before 2025, by the class of the town', async ({
  as,
}) => {
  const ward = await unitIn(as, 'Phường An Hội, Bến Tre', '2018-05-01')
  const verdict = await judged(as, ward, '2018-05-01')
  expect(verdict.outcome).toBe('eligible')
  expect(verdict.looked.find(({ aspect }) => aspect === 'place')?.found).toContain('loại đô thị')
})

test('a place of today is judged on a day of old by the unit that stood there', async ({ as }) => {
  const today = await unitIn(as, 'Phường Ninh Kiều, Cần Thơ', '2026-11-21')
  const verdict = await judged(as, today, '2018-05-01', { craftVillage: 'unknown' })
  expect(verdict.places.length).toBeGreaterThan(0)
  for (const { path } of verdict.places) expect(path).toContain('quận')
  expect(verdict.outcome).toBe('unclear')
})

test('NĐ 235/2025, transition: a đề án approved before 15/10/2025 is judged by the rules of its own day', async ({
  db,
  as,
}) => {
  const ward = await unitIn(as, 'Phường Tân Thành, Cà Mau', '2026-11-21')
  const placed = { ...sme, placeId: ward }
  const now = await judgeSubject(db, placed, { on: '2026-03-01' })
  expect(now.verdict).toMatchObject({ outcome: 'eligible', judgedBy: '2026-03-01', transition: null })
  const then = await judgeSubject(db, placed, { on: '2026-03-01', decidedOn: '2025-05-10' })
  expect(then.verdict.judgedBy).toBe('2025-05-10')
  expect(then.verdict.transition).toContain('10/5/2025')
  expect(then.snapshot).toMatchObject({ judgedBy: '2025-05-10', outcome: then.verdict.outcome })
  expect(then.snapshot.looked.map(({ rule }) => rule?.id).filter(Boolean).length).toBeGreaterThan(2)
  expect(JSON.stringify(then.snapshot).length).toBeLessThan(6000)
})

test('local priorities are those of the province and period of the programme, on its own old ground', async ({
  as,
}) => {
  const held = async (place: string, on: string, part: object = {}) =>
    (await judged(as, place, on, part)).priorities
      .filter(({ local, outcome }) => local && outcome === 'passed')
      .map(({ title }) => title)
  const lamBinh = await unitIn(as, 'Lăng Can, Lâm Bình, Tuyên Quang', '2018-05-01')
  expect((await held(lamBinh, '2018-05-01')).join()).toContain('Lâm Bình')
  expect(await held(lamBinh, '2022-05-01')).toEqual([])
  const oldAnGiang = await unitIn(as, 'Xã Phú Hội, An Phú, An Giang', '2023-05-01')
  const kienGiang = await unitIn(as, 'Xã Bình An, Châu Thành, Kiên Giang', '2023-05-01')
  expect(await held(oldAnGiang, '2023-05-01')).toEqual([])
  expect((await held(kienGiang, '2023-05-01')).join()).toContain('Chế biến nông, lâm, thủy sản')
  expect(await held(kienGiang, '2023-05-01', { funding: 'national' })).toEqual([])
})

test('conditions of an activity are asked by its code alone', async ({ as }) => {
  const place = await unitIn(as, 'Xã Đất Mũi, Cà Mau', '2026-11-21')
  const asked = await judged(as, place, '2026-11-21', { activity: 'N-MMTB' })
  const questions = asked.looked.flatMap(({ question }) => question?.key ?? [])
  expect(questions).toEqual(
    expect.arrayContaining(['new-machines', 'better-machines', 'counterpart', 'paid-once']),
  )
  const answers = questions.map((key) => `${key}=yes`).join(';')
  expect((await judged(as, place, '2026-11-21', { activity: 'N-MMTB', answers })).outcome).toBe('eligible')
})

test('the size of a day is told with the row that says it', async ({ as, db }) => {
  const found = await as.visitor.ask('norms.size', { workers: 30, revenueVnd: 9e9, on: '2026-11-21' })
  expect(found).toMatchObject({ size: 'small', rule: { key: 'size-nd-80-2021' } })
  expect(found.rule?.bases[0]?.legalId).not.toBeNull()
  const figures = { workers: 30, revenueVnd: null, capitalVnd: 9e9 }
  expect((await sizing(db))(figures, '2017-01-01').rule?.key).toBe('size-nd-56-2009')
  expect((await sizing(db))(figures, '2001-01-01').rule).toBeNull()
})

test('a place that nobody knows is refused', async ({ as }) => {
  const asked = judged(as, 'c:99999:2025-07-01', '2026-11-21')
  await expect(asked).rejects.toBeInstanceOf(Problem)
})
