import { establishmentWorkflow } from '#contract/establishment/core/workflow.ts'
import { expect, test, type Person } from '#server/testing/door.ts'
import { anEstablishment, form, place, refusals, units } from '../testing.ts'

const { places: _, industries: __, phone: ___, ...identity } = form({ phone: null })

test('establishment.correct: what is on the papers changes, the rest stays, and the trail tells what stood', async ({
  as,
}) => {
  const { id } = await anEstablishment(as.appraiser, { phone: '0290 3555 999' })
  const answer = await as.commune.do('establishment.correct', {
    ...identity,
    id,
    version: 1,
    name: 'HTX Khô cá Xẻo Trê Xanh',
    womenOwned: true,
  })
  expect(answer).toEqual({ id, state: 'active', version: 2 })
  expect(await as.centre.ask('establishment.get', { id })).toMatchObject({
    name: 'HTX Khô cá Xẻo Trê Xanh',
    womenOwned: true,
    minorityOwned: null,
    phone: '•••••••999',
    places: [{ main: true }],
  })
  const trail = await as.centre.ask('identity.trailOf', { kind: 'establishment', id })
  expect(trail.items.map(({ text }) => text)).toContain('Sửa thông tin cơ sở HTX Khô cá Xẻo Trê Xanh')
})

test('numbers that come back masked from a form stay as they were', async ({ as, db }) => {
  const household = {
    ...identity,
    kind: 'businessHousehold',
    taxCode: '096085001234',
    identityNumber: '096085001234',
  } as const
  const { id } = await anEstablishment(as.appraiser, { ...household, phone: '0913000111' })
  const card = await as.appraiser.ask('establishment.get', { id })
  const sent = { taxCode: card.householdTaxCode, identityNumber: card.identityNumber }
  await as.appraiser.do('establishment.correct', { ...household, ...sent, id, version: 1 })
  await as.appraiser.do('establishment.correctContact', {
    id,
    version: 2,
    phone: card.phone,
    email: 'a@b.vn',
  })
  const { rows } = await db.query(
    'select tax_code, identity_number, phone, email from establishment.establishment where id = $1',
    [id],
  )
  expect(rows).toEqual([
    { tax_code: '096085001234', identity_number: '096085001234', phone: '0913000111', email: 'a@b.vn' },
  ])
})

test('a masked number is judged when it would become the number of another kind', async ({ as }) => {
  const household = { kind: 'businessHousehold', taxCode: '096085001234' } as const
  const { id } = await anEstablishment(as.appraiser, household)
  const { householdTaxCode: taxCode } = await as.appraiser.ask('establishment.get', { id })
  const become = (kind: 'sme' | 'artisan') =>
    refusals(as.appraiser.do('establishment.correct', { ...identity, kind, taxCode, id, version: 1 }))
  expect(await become('sme')).toEqual(['taxCode: tax.personal'])
  expect(await become('artisan')).toEqual(['nothing refused'])
})

test('a form that somebody else was faster than is told who changed what', async ({ as }) => {
  const { id } = await anEstablishment(as.appraiser)
  await as.commune.do('establishment.correctContact', { id, version: 1, website: 'khoca.example' })
  const late = as.appraiser.do('establishment.correct', { ...identity, id, version: 1 })
  await expect(late).rejects.toMatchObject({
    code: 'stale_version',
    changed: [{ field: 'Sửa cách liên hệ của HTX Khô cá Xẻo Trê', by: 'Lý Thị Diễm' }],
  })
})

test('establishment.setPlaces: a place is added, one is left, exactly one is the main one', async ({
  as,
}) => {
  const { id } = await anEstablishment(as.appraiser)
  const { places } = await as.appraiser.ask('establishment.get', { id })
  const first = place({ id: places[0]?.id, since: '2019-01-01' })
  const set = (person: Person, version: number, all: Parameters<typeof place>[0][]) =>
    person.do('establishment.setPlaces', { id, version, places: all.map((one) => place(one)) })
  await set(as.appraiser, 1, [
    { ...first, until: '2024-12-31', main: false },
    { unitId: units.hongDan, since: '2025-01-02' },
  ])
    .then(() => expect.unreachable('a place in a unit that was not there yet'))
    .catch((error: { fields: unknown }) =>
      expect(error.fields).toMatchObject([{ path: ['places', 0, 'unitId'], code: 'place.before_unit' }]),
    )
  await set(as.appraiser, 1, [first, { unitId: units.hongDan, main: false }])
  const card = await as.appraiser.ask('establishment.get', { id })
  expect(card.places.map(({ unit, main }) => [unit.id, main])).toEqual([
    [units.phanNgocHien, true],
    [units.hongDan, false],
  ])
  expect(card.places[0]?.id).toBe(places[0]?.id)
  // a commune's people leave the place of another commune alone
  expect(await refusals(set(as.commune, 2, [first]))).toEqual(['places: place.dropped_elsewhere'])
  const both = [first, { id: card.places[1]?.id, unitId: units.hongDan, main: false, address: 'Ấp Nội Ô' }]
  expect(await refusals(set(as.commune, 2, both))).toEqual(['nothing refused'])
  expect(await refusals(set(as.appraiser, 3, [{ main: false }]))).toEqual(['places: place.no_main'])
  expect(await refusals(set(as.appraiser, 3, [{ id: '96000000-0000-7000-8000-00000000dead' }]))).toEqual([
    'places.0.id: place.gone',
  ])
})

