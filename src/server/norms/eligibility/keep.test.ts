import { Problem } from '#contract/kernel/problem.ts'
import { type Cast, expect, test } from '#server/testing/door.ts'

const codesOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) =>
      error instanceof Problem
        ? error.fields.map(({ path, code }) => `${path.join('.')} ${code}`).join() || error.code
        : String(error),
  )

const priority = {
  title: 'Cơ sở chế biến tôm khô, khô cá',
  terms: {
    aspect: 'priority' as const,
    group: 'industry' as const,
    rank: 9,
    tests: [{ kind: 'codes' as const, codes: ['2025:10204'] }],
  },
  funding: 'local' as const,
  validFrom: '2026-02-01',
  basis: 'NQ 03/2025/NQ-HĐND',
  confidence: 'source' as const,
}

const rulesOf = async (as: Cast, who: keyof Cast, q: string, on = '2026-11-21') =>
  (await as[who].ask('norms.rules', { q, on })).items

test('a department enters a rule of its province, its director confirms it, and it judges from its day', async ({
  as,
}) => {
  const { id, version } = await as.appraiser.do('norms.addRule', priority)
  const [rule] = await rulesOf(as, 'director', 'tom kho')
  expect(rule).toMatchObject({ id, provinceId: '96', confirmedBy: null, mayConfirm: true, mayKeep: true })
  expect((await rulesOf(as, 'appraiser', 'tom kho'))[0]?.mayConfirm).toBe(false)
  await as.director.do('norms.confirmRule', { id, version })
  expect((await rulesOf(as, 'visitor', 'tom kho')).length).toBe(0)
  const [seen] = (await as.visitor.ask('norms.rules', { q: 'tom kho', provinceId: '96' })).items
  expect(seen).toMatchObject({ confirmedOn: expect.any(String), mayKeep: false })
  const subject = {
    kind: 'businessHousehold',
    industries: '2025:10204',
    placeId: 'c:32244:2025-07-01',
  } as const
  const { items } = await as.visitor.ask('territory.search', { q: 'Xã Đất Mũi', date: '2026-11-21' })
  const placed = { ...subject, placeId: items[0]?.id }
  const titles = async (on: string) =>
    (await as.visitor.ask('norms.judge', { ...placed, on })).priorities.map(({ title }) => title)
  expect(await titles('2026-11-21')).toContain(priority.title)
  expect(await titles('2026-01-31')).not.toContain(priority.title)
  const history = await as.appraiser.ask('identity.trailOf', { kind: 'eligibilityRule', id })
  expect(history.items.map(({ text }) => text)).toContain(
    `Xác nhận đã đối chiếu quy định «${priority.title}»`,
  )
})

test('whoever wrote a rule does not confirm it; a correction makes a confirmation void', async ({ as }) => {
  const first = await as.director.do('norms.addRule', priority)
  expect(await codesOf(as.director.do('norms.confirmRule', first))).toBe('four_eyes')
  expect(await codesOf(as.appraiser.do('norms.confirmRule', first))).toBe('not_granted')
  const kept = await as.appraiser.do('norms.correctRule', { ...priority, ...first, note: 'Sửa căn cứ' })
  expect(await codesOf(as.appraiser.do('norms.correctRule', { ...priority, ...first }))).toBe('stale_version')
  await as.director.do('norms.confirmRule', kept)
  expect(await codesOf(as.director.do('norms.confirmRule', kept))).toBe('step_not_allowed')
  await as.appraiser.do('norms.correctRule', { ...priority, ...kept })
  expect((await rulesOf(as, 'appraiser', 'tom kho'))[0]?.confirmedBy).toBeNull()
})

test('a rule that speaks of the same on the same days is refused, and the other is named', async ({ as }) => {
  const { id, version } = await as.appraiser.do('norms.addRule', priority)
  const again = as.appraiser.do('norms.addRule', { ...priority, validFrom: '2026-06-01' })
  expect(await codesOf(again)).toBe('validFrom rule.overlap')
  await again.catch((error: Problem) => expect(error.fields[0]?.facts?.['name']).toBe(priority.title))
  await as.appraiser.do('norms.endRule', { id, version, validTo: '2026-05-31', reason: 'Có quy định mới' })
  expect(await codesOf(as.appraiser.do('norms.addRule', { ...priority, validFrom: '2026-06-01' }))).toBe(
    'done',
  )
  expect((await rulesOf(as, 'appraiser', 'tom kho', '2026-05-31'))[0]?.id).toBe(id)
})

test('bad input comes back all together on its fields', async ({ as }) => {
  const add = (part: object) => codesOf(as.appraiser.do('norms.addRule', { ...priority, ...part }))
  expect(await add({ funding: 'both', validTo: '2025-01-01' })).toBe('validTo rule.days,funding rule.funding')
  expect(await add({ territoryId: 'p:91:2025-07-01' })).toBe('territoryId rule.territory')
  expect(await add({ terms: { aspect: 'transition', changedOn: '2026-01-01' } })).toBe(
    'terms.aspect rule.nation',
  )
  const { id, version } = await as.appraiser.do('norms.addRule', priority)
  const end = (validTo: string) =>
    codesOf(as.appraiser.do('norms.endRule', { id, version, validTo, reason: 'Thôi' }))
  expect(await end('2026-01-01')).toBe('validTo rule.days')
})

test('the nation’s rules are the Ministry’s; a province neither changes nor ends them', async ({ as }) => {
  const [national] = (await as.ministry.ask('norms.rules', { q: 'phu nu lam chu' })).items
  if (!national) throw new Error('the nation has no such rule')
  const { id, version } = national
  const end = { id, version, validTo: '2030-12-31', reason: 'Thử' }
  expect(await codesOf(as.appraiser.do('norms.endRule', end))).toBe('out_of_reach')
  expect(await codesOf(as.centre.do('norms.endRule', end))).toBe('not_granted')
  expect(await codesOf(as.ministry.do('norms.endRule', end))).toBe('done')
  const [later] = (await as.ministry.ask('norms.rules', { q: 'phu nu lam chu', on: '2031-01-01' })).items
  expect(later).toBeUndefined()
})

test('two days are laid side by side', async ({ as }) => {
  const { items } = await as.visitor.ask('norms.ruleDifferences', { from: '2025-10-14', to: '2025-10-15' })
  expect(items.find(({ after }) => after?.key === 'who-2025-others')).toMatchObject({ kind: 'changes' })
  expect(items.some(({ kind }) => kind === 'begins')).toBe(true)
})

test('days of a rule that are turned around are told along with what cannot be read', async ({ as }) => {
  const turned = { ...priority, title: '', validTo: '2026-01-01' }
  expect(await codesOf(as.appraiser.do('norms.addRule', turned))).toBe('title required,validTo rule.days')
})
