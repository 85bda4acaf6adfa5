import { expect, test, type Person } from '#server/testing/door.ts'
import { anEstablishment, refusals } from '../../testing.ts'

test('establishment.writeYear: the newest figures stand beside the head, older ones do not push them away', async ({
  as,
  db,
}) => {
  const { id } = await anEstablishment(as.appraiser)
  const write = (year: number, figures: object, seen = 0) =>
    as.commune.do('establishment.writeYear', { id, year, seen, ...figures })
  await write(2025, { workers: 12, womenWorkers: 7, revenueVnd: 2_000_000_000 })
  await write(2023, { workers: 90, revenueVnd: 1 })
  await write(2026, { workers: null, revenueVnd: 900_000_000 })
  const { rows } = await db.query(
    'select workers, revenue_vnd as revenue from establishment.establishment where id = $1',
    [id],
  )
  expect(rows).toEqual([{ workers: 12, revenue: 900_000_000 }])
  const { years } = await as.appraiser.ask('establishment.get', { id })
  expect(years.map(({ year, source, version }) => [year, source, version])).toEqual([
    [2026, 'officer', 1],
    [2025, 'officer', 1],
    [2023, 'officer', 1],
  ])
})

test('a year that has not come, women beyond all workers, sums beyond reason: each on its field', async ({
  as,
}) => {
  const { id } = await anEstablishment(as.appraiser)
  const write = (figures: object) =>
    refusals(as.commune.do('establishment.writeYear', { id, year: 2025, ...figures }))
  expect(await write({ year: 2099, workers: 3, womenWorkers: 4 })).toEqual([
    'year: year.future',
    'womenWorkers: workers.women_over',
  ])
  expect(await write({ localMaterial: 101, revenueVnd: -1, workers: 1.5 })).toEqual([
    'workers: wrong_type',
    'revenueVnd: too_small',
    'localMaterial: too_big',
  ])
})

test('figures that somebody else wrote meanwhile are not written over', async ({ as }) => {
  const { id } = await anEstablishment(as.appraiser)
  const write = (person: Person, seen: number, workers: number) =>
    person.do('establishment.writeYear', { id, year: 2025, seen, workers })
  await write(as.commune, 0, 10)
  await expect(write(as.appraiser, 0, 11)).rejects.toMatchObject({
    code: 'stale_version',
    changed: [{ field: 'Số liệu năm 2025', by: 'Lý Thị Diễm' }],
  })
  expect(await write(as.appraiser, 1, 11)).toMatchObject({ version: 2 })
})

test('establishment.saveProduct, dropProduct: a product is entered, set right and taken away', async ({
  as,
}) => {
  const { id } = await anEstablishment(as.appraiser)
  const save = (more: object) =>
    as.commune.do('establishment.saveProduct', { id, name: 'Khô cá lóc', ...more })
  expect(await refusals(save({ ocopStars: 6 }))).toEqual(['ocopStars: too_big'])
  expect(await refusals(save({ ocopOn: '2024-01-01' }))).toEqual(['ocopStars: required'])
  const { partId: productId } = await save({ ocopStars: 3, ocopOn: '2024-01-01' })
  await save({ productId, seen: 1, ocopStars: 4, trademark: 'Đất Mũi' })
  await expect(save({ productId, seen: 1, ocopStars: 5 })).rejects.toMatchObject({
    code: 'stale_version',
    changed: [{ field: 'Khô cá lóc', by: 'Lý Thị Diễm' }],
  })
  const { products } = await as.appraiser.ask('establishment.get', { id })
  expect(products).toMatchObject([{ ocopStars: 4, trademark: 'Đất Mũi', version: 2, typicalLevel: '' }])
  await as.commune.do('establishment.dropProduct', { id, productId })
  expect((await as.appraiser.ask('establishment.get', { id })).products).toEqual([])
  expect(await refusals(as.commune.do('establishment.dropProduct', { id, productId }))).toEqual(['not_found'])
})

test('a product of one establishment is none of another', async ({ as }) => {
  const [one, other] = [
    await anEstablishment(as.appraiser),
    await anEstablishment(as.appraiser, { name: 'HTX khác' }),
  ]
  const { partId: productId } = await as.commune.do('establishment.saveProduct', {
    id: one.id,
    name: 'Khô cá',
  })
  expect(await refusals(as.commune.do('establishment.dropProduct', { id: other.id, productId }))).toEqual([
    'not_found',
  ])
})

