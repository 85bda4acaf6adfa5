import { Problem } from '#contract/kernel/problem.ts'
import { type Cast, expect, test } from '#server/testing/door.ts'

const million = 1_000_000
const caMau = 'p:96:2025-07-01'
/** xã Phan Ngọc Hiển, on the ground of old Cà Mau */
const commune = 'c:32244:2025-07-01'
const oldCaMau = 'p:96:before-2025-07-01'

/** Each refused field with its code. */
const refused = (work: Promise<unknown>): Promise<string[]> =>
  work.then(
    () => ['done'],
    (error: unknown) =>
      error instanceof Problem
        ? error.fields.length > 0
          ? error.fields.map(({ path, code }) => `${path.join('.')} ${code}`)
          : [error.code]
        : [String(error)],
  )

const legalId = async (as: Cast, number: string): Promise<string> => {
  const { items } = await as.visitor.ask('documents.legalList', { q: number })
  return items.find((row) => row.number === number)?.id ?? ''
}

const machines = {
  activity: 'N-MMTB',
  funding: 'local' as const,
  unitId: caMau as string | null,
  figures: 'entered' as const,
  rate: 500 as number | null,
  ceiling: (250 * million) as number | null,
  unit: 'establishment' as const,
  lineFactor: null,
  priorityFactor: null,
  priorityRaisesCeiling: false,
  priorityRaisesRate: false,
  costItems: [] as string[],
  clause: 'Điều 5 khoản 2',
  validFrom: '2026-01-01',
  validTo: null as string | null,
}
const resolution = '03/2025/NQ-HĐND'

test('a norm is entered by the department, counted with, and confirmed by another person by name and day', async ({
  as,
}) => {
  const given = { ...machines, legalId: await legalId(as, resolution) }
  const { id } = await as.appraiser.do('norms.add', given)
  expect(await refused(as.appraiser.do('norms.confirm', { id, version: 1 }))).toEqual(['not_granted'])
  await as.director.do('norms.confirm', { id, version: 1 })
  const seen = await as.visitor.ask('norms.get', { id })
  const director = await as.director.actor()
  expect(seen).toMatchObject({ confidence: 'confirmed', confirmedBy: director?.name, mayKeep: false })
  expect(seen.confirmedOn).toMatch(/^\d{4}-\d\d-\d\d$/)
})

test('a rate of 300 %, days turned around and a norm of nothing are told in one answer', async ({ as }) => {
  const given = { ...machines, legalId: await legalId(as, resolution) }
  const days = { validFrom: '2026-01-01', validTo: '2025-12-31' }
  expect(
    await refused(as.appraiser.do('norms.add', { ...given, ...days, rate: 3000, activity: null })),
  ).toEqual(['rate norms.rate', 'activity norms.every', 'validTo norms.ends'])
  expect(
    await refused(as.appraiser.do('norms.add', { ...given, ...days, clause: '', rate: null, ceiling: null })),
  ).toEqual(['clause required', 'rate norms.nothing', 'validTo norms.ends'])
})

test('the resolution of old Cà Mau holds on its ground until it is ended, then that of the province of today', async ({
  as,
}) => {
  const { id } = await as.appraiser.do('norms.add', { ...machines, legalId: await legalId(as, resolution) })
  const askAt = async () => {
    const asked = { activity: 'N-MMTB', place: commune, on: '2026-06-01', funding: 'local' as const }
    const { answers } = await as.visitor.ask('norms.calculate', { ...asked, costs: String(400 * million) })
    return answers[0]
  }
  const before = await askAt()
  // its figures were never entered: the nation's are shown to look at, and the answer says so
  expect(before).toMatchObject({
    outcome: 'standIn',
    norm: { funding: 'national' },
    without: { unitId: oldCaMau },
  })
  expect(before?.warnings.map(({ code }) => code)).toContain('noFigures')
  const old = before?.without
  await as.appraiser.do('norms.end', {
    id: old?.id ?? '',
    version: old?.version ?? 0,
    validTo: '2025-12-31',
    reason: 'Nghị quyết mới thay',
  })
  expect(await askAt()).toMatchObject({
    outcome: 'found',
    norm: { id },
    reckoning: { support: 200 * million },
  })
})

