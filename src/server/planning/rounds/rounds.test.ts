import { expect, test } from '#server/testing/door.ts'
import { openedRound, planYear, roundForm } from '../testing.ts'

test('the department opens a round: every unit has its plan to write and its day, and the province’s plan begins', async ({
  as,
}) => {
  const { roundId, planId, communePlan, centrePlan } = await openedRound(as)
  expect([planId, communePlan, centrePlan].every((id) => id !== '')).toBe(true)
  const round = await as.appraiser.ask('planning.round', { id: roundId })
  expect(round).toMatchObject({ state: 'open', planState: 'draft', year: planYear })
  expect(round.senders.map(({ state, late }) => [state, late])).toEqual([
    ['draft', false],
    ['draft', false],
  ])
  const owed = await as.commune.ask('agenda.owed', { side: 'byUs' })
  expect(
    owed.items.filter(({ link }) => link === `/ke-hoach/${planYear}/don-vi/${communePlan}`),
  ).toHaveLength(1)
  const { items } = await as.commune.ask('agenda.notices', {})
  expect(items.filter(({ link }) => link === `/ke-hoach/${planYear}/don-vi/${communePlan}`)).toHaveLength(1)
})
