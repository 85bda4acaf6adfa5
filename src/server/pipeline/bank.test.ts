import { expect, test } from '#server/testing/door.ts'
import { form, phanNgocHien, refusals, registered } from './testing.ts'

const year = new Date().getFullYear()

test('an owner registers a machine on the phone: place and establishment are known, the support by the norms is told', async ({
  as,
}) => {
  const { unitId: _, ...short } = form()
  const made = await as.owner.do('pipeline.create', { ...short, register: true })
  expect(made).toMatchObject({ state: 'registered', code: expect.stringMatching(/^NH-\d{4}-\d{4}$/) })
  const page = await as.owner.ask('pipeline.get', { id: made.id })
  expect(page).toMatchObject({
    origin: 'owner',
    unitId: phanNgocHien,
    areas: [3],
    nationalVnd: 0,
    localVnd: 300_000_000,
    ownVnd: 300_000_000,
  })
  expect(page.establishments.map(({ name }) => name)).toEqual(['HTX Tôm khô Rạch Gốc'])
  expect(page.weighing.judged[0]?.verdict.outcome).toBe('unclear')
  expect(page.contactPhone).toMatch(/^•+123$/)
  expect(page.life.map(({ step }) => step)).toEqual(['create', 'register'])
  expect(page.kept).toMatchObject({ step: 'register' })
  expect(
    page.readiness.asked.filter(({ has, required }) => required && !has).map(({ piece }) => piece),
  ).toContain('fileQuotation')
  expect((await as.owner.ask('pipeline.list', {})).items.map(({ id }) => id)).toContain(made.id)
})

test('the way of a proposal: returned with a reason, supplemented, completed by the centre, ready, taken, given back', async ({
  as,
}) => {
  const { id, version } = await registered(as.owner)
  const returned = await as.centre.do('pipeline.return', {
    id,
    version,
    reason: 'Thiếu báo giá',
    missing: ['fileQuotation'],
  })
  expect((await as.owner.ask('pipeline.get', { id })).stateReason).toBe('Thiếu báo giá')
  const edited = await as.owner.do('pipeline.edit', {
    id,
    version: returned.version,
    ...form({ workers: 12 }),
  })
  const again = await as.owner.do('pipeline.register', { id, version: edited.version })
  const whole = form({ workers: 12, objectives: 'Nâng công suất', leadName: 'Trung tâm Khuyến công' })
  const completed = await as.centre.do('pipeline.complete', { id, version: again.version, ...whole })
  expect(completed.state).toBe('registered')
  const ready = { id, version: completed.version }
  expect(await refusals(as.appraiser.do('pipeline.markReady', ready))).toEqual(['reason: pipeline.not_ready'])
  const marked = await as.appraiser.do('pipeline.markReady', {
    ...ready,
    reason: 'Giấy tờ gốc đã xem tại cơ sở',
  })
  const taken = await as.director.do('pipeline.take', { ...marked, year: year + 1, plan: 'QĐ 12/QĐ-UBND' })
  expect(taken.state).toBe('taken')
  const back = await as.director.do('pipeline.release', { ...taken, reason: 'Ngân sách giảm' })
  expect(back.state).toBe('ready')
  const { life } = await as.auditor.ask('pipeline.get', { id })
  expect(life.map(({ step, reason }) => `${step} ${reason}`.trim())).toEqual([
    'create',
    'register',
    'return Thiếu báo giá',
    'register',
    'markReady Giấy tờ gốc đã xem tại cơ sở',
    'take QĐ 12/QĐ-UBND',
    'release Ngân sách giảm',
  ])
})

test('what is put off or refused keeps its reason, its owner reads it, and it comes back with its history', async ({
  as,
}) => {
  const one = await registered(as.owner)
  expect(
    await refusals(as.appraiser.do('pipeline.defer', { ...one, reason: 'Hết vốn', returnYear: year })),
  ).toEqual(['returnYear: pipeline.return_year'])
  expect(await refusals(as.appraiser.do('pipeline.defer', { ...one, returnYear: year + 2 }))).toEqual([
    'reason: required',
  ])
  const deferred = await as.appraiser.do('pipeline.defer', {
    ...one,
    reason: 'Hết vốn năm nay',
    returnYear: year + 2,
  })
  expect(await as.owner.ask('pipeline.get', { id: one.id })).toMatchObject({
    state: 'deferred',
    stateReason: 'Hết vốn năm nay',
    returnYear: year + 2,
  })
  const open = await as.centre.do('pipeline.reopen', { ...deferred, reason: 'Có vốn bổ sung' })
  const page = await as.owner.ask('pipeline.get', { id: one.id })
  expect(page).toMatchObject({ state: 'registered', years: [year + 2], returnYear: null })
  expect(page.life.map(({ reason }) => reason)).toContain('Hết vốn năm nay')
  const refused = await as.director.do('pipeline.refuse', { ...open, reason: 'Không thuộc ngành nghề' })
  expect(await as.owner.ask('pipeline.get', { id: one.id })).toMatchObject({
    state: 'refused',
    stateReason: 'Không thuộc ngành nghề',
  })
  expect((await as.centre.do('pipeline.reopen', { ...refused, reason: 'Bổ sung ngành nghề' })).state).toBe(
    'registered',
  )
})