test('whoever entered or corrected a norm does not confirm it, and a correction voids what was confirmed', async ({
  as,
}) => {
  const given = { ...machines, legalId: await legalId(as, resolution) }
  const { id } = await as.director.do('norms.add', given)
  expect(await refused(as.director.do('norms.confirm', { id, version: 1 }))).toEqual(['four_eyes'])
  const seen = await as.director.ask('norms.get', { id })
  expect(seen.mayConfirm).toBe(false)
  expect(seen.confirmRefused).toContain('người khác')
  // somebody else sets it right, and now the director may
  await as.appraiser.do('norms.correct', { ...given, id, version: 1, ceiling: 260 * million })
  await as.director.do('norms.confirm', { id, version: 2 })
  await as.appraiser.do('norms.correct', { ...given, id, version: 3, ceiling: 270 * million })
  expect(await as.visitor.ask('norms.get', { id })).toMatchObject({
    confidence: 'uncertain',
    confirmedBy: null,
  })
  expect(await refused(as.appraiser.do('norms.correct', { ...given, id, version: 1 }))).toEqual([
    'stale_version',
  ])
})

test('another last day voids what was confirmed, and a second person confirms it', async ({ as }) => {
  const given = { ...machines, legalId: await legalId(as, resolution) }
  const { id } = await as.appraiser.do('norms.add', given)
  await as.director.do('norms.confirm', { id, version: 1 })
  await as.director.do('norms.end', { id, version: 2, validTo: '2029-12-31', reason: 'Nghị quyết mới' })
  expect(await as.visitor.ask('norms.get', { id })).toMatchObject({
    validTo: '2029-12-31',
    confidence: 'uncertain',
    confirmedBy: null,
  })
  expect(await refused(as.director.do('norms.confirm', { id, version: 3 }))).toEqual(['four_eyes'])
})

test('overlapping norms for one place and day are refused, and the message names the other row', async ({
  as,
}) => {
  const given = { ...machines, legalId: await legalId(as, resolution) }
  await as.appraiser.do('norms.add', { ...given, validTo: '2026-12-31' })
  const again = as.appraiser.do('norms.add', { ...given, validFrom: '2026-12-31' })
  const problem = await again.catch((error: unknown) => error)
  expect(problem).toBeInstanceOf(Problem)
  expect((problem as Problem).fields).toMatchObject([
    { path: ['validFrom'], code: 'norms.overlap', facts: { from: '2026-01-01', to: '2026-12-31' } },
  ])
  expect(String((problem as Problem).fields[0]?.facts?.['name'])).toContain('Tỉnh Cà Mau')
  // the day after, and on the ground of the old province, it may be entered
  const next = await as.appraiser.do('norms.add', { ...given, validFrom: '2027-01-01' })
  await as.appraiser.do('norms.add', { ...given, unitId: oldCaMau })
  expect(
    await refused(
      as.appraiser.do('norms.correct', { ...given, id: next.id, version: 1, validFrom: '2026-06-01' }),
    ),
  ).toEqual(['validFrom norms.overlap'])
})

test('a 300 % rate, a negative ceiling, an end before the beginning, a missing clause: all on their fields at once', async ({
  as,
}) => {
  const legal = await legalId(as, resolution)
  expect(
    await refused(
      as.appraiser.do('norms.add', { ...machines, legalId: legal, rate: 3000, ceiling: -1, clause: '' }),
    ),
  ).toEqual(['rate norms.rate', 'ceiling norms.ceiling', 'clause required'])
  expect(
    await refused(
      as.appraiser.do('norms.add', {
        ...machines,
        legalId: legal,
        activity: 'N-KHONGCO',
        validTo: '2025-12-31',
        priorityFactor: 1500,
        rate: null,
        ceiling: null,
      }),
    ),
  ).toEqual([
    'rate norms.nothing',
    'priorityFactor norms.flags',
    'validTo norms.ends',
    'activity norms.activity',
  ])
  expect(
    await refused(
      as.appraiser.do('norms.add', {
        ...machines,
        legalId: legal,
        costItems: ['vàng'],
        validFrom: '2025-01-01',
      }),
    ),
  ).toEqual(['costItems norms.item', 'unitId norms.groundDays', 'validFrom norms.legalLater'])
})

