import { type Cast, expect, test } from '#server/testing/door.ts'
import { openedRound, planYear as year } from '../testing.ts'
import { idea, linesOf, refusals } from './testing.ts'

/** A proposal of the centre that the department called ready. */
async function ready(as: Cast): Promise<string> {
  const { id, version } = await as.centre.do('pipeline.create', idea())
  await as.director.do('pipeline.markReady', { id, version, reason: 'Đã xem tại cơ sở' })
  return id
}

const noticesOf = async (as: Cast) =>
  (await as.commune.ask('agenda.notices', {})).items.map(({ title, note }) => `${title} | ${note ?? ''}`)

const rowsOf = async (as: Cast) => (await as.appraiser.ask('planning.items', { year })).items

const rowIn = async (as: Cast, id: string) => {
  const row = (await rowsOf(as)).find((each) => each.id === id)
  if (!row) throw new Error('the line is not in the grid')
  return row
}

test('a kept line takes the proposal that it carries out from the bank', async ({ as, db }) => {
  const round = await openedRound(as)
  const proposalId = await ready(as)
  const [line] = await linesOf(db, { ...round, unitPlanId: round.communePlan }, [{ proposalId }])
  if (!line) return
  const kept = await as.appraiser.do('planning.keepItem', line)
  expect(kept).toMatchObject({ state: 'kept', version: 2 })
  const { state, life } = await as.centre.ask('pipeline.get', { id: proposalId })
  expect(state).toBe('taken')
  expect(life.at(-1)).toMatchObject({ step: 'take', reason: `Kế hoạch khuyến công năm ${year}` })
  // the plan holds it: nobody takes it out of the bank beside the plan
  const { version } = await as.centre.ask('pipeline.get', { id: proposalId })
  const beside = { id: proposalId, version, reason: 'Thử' }
  expect(await refusals(as.director.do('pipeline.release', beside))).toEqual(['in_use'])
})

test('a line whose proposal is not ready, or stands in another line, is not kept', async ({ as, db }) => {
  const round = await openedRound(as)
  const proposalId = await ready(as)
  const raw = await as.centre.do('pipeline.create', idea())
  const [one, other, early] = await linesOf(db, { ...round, unitPlanId: round.communePlan }, [
    { proposalId },
    { proposalId },
    { proposalId: raw.id },
  ])
  if (!one || !other || !early) return
  const { kept, refused } = await as.appraiser.do('planning.keepItems', { items: [one, other, early] })
  expect(kept).toHaveLength(1)
  expect(refused.map(({ why }) => why).toSorted()).toEqual([
    expect.stringMatching(/đã vào một kế hoạch khác/),
    expect.stringMatching(/chưa sẵn sàng/),
  ])
  const left = refused.find(({ id }) => id === early.id)
  expect(left?.title).toBe('Ứng dụng máy sấy tôm khô')
  expect(await refusals(as.appraiser.do('planning.keepItem', early))).toEqual([
    'id: planning.proposal_not_ready',
  ])
})

test('a trim flows back: the unit reads its reason and is told', async ({ as, db }) => {
  const round = await openedRound(as)
  const [line] = await linesOf(db, { ...round, unitPlanId: round.communePlan }, [{}])
  if (!line) return
  const money = { provincial: 200_000_000, own: 300_000_000 }
  expect(await refusals(as.appraiser.do('planning.trimItem', { ...line, money }))).toEqual([
    'reason: required',
  ])
  const more = { ...line, money: { provincial: 700_000_000 }, reason: 'Thêm' }
  expect(await refusals(as.appraiser.do('planning.trimItem', more))).toEqual(['money: planning.trim_above'])
  const trimmed = await as.appraiser.do('planning.trimItem', { ...line, money, reason: 'Theo định mức' })
  expect(trimmed).toMatchObject({
    state: 'kept',
    stateReason: 'Theo định mức',
    asked: [0, 300_000_000, 0, 0, 300_000_000, 0, 0],
    now: [0, 200_000_000, 0, 0, 300_000_000, 0, 0],
  })
  expect(await noticesOf(as)).toContain(
    'Sở điều chỉnh kinh phí từ 600 còn 500 triệu đồng: Ứng dụng máy sấy tôm khô | Theo định mức',
  )
  const again = { id: line.id, version: trimmed.version, money, reason: 'Lần nữa' }
  expect(await refusals(as.director.do('planning.trimItem', again))).toEqual(['money: planning.trim_same'])
})

test('two officers trim one line: the second is told who did what, and nothing is lost', async ({
  as,
  db,
}) => {
  const round = await openedRound(as)
  const [line] = await linesOf(db, { ...round, unitPlanId: round.communePlan }, [{}])
  if (!line) return
  const first = { ...line, money: { provincial: 250_000_000, own: 300_000_000 }, reason: 'Cân đối vốn' }
  await as.appraiser.do('planning.trimItem', first)
  const second = { ...line, money: { provincial: 100_000_000 }, reason: 'Khác' }
  await expect(as.director.do('planning.trimItem', second)).rejects.toMatchObject({
    code: 'stale_version',
    changed: [
      {
        by: (await as.appraiser.actor())?.name,
        field: 'Điều chỉnh kinh phí của «Ứng dụng máy sấy tôm khô» từ 600 còn 550 triệu đồng',
      },
    ],
  })
  expect((await rowIn(as, line.id)).now).toEqual([0, 250_000_000, 0, 0, 300_000_000, 0, 0])
})

