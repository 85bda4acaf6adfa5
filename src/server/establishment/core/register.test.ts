import { expect, test, type Person } from '#server/testing/door.ts'
import { anEstablishment, form, place, refusals, units } from '../testing.ts'

const entered = (person: Person, more: Parameters<typeof form>[0]) =>
  refusals(person.do('establishment.register', form(more)))

test('establishment.register: a new one stands with its places, industries and contacts, and the trail tells of it', async ({
  as,
}) => {
  const { id } = await as.appraiser.do(
    'establishment.register',
    form({
      taxCode: '2001 123 456',
      phone: '0290.3555.999',
      industries: [{ version: '2025', code: '10202', main: true }],
      places: [place({ address: 'Ấp Kiến Vàng', latitude: 8.62, longitude: 104.98, since: '2019-05-01' })],
    }),
  )
  const card = await as.appraiser.ask('establishment.get', { id })
  expect(card).toMatchObject({
    name: 'HTX Khô cá Xẻo Trê',
    taxCode: '2001123456',
    householdTaxCode: null,
    phone: '•••••••999',
    state: 'active',
    source: 'entered',
    version: 1,
    industries: [{ code: '10202', name: 'Chế biến và bảo quản thủy sản khô', main: true }],
    places: [
      { unit: { path: 'Xã Phan Ngọc Hiển, tỉnh Cà Mau' }, nowUnit: { id: units.phanNgocHien }, main: true },
    ],
  })
  const trail = await as.appraiser.ask('identity.trailOf', { kind: 'establishment', id })
  expect(trail.items.map(({ text }) => text)).toEqual(['Ghi cơ sở HTX Khô cá Xẻo Trê'])
})

test('everything that is wrong is told at once, each on its field', async ({ as }) => {
  expect(
    await entered(as.appraiser, {
      taxCode: '2001123450',
      registeredOn: '2030-01-01',
      craftVillageId: '96000000-0000-7000-8000-00000000dead',
      places: [place({ unitId: units.ngocHien, latitude: 48.8, longitude: 2.3 })],
      industries: [
        { version: '2025', code: '10999', main: true },
        { version: '2025', code: '10202', main: true },
      ],
    }),
  ).toEqual([
    'taxCode: tax.check',
    'registeredOn: date.future',
    'craftVillageId: village.unknown',
    'places.0.latitude: point.outside',
    'places.0.unitId: place.district',
    'industries: industry.many_mains',
    'industries.0.code: industry.unknown',
  ])
})

test('a tax code that contradicts itself is told along with fields that cannot even be read', async ({
  as,
}) => {
  const wrong = await entered(as.appraiser, { taxCode: '2001123450', phone: 'abc', name: '' })
  expect(new Set(wrong.map((line) => line.split(':')[0]))).toEqual(new Set(['name', 'phone', 'taxCode']))
})

test('rules on fields that can be read are told along with fields that cannot', async ({ as }) => {
  const wrong = await entered(as.appraiser, {
    name: '',
    registeredOn: '2099-01-01',
    registeredUntil: 'mai',
    places: [
      place({ address: 'x'.repeat(301), latitude: 48.8, longitude: 2.3 }),
      place({ main: false, since: '2020-02-01', until: '2020-01-01' }),
    ],
    industries: [
      { version: '2025', code: '10202', main: true },
      { version: '2025', code: '10204', main: true },
    ],
  })
  expect(wrong.toSorted()).toEqual([
    'industries: industry.many_mains',
    'name: required',
    'places.0.address: too_long',
    'places.0.latitude: point.outside',
    'places.1.until: days.order',
    'registeredOn: date.future',
    'registeredUntil: date',
  ])
})

test('a district is no place after June 2025, nor before: a place is a commune', async ({ as }) => {
  for (const days of [{}, { since: '2019-01-01', until: '2024-12-31' }])
    expect(await entered(as.appraiser, { places: [place({ unitId: units.ngocHien, ...days })] })).toContain(
      'places.0.unitId: place.district',
    )
  expect(await entered(as.appraiser, { places: [place({ unitId: 'p:96:2025-07-01' })] })).toEqual([
    'places.0.unitId: place.commune',
  ])
  expect(await entered(as.appraiser, { places: [place({ unitId: 'c:99999:2025-07-01' })] })).toEqual([
    'places.0.unitId: unit.unknown',
  ])
})

