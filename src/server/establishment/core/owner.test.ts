import { attached } from '#server/documents/testing.ts'
import { aPdf } from '#server/platform/files/testing.ts'
import { expect, test, type Cast, type Person } from '#server/testing/door.ts'
import { anEstablishment, form, place, refusals, units } from '../testing.ts'

/** The record of the cast's owner. */
const own = async (as: Cast): Promise<string> => {
  const { items } = await as.owner.ask('establishment.choices', {})
  expect(items.map(({ name }) => name)).toEqual(['HTX Tôm khô Rạch Gốc'])
  return items[0]?.id ?? ''
}

test('the cast’s owner has an establishment of their own, and sees no other', async ({ as }) => {
  const id = await own(as)
  const other = await anEstablishment(as.appraiser)
  expect(await as.owner.ask('establishment.get', { id })).toMatchObject({
    source: 'demo',
    account: { name: 'HTX Tôm khô Rạch Gốc' },
  })
  await expect(as.owner.ask('establishment.get', { id: other.id })).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('an owner keeps contacts, products, machines and figures, and nothing that stands on the papers', async ({
  as,
}) => {
  const id = await own(as)
  const { version } = await as.owner.ask('establishment.get', { id })
  await as.owner.do('establishment.correctContact', {
    id,
    version,
    phone: '0290 3555 456',
    website: 'tomkho.example',
  })
  const product = await as.owner.do('establishment.saveProduct', { id, name: 'Chả tôm', ocopStars: 3 })
  await as.owner.do('establishment.saveEquipment', { id, name: 'Máy hút chân không' })
  const year = await as.owner.do('establishment.writeYear', { id, year: 2021, workers: 20 })
  expect([product.version, year]).toMatchObject([1, { version: 1, source: 'owner' }])
  const { places, industries, ...identity } = form()
  for (const refused of [
    () => as.owner.do('establishment.correct', { ...identity, id, version: version + 1 }),
    () => as.owner.do('establishment.setPlaces', { id, version: version + 1, places: places }),
    () => as.owner.do('establishment.setIndustries', { id, version: version + 1, industries }),
    () => as.owner.do('establishment.linkAccount', { id, version: version + 1, organisationId: null }),
    () => as.owner.do('establishment.cease', { id, version: version + 1, on: '2026-01-01', reason: 'Thử' }),
    () => as.owner.do('establishment.register', form()),
  ])
    expect(await refusals(refused())).toEqual(['not_granted'])
})

test('nobody else’s establishment is an owner’s, whatever they ask', async ({ as }) => {
  const { id } = await anEstablishment(as.appraiser)
  for (const refused of [
    () => as.owner.do('establishment.saveProduct', { id, name: 'Chả tôm' }),
    () => as.owner.do('establishment.writeYear', { id, year: 2025 }),
    () => as.owner.do('establishment.correctContact', { id, version: 1 }),
  ])
    expect(await refusals(refused())).toEqual(['out_of_reach'])
})

test('establishment.linkAccount: an establishment is given to an account of its province, and taken away', async ({
  as,
}) => {
  const { id } = await anEstablishment(as.appraiser)
  const organisationId = (await as.owner.actor())?.organisationId ?? ''
  const department = (await as.appraiser.actor())?.organisationId ?? ''
  const link = (version: number, to: string | null) =>
    as.director.do('establishment.linkAccount', { id, version, organisationId: to })
  expect(await refusals(link(1, department))).toEqual(['organisationId: account.not_establishment'])
  await link(1, organisationId)
  expect((await as.owner.ask('establishment.choices', {})).items).toHaveLength(2)
  await link(2, null)
  await own(as)
})

test('who sees an establishment: offices of the province, the commune of a place, the Ministry; nobody else', async ({
  as,
}) => {
  const { id } = await anEstablishment(as.appraiser, { places: [place({ unitId: units.hongDan })] })
  const sees = async (person: Person) =>
    await person.ask('establishment.get', { id }).then(
      () => true,
      ({ code }: { code: string }) => code,
    )
  for (const who of [
    'appraiser',
    'director',
    'centre',
    'finance',
    'viceChair',
    'treasury',
    'auditor',
    'ministry',
    'ministryLeader',
  ] as const)
    expect(await sees(as[who]), who).toBe(true)
  for (const who of ['commune', 'communeChair', 'collaborator', 'owner', 'stranger'] as const)
    expect(await sees(as[who]), who).toBe('not_found')
  for (const who of ['juror', 'administrator'] as const) expect(await sees(as[who]), who).toBe('not_granted')
  // a second place in their commune, long ended, makes it theirs to see
  const places = [
    place({ unitId: units.hongDan }),
    place({ unitId: units.rachGoc, main: false, since: '2010-01-01', until: '2015-01-01' }),
  ]
  await as.appraiser.do('establishment.setPlaces', { id, version: 1, places })
  for (const who of ['commune', 'communeChair', 'collaborator'] as const)
    expect(await sees(as[who]), who).toBe(true)
})

test('pickers find by words without diacritics and by tax code, within one’s reach', async ({ as }) => {
  const { id } = await anEstablishment(as.appraiser, {
    taxCode: '2001123456',
    places: [place({ unitId: units.hongDan })],
  })
  const found = async (person: Person, q: string) =>
    (await person.ask('establishment.choices', { q })).items.map((item) => item.id)
  expect(await found(as.appraiser, 'xeo tre KHO')).toEqual([id])
  expect(await found(as.ministry, '2001 123 456')).toEqual([id])
  expect(await found(as.commune, 'xeo tre')).toEqual([])
  expect(await found(as.stranger, 'xeo tre')).toEqual([])
  expect((await as.appraiser.ask('establishment.choices', { q: 'xeo tre' })).items).toMatchObject([
    { place: 'Xã Hồng Dân, tỉnh Cà Mau', unitId: units.hongDan, taxCode: '2001123456' },
  ])
})

test('papers lie beside an establishment; its owner lays them down too, and a stranger sees none', async ({
  as,
  db,
  door,
}) => {
  const id = await own(as)
  const paper = {
    subjectKind: 'establishment',
    subjectId: id,
    role: 'registration',
    name: 'DKKD.pdf',
    bytes: aPdf(),
  }
  await attached(db, door, as.owner, paper)
  const asked = { subjectKind: 'establishment', subjectId: id }
  expect((await as.commune.ask('documents.files', asked)).items).toMatchObject([{ name: 'DKKD.pdf' }])
  await expect(as.stranger.ask('documents.files', asked)).rejects.toMatchObject({ code: 'not_found' })
  await expect(attached(db, door, as.finance, paper)).rejects.toMatchObject({ code: 'out_of_reach' })
})