test('whoever wrote a proposal does not decide on it', async ({ as }) => {
  const { id, version } = await registered(as.appraiser, { establishmentIds: [], arrangement: 'group' })
  const why = { id, version, reason: 'Đủ' }
  expect(await refusals(as.appraiser.do('pipeline.markReady', why))).toEqual(['four_eyes'])
  expect(await refusals(as.appraiser.do('pipeline.refuse', why))).toEqual(['four_eyes'])
  const offers = (await as.appraiser.ask('pipeline.get', { id })).offers
  expect(offers.find(({ step }) => step === 'markReady')).toMatchObject({
    allowed: false,
    refusal: 'four_eyes',
  })
  expect((await as.director.do('pipeline.markReady', why)).state).toBe('ready')
})

test('before it is registered, everything that lacks is told at once', async ({ as }) => {
  const idea = await as.centre.do('pipeline.create', { title: 'Một ý tưởng', years: [2020] })
  expect(idea.state).toBe('idea')
  expect(await refusals(as.centre.do('pipeline.register', idea))).toEqual([
    'unitId: required',
    'activities: required',
    'years: pipeline.year_past',
    'costs: pipeline.nothing_asked',
    'need: pipeline.say_why',
    'contactPhone: pipeline.say_contact',
  ])
})

test('bad figures are refused on their fields: less than nothing, three times the cost, more sources than cost', async ({
  as,
}) => {
  const cost = { content: 'Máy', totalVnd: 100_000_000 }
  const costs = (part: object) =>
    refusals(as.centre.do('pipeline.create', form({ costs: [{ ...cost, ...part }] })))
  expect(await costs({ localVnd: -1 })).toEqual([expect.stringMatching(/^costs\.0\.localVnd: /)])
  expect(await costs({ localVnd: 300_000_000 })).toEqual(['costs.0.localVnd: pipeline.asked_above_cost'])
  expect(await costs({ ownVnd: 60_000_000, loanVnd: 60_000_000 })).toEqual([
    'costs.0.totalVnd: pipeline.sources_above_cost',
  ])
  expect(await costs({ activity: 'N-KHONGCO' })).toEqual(['costs.0.activity: norms.activity'])
})

test('support asked above the ceiling is told and kept as it was asked', async ({ as }) => {
  const asked = {
    content: 'Máy sấy',
    item: 'machine',
    totalVnd: 2_000_000_000,
    nationalVnd: 900_000_000,
    ownVnd: 1_100_000_000,
  }
  const made = await registered(as.centre, { arrangement: 'group', costs: [asked] })
  expect(made.warnings.join(' ')).toMatch(/vượt 600 triệu đồng/)
  const page = await as.centre.ask('pipeline.get', { id: made.id })
  expect(page.nationalVnd).toBe(900_000_000)
  expect(page.weighing.ceilingVnd.national).toBe(300_000_000)
  expect(page.readiness.asked.find(({ piece }) => piece === 'withinCeiling')?.has).toBe(false)
  expect((await as.centre.ask('pipeline.list', { above: 'yes' })).items.map(({ id }) => id)).toContain(
    made.id,
  )
})

test('a district after June 2025, a place outside one’s reach and another’s establishment are refused', async ({
  as,
}) => {
  const place = (unitId: string, placeOn?: string) =>
    refusals(as.centre.do('pipeline.create', form({ unitId, ...(placeOn ? { placeOn } : {}) })))
  expect(await place('d:973:before-2025-07-01')).toEqual(['unitId: pipeline.unit_gone'])
  expect(await place('c:32244:before-2025-07-01')).toEqual(['unitId: pipeline.unit_gone'])
  expect(await place('c:32244:before-2025-07-01', '2024-05-01')).toEqual(['done'])
  expect(await place('d:973:before-2025-07-01', '2024-05-01')).toEqual(['unitId: pipeline.unit_level'])
  expect(await place('c:30337:2025-07-01')).toEqual(['unitId: pipeline.unit_elsewhere'])
  expect(await place(phanNgocHien, '2999-01-01')).toEqual(['placeOn: date.future'])
  expect(await refusals(as.commune.do('pipeline.create', form({ unitId: 'c:31843:2025-07-01' })))).toEqual([
    'unitId: pipeline.unit_elsewhere',
  ])
  const other = '01900000-0000-7000-8000-000000000001'
  expect(await refusals(as.centre.do('pipeline.create', form({ establishmentIds: [other] })))).toEqual([
    'establishmentIds.0: pipeline.establishment_elsewhere',
  ])
})

test('what the conditions ask is answered in the proposal, and the verdict follows', async ({ as }) => {
  const whole = { 'new-machines': 'yes', 'better-machines': 'yes', counterpart: 'yes', 'paid-once': 'yes' }
  const made = await registered(as.owner, { answers: whole })
  const { weighing } = await as.owner.ask('pipeline.get', { id: made.id })
  expect(weighing.outcome).toBe('eligible')
  const old = await registered(as.owner, { answers: { ...whole, 'new-machines': 'no' } })
  expect((await as.owner.ask('pipeline.get', { id: old.id })).weighing.outcome).toBe('ineligible')
})
