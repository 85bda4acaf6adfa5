import { verifyTrail } from '#server/identity/index.ts'
import { house } from '#server/platform/reach.ts'
import { expect, test } from '#server/testing/door.ts'
import { loadSampleProposals } from './load.ts'

test('an invented proposal has the history of what is told of it, and the trail holds', async ({
  as,
  db,
}) => {
  for (const name of ['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu', 'Bảy', 'Tám'])
    await as.appraiser.do('establishment.register', {
      kind: 'cooperative',
      name: `HTX Minh hoạ ${name}`,
      registrationNo: '610507000999',
      places: [{ unitId: 'c:32244:2025-07-01', main: true }],
    })
  await db.transaction(house, (inner) => loadSampleProposals(inner))
  const { items } = await as.appraiser.ask('pipeline.list', { limit: 100 })
  expect(items.length).toBeGreaterThan(5)
  for (const { id, code, state } of items) {
    const { items: told } = await as.appraiser.ask('identity.trailOf', { kind: 'proposal', id })
    expect(told.map(({ by }) => by)).toContain('Người giả định')
    const text = told.map((event) => event.text).join('\n')
    expect(text).toContain(`Ghi đề xuất ${code}`)
    if (state === 'deferred') expect(text).toContain(`Để đề xuất ${code} lại năm`)
    if (state === 'refused') expect(told.some(({ reason }) => reason?.includes('Xe tải'))).toBe(true)
  }
  const deferred = items.find(({ state }) => state === 'deferred')
  const whole = await as.appraiser.ask('pipeline.get', { id: deferred?.id ?? '' })
  expect(whole.years).not.toContain(whole.returnYear)
  expect((await verifyTrail(db)).broken).toEqual([])
})