test('the unit of a place stood on its days; one of old is known by today’s where it went whole', async ({
  as,
}) => {
  const at = (unitId: string, days: { since?: string; until?: string } = {}) =>
    entered(as.appraiser, { places: [place({ unitId, ...days })] })
  // a township of old, whole in Phan Ngọc Hiển: still producing, since before the reform
  expect(await at(units.rachGoc, { since: '2018-01-01' })).toEqual(['nothing refused'])
  expect(await at(units.rachGoc, { since: '2025-08-01' })).toEqual(['places.0.unitId: place.after_unit'])
  expect(await at(units.rachGoc)).toEqual(['places.0.unitId: place.after_unit'])
  // the commune of today, of a place that ended before it was
  expect(await at(units.phanNgocHien, { since: '2018-01-01', until: '2020-01-01' })).toEqual([
    'places.0.unitId: place.before_unit',
  ])
  // a commune that was divided: a person must say where it is now
  expect(await at(units.tanAn, { since: '2018-01-01' })).toEqual(['places.0.unitId: place.divided'])
  expect(await at(units.tanAn, { since: '2018-01-01', until: '2024-01-01' })).toEqual(['nothing refused'])
})

test('a province enters on its own ground, a commune in its own commune', async ({ as }) => {
  expect(await entered(as.appraiser, { places: [place({ unitId: units.anPhu })] })).toEqual([
    'places.0.unitId: place.other_province',
  ])
  expect(await entered(as.stranger, {})).toEqual(['places.0.unitId: place.other_province'])
  for (const person of [as.commune, as.collaborator]) {
    expect(await entered(person, { places: [place({ unitId: units.hongDan })] })).toEqual([
      'places.0.unitId: place.other_commune',
    ])
    expect(
      await entered(person, { places: [place({ unitId: units.rachGoc, since: '2018-01-01' })] }),
    ).toEqual(['nothing refused'])
  }
})

test('a company’s tax code stands once in a province; a person may have two households under their number', async ({
  as,
}) => {
  await anEstablishment(as.appraiser, { taxCode: '2001123456', name: 'HTX Thứ nhất' })
  const again = form({ taxCode: '2001123456', name: 'HTX Thứ hai' })
  await expect(as.commune.do('establishment.register', again)).rejects.toMatchObject({
    fields: [{ path: ['taxCode'], code: 'tax.taken', facts: { name: 'HTX Thứ nhất' } }],
  })
  for (const name of ['Hộ Lê Thị Thử', 'Hộ Lê Thị Thử, lò thứ hai'])
    await anEstablishment(as.appraiser, { kind: 'businessHousehold', name, taxCode: '096085001234' })
})

test('a household’s tax code and identity number are never shown whole, not even in the trail', async ({
  as,
}) => {
  const { id } = await anEstablishment(as.commune, {
    kind: 'businessHousehold',
    taxCode: '096085001234',
    identityNumber: '096085001234',
    phone: '0913000111',
  })
  const card = await as.appraiser.ask('establishment.get', { id })
  expect(card).toMatchObject({
    taxCode: null,
    householdTaxCode: '•••••••234',
    identityNumber: '•••••••234',
    phone: '•••••••111',
  })
  const told = await as.auditor.ask('identity.trail', { kind: 'establishment', id })
  expect(JSON.stringify(told)).not.toContain('096085001234')
  expect(JSON.stringify(await as.appraiser.ask('establishment.choices', { q: 'xẻo trê' }))).not.toContain(
    '096085',
  )
})

test('a personal value is shown whole to who keeps the establishment, on record with the reason', async ({
  as,
  db,
}) => {
  const { id } = await anEstablishment(as.commune, { kind: 'businessHousehold', taxCode: '096085001234' })
  const ask = (person: Person, field: string) =>
    person.do('identity.unmask', { kind: 'establishment', id, field, reason: 'Gọi báo lịch khảo sát' })
  expect(await ask(as.commune, 'householdTaxCode')).toEqual({ value: '096085001234' })
  for (const person of [as.stranger, as.owner, as.administrator])
    await expect(ask(person, 'householdTaxCode')).rejects.toMatchObject({ code: 'not_found' })
  await expect(ask(as.finance, 'householdTaxCode')).rejects.toMatchObject({ code: 'not_granted' })
  await expect(ask(as.commune, 'note')).rejects.toMatchObject({ code: 'not_found' })
  const { rows } = await db.query<{ facts: unknown; reason: string }>(
    `select facts, reason from identity.audit_event where act = 'identity.unmask' and subject_id = $1`,
    [id],
  )
  expect(rows).toEqual([
    { facts: { name: 'HTX Khô cá Xẻo Trê', field: 'mã số thuế' }, reason: 'Gọi báo lịch khảo sát' },
  ])
})
