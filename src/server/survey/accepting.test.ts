import { expect, test } from '#server/testing/door.ts'
import { anEstablishment, filledIn, here } from './testing.ts'

const said = filledIn().facts

test('whoever sent a survey does not accept it; an officer does, and the register knows a new establishment', async ({
  as,
}) => {
  const survey = filledIn({ position: { latitude: 8.65, longitude: 104.96, accuracy: 12 } })
  await as.commune.do('survey.send', survey)
  const accept = { id: survey.id, version: 1, leaveOut: ['n2'] }
  await expect(as.commune.do('survey.accept', accept)).rejects.toMatchObject({ code: 'four_eyes' })
  const accepted = await as.centre.do('survey.accept', accept)
  expect(accepted).toMatchObject({ state: 'accepted', needs: 1, provinceId: '96' })
  const card = await as.centre.ask('establishment.get', { id: accepted.establishmentId })
  expect(card).toMatchObject({
    name: said.name,
    kind: 'businessHousehold',
    representative: 'Lê Văn Nhàn',
    source: 'survey',
    state: 'active',
  })
  expect(card.places).toMatchObject([{ main: true, address: 'Ấp Rạch Gốc B', latitude: 8.65 }])
  expect(card.years).toMatchObject([{ year: 2025, workers: 7, revenueVnd: 1_200_000_000, source: 'survey' }])
  expect(card.products.map(({ name }) => name)).toEqual(['khô cá bổi', 'khô cá lóc'])
  const seen = await as.commune.ask('survey.get', { id: survey.id })
  expect(seen.needsKept).toEqual([
    { key: 'n1', accepted: true },
    { key: 'n2', accepted: false },
  ])
})

test('only what the survey has new goes into the register; what it leaves blank stays', async ({ as }) => {
  const establishmentId = await anEstablishment(as.appraiser)
  const before = await as.appraiser.ask('survey.form', { unitId: here })
  const carried = before.establishments.find(({ id }) => id === establishmentId)
  if (!carried) throw new Error('the form carries no establishment')
  const { id: _, version, position: __, ...seen } = carried
  const facts = { ...seen, phone: '', representative: '', workers: 9, products: 'tôm khô', address: '' }
  const survey = filledIn({ establishmentId, seenVersion: version, seen, facts })
  await as.collaborator.do('survey.send', survey)
  const page = await as.commune.ask('survey.get', { id: survey.id })
  const standing = Object.fromEntries(page.differences.map((each) => [each.field, each.standing]))
  expect(standing).toMatchObject({ name: 'same', phone: 'blank', workers: 'survey', products: 'survey' })
  await as.commune.do('survey.accept', {
    id: survey.id,
    version: 1,
    registerVersion: page.register?.version ?? 0,
  })
  const card = await as.appraiser.ask('establishment.get', { id: establishmentId })
  expect(card).toMatchObject({ representative: 'Trần Thị Lành', phone: '•••••••111' })
  expect(card.years).toMatchObject([{ workers: 9, revenueVnd: null }])
  expect(card.places[0]?.address).toBe('Ấp Tân Lập')
})

test('where register and survey are both new a person chooses, field by field, also from a colleague’s survey', async ({
  as,
}) => {
  const establishmentId = await anEstablishment(as.appraiser)
  const seen = {
    ...said,
    name: 'Cơ sở tôm khô Ba Lành',
    representative: 'Trần Thị Lành',
    workers: null,
    products: '',
  }
  const mine = filledIn({
    establishmentId,
    seenVersion: 1,
    seen,
    facts: { ...seen, representative: 'Trần Văn Con', workers: 9, revenueVnd: null, address: '', phone: '' },
  })
  const theirs = filledIn({
    establishmentId,
    facts: { ...seen, representative: 'Trần Văn Cháu', workers: 11 },
  })
  await as.collaborator.do('survey.send', mine)
  await as.commune.do('survey.send', theirs)
  const card = await as.appraiser.ask('establishment.get', { id: establishmentId })
  await as.appraiser.do('establishment.correct', {
    ...card,
    version: 1,
    taxCode: null,
    identityNumber: null,
    representative: 'Trần Thị Lành Em',
  })
  const accept = { id: mine.id, version: 1, registerVersion: 2 }
  await expect(as.centre.do('survey.accept', { ...accept, registerVersion: 1 })).rejects.toMatchObject({
    fields: [{ path: ['registerVersion'], code: 'survey.register_changed' }],
  })
  await expect(as.centre.do('survey.accept', accept)).rejects.toMatchObject({
    fields: [{ path: ['choices', 'representative'], code: 'survey.choose' }],
  })
  await as.centre.do('survey.accept', {
    ...accept,
    choices: [
      { field: 'representative', from: 'survey' },
      { field: 'workers', from: theirs.id },
    ],
  })
  const after = await as.appraiser.ask('establishment.get', { id: establishmentId })
  expect(after).toMatchObject({ representative: 'Trần Văn Con', years: [{ workers: 11 }] })
  const page = await as.centre.ask('survey.get', { id: mine.id })
  expect(page.decided).toContainEqual({ field: 'workers', from: 'other' })
  expect(page.others.map(({ id }) => id)).toEqual([theirs.id])
  const trail = await as.centre.ask('identity.trailOf', { kind: 'establishment', id: establishmentId })
  expect(trail.items.map(({ act }) => act)).toContain('survey.accept')
})

test('a company without a tax code is not entered, and the officer is told on which field', async ({
  as,
}) => {
  const survey = filledIn({ facts: { ...said, kind: 'sme', name: 'Công ty TNHH Khô Việt' } })
  await as.collaborator.do('survey.send', survey)
  await expect(as.centre.do('survey.accept', { id: survey.id, version: 1 })).rejects.toMatchObject({
    code: 'invalid',
    fields: [{ path: ['taxCode'] }],
  })
  const seen = await as.centre.ask('survey.get', { id: survey.id })
  expect(seen).toMatchObject({ state: 'sent', version: 1 })
})

