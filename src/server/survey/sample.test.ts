import { verifyTrail } from '#server/identity/index.ts'
import { house } from '#server/platform/reach.ts'
import { expect, test } from '#server/testing/door.ts'
import { loadSampleSurveys } from './load.ts'
import { anEstablishment } from './testing.ts'

test('invented rounds and surveys have the history of what is told of them, and the trail holds', async ({
  as,
  db,
}) => {
  for (const name of ['Một', 'Hai', 'Ba', 'Bốn'])
    await anEstablishment(as.appraiser, `Cơ sở minh hoạ ${name}`)
  await db.transaction(house, (inner) => loadSampleSurveys(inner))
  const told = async (kind: string, id: string) =>
    (await as.appraiser.ask('identity.trailOf', { kind, id })).items
  const { items: rounds } = await as.appraiser.ask('survey.rounds', {})
  expect(rounds.length).toBe(2)
  for (const { id, state } of rounds)
    expect((await told('surveyRound', id)).length).toBe(state === 'closed' ? 2 : 1)
  const { items: surveys } = await as.appraiser.ask('survey.list', {})
  expect(surveys.length).toBeGreaterThan(2)
  for (const { id, state, sentByName } of surveys) {
    const events = await told('survey', id)
    expect(events.map(({ by }) => by)).toContain(sentByName)
    expect(events).toHaveLength(state === 'sent' ? 1 : 2)
    if (state === 'returned') expect(events.some(({ reason }) => reason?.includes('công suất'))).toBe(true)
  }
  expect((await verifyTrail(db)).broken).toEqual([])
})
