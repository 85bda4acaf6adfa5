import { expect, test, type Cast } from '#server/testing/door.ts'
import { aPlan, decision, inForce, million, reserved } from './testing.ts'

const lines = [
  { title: 'Hỗ trợ máy đóng gói tôm khô', area: 4, money: { provincial: million(300), own: million(350) } },
  { title: 'Tập huấn sản xuất sạch hơn', area: 6, money: { provincial: million(80) } },
  {
    title: 'Hội chợ hàng công nghiệp nông thôn',
    area: 5,
    money: { provincial: million(200), commune: million(20) },
  },
]
const paper = { number: '45/TTr-SCT', date: '2026-06-10' }
const letter = { number: '900/STC', date: '2026-06-05' }

/** All lines agreed by Finance, laid before the Chairman. */
async function submitted(as: Cast, plan: { id: string; version: number }) {
  const sent = await as.appraiser.do('planning.sendToFinance', { id: plan.id, version: plan.version })
  await as.finance.do('planning.agreeAll', { id: plan.id })
  const opined = await as.finance.do('planning.giveOpinion', {
    id: plan.id,
    version: sent.version,
    ...letter,
  })
  return await as.appraiser.do('planning.submitPlan', { id: plan.id, version: opined.version, ...paper })
}

test('a plan goes from the department by Finance to the Chairman, and what is approved is held by source', async ({
  db,
  as,
}) => {
  const plan = await aPlan(db, as, { lines, ceilings: { provincial: 600, commune: 50 } })
  const [machine = '', training = '', fair = ''] = plan.items
  const sent = await as.appraiser.do('planning.sendToFinance', { id: plan.id, version: 1 })
  const desk = await as.finance.ask('planning.financeDesk', { year: 2027 })
  const versionOf = (id: string) => desk.lines.find((line) => line.id === id)?.version ?? 0
  await as.finance.do('planning.sayOpinion', {
    id: plan.id,
    itemId: fair,
    itemVersion: versionOf(fair),
    said: 'reduce',
    text: 'Theo dự toán',
    money: { provincial: million(150), commune: million(20) },
  })
  await as.finance.do('planning.sayOpinion', {
    id: plan.id,
    itemId: training,
    itemVersion: versionOf(training),
    said: 'ask',
    text: 'Bao nhiêu lớp?',
  })
  await as.finance.do('planning.agreeAll', { id: plan.id })
  const opined = await as.finance.do('planning.giveOpinion', {
    id: plan.id,
    version: sent.version,
    ...letter,
  })
  expect(opined).toMatchObject({ state: 'opined', open: 1 })
  await expect(
    as.appraiser.do('planning.submitPlan', { id: plan.id, version: opined.version, ...paper }),
  ).rejects.toMatchObject({ fields: [{ code: 'planning.questions_open' }] })
  await as.appraiser.do('planning.answerOpinion', { id: plan.id, itemId: training, answer: 'Hai lớp' })
  const up = await as.appraiser.do('planning.submitPlan', { id: plan.id, version: opined.version, ...paper })
  const approval = await as.viceChair.ask('planning.approvalDesk', { year: 2027 })
  expect(approval).toMatchObject({ reduced: 1, openQuestions: 0 })
  expect(approval.sources.find(({ source }) => source === 'provincial')?.proposedVnd).toBe(million(530))
  const done = await as.viceChair.do('planning.approvePlan', {
    id: plan.id,
    version: up.version,
    ...decision,
    exceptions: [
      {
        itemId: machine,
        reason: 'Giảm theo khả năng ngân sách',
        money: { provincial: million(250), own: million(350) },
      },
      { itemId: training, reason: 'Chưa cần thiết' },
    ],
  })
  expect(done).toMatchObject({ state: 'approved', currentNo: 1, workingNo: null })
  expect(await reserved(db, plan.roundId)).toEqual({ provincial: million(400), commune: million(20) })
  expect(await inForce(db, plan.id)).toEqual(await reserved(db, plan.roundId))
  const { versions } = await as.auditor.ask('planning.versions', { year: 2027 })
  expect(versions).toMatchObject([
    { no: 1, decided: true, decisionNumber: '12/QĐ-UBND', lines: 2, stateVnd: million(420) },
  ])
})

