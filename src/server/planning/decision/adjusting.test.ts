import { expect, test, type Cast } from '#server/testing/door.ts'
import { aPlan, decision, inForce, million, reserved } from './testing.ts'

const lines = [
  { title: 'Hỗ trợ máy đóng gói tôm khô', money: { provincial: million(300), own: million(350) } },
  { title: 'Tập huấn sản xuất sạch hơn', area: 6, money: { provincial: million(80) } },
  { title: 'Hội chợ hàng công nghiệp', area: 5, money: { provincial: million(200) } },
  { title: 'Máy ép dầu để sang năm', money: { provincial: million(90) }, kept: false },
]
const paper = { number: '45/TTr-SCT', date: '2026-06-10' }
const second = {
  ...decision,
  decisionNumber: '80/QĐ-UBND',
  decisionDate: '2026-07-20',
  effectiveDate: '2026-07-20',
}

/** Approved without exceptions, straight from the department. */
async function approved(as: Cast, plan: { id: string }) {
  const up = await as.appraiser.do('planning.submitPlan', { id: plan.id, version: 1, ...paper })
  return await as.viceChair.do('planning.approvePlan', { id: plan.id, version: up.version, ...decision })
}

test('an adjustment changes, adds and takes out; what is held moves by the difference and the annex says so', async ({
  db,
  as,
}) => {
  const plan = await aPlan(db, as, { lines, ceilings: { provincial: 600 } })
  const [machine = '', training = '', , later = ''] = plan.items
  const done = await approved(as, plan)
  const open = await as.appraiser.do('planning.adjustPlan', {
    id: plan.id,
    version: done.version,
    reason: 'Giữa năm',
  })
  const by = async (version: number) => ({ id: plan.id, version })
  const changed = await as.appraiser.do('planning.changeApproved', {
    ...(await by(open.version)),
    itemId: machine,
    reason: 'Giá máy giảm',
    money: { provincial: million(250), own: million(350) },
  })
  const out = await as.appraiser.do('planning.removeFromAdjustment', {
    ...(await by(changed.version)),
    itemId: training,
    reason: 'Trùng lớp của Sở khác',
  })
  const added = await as.appraiser.do('planning.addToAdjustment', {
    ...(await by(out.version)),
    itemId: later,
    reason: 'Đủ điều kiện',
  })
  const up = await as.appraiser.do('planning.submitAdjustment', { ...(await by(added.version)), ...paper })
  const annex = await as.viceChair.ask('planning.compareVersions', { id: plan.id, from: 1, to: 2 })
  expect(annex.lines.map(({ what }) => what).toSorted()).toEqual(['added', 'changed', 'removed', 'same'])
  expect(annex.stateDifferenceVnd).toBe(million(-40))
  // nothing is in force before it is decided
  expect(await reserved(db, plan.roundId)).toEqual({ provincial: million(580) })
  const decided = await as.viceChair.do('planning.approveAdjustment', {
    ...(await by(up.version)),
    ...second,
  })
  expect(decided).toMatchObject({ state: 'approved', currentNo: 2, workingNo: null })
  expect(await reserved(db, plan.roundId)).toEqual({ provincial: million(540) })
  expect(await inForce(db, plan.id)).toEqual({ provincial: million(540) })
  const again = await as.auditor.ask('planning.compareVersions', { id: plan.id, from: 1, to: 2 })
  expect(again.stateDifferenceVnd).toBe(million(-40))
})

test('an adjustment that is abandoned leaves nothing behind; a supplement only adds', async ({ db, as }) => {
  const plan = await aPlan(db, as, { lines, ceilings: { provincial: 700 } })
  const [machine = ''] = plan.items
  const done = await approved(as, plan)
  const reason = 'Bổ sung giữa năm'
  const open = await as.appraiser.do('planning.adjustPlan', {
    id: plan.id,
    version: done.version,
    reason,
    kind: 'supplement',
  })
  await expect(
    as.appraiser.do('planning.removeFromAdjustment', {
      id: plan.id,
      version: open.version,
      itemId: machine,
      reason,
    }),
  ).rejects.toMatchObject({ fields: [{ code: 'planning.supplement_only' }] })
  const item = {
    kind: 'task' as const,
    title: 'Phòng trưng bày sản phẩm',
    area: 5,
    money: { provincial: million(60) },
  }
  const added = await as.appraiser.do('planning.addToAdjustment', {
    id: plan.id,
    version: open.version,
    reason,
    item,
  })
  const left = await as.appraiser.do('planning.abandonAdjustment', {
    id: plan.id,
    version: added.version,
    reason,
  })
  expect(left).toMatchObject({ state: 'approved', workingNo: null })
  const { rows } = await db.query('select 1 from planning.item where id = $1', [added.itemId])
  expect(rows).toEqual([])
  expect(await reserved(db, plan.roundId)).toEqual(await inForce(db, plan.id))
})

