import { expect, test } from '#server/testing/door.ts'
import { filledIn } from '#server/survey/testing.ts'
import { form, refusals, registered } from './testing.ts'

test('whoever copied a proposal wrote it: another person marks it ready', async ({ as }) => {
  const first = await registered(as.owner)
  const copied = await as.appraiser.do('pipeline.copy', { id: first.id, year: new Date().getFullYear() + 2 })
  const handedIn = await as.centre.do('pipeline.register', { id: copied.id, version: copied.version })
  const ready = { id: copied.id, version: handedIn.version, reason: 'Đã xem hồ sơ gốc' }
  expect(await refusals(as.appraiser.do('pipeline.markReady', ready))).toEqual(['four_eyes'])
  expect(await as.director.do('pipeline.markReady', ready)).toMatchObject({ state: 'ready' })
})

test('whoever wrote a proposal does not put it at another place of the year’s order', async ({ as }) => {
  const { id } = await registered(as.appraiser)
  const first = { id, year: new Date().getFullYear() + 1, place: 1, reason: 'Cấp bách' }
  expect(await refusals(as.appraiser.do('pipeline.setPlace', first))).toEqual(['four_eyes'])
  expect(await as.director.do('pipeline.setPlace', first)).toMatchObject({ place: 1 })
})

test('a commune officer does not confirm what they copied themselves', async ({ as }) => {
  const first = await registered(as.commune)
  const copied = await as.commune.do('pipeline.copy', { id: first.id, year: new Date().getFullYear() + 2 })
  const handedIn = await as.commune.do('pipeline.register', { id: copied.id, version: copied.version })
  const confirm = { id: copied.id, version: handedIn.version, note: 'Đúng' }
  expect(await refusals(as.commune.do('pipeline.confirm', confirm))).toEqual(['four_eyes'])
})

test('a masked telephone is no telephone of a new proposal', async ({ as }) => {
  const masked = { contactPhone: '•••••••123' }
  expect(await refusals(registered(as.centre, masked))).toEqual(['contactPhone: pipeline.say_contact'])
  const { id } = await as.centre.do('pipeline.create', form(masked))
  expect(await as.centre.ask('pipeline.get', { id })).toMatchObject({ contactPhone: null })
})

test('whoever sent a survey does not mark ready what the bank made of it', async ({ as }) => {
  const survey = filledIn()
  await as.appraiser.do('survey.send', survey)
  await as.director.do('survey.accept', { id: survey.id, version: 1, leaveOut: ['n2'] })
  const [idea] = (await as.centre.ask('pipeline.list', { origin: 'survey' })).items
  if (!idea) throw new Error('the bank has no idea of the survey')
  const { version } = await as.centre.ask('pipeline.get', { id: idea.id })
  const edited = await as.centre.do('pipeline.edit', { id: idea.id, version, ...form() })
  const handedIn = await as.centre.do('pipeline.register', { id: idea.id, version: edited.version })
  const ready = { id: idea.id, version: handedIn.version, reason: 'Đã xem tại cơ sở' }
  expect(await refusals(as.appraiser.do('pipeline.markReady', ready))).toEqual(['four_eyes'])
  expect(await as.director.do('pipeline.markReady', ready)).toMatchObject({ state: 'ready' })
})