test('a province keeps its own rows on its own ground, the Ministry the nation’s', async ({ as }) => {
  const given = { ...machines, legalId: await legalId(as, resolution) }
  expect(await refused(as.appraiser.do('norms.add', { ...given, unitId: 'p:91:2025-07-01' }))).toEqual([
    'unitId norms.ground',
  ])
  expect(await refused(as.appraiser.do('norms.add', { ...given, unitId: null }))).toEqual([
    'unitId norms.ground',
  ])
  expect(await refused(as.appraiser.do('norms.add', { ...given, funding: 'national' }))).toEqual([
    'funding norms.funding',
  ])
  const { id } = await as.appraiser.do('norms.add', given)
  for (const who of [as.stranger, as.ministry])
    expect(
      await refused(who.do('norms.end', { id, version: 1, validTo: '2026-12-31', reason: 'Thử' })),
    ).toEqual(['out_of_reach'])
  const national = {
    ...given,
    unitId: null,
    funding: 'national' as const,
    activity: 'N-KS',
    legalId: await legalId(as, '28/2018/TT-BTC'),
  }
  const kept = await as.ministry.do('norms.add', national)
  await as.ministryLeader.do('norms.confirm', { id: kept.id, version: 1 })
  expect(await refused(as.director.do('norms.confirm', { id: kept.id, version: 2 }))).toEqual([
    'out_of_reach',
  ])
})

test('a norm that was ended is looked up no more the day after; one withdrawn never, and stays readable', async ({
  as,
}) => {
  const given = { ...machines, legalId: await legalId(as, resolution) }
  const { id } = await as.appraiser.do('norms.add', given)
  expect(
    await refused(as.appraiser.do('norms.end', { id, version: 1, validTo: '2025-12-31', reason: 'Thử' })),
  ).toEqual(['validTo norms.ends'])
  await as.appraiser.do('norms.end', { id, version: 1, validTo: '2026-06-30', reason: 'Có nghị quyết mới' })
  const found = async (on: string) => {
    const { answers } = await as.visitor.ask('norms.calculate', {
      activity: 'N-MMTB',
      place: caMau,
      on,
      funding: 'local',
    })
    return answers[0]?.norm?.id === id
  }
  expect(await found('2026-06-30')).toBe(true)
  expect(await found('2026-07-01')).toBe(false)
  await as.director.do('norms.withdraw', { id, version: 2, reason: 'Nhập nhầm' })
  expect(await found('2026-06-30')).toBe(false)
  expect(await as.visitor.ask('norms.get', { id })).toMatchObject({ withdrawn: { reason: 'Nhập nhầm' } })
  expect(await refused(as.appraiser.do('norms.correct', { ...given, id, version: 3 }))).toEqual([
    'step_not_allowed',
  ])
})

test('neither whoever wrote a norm nor whoever confirmed it takes it out again: a third person does', async ({
  as,
}) => {
  const given = { ...machines, legalId: await legalId(as, resolution) }
  const { id } = await as.appraiser.do('norms.add', given)
  const out = (version: number) => ({ id, version, reason: 'Nhập nhầm' })
  expect(await refused(as.appraiser.do('norms.withdraw', out(1)))).toEqual(['four_eyes'])
  expect(await as.appraiser.ask('norms.get', { id })).toMatchObject({
    mayWithdraw: false,
    withdrawRefused: expect.stringContaining('người khác'),
  })
  await as.director.do('norms.confirm', { id, version: 1 })
  expect(await refused(as.director.do('norms.withdraw', out(2)))).toEqual(['four_eyes'])
  // once another has set it right, whoever confirmed the older figures may take it out
  await as.appraiser.do('norms.correct', { ...given, id, version: 2, ceiling: 260 * million })
  expect(await as.director.ask('norms.get', { id })).toMatchObject({
    mayWithdraw: true,
    withdrawRefused: null,
  })
  await as.director.do('norms.withdraw', out(3))
})

test('a legal document shows the norms that rest on it', async ({ as }) => {
  const id = await legalId(as, '28/2018/TT-BTC')
  const { cited } = await as.visitor.ask('documents.legal', { id })
  expect(cited.filter(({ kind }) => kind === 'norm').map(({ title }) => title)).toContain(
    'Định mức: Xây dựng mô hình trình diễn kỹ thuật: công nghệ mới, sản phẩm mới',
  )
})