test('a returned survey waits for its sender, a sent one for those who look it through', async ({ as }) => {
  const survey = filledIn()
  const waits = async (person: typeof as.commune) =>
    (await person.ask('agenda.mine', {})).items
      .map(({ title }) => title)
      .filter((title) => /phiếu khảo sát/i.test(title))
  const before = Number.parseInt((await waits(as.commune))[0] ?? '0', 10)
  await as.collaborator.do('survey.send', survey)
  expect(await waits(as.commune)).toContain(`${before + 1} phiếu khảo sát chờ duyệt`)
  expect(await waits(as.collaborator)).not.toContain(`Bổ sung phiếu khảo sát «${said.name}»`)
  await as.commune.do('survey.return', { id: survey.id, version: 1, reason: 'Thiếu công suất máy' })
  expect(await waits(as.collaborator)).toContain(`Bổ sung phiếu khảo sát «${said.name}»`)
  const told = await as.collaborator.ask('agenda.notices', {})
  expect(told.items[0]).toMatchObject({ note: 'Thiếu công suất máy', link: `/khao-sat/phieu/${survey.id}` })
})

test('statistics count needs by kind and commune, of dropped surveys none and of accepted ones what went on', async ({
  as,
}) => {
  const fields = { title: 'Đợt đếm', year: 2027, until: '2099-12-31' }
  const { id: roundId } = await as.appraiser.do('survey.openRound', fields)
  const [one, other, gone] = [filledIn({ roundId }), filledIn({ roundId }), filledIn({ roundId })]
  for (const survey of [one, other, gone]) await as.collaborator.do('survey.send', survey)
  await as.commune.do('survey.drop', { id: gone.id, version: 1, reason: 'Trùng' })
  await as.commune.do('survey.accept', { id: one.id, version: 1, leaveOut: ['n2'] })
  const { rows, years } = await as.director.ask('survey.statistics', { roundId })
  expect(rows).toEqual([
    {
      kind: 'fair',
      unitId: here,
      unitName: 'Xã Phan Ngọc Hiển',
      needs: 1,
      establishments: 1,
      estimatedVnd: 0,
      ownVnd: 0,
      withoutCost: 1,
    },
    {
      kind: 'machines',
      unitId: here,
      unitName: 'Xã Phan Ngọc Hiển',
      needs: 2,
      establishments: 2,
      estimatedVnd: 480_000_000,
      ownVnd: 280_000_000,
      withoutCost: 0,
    },
  ])
  expect(years).toContain(2027)
  const next = await as.director.ask('survey.statistics', { roundId, year: 2027, kind: 'fair' })
  expect(next.rows).toEqual([])
})

test('an establishment that has ceased by a survey is written down as ceased only with the day and the reason', async ({
  as,
}) => {
  const establishmentId = await anEstablishment(as.appraiser)
  const before = await as.appraiser.ask('survey.form', { unitId: here })
  const carried = before.establishments.find(({ id }) => id === establishmentId)
  if (!carried) throw new Error('the form carries no establishment')
  const { id: _, version, position: __, ...seen } = carried
  const facts = { ...seen, phone: '', state: 'ceased' as const }
  const survey = filledIn({ establishmentId, seenVersion: version, seen, facts, needs: [] })
  await as.collaborator.do('survey.send', survey)
  const accept = { id: survey.id, version: 1, registerVersion: version }
  await expect(as.commune.do('survey.accept', accept)).rejects.toMatchObject({
    fields: [
      { path: ['ceasedOn'], code: 'required' },
      { path: ['reason'], code: 'required' },
    ],
  })
  const reason = 'Chủ cơ sở đã chuyển sang nuôi tôm'
  const told = (ceasedOn: string) => as.commune.do('survey.accept', { ...accept, ceasedOn, reason })
  await expect(told('2099-01-01')).rejects.toMatchObject({ fields: [{ code: 'date.future' }] })
  await told('2026-10-05')
  const card = await as.appraiser.ask('establishment.get', { id: establishmentId })
  expect(card).toMatchObject({ state: 'ceased', stateOn: '2026-10-05' })
  const trail = await as.appraiser.ask('identity.trailOf', { kind: 'establishment', id: establishmentId })
  expect(trail.items.map((event) => event.reason)).toContain(reason)
  // whoever keeps the register's word instead need not say anything of ceasing
  const other = filledIn({
    establishmentId,
    seenVersion: version,
    seen,
    facts: { ...facts, state: 'paused' },
  })
  await as.collaborator.do('survey.send', other)
  const keep = [{ field: 'state' as const, from: 'register' }]
  const now = { ...accept, id: other.id, registerVersion: card.version, choices: keep }
  expect((await as.commune.do('survey.accept', now)).state).toBe('accepted')
})

test('a workshop that was never in the register and is no more comes in as ceased, with its day', async ({
  as,
}) => {
  const survey = filledIn({ facts: { ...said, state: 'ceased' }, needs: [] })
  await as.collaborator.do('survey.send', survey)
  const accept = { id: survey.id, version: 1 }
  await expect(as.commune.do('survey.accept', accept)).rejects.toMatchObject({ code: 'invalid' })
  const dated = { ...accept, ceasedOn: '2026-09-01', reason: 'Bão làm sập xưởng' }
  const { establishmentId } = await as.commune.do('survey.accept', dated)
  const card = await as.appraiser.ask('establishment.get', { id: establishmentId })
  expect(card).toMatchObject({ state: 'ceased', stateOn: '2026-09-01' })
})