test('a line put off goes back to the bank with its reason, and comes again as ready as it was', async ({
  as,
  db,
}) => {
  const round = await openedRound(as)
  const proposalId = await ready(as)
  const [line] = await linesOf(db, { ...round, unitPlanId: round.communePlan }, [{ proposalId }])
  if (!line) return
  const kept = await as.appraiser.do('planning.keepItem', line)
  const asked = { id: line.id, version: kept.version, reason: 'Vượt trần vốn năm nay' }
  expect(await refusals(as.appraiser.do('planning.deferItem', { ...asked, returnYear: year }))).toEqual([
    'returnYear: planning.return_year',
  ])
  const put = await as.appraiser.do('planning.deferItem', { ...asked, returnYear: year + 1 })
  expect(put.state).toBe('deferred')
  expect(await as.centre.ask('pipeline.get', { id: proposalId })).toMatchObject({
    state: 'deferred',
    stateReason: 'Vượt trần vốn năm nay',
    returnYear: year + 1,
  })
  expect((await noticesOf(as))[0]).toMatch(/Sở để lại đến năm/)
  await as.appraiser.do('planning.restoreItem', { id: line.id, version: put.version })
  expect((await as.centre.ask('pipeline.get', { id: proposalId })).state).toBe('ready')
})

test('a line that is returned or dropped lets its proposal go; restored, it is as it was asked', async ({
  as,
  db,
}) => {
  const round = await openedRound(as)
  const proposalId = await ready(as)
  const plan = { ...round, unitPlanId: round.communePlan }
  const [one, other] = await linesOf(db, plan, [{ proposalId }, { title: 'Sấy cá khô' }])
  if (!one || !other) return
  const stateOf = async () => (await as.centre.ask('pipeline.get', { id: proposalId })).state
  const kept = await as.appraiser.do('planning.keepItem', one)
  const dropped = await as.appraiser.do('planning.dropItem', { ...kept, reason: 'Trùng chương trình khác' })
  expect([dropped.state, await stateOf()]).toEqual(['dropped', 'ready'])
  const back = await as.appraiser.do('planning.restoreItem', dropped)
  expect(back).toMatchObject({ state: 'proposed', stateReason: '' })
  const money = { provincial: 100_000_000 }
  const trimmed = await as.appraiser.do('planning.trimItem', { ...back, money, reason: 'Giảm' })
  expect(await stateOf()).toBe('taken')
  const restored = await as.appraiser.do('planning.restoreItem', trimmed)
  expect(restored.now).toEqual(restored.asked)
  const returned = await as.appraiser.do('planning.returnItem', { ...other, reason: 'Chưa có báo giá' })
  expect(returned).toMatchObject({ state: 'returned', stateReason: 'Chưa có báo giá' })
  expect((await noticesOf(as))[0]).toBe('Sở trả lại một mục của kế hoạch: Sấy cá khô | Chưa có báo giá')
  const [own] = await linesOf(db, { ...round, unitPlanId: null }, [{}])
  if (own)
    expect(await refusals(as.appraiser.do('planning.returnItem', { ...own, reason: 'Thử' }))).toEqual([
      'id: planning.own_line',
    ])
})

test('the department adds and mends its own lines, and those of units only by its figures', async ({
  as,
  db,
}) => {
  const round = await openedRound(as)
  const item = {
    kind: 'task',
    title: 'Tập huấn cán bộ khuyến công',
    area: 1,
    money: { provincial: 50_000_000 },
  } as const
  const made = await as.appraiser.do('planning.addItem', { roundId: round.roundId, item })
  expect(made).toMatchObject({ organisationId: null, state: 'proposed', arrangement: null })
  const edited = await as.director.do('planning.editItem', {
    id: made.id,
    version: made.version,
    item: { ...item, money: { provincial: 60_000_000 } },
  })
  expect(edited.now[1]).toBe(60_000_000)
  const [line] = await linesOf(db, { ...round, unitPlanId: round.communePlan }, [{}])
  if (!line) return
  expect(await refusals(as.appraiser.do('planning.editItem', { ...line, item }))).toEqual([
    'id: planning.unit_line',
  ])
})

test('lines are not touched while their unit writes, while the plan lies elsewhere, nor from outside', async ({
  as,
  db,
}) => {
  const round = await openedRound(as)
  const [line] = await linesOf(db, { ...round, unitPlanId: round.communePlan }, [{}])
  if (!line) return
  const plan = (state: string) =>
    db.query('update planning.submission set state = $2 where id = $1', [round.communePlan, state])
  await plan('returned')
  expect(await refusals(as.appraiser.do('planning.keepItem', line))).toEqual(['id: planning.unit_not_sent'])
  await plan('accepted')
  await db.query(`update planning.plan set state = 'withFinance' where id = $1`, [round.planId])
  expect(await refusals(as.appraiser.do('planning.keepItem', line))).toEqual(['id: planning.plan_fixed'])
  expect((await as.appraiser.ask('planning.items', { year })).round?.writable).toBe(false)
  expect(await refusals(as.stranger.do('planning.keepItem', line))).toEqual(['out_of_reach'])
  expect(await refusals(as.stranger.do('planning.keepItems', { items: [line] }))).toEqual(['not_found'])
  expect((await as.stranger.ask('planning.items', { year })).items).toEqual([])
  expect(await refusals(as.commune.do('planning.keepItem', line))).toEqual(['not_granted'])
})
