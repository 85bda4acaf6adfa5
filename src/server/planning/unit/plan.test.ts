import type { z } from 'zod'
import type { ItemFields } from '#contract/planning/items.ts'
import { refusals, registered } from '#server/pipeline/testing.ts'
import { expect, test } from '#server/testing/door.ts'
import { openedRound, planYear } from '../testing.ts'

/** A class of the commune, whole enough to be sent. */
const lesson = (more: Partial<z.input<typeof ItemFields>> = {}): z.input<typeof ItemFields> => ({
  kind: 'task',
  title: 'Lớp tập huấn quản lý sản xuất',
  area: 2,
  quantity: 2,
  unit: 'lớp',
  timing: 'Quý II',
  leadName: 'UBND xã Phan Ngọc Hiển',
  money: { provincial: 60_000_000, commune: 20_000_000 },
  ...more,
})

const line = (key: string, more: Partial<z.input<typeof ItemFields>> = {}, position = 0) => ({
  key,
  position,
  fields: lesson(more),
})

test('a commune writes its plan, sends it, gets it back, must say why it comes back unchanged, and it is accepted', async ({
  as,
}) => {
  const { communePlan: id } = await openedRound(as)
  const head = {
    version: 1,
    narrative: 'Xã có 40 cơ sở tôm khô.',
    ownDecision: '12/QĐ-UBND',
    ownDecidedOn: null,
    ownSigner: '',
  }
  const kept = await as.commune.do('planning.writeUnitPlan', {
    id,
    head,
    lines: [line('a'), line('b', { title: 'Hội chợ hàng tỉnh' }, 1)],
  })
  expect(kept.lines.map(({ key, version }) => [key, version])).toEqual([
    ['a', 1],
    ['b', 1],
  ])
  const sent = await as.communeChair.do('planning.sendUnitPlan', {
    id,
    version: kept.version,
    paper: '45/UBND-KT',
  })
  expect(sent).toMatchObject({ state: 'sent', late: false })
  const second = kept.lines[1]?.id ?? ''
  const back = await as.appraiser.do('planning.returnUnitPlan', {
    id,
    version: sent.version,
    reason: 'Làm rõ số lớp',
    lines: [{ id: second, reason: 'Hội chợ nào?' }],
  })
  const seen = await as.commune.ask('planning.unitPlan', { id })
  expect(seen).toMatchObject({
    state: 'returned',
    returnReason: 'Làm rõ số lớp',
    unchanged: true,
    sentBefore: true,
  })
  expect(seen.items.find((item) => item.id === second)).toMatchObject({
    state: 'returned',
    stateReason: 'Hội chợ nào?',
  })
  const again = { id, version: back.version }
  expect(await refusals(as.commune.do('planning.sendUnitPlan', again))).toEqual([
    'unchangedBecause: planning.unchanged',
  ])
  const resent = await as.commune.do('planning.sendUnitPlan', {
    ...again,
    unchangedBecause: 'Đã nói rõ qua điện thoại',
  })
  expect((await as.commune.ask('planning.unitPlan', { id })).items.map(({ state }) => state)).toEqual([
    'proposed',
    'proposed',
  ])
  const accepted = await as.appraiser.do('planning.acceptUnitPlan', { id, version: resent.version })
  expect(accepted.state).toBe('accepted')
  expect(await refusals(as.commune.do('planning.writeUnitPlan', { id, lines: [line('c')] }))).toEqual([
    'step_not_allowed',
  ])
})

test('a returned plan that was changed needs no word why', async ({ as }) => {
  const { communePlan: id } = await openedRound(as)
  const { lines, version } = await as.commune.do('planning.writeUnitPlan', { id, lines: [line('a')] })
  const sent = await as.commune.do('planning.sendUnitPlan', { id, version })
  const back = await as.appraiser.do('planning.returnUnitPlan', {
    id,
    version: sent.version,
    reason: 'Giảm bớt',
  })
  const changed = { ...line('a', { money: { provincial: 50_000_000 } }), id: lines[0]?.id ?? '', version: 1 }
  await as.commune.do('planning.writeUnitPlan', { id, lines: [changed] })
  expect((await as.commune.do('planning.sendUnitPlan', { id, version: back.version })).state).toBe('sent')
})

