import { type Cast, expect, test } from '#server/testing/door.ts'
import type { Borrowed } from '#server/testing/database.ts'
import { openedRound, planYear as year } from '../../testing.ts'
import { idea, linesOf, phanNgocHien } from '../testing.ts'

/** The commune's two lines, the centre's one, the department's one. */
async function gathered(as: Cast, db: Borrowed) {
  const round = await openedRound(as)
  const commune = await linesOf(db, { ...round, unitPlanId: round.communePlan }, [
    { unitId: phanNgocHien, title: 'Máy sấy tôm khô Rạch Gốc' },
    {
      kind: 'task',
      area: 1,
      title: 'Lớp đan lát',
      unit: 'lớp',
      money: { commune: 40_000_000 },
      unitId: phanNgocHien,
    },
  ])
  const centre = await linesOf(db, { ...round, unitPlanId: round.centrePlan }, [
    { route: 'national', money: { national: 500_000_000 }, unitId: phanNgocHien },
  ])
  const own = await linesOf(db, { ...round, unitPlanId: null }, [
    {
      kind: 'task',
      area: 4,
      title: 'Hội chợ',
      unit: 'gian',
      budgetLine: 'x/y',
      money: { provincial: 90_000_000 },
    },
  ])
  return { round, commune, centre, own }
}

const titles = async (as: Cast, filters: object) =>
  (await as.appraiser.ask('planning.items', { year, ...filters })).items.map(({ title }) => title)

test('the grid shows every line that was sent, and is narrowed by unit, source, route, content and words', async ({
  as,
  db,
}) => {
  const { round } = await gathered(as, db)
  expect(await titles(as, {})).toHaveLength(4)
  expect((await titles(as, { q: 'may say TOM' })).toSorted()).toEqual([
    'Máy sấy tôm khô Rạch Gốc',
    'Ứng dụng máy sấy tôm khô',
  ])
  expect(await titles(as, { source: 'own' })).toEqual(['Máy sấy tôm khô Rạch Gốc'])
  expect(await titles(as, { route: 'national' })).toEqual(['Ứng dụng máy sấy tôm khô'])
  expect(await titles(as, { area: 1 })).toEqual(['Lớp đan lát'])
  expect(await titles(as, { source: 'commune' })).toEqual(['Lớp đan lát'])
  expect(await titles(as, { line: 'x/y' })).toEqual(['Hội chợ'])
  const unit = (await as.commune.actor())?.organisationId
  expect(await titles(as, { unit })).toHaveLength(2)
  await db.query('update planning.submission set sent_on = null where id = $1', [round.communePlan])
  expect(await titles(as, {})).toHaveLength(2)
})

test('totals add up by every side, stand beside ceilings, and leave out what is in no plan', async ({
  as,
  db,
}) => {
  const { commune } = await gathered(as, db)
  const [first, second] = commune
  if (!first || !second) return
  await as.appraiser.do('planning.trimItem', { ...first, money: { provincial: 200_000_000 }, reason: 'Giảm' })
  await as.appraiser.do('planning.dropItem', { ...second, reason: 'Trùng' })
  const told = await as.appraiser.ask('planning.totals', { year })
  expect(told.all).toMatchObject({ count: 3, now: [500_000_000, 290_000_000, 0, 0, 0, 0, 0] })
  for (const side of [told.byArea, told.byUnit, told.byRoute]) {
    expect(side.reduce((sum, { count }) => sum + count, 0)).toBe(3)
    expect(side.reduce((sum, { now }) => sum + (now[1] ?? 0), 0)).toBe(290_000_000)
  }
  expect(told.byState.map(({ state, count }) => `${state} ${count}`).toSorted()).toEqual([
    'dropped 1',
    'kept 1',
    'proposed 2',
  ])
  expect(told.ceilings.find(({ source }) => source === 'provincial')).toEqual({
    source: 'provincial',
    ceilingVnd: 3_000_000_000,
    reservedVnd: 0,
    keptVnd: 200_000_000,
    plannedVnd: 290_000_000,
  })
  expect(told.lines.find(({ line }) => line === 'x/y')).toMatchObject({ count: 1, plannedVnd: 90_000_000 })
  expect(await as.auditor.ask('planning.totals', { year })).toEqual(told)
})

