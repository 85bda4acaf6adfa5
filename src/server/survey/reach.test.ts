import { expect, test } from '#server/testing/door.ts'
import { anEstablishment, filledIn, here } from './testing.ts'

const beyond = 'c:32128:2025-07-01'

const elsewhere = async (person: Parameters<typeof anEstablishment>[0]): Promise<string> => {
  const { id } = await person.do('establishment.register', {
    kind: 'businessHousehold',
    name: 'Cơ sở bánh phồng Bảy Lượm',
    taxCode: null,
    places: [{ unitId: beyond, address: 'Ấp 2', main: true }],
  })
  return id
}

test('a commune’s people survey no establishment of another commune, and so read nothing of it', async ({
  as,
}) => {
  const establishmentId = await elsewhere(as.appraiser)
  for (const person of [as.collaborator, as.commune])
    await expect(person.do('survey.send', filledIn({ establishmentId }))).rejects.toMatchObject({
      fields: [{ path: ['establishmentId'], code: 'survey.establishment' }],
    })
  const survey = filledIn({ establishmentId, unitId: beyond })
  expect(await as.centre.do('survey.send', survey)).toMatchObject({ state: 'sent' })
  expect((await as.appraiser.ask('survey.get', { id: survey.id })).register?.name).toBe(
    'Cơ sở bánh phồng Bảy Lượm',
  )
})

test('a survey of a new establishment is not accepted into one that lies beyond the commune', async ({
  as,
}) => {
  const establishmentId = await elsewhere(as.appraiser)
  const survey = filledIn()
  await as.collaborator.do('survey.send', survey)
  const accept = { id: survey.id, version: 1, establishmentId, registerVersion: 1 }
  await expect(as.commune.do('survey.accept', accept)).rejects.toMatchObject({
    fields: [{ path: ['establishmentId'], code: 'survey.establishment' }],
  })
  expect(await as.appraiser.ask('establishment.get', { id: establishmentId })).toMatchObject({
    name: 'Cơ sở bánh phồng Bảy Lượm',
    version: 1,
  })
})

test('what a survey compared with is nobody’s to read any more once it has left the commune', async ({
  as,
}) => {
  const establishmentId = await anEstablishment(as.appraiser)
  const survey = filledIn({ establishmentId })
  await as.collaborator.do('survey.send', survey)
  const { version } = await as.appraiser.ask('establishment.get', { id: establishmentId })
  await as.appraiser.do('establishment.setPlaces', {
    id: establishmentId,
    version,
    places: [{ unitId: beyond, address: 'Ấp 2', main: true }],
  })
  const { register, unitId } = await as.commune.ask('survey.get', { id: survey.id })
  expect([register, unitId]).toEqual([null, here])
})

test('no survey makes a company of a household that has no number', async ({ as }) => {
  const establishmentId = await anEstablishment(as.appraiser)
  const survey = filledIn({ establishmentId, facts: { ...filledIn().facts, kind: 'sme' } })
  await as.collaborator.do('survey.send', survey)
  const { register, differences, version } = await as.commune.ask('survey.get', { id: survey.id })
  const accept = { id: survey.id, version, registerVersion: register?.version ?? 0 }
  const choices = differences.map(({ field }) => ({ field, from: 'survey' }))
  await expect(as.commune.do('survey.accept', { ...accept, choices })).rejects.toMatchObject({
    fields: [{ path: ['choices', 'kind'], code: 'tax.or_registration' }],
  })
  const others = choices.map((choice) => (choice.field === 'kind' ? { ...choice, from: 'register' } : choice))
  expect(await as.commune.do('survey.accept', { ...accept, choices: others })).toMatchObject({
    state: 'accepted',
  })
})
