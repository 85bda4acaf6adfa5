import { house } from '#server/platform/reach.ts'
import { expect, test } from '#server/testing/door.ts'
import { planYear } from '../testing.ts'
import { loadSamplePlans } from './load.ts'

test('the demonstration’s plan of next year covers a real share of the programme’s targets, in all nine contents', async ({
  as,
  db,
}) => {
  await db.transaction(house, (inner) => loadSamplePlans(inner))
  const { items } = await as.appraiser.ask('planning.rounds', {})
  expect(items.map(({ year, state, planState }) => [year, state, planState])).toEqual([
    [planYear, 'open', 'draft'],
    [planYear - 1, 'ended', 'approved'],
  ])
  const id = items[0]?.id ?? ''
  const round = await as.appraiser.ask('planning.round', { id })
  expect(round.byArea.map(({ area }) => area)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
  const states = Object.groupBy(round.senders, ({ state }) => state ?? 'none')
  for (const state of ['draft', 'sent', 'returned', 'accepted'] as const)
    expect(states[state]?.length, state).toBeGreaterThan(0)
  expect(round.senders.filter(({ late }) => late).length).toBe(3)
  expect(round.senders.length).toBeGreaterThan(60)
  const { targets, slices } = await as.appraiser.ask('planning.startingPoint', { id })
  const machines = targets.find(({ line }) => line === 'target/kq-05')
  // 50 establishments with machines in five years: this year's plan and next year's bring a good part
  expect(machines).toMatchObject({ value: 50, before: 7 })
  expect(machines?.now).toBeGreaterThanOrEqual(10)
  expect(slices.map(({ title }) => title)).toEqual([
    'Mô hình trình diễn sấy lạnh thuỷ sản (làm trong hai năm)',
  ])
  await db.transaction(house, (inner) => loadSamplePlans(inner))
  expect((await as.appraiser.ask('planning.rounds', {})).items).toHaveLength(2)
})