test('establishment.saveEquipment, dropEquipment: a machine with its own number', async ({ as }) => {
  const { id } = await anEstablishment(as.appraiser)
  const machine = {
    id,
    name: 'Máy sấy lạnh',
    serial: 'SL-0042',
    madeYear: 2024,
    boughtOn: '2024-05-01',
    priceVnd: 420_000_000,
  }
  expect(
    await refusals(as.commune.do('establishment.saveEquipment', { ...machine, madeYear: 2025 })),
  ).toEqual(['boughtOn: equipment.before_made'])
  const { partId: equipmentId } = await as.commune.do('establishment.saveEquipment', machine)
  const { equipment } = await as.appraiser.ask('establishment.get', { id })
  expect(equipment).toMatchObject([{ serial: 'SL-0042', priceVnd: 420_000_000 }])
  await as.commune.do('establishment.dropEquipment', { id, equipmentId })
  expect((await as.appraiser.ask('establishment.get', { id })).equipment).toEqual([])
})

test('establishment.saveContact, dropContact: numbers are masked, stay when sent back, and are shown on record', async ({
  as,
}) => {
  const { id } = await anEstablishment(as.appraiser)
  const save = (more: object) =>
    as.commune.do('establishment.saveContact', { id, name: 'Lê Thị Thử', ...more })
  expect(await refusals(save({ phone: '12345', email: 'không phải thư' }))).toEqual([
    'phone: phone.wrong',
    'email: wrong_format',
  ])
  const { partId: contactId } = await save({ phone: '+84 913 000 222', email: 'thu@example.vn' })
  const [contact] = (await as.appraiser.ask('establishment.get', { id })).contacts
  expect(contact).toMatchObject({ phone: '•••••••222', email: '•••••••.vn' })
  await save({ contactId, seen: 1, title: 'Kế toán', phone: contact?.phone, email: '' })
  const shown = (person: Person, field: string) =>
    person.do('identity.unmask', {
      kind: 'establishmentContact',
      id: contactId,
      field,
      reason: 'Gọi báo lịch',
    })
  expect(await shown(as.collaborator, 'phone')).toEqual({ value: '+84913000222' })
  expect(await shown(as.appraiser, 'email')).toEqual({ value: null })
  for (const [person, field] of [
    [as.stranger, 'phone'],
    [as.owner, 'phone'],
    [as.commune, 'name'],
  ] as const)
    expect(await refusals(shown(person, field))).toEqual(['not_found'])
  await as.commune.do('establishment.dropContact', { id, contactId })
  expect((await as.appraiser.ask('establishment.get', { id })).contacts).toEqual([])
})

test('the size by law is told by the thresholds of its year, with their article; a household has none', async ({
  as,
}) => {
  const { id } = await anEstablishment(as.appraiser)
  const write = (year: number, figures: object, of = id) =>
    as.commune.do('establishment.writeYear', { id: of, year, ...figures })
  const size = async (of = id) => (await as.appraiser.ask('establishment.get', { id: of })).size
  await write(2026, { workers: 8 })
  // workers alone do not tell: revenue or capital is wanting
  expect(await size()).toBeNull()
  await write(2025, { workers: 8, revenueVnd: 2_500_000_000 })
  expect(await size()).toMatchObject({
    size: 'micro',
    year: 2025,
    basis: expect.stringContaining('80/2021/NĐ-CP'),
  })
  const household = await anEstablishment(as.appraiser, { kind: 'businessHousehold', name: 'Hộ Lê Thị Thử' })
  await write(2025, { workers: 8, revenueVnd: 2_500_000_000 }, household.id)
  expect(await size(household.id)).toBeNull()
})

test('figures of a year before are judged by the decree of its day', async ({ as }) => {
  const { id } = await anEstablishment(as.appraiser)
  await as.commune.do('establishment.writeYear', { id, year: 2019, workers: 60, capitalVnd: 15_000_000_000 })
  expect((await as.appraiser.ask('establishment.get', { id })).size).toMatchObject({
    size: 'small',
    year: 2019,
    basis: expect.stringContaining('39/2018/NĐ-CP'),
  })
})