test('under another ceiling, lines of the plan and ready ideas of the bank are told in their order', async ({
  as,
  db,
}) => {
  const { commune } = await gathered(as, db)
  const [first] = commune
  if (!first) return
  await as.appraiser.do('planning.keepItem', first)
  const { id, version } = await as.centre.do('pipeline.create', idea({ title: 'Máy chiết rót nước mắm' }))
  await as.director.do('pipeline.markReady', { id, version, reason: 'Đã xem' })
  const told = await as.appraiser.ask('planning.fit', { year, provincial: 650_000_000 })
  expect(told.lines[0]).toMatchObject({ from: 'plan', kept: true, outcome: 'fits', runningVnd: 300_000_000 })
  const seen = told.lines.map(({ from, title, outcome }) => `${from} ${title}: ${outcome}`)
  expect(seen).toContain('bank Máy chiết rót nước mắm: fits')
  expect(seen).toContain('plan Hội chợ: over')
  expect((await as.appraiser.ask('planning.fit', { year })).leftOut).toBe(0)
})

test('the same establishment, place or class in two plans is told with both records', async ({ as, db }) => {
  const { round, commune } = await gathered(as, db)
  const { rows } = await db.query<{ id: string }>(
    `select id::text as id from establishment.establishment where name = 'HTX Tôm khô Rạch Gốc'`,
  )
  const establishmentIds = rows.map(({ id }) => id)
  const plan = { ...round, unitPlanId: round.centrePlan }
  const [one] = await linesOf(db, plan, [{ establishmentIds, title: 'Máy đóng gói', activity: null }])
  await linesOf(db, { ...round, unitPlanId: null }, [
    { establishmentIds, title: 'Nhãn hiệu tôm khô', area: 4 },
  ])
  await db.query(
    `insert into planning.outside_class (province_id, year, organiser, trade) values ('96', $1, 'Sở Nội vụ', 'đan lát')`,
    [year],
  )
  const told = (await as.appraiser.ask('planning.overlaps', { year })).items
  const pairs = told.map(({ reason, what, one: a, other: b }) => `${reason} ${what}: ${a.title} / ${b.title}`)
  expect(pairs).toEqual(
    expect.arrayContaining([
      'establishment HTX Tôm khô Rạch Gốc: Máy đóng gói / Nhãn hiệu tôm khô',
      expect.stringMatching(
        /^place Xã Phan Ngọc Hiển: Máy sấy tôm khô Rạch Gốc \/ Ứng dụng máy sấy tôm khô$/,
      ),
      'class đan lát: Lớp đan lát / đan lát',
    ]),
  )
  expect(told.find(({ reason }) => reason === 'class')?.other).toMatchObject({
    kind: 'outside',
    who: 'Sở Nội vụ',
  })
  const [first] = commune
  const mine = (await as.appraiser.ask('planning.overlaps', { year, item: one?.id })).items
  expect(mine.some(({ one: a, other: b }) => [a.id, b.id].includes(first?.id ?? ''))).toBe(false)
  expect((await as.stranger.ask('planning.overlaps', { year })).items).toEqual([])
})

test('the Ministry sums all provinces, and opens the grid of one', async ({ as, db }) => {
  await gathered(as, db)
  const { items } = await as.ministry.ask('planning.nation', { year })
  const ours = items.filter(({ provinceId }) => provinceId === '96')
  expect(ours.find(({ area }) => area === 3)).toMatchObject({ count: 2 })
  expect(ours.reduce((sum, { now }) => sum + (now[0] ?? 0), 0)).toBe(500_000_000)
  expect((await as.ministry.ask('planning.items', { year, province: '96' })).items).toHaveLength(4)
  expect((await as.ministry.ask('planning.items', { year })).round).toBeNull()
})