test('whoever prepared a plan does not decide it, and the desks keep to their own steps', async ({
  db,
  as,
}) => {
  const plan = await aPlan(db, as, { lines })
  await expect(as.finance.do('planning.sendToFinance', { id: plan.id, version: 1 })).rejects.toMatchObject({
    code: 'not_granted',
  })
  const up = await submitted(as, plan)
  const deciding = { id: plan.id, version: up.version, ...decision }
  await expect(as.director.do('planning.approvePlan', deciding)).rejects.toMatchObject({
    code: 'not_granted',
  })
  await expect(
    as.stranger.do('planning.submitPlan', { id: plan.id, version: 1, ...paper }),
  ).rejects.toMatchObject({
    code: 'out_of_reach',
  })
  await expect(as.viceChair.do('planning.approvePlan', { ...deciding, version: 1 })).rejects.toMatchObject({
    code: 'stale_version',
  })
  await expect(
    as.viceChair.do('planning.returnPlan', { id: plan.id, version: up.version }),
  ).rejects.toMatchObject({
    code: 'reason_required',
  })
  const back = await as.viceChair.do('planning.returnPlan', {
    id: plan.id,
    version: up.version,
    reason: 'Soát lại',
  })
  expect(back.state).toBe('draft')
})

test('Finance speaks of every line, never gives more than is asked, and says why it gives less', async ({
  db,
  as,
}) => {
  const plan = await aPlan(db, as, { lines })
  const sent = await as.appraiser.do('planning.sendToFinance', { id: plan.id, version: 1 })
  const { lines: seen } = await as.finance.ask('planning.financeDesk', { year: 2027 })
  const [first] = seen
  const said = {
    id: plan.id,
    itemId: first?.id ?? '',
    itemVersion: first?.version ?? 0,
    said: 'reduce' as const,
  }
  const refused = async (more: { text: string; money: Record<string, number> | null }) =>
    await as.finance.do('planning.sayOpinion', { ...said, ...more }).catch((error: unknown) => error)
  expect(await refused({ text: '', money: { provincial: million(1) } })).toMatchObject({
    fields: [{ path: ['text'] }],
  })
  expect(await refused({ text: 'Nhiều', money: { provincial: million(301) } })).toMatchObject({
    fields: [{ path: ['money', 'provincial'], facts: { sum: '301', most: '300' } }],
  })
  expect(
    await refused({ text: 'Bằng', money: { provincial: million(300), own: million(350) } }),
  ).toMatchObject({
    fields: [{ code: 'planning.not_reduced' }],
  })
  await expect(
    as.finance.do('planning.giveOpinion', { id: plan.id, version: sent.version, ...letter }),
  ).rejects.toMatchObject({ fields: [{ code: 'planning.unsaid', facts: { count: 3 } }] })
})

test('a decision never overdraws a ceiling: both figures are told, and nothing of it is kept', async ({
  db,
  as,
}) => {
  const plan = await aPlan(db, as, { lines, ceilings: { provincial: 600 } })
  const up = await submitted(as, plan)
  await db.query(
    `update planning.ceiling set ceiling_vnd = $2 where round_id = $1 and source = 'provincial'`,
    [plan.roundId, million(500)],
  )
  const deciding = { id: plan.id, version: up.version, ...decision }
  await expect(as.viceChair.do('planning.approvePlan', deciding)).rejects.toMatchObject({
    fields: [{ path: ['ceilings', 'provincial'], facts: { sum: '580', ceiling: '500' } }],
  })
  expect(await reserved(db, plan.roundId)).toEqual({})
  const out = { itemId: plan.items[1] ?? '', reason: 'Vượt trần' }
  await as.viceChair.do('planning.approvePlan', { ...deciding, exceptions: [out] })
  expect(await reserved(db, plan.roundId)).toMatchObject({ provincial: million(500) })
})

test('exceptions name lines of the plan, once, and never more than was proposed', async ({ db, as }) => {
  const plan = await aPlan(db, as, { lines })
  const up = await submitted(as, plan)
  const [machine = '', training = ''] = plan.items
  const exceptions = [
    { itemId: machine, reason: 'Thêm', money: { provincial: million(301) } },
    { itemId: training, reason: 'Bỏ' },
    { itemId: training, reason: 'Bỏ lần nữa' },
  ]
  await expect(
    as.viceChair.do('planning.approvePlan', { id: plan.id, version: up.version, ...decision, exceptions }),
  ).rejects.toMatchObject({
    fields: [{ path: ['exceptions', 0, 'money', 'provincial'] }, { path: ['exceptions', 2, 'itemId'] }],
  })
  const all = plan.items.map((itemId) => ({ itemId, reason: 'Không' }))
  await expect(
    as.viceChair.do('planning.approvePlan', {
      id: plan.id,
      version: up.version,
      ...decision,
      exceptions: all,
    }),
  ).rejects.toMatchObject({ fields: [{ code: 'planning.nothing_left' }] })
})
