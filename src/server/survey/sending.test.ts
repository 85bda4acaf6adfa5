import { Problem } from '#contract/kernel/problem.ts'
import { today } from '#server/platform/clock.ts'
import { attached } from '#server/documents/testing.ts'
import { expect, test, type Person } from '#server/testing/door.ts'
import { anEstablishment, filledIn, here } from './testing.ts'

/** Why a survey was refused, field by field. */
async function refused(person: Person, input: ReturnType<typeof filledIn>): Promise<string[]> {
  try {
    await person.do('survey.send', input)
    return []
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return [error.code, ...error.fields.map(({ path, code }) => `${path.join('.')} ${code}`)]
  }
}

const nextYear = Number(today().slice(0, 4)) + 1

test('a survey sent twice is one survey, and the second time says so', async ({ as }) => {
  const survey = filledIn()
  const first = await as.collaborator.do('survey.send', survey)
  expect(first).toMatchObject({ state: 'sent', version: 1, again: false })
  const second = await as.collaborator.do('survey.send', survey)
  expect(second).toEqual({ ...first, again: true })
  const { items } = await as.collaborator.ask('survey.list', {})
  expect(items.filter(({ id }) => id === survey.id)).toHaveLength(1)
  expect((await as.commune.ask('survey.get', { id: survey.id })).sendings).toHaveLength(1)
})

test('newer words under the same id take the place of the first while nobody has decided, and both are kept', async ({
  as,
}) => {
  const survey = filledIn()
  await as.collaborator.do('survey.send', survey)
  const second = await as.collaborator.do('survey.send', { ...survey, difficulties: 'Thiếu điện ba pha' })
  expect(second).toMatchObject({ again: true, version: 2, state: 'sent' })
  const seen = await as.commune.ask('survey.get', { id: survey.id })
  expect(seen.answers.difficulties).toBe('Thiếu điện ba pha')
  expect(seen.sendings.map(({ no }) => no)).toEqual([1, 2])
  const first = await as.commune.ask('survey.sending', { id: survey.id, no: 1 })
  expect(first.answers.difficulties).toBe('Mùa mưa không phơi được')
})

test('nothing new comes in under the id of a survey that was decided about, and nobody sends under another’s', async ({
  as,
}) => {
  const survey = filledIn()
  await as.collaborator.do('survey.send', survey)
  const told = await as.commune.do('survey.send', survey).catch((error: unknown) => error)
  expect(told).toMatchObject({ code: 'not_found', facts: {} })
  expect(JSON.stringify(told)).not.toContain(survey.facts.name)
  expect(await refused(as.stranger, filledIn({ id: survey.id, unitId: 'c:30337:2025-07-01' }))).toEqual([
    'not_found',
  ])
  await as.commune.do('survey.drop', { id: survey.id, version: 1, reason: 'Trùng với phiếu giấy' })
  expect(await refused(as.collaborator, { ...survey, difficulties: 'Khác' })).toEqual(['step_not_allowed'])
  const again = await as.collaborator.do('survey.send', survey)
  expect(again).toMatchObject({ again: true, state: 'dropped' })
})

test('what cannot be is told along with what cannot be read', async ({ as }) => {
  const survey = filledIn()
  const need = { key: 'a', kind: 'machines', what: 'Máy', estimatedVnd: 10, ownVnd: 20, year: 2020 } as const
  const wrong = await refused(as.collaborator, {
    ...survey,
    facts: { ...survey.facts, name: '', workers: -3 },
    year: nextYear,
    consent: false,
    needs: [need, { ...need, key: 'b', what: '' }],
  })
  expect(wrong.toSorted()).toEqual([
    'consent survey.consent',
    'facts.name required',
    'facts.workers too_small',
    'invalid',
    'needs.0.ownVnd survey.own_more',
    'needs.0.year survey.need_past',
    'needs.1.ownVnd survey.own_more',
    'needs.1.what required',
    'needs.1.year survey.need_past',
    'year survey.future_year',
  ])
})

test('everything that cannot be is told at once, each on its field', async ({ as }) => {
  const survey = filledIn()
  const wrong = await refused(as.collaborator, {
    ...survey,
    surveyedOn: `${nextYear}-01-01`,
    year: nextYear,
    consent: false,
    needs: [{ key: 'a', kind: 'machines', what: 'Máy', estimatedVnd: 10, ownVnd: 20, year: 2020 }],
  })
  expect(wrong).toEqual([
    'invalid',
    'surveyedOn date.future',
    'year survey.future_year',
    'needs.0.ownVnd survey.own_more',
    'needs.0.year survey.need_past',
    'consent survey.consent',
  ])
})