test('a place of old keeps its own unit, and says what it is called today', async ({ as }) => {
  const { id } = await anEstablishment(as.appraiser, {
    places: [place({ unitId: units.rachGoc, since: '2018-01-01' })],
  })
  const { places } = await as.commune.ask('establishment.get', { id })
  expect(places).toMatchObject([
    {
      unit: { path: 'Thị trấn Rạch Gốc, huyện Ngọc Hiển, tỉnh Cà Mau', validTo: '2025-06-30' },
      nowUnit: { path: 'Xã Phan Ngọc Hiển, tỉnh Cà Mau' },
    },
  ])
})

test('establishment.setIndustries: codes with their version, one of them the main one', async ({ as }) => {
  const { id } = await anEstablishment(as.appraiser)
  const dried = { version: '2025', code: '10202', main: true }
  await as.commune.do('establishment.setIndustries', {
    id,
    version: 1,
    // trade stands in no table that is shipped, and is believed
    industries: [dried, { version: '2025', code: '46322' }, { version: '2018', code: '10202' }],
  })
  const card = await as.appraiser.ask('establishment.get', { id })
  expect(card.industries).toEqual([
    { ...dried, name: 'Chế biến và bảo quản thủy sản khô' },
    { version: '2025', code: '46322', name: null, main: false },
    { version: '2018', code: '10202', name: null, main: false },
  ])
  const wrong = as.commune.do('establishment.setIndustries', {
    id,
    version: 2,
    industries: [dried, dried, { version: '2025', code: '1020x' }, { version: '2025', code: '10299' }],
  })
  expect(await refusals(wrong)).toEqual([
    'industries.1.code: industry.twice',
    'industries: industry.many_mains',
    'industries.2.code: industry.unknown',
    'industries.3.code: industry.unknown',
  ])
})

test('establishment.pause, resume, cease: with the day and the reason, in their order', async ({ as }) => {
  const { id } = await anEstablishment(as.appraiser)
  const reason = 'Sửa nhà xưởng'
  const move = (step: 'pause' | 'resume' | 'cease', version: number, on: string, why = reason) =>
    as.commune.do(`establishment.${step}`, { id, version, on, reason: why })
  expect(await refusals(move('pause', 1, '2026-01-01', ''))).toEqual(['reason: required'])
  expect(await refusals(move('pause', 1, '2099-01-01'))).toEqual(['on: date.future'])
  expect(await refusals(move('resume', 1, '2026-01-01'))).toEqual(['step_not_allowed'])
  expect(await move('pause', 1, '2026-01-05')).toEqual({ id, state: 'paused', version: 2 })
  expect(await refusals(move('cease', 2, '2026-01-01'))).toEqual(['on: state.before_last'])
  expect(await move('cease', 2, '2026-03-01')).toEqual({ id, state: 'ceased', version: 3 })
  expect(await move('resume', 3, '2026-04-01')).toEqual({ id, state: 'active', version: 4 })
  const card = await as.appraiser.ask('establishment.get', { id })
  expect(card).toMatchObject({ state: 'active', stateOn: '2026-04-01' })
})

test('the card offers each person what they may do, and says why not the rest', async ({ as }) => {
  const { id } = await anEstablishment(as.appraiser)
  const offered = async (person: Person) => {
    const { offers } = await person.ask('establishment.get', { id })
    return new Map(offers.map(({ step, refusal }) => [step, refusal ?? 'allowed']))
  }
  const commune = await offered(as.commune)
  expect([...commune.keys()].toSorted()).toEqual(Object.keys(establishmentWorkflow.steps).toSorted())
  expect([commune.get('correct'), commune.get('resume'), commune.get('linkAccount')]).toEqual([
    'allowed',
    'step_not_allowed',
    'not_granted',
  ])
  expect((await offered(as.finance)).get('correct')).toBe('not_granted')
  expect((await offered(as.director)).get('linkAccount')).toBe('allowed')
})

test('who may correct an establishment is told by name; the people of another commune are out of reach', async ({
  as,
}) => {
  const { id } = await anEstablishment(as.appraiser, { places: [place({ unitId: units.hongDan })] })
  const { title, state, steps } = await as.appraiser.ask('identity.rightsOn', { kind: 'establishment', id })
  expect([title, state]).toEqual(['HTX Khô cá Xẻo Trê', 'Đang hoạt động'])
  const correcting = steps.find(({ act }) => act === 'establishment.correct')
  expect(correcting?.allowed.map(({ name }) => name)).toContain('Phạm Thu Hà')
  expect(correcting?.refused).toContainEqual(
    expect.objectContaining({ name: 'Lý Thị Diễm', refusal: 'out_of_reach' }),
  )
})