test('two people of one unit do not write over each other: the line that was changed meanwhile comes back, the others are kept', async ({
  as,
}) => {
  const { centrePlan: id } = await openedRound(as)
  const { lines } = await as.centre.do('planning.writeUnitPlan', { id, lines: [line('a'), line('b', {}, 1)] })
  const [a, b] = [lines[0]?.id ?? '', lines[1]?.id ?? '']
  const mine = (of: string, key: string, title: string, position: number) => ({
    ...line(key, { title }, position),
    id: of,
    version: 1,
  })
  await as.centre.do('planning.writeUnitPlan', { id, lines: [mine(a, 'a', 'Lớp của người thứ nhất', 0)] })
  const second = await as.centre.do('planning.writeUnitPlan', {
    id,
    lines: [mine(a, 'a', 'Lớp của người thứ hai', 0), mine(b, 'b', 'Dòng khác của người thứ hai', 1)],
    removed: [],
  })
  expect(second.lines.map(({ key }) => key)).toEqual(['b'])
  expect(second.conflicts).toMatchObject([
    { key: 'a', theirs: { title: 'Lớp của người thứ nhất', version: 2 } },
  ])
  expect(second.conflicts[0]?.by).not.toBe('')
  const { items } = await as.centre.ask('planning.unitPlan', { id })
  expect(items.map(({ title }) => title)).toEqual(['Lớp của người thứ nhất', 'Dòng khác của người thứ hai'])
})

test('what is sent twice because the answer was lost is written once and is no conflict', async ({ as }) => {
  const { centrePlan: id } = await openedRound(as)
  const { lines } = await as.centre.do('planning.writeUnitPlan', { id, lines: [line('a')] })
  const change = { ...line('a', { title: 'Lớp đã đổi tên' }), id: lines[0]?.id ?? '', version: 1 }
  await as.centre.do('planning.writeUnitPlan', { id, lines: [change] })
  const twice = await as.centre.do('planning.writeUnitPlan', { id, lines: [change] })
  expect(twice).toMatchObject({ conflicts: [], lines: [{ key: 'a', version: 2 }] })
})

test('a line that somebody removed meanwhile is told, and a line that somebody changed is not removed', async ({
  as,
}) => {
  const { centrePlan: id } = await openedRound(as)
  const { lines } = await as.centre.do('planning.writeUnitPlan', { id, lines: [line('a'), line('b', {}, 1)] })
  const [a, b] = [lines[0]?.id ?? '', lines[1]?.id ?? '']
  await as.centre.do('planning.writeUnitPlan', {
    id,
    removed: [{ id: a, version: 1 }],
    lines: [{ ...line('b', { title: 'Đã đổi tên' }, 1), id: b, version: 1 }],
  })
  const late = await as.centre.do('planning.writeUnitPlan', {
    id,
    lines: [{ ...line('a', { title: 'Sửa dòng đã bỏ' }), id: a, version: 1 }],
    removed: [{ id: b, version: 1 }],
  })
  expect(late.conflicts.map(({ key, theirs }) => [key, theirs?.title ?? null])).toEqual([
    ['a', null],
    [b, 'Đã đổi tên'],
  ])
  expect(late.removed).toEqual([])
})

test('everything that lines lack is told together, each on its line, and nothing is sent', async ({ as }) => {
  const { communePlan: id } = await openedRound(as)
  const bare = line('a', { unit: '', timing: '', money: {} })
  const project = line('b', { kind: 'project', title: 'Máy sấy tôm khô', leadName: '' }, 1)
  const { version } = await as.commune.do('planning.writeUnitPlan', { id, lines: [bare, project] })
  expect(await refusals(as.commune.do('planning.sendUnitPlan', { id, version }))).toEqual([
    'items.0.money: planning.line_money',
    'items.0.quantity: planning.line_quantity',
    'items.0.timing: planning.line_timing',
    'items.1.beneficiaries: planning.line_beneficiary',
    'items.1.leadName: planning.line_lead',
  ])
})

test('a plan without lines is sent only with a sentence that says why', async ({ as }) => {
  const { communePlan: id } = await openedRound(as)
  expect(await refusals(as.commune.do('planning.sendUnitPlan', { id, version: 1 }))).toEqual([
    'noNeedsBecause: planning.no_lines',
  ])
  await as.commune.do('planning.sendUnitPlan', {
    id,
    version: 1,
    noNeedsBecause: 'Năm nay xã không có nhu cầu.',
  })
  expect(await as.commune.ask('planning.unitPlan', { id })).toMatchObject({
    state: 'sent',
    narrative: 'Năm nay xã không có nhu cầu.',
  })
})

test('nothing is written or sent once the round is closed, and it can be again when it is open', async ({
  as,
}) => {
  const { communePlan: id, roundId } = await openedRound(as)
  const { version } = await as.commune.do('planning.writeUnitPlan', { id, lines: [line('a')] })
  const round = await as.director.ask('planning.round', { id: roundId })
  const closed = await as.director.do('planning.closeRound', { id: roundId, version: round.version })
  expect(await refusals(as.commune.do('planning.sendUnitPlan', { id, version }))).toEqual([
    'id: planning.round_not_open',
  ])
  expect(await refusals(as.commune.do('planning.writeUnitPlan', { id, lines: [line('b')] }))).toEqual([
    'id: planning.round_not_open',
  ])
  await as.director.do('planning.reopenRound', {
    id: roundId,
    version: closed.version,
    reason: 'Xã xin gửi muộn',
    dueOn: `${planYear - 1}-12-31`,
  })
  expect((await as.commune.do('planning.sendUnitPlan', { id, version })).state).toBe('sent')
})