test('a place outside one’s reach, a district after June 2025 and a commune that is no more are refused on the field', async ({
  as,
}) => {
  const at = (unitId: string) => filledIn({ unitId })
  const { items } = await as.visitor.ask('territory.search', {
    q: 'Ngọc Hiển',
    level: 'district',
    validity: 'any',
  })
  const district = items.find(({ provinceId }) => provinceId === '96')
  expect(await refused(as.collaborator, at(district?.id ?? ''))).toEqual([
    'invalid',
    'unitId survey.district',
  ])
  const communes = await as.visitor.ask('territory.children', { id: 'p:96:2025-07-01' })
  const beside = communes.items.find(({ id }) => id !== here)?.id ?? ''
  expect(await refused(as.collaborator, at(beside))).toEqual(['invalid', 'unitId survey.unit_outside'])
  expect(await refused(as.centre, at(beside))).toEqual([])
  const old = await as.visitor.ask('territory.children', { id: district?.id ?? '', date: '2025-06-30' })
  expect(await refused(as.centre, at(old.items[0]?.id ?? ''))).toEqual([
    'invalid',
    'unitId survey.unit_ended',
  ])
  expect(await refused(as.stranger, at(here))).toEqual(['invalid', 'unitId survey.unit_outside'])
  expect(await refused(as.collaborator, at('x'))).toEqual(['invalid', 'unitId survey.unit'])
})

test('an establishment that changed meanwhile, and a colleague who was there too, are told to the sender', async ({
  as,
}) => {
  const establishmentId = await anEstablishment(as.appraiser)
  const { establishments } = await as.collaborator.ask('survey.form', {})
  const carried = establishments.find(({ id }) => id === establishmentId)
  expect(carried).toMatchObject({ name: 'Cơ sở tôm khô Ba Lành', version: 1, phone: '•••••••111' })
  await as.appraiser.do('establishment.correctContact', {
    id: establishmentId,
    version: 1,
    phone: '0918000222',
  })
  const mine = filledIn({ establishmentId, seenVersion: 1 })
  const first = await as.collaborator.do('survey.send', mine)
  expect(first).toMatchObject({ registerChanged: true, others: [] })
  const second = await as.commune.do('survey.send', filledIn({ establishmentId, seenVersion: 2 }))
  expect(second.registerChanged).toBe(false)
  expect(second.others.map(({ byName }) => byName)).toEqual(['Võ Hoàng Em'])
  expect((await as.commune.ask('survey.get', { id: mine.id })).others).toHaveLength(1)
  expect((await as.collaborator.ask('survey.get', { id: mine.id })).others).toEqual([])
})

test('a collaborator reads their own surveys, a commune its own, a department the province’s, others none', async ({
  as,
}) => {
  const mine = filledIn()
  const communes = filledIn({ facts: { ...filledIn().facts, name: 'Cơ sở của xã' } })
  await as.collaborator.do('survey.send', mine)
  await as.commune.do('survey.send', communes)
  const names = async (person: Person) =>
    (await person.ask('survey.list', {})).items
      .map(({ id }) => id)
      .filter((id) => id === mine.id || id === communes.id)
      .toSorted()
  expect(await names(as.collaborator)).toEqual([mine.id])
  expect(await names(as.commune)).toEqual([mine.id, communes.id].toSorted())
  expect(await names(as.director)).toEqual([mine.id, communes.id].toSorted())
  expect(await names(as.stranger)).toEqual([])
  await expect(as.collaborator.ask('survey.get', { id: communes.id })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(as.owner.ask('survey.list', {})).rejects.toMatchObject({ code: 'not_granted' })
})

test('telephones stand masked in what is read, and a masked one that comes back stays as it was', async ({
  as,
}) => {
  const survey = filledIn()
  await as.collaborator.do('survey.send', survey)
  await as.commune.do('survey.return', { id: survey.id, version: 1, reason: 'Thiếu công suất máy' })
  const seen = await as.collaborator.ask('survey.get', { id: survey.id })
  expect(seen).toMatchObject({ state: 'returned', reason: 'Thiếu công suất máy' })
  expect(seen.answers.respondent.phone).toBe('•••••••122')
  await as.collaborator.do('survey.resend', { ...seen.answers, id: survey.id, version: seen.version })
  const whole = { kind: 'survey', id: survey.id, field: 'respondentPhone', reason: 'Gọi hẹn ngày đến' }
  const administrator = await as.administrator.do('identity.unmask', whole)
  expect(administrator.value).toBe('0913555122')
})

test('photographs lie beside a survey until it is decided about', async ({ as, db, door }) => {
  const survey = filledIn()
  await as.collaborator.do('survey.send', survey)
  const photo = {
    subjectKind: 'survey',
    subjectId: survey.id,
    role: 'photo',
    name: 'May say.txt',
    bytes: 'ảnh',
  }
  await attached(db, door, as.collaborator, photo)
  const subject = { subjectKind: 'survey', subjectId: survey.id }
  expect((await as.commune.ask('documents.files', subject)).items).toHaveLength(1)
  await expect(as.stranger.ask('documents.files', subject)).rejects.toMatchObject({ code: 'not_found' })
  await as.commune.do('survey.drop', { id: survey.id, version: 1, reason: 'Thử' })
  expect((await as.collaborator.ask('documents.files', subject)).mayChange).toBe(false)
})