test('Finance weighs an adjustment line by line; what it reduces is what is decided', async ({ db, as }) => {
  const plan = await aPlan(db, as, { lines, ceilings: { provincial: 700 } })
  const later = plan.items[3] ?? ''
  const done = await approved(as, plan)
  const open = await as.appraiser.do('planning.adjustPlan', {
    id: plan.id,
    version: done.version,
    reason: 'Thêm',
  })
  const added = await as.appraiser.do('planning.addToAdjustment', {
    id: plan.id,
    version: open.version,
    itemId: later,
    reason: 'Đủ điều kiện',
  })
  const sent = await as.appraiser.do('planning.sendAdjustmentToFinance', {
    id: plan.id,
    version: added.version,
  })
  const { lines: desk } = await as.finance.ask('planning.financeDesk', { year: 2027 })
  const line = desk.find(({ id }) => id === later)
  await as.finance.do('planning.sayOpinion', {
    id: plan.id,
    itemId: later,
    itemVersion: line?.version ?? 0,
    said: 'reduce',
    text: 'Theo giá thẩm định',
    money: { provincial: million(70) },
  })
  const opined = await as.finance.do('planning.giveAdjustmentOpinion', {
    id: plan.id,
    version: sent.version,
    number: '901/STC',
    date: '2026-07-01',
  })
  const up = await as.appraiser.do('planning.submitAdjustment', {
    id: plan.id,
    version: opined.version,
    ...paper,
  })
  await as.viceChair.do('planning.approveAdjustment', { id: plan.id, version: up.version, ...second })
  expect(await reserved(db, plan.roundId)).toEqual({ provincial: million(650) })
})

/** A row of numbers that chance drew, the same every time. */
function* drawn(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    yield state
  }
}

test('whatever an adjustment does, what is held is the sum of what is in force', async ({ db, as }) => {
  const plan = await aPlan(db, as, { lines, ceilings: { provincial: 5000 } })
  let { version } = await approved(as, plan)
  const chance = drawn(7)
  const next = (below: number): number => (chance.next().value ?? 0) % below
  for (let round = 0; round < 4; round += 1) {
    ;({ version } = await as.appraiser.do('planning.adjustPlan', { id: plan.id, version, reason: 'Đợt nữa' }))
    for (let act = 0; act < 5; act += 1) {
      const of = { id: plan.id, version, reason: 'Thử', itemId: plan.items[next(plan.items.length)] ?? '' }
      const money = { provincial: million(1 + next(400)) }
      const tried = [
        () => as.appraiser.do('planning.changeApproved', { ...of, money }),
        () => as.appraiser.do('planning.removeFromAdjustment', of),
        () => as.appraiser.do('planning.addToAdjustment', { ...of, money }),
      ][next(3)]
      version = (await tried?.().catch(() => null))?.version ?? version
    }
    const up = await as.appraiser
      .do('planning.submitAdjustment', { id: plan.id, version, ...paper })
      .catch(() => null)
    const of = { id: plan.id, version: up?.version ?? version }
    ;({ version } =
      up && next(3) > 0
        ? await as.viceChair.do('planning.approveAdjustment', { ...of, ...second })
        : await as.appraiser.do('planning.abandonAdjustment', { ...of, reason: 'Thôi' }).catch(async () => {
            const back = await as.viceChair.do('planning.returnAdjustment', { ...of, reason: 'Thôi' })
            const gone = { id: plan.id, version: back.version, reason: 'Thôi' }
            return await as.appraiser.do('planning.abandonAdjustment', gone)
          }))
    expect(await reserved(db, plan.roundId)).toEqual(await inForce(db, plan.id))
  }
})

test('what is left of a line goes on to next year once, and lines are laid into named hands', async ({
  db,
  as,
}) => {
  const plan = await aPlan(db, as, { lines })
  const [machine = ''] = plan.items
  await approved(as, plan)
  const items = [{ itemId: machine, reason: 'Máy về chậm', money: { provincial: million(100) } }]
  await expect(as.appraiser.do('planning.carryOver', { id: plan.id, items })).rejects.toMatchObject({
    fields: [{ code: 'planning.no_next_round' }],
  })
  const following = await aPlan(db, as, { lines: [], year: 2028 })
  expect(await as.appraiser.do('planning.carryOver', { id: plan.id, items })).toEqual({
    year: 2028,
    carried: 1,
  })
  const { rows } = await db.query(
    `select carried_from::text as from, note from planning.item where round_id = $1`,
    [following.roundId],
  )
  expect(rows).toEqual([{ from: machine, note: 'Chuyển tiếp từ kế hoạch năm 2027: Máy về chậm' }])
  const more = [{ itemId: machine, reason: 'Nữa', money: { provincial: million(201) } }]
  await expect(as.appraiser.do('planning.carryOver', { id: plan.id, items: more })).rejects.toMatchObject({
    fields: [{ code: 'planning.carry_above', facts: { most: '200', sum: '201' } }],
  })
  const centre = await as.centre.actor()
  await as.director.do('planning.assignItems', {
    id: plan.id,
    itemIds: [machine],
    organisationId: centre?.organisationId ?? '',
    personId: centre?.personId ?? null,
  })
  expect((await as.centre.ask('planning.assigned', {})).lines).toMatchObject([
    { id: machine, mine: true, stateVnd: million(300) },
  ])
  const { items: told } = await as.centre.ask('agenda.notices', {})
  expect(told.map(({ link }) => link)).toContain('/ke-hoach/viec-duoc-giao')
})