test('what comes after the day is sent and marked as late', async ({ as, db }) => {
  const { communePlan: id, roundId } = await openedRound(as)
  await db.query(`update planning.sender set due_on = '2026-01-31' where round_id = $1`, [roundId])
  const { version } = await as.commune.do('planning.writeUnitPlan', { id, lines: [line('a')] })
  expect((await as.commune.do('planning.sendUnitPlan', { id, version })).late).toBe(true)
})

test("other units' plans are none of a commune's business, and another province's of nobody's", async ({
  as,
}) => {
  const { centrePlan: id, communePlan } = await openedRound(as)
  expect(await refusals(as.commune.ask('planning.unitPlan', { id }))).toEqual(['not_found'])
  expect(await refusals(as.commune.do('planning.writeUnitPlan', { id, lines: [line('a')] }))).toEqual([
    'out_of_reach',
  ])
  expect(
    await refusals(as.appraiser.do('planning.writeUnitPlan', { id: communePlan, lines: [line('a')] })),
  ).toEqual(['out_of_reach'])
  expect(await refusals(as.stranger.ask('planning.unitPlan', { id }))).toEqual(['not_found'])
  expect((await as.finance.ask('planning.unitPlan', { id })).id).toBe(id)
})

test('a proposal of the bank goes into one plan of the year only, with its place, money and who benefits', async ({
  as,
}) => {
  const { communePlan, centrePlan } = await openedRound(as)
  const made = await registered(as.commune)
  await as.appraiser.do('pipeline.markReady', { id: made.id, version: made.version, reason: 'Thử' })
  const offered = await as.commune.ask('planning.bankForPlan', { id: communePlan, q: 'may say' })
  expect(offered.items).toMatchObject([{ id: made.id, wanted: true, inPlanOf: '' }])
  const first = await as.commune.do('planning.takeFromBank', {
    id: communePlan,
    proposalIds: [made.id, made.id],
  })
  expect(first).toMatchObject({ taken: [{ proposalId: made.id }], skipped: [] })
  const { items } = await as.commune.ask('planning.unitPlan', { id: communePlan })
  expect(items).toMatchObject([
    {
      kind: 'project',
      title: 'Ứng dụng máy sấy tôm khô',
      activity: 'N-MMTB',
      proposalId: made.id,
      unitId: 'c:32244:2025-07-01',
    },
  ])
  expect(items[0]?.money.map(({ source, askedVnd }) => [source, askedVnd])).toEqual([
    ['own', 300_000_000],
    ['provincial', 300_000_000],
  ])
  expect((await as.commune.ask('planning.bankForPlan', { id: communePlan })).items).toEqual([])
  const second = await as.centre.do('planning.takeFromBank', { id: centrePlan, proposalIds: [made.id] })
  expect(second.taken).toEqual([])
  expect(second.skipped).toMatchObject([{ proposalId: made.id }])
  expect((await as.centre.ask('planning.unitPlan', { id: centrePlan })).items).toEqual([])
})

test('support above the norm of the place is told with its article', async ({ as }) => {
  const { communePlan: id } = await openedRound(as)
  const fields = {
    kind: 'project' as const,
    title: 'Máy sấy tôm khô',
    area: 3,
    activity: 'N-MMTB',
    unitId: 'c:32244:2025-07-01',
  }
  const rich = line('a', {
    ...fields,
    beneficiaries: 'HTX',
    money: { provincial: 9_000_000_000, own: 1_000_000 },
  })
  await as.commune.do('planning.writeUnitPlan', { id, lines: [rich] })
  const { findings } = await as.commune.ask('planning.unitPlan', { id })
  expect(findings).toMatchObject([{ kind: 'aboveNorm', funding: 'local', askedVnd: 9_000_000_000 }])
  expect(findings[0]?.basis).not.toBe('')
})

test('the plans of my own unit say how many lines and how much they ask', async ({ as }) => {
  const { communePlan: id } = await openedRound(as)
  await as.commune.do('planning.writeUnitPlan', {
    id,
    lines: [line('a'), line('b', { money: { own: 5_000_000 } }, 1)],
  })
  const { items } = await as.commune.ask('planning.myPlans', { year: planYear })
  expect(items).toMatchObject([
    { id, lines: 2, stateVnd: 80_000_000, totalVnd: 85_000_000, approvedVnd: null },
  ])
})
