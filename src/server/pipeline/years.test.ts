import { expect, test } from '#server/testing/door.ts'
import { filledIn } from '#server/survey/testing.ts'
import { form, refusals, registered } from './testing.ts'

const year = new Date().getFullYear()

test('an accepted need of a survey becomes one idea of the bank, with what was written down and nothing else', async ({
  as,
}) => {
  const survey = filledIn()
  await as.commune.do('survey.send', survey)
  await as.centre.do('survey.accept', { id: survey.id, version: 1, leaveOut: ['n2'] })
  const { items } = await as.centre.ask('pipeline.list', { origin: 'survey' })
  expect(items).toMatchObject([
    {
      state: 'idea',
      totalVnd: 240_000_000,
      ownVnd: 140_000_000,
      localVnd: 0,
      activities: ['N-MMTB'],
      years: [2027],
    },
  ])
  expect(items[0]?.title).toMatch(/^Máy sấy khô 300 kg\/mẻ: /)
  expect((await as.commune.ask('pipeline.list', { origin: 'survey' })).items).toHaveLength(1)
})

test('a copy for another year is a new idea with the same content that leads back to the first', async ({
  as,
}) => {
  const first = await registered(as.owner)
  const copy = await as.owner.do('pipeline.copy', { id: first.id, year: year + 3 })
  expect(copy.state).toBe('idea')
  const page = await as.owner.ask('pipeline.get', { id: copy.id })
  expect(page).toMatchObject({ years: [year + 3], totalVnd: 600_000_000, copiedFrom: { id: first.id } })
  expect((await as.owner.ask('pipeline.get', { id: first.id })).copies.map(({ id }) => id)).toEqual([copy.id])
})

test('a year is ranked with reasons; the director moves one and says why, and back again', async ({ as }) => {
  const group = { arrangement: 'group' as const }
  const one = await registered(as.centre, { ...group, title: 'Đề án thứ nhất', years: [year + 5] })
  const two = await registered(as.centre, {
    ...group,
    title: 'Đề án điểm',
    arrangement: 'key',
    activities: ['N-MMTB', 'N-TH'],
    years: [year + 5, year + 6],
  })
  const order = async () => (await as.director.ask('pipeline.ranking', { year: year + 5 })).items
  expect((await order()).map(({ id }) => id)).toEqual([two.id, one.id])
  expect((await order())[0]).toMatchObject({ place: 1, decidedBy: 1 })
  const moved = { id: one.id, year: year + 5, reason: 'Cơ sở bị thiên tai' }
  await as.director.do('pipeline.setPlace', { ...moved, place: 1 })
  expect(await order()).toMatchObject([
    { id: one.id, place: 1, byRules: 2, override: { reason: 'Cơ sở bị thiên tai' } },
    { id: two.id, place: 2, byRules: 1 },
  ])
  await as.director.do('pipeline.setPlace', { ...moved, place: null, reason: 'Theo quy tắc' })
  expect((await order()).map(({ id }) => id)).toEqual([two.id, one.id])
})

test('what is being typed is kept for its writer alone, and is gone when it is sent', async ({ as }) => {
  const { id } = await as.owner.do('pipeline.saveDraft', {
    title: 'Máy sấy',
    content: { title: 'Máy sấy', costs: ['12,'] },
  })
  await as.owner.do('pipeline.saveDraft', { id, title: 'Máy sấy tôm', content: { title: 'Máy sấy tôm' } })
  const { draft } = await as.owner.ask('pipeline.draft', { id })
  expect(draft?.content).toEqual({ title: 'Máy sấy tôm' })
  expect(await refusals(as.centre.ask('pipeline.draft', { id }))).toEqual(['not_found'])
  expect(await refusals(as.centre.do('pipeline.dropDraft', { id }))).toEqual(['not_found'])
  await as.owner.do('pipeline.create', { ...form(), draftId: id })
  expect((await as.owner.ask('pipeline.drafts', {})).items).toEqual([])
})

test('an owner sees their own, a commune its ground, the Ministry all; nobody of another province anything', async ({
  as,
}) => {
  const { unitId: _, ...rest } = form({ establishmentIds: [] })
  const elsewhere = { ...rest, arrangement: 'group' as const, unitId: 'c:31843:2025-07-01' }
  const far = await as.centre.do('pipeline.create', { ...elsewhere, register: true })
  const near = await registered(as.owner)
  const seen = async (who: keyof typeof as) =>
    (await as[who].ask('pipeline.list', {})).items.map(({ id }) => id)
  expect(await seen('owner')).toEqual([near.id])
  expect(await seen('commune')).toEqual([near.id])
  expect(await seen('centre')).toEqual(expect.arrayContaining([near.id, far.id]))
  expect(await seen('ministry')).toEqual(expect.arrayContaining([near.id, far.id]))
  expect(await seen('stranger')).toEqual([])
  expect(await refusals(as.owner.ask('pipeline.get', { id: far.id }))).toEqual(['not_found'])
  expect(await refusals(as.stranger.ask('pipeline.get', { id: far.id }))).toEqual(['not_found'])
  expect(await refusals(as.commune.do('pipeline.edit', { ...near, ...form() }))).toEqual(['out_of_reach'])
})

test('the commune confirms what lies on its ground, and another content must be confirmed anew', async ({
  as,
}) => {
  const { id, version } = await registered(as.owner)
  const waiting = await as.communeChair.ask('agenda.mine', {})
  expect(JSON.stringify(waiting)).toContain(id)
  const confirmed = await as.communeChair.do('pipeline.confirm', { id, version, note: 'Đúng địa điểm' })
  expect((await as.centre.ask('pipeline.get', { id })).confirmed).toMatchObject({ note: 'Đúng địa điểm' })
  await as.centre.do('pipeline.complete', {
    id,
    version: confirmed.version,
    ...form({ title: 'Một đề án khác hẳn' }),
  })
  expect((await as.centre.ask('pipeline.get', { id })).confirmed).toBeNull()
})

test('a norm that changes names the open proposals that rest on it', async ({ as }) => {
  const { id } = await registered(as.centre, {
    arrangement: 'group',
    costs: [
      {
        content: 'Máy',
        item: 'machine',
        totalVnd: 900_000_000,
        nationalVnd: 300_000_000,
        ownVnd: 600_000_000,
      },
    ],
  })
  const { weighing } = await as.centre.ask('pipeline.get', { id })
  const norm = weighing.supports[0]?.answer.norm
  if (!norm) throw new Error('the shipped norm of machines is known')
  const { items } = await as.appraiser.ask('norms.touched', { id: norm.id })
  expect(items.map((item) => item.id)).toEqual([id])
})

test('the totals count what the filters leave, once', async ({ as }) => {
  await registered(as.owner)
  await registered(as.centre, {
    arrangement: 'group',
    costs: [{ content: 'Khác', totalVnd: 100, localVnd: 40, ownVnd: 60 }],
  })
  const { all, byArea, byState } = await as.centre.ask('pipeline.totals', {})
  expect(all).toMatchObject({ count: 2, totalVnd: 600_000_100, localVnd: 300_000_040 })
  expect(byArea.reduce((sum, { count }) => sum + count, 0)).toBe(2)
  expect(byState.find(({ state }) => state === 'registered')?.count).toBe(2)
  expect((await as.centre.ask('pipeline.totals', { q: 'khong co gi nhu the' })).all.count).toBe(0)
  const { columns } = await as.centre.ask('pipeline.board', { q: 'ung dung' })
  expect(columns.find(({ state }) => state === 'registered')?.items).toHaveLength(2)
})
