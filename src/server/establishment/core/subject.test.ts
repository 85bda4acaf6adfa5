import { expect, test } from '#server/testing/door.ts'
import { anEstablishment, place, units } from '../testing.ts'
import { subjectOf } from './subject.ts'

test('an establishment stands before the judge with what its record says, and nothing that it does not say', async ({
  as,
  db,
}) => {
  const { id } = await anEstablishment(as.appraiser, {
    womenOwned: true,
    minorityOwned: false,
    foundedOn: '2019-01-01',
    industries: [{ version: '2025', code: '10202', main: true }],
  })
  await as.commune.do('establishment.writeYear', { id, year: 2024, workers: 12, localMaterial: 60 })
  await as.commune.do('establishment.writeYear', { id, year: 2026, workers: 60 })
  await as.commune.do('establishment.saveProduct', { id, name: 'Khô cá', ocopStars: 4, exports: true })
  expect(await subjectOf(db, id, '2025-06-01')).toEqual({
    kind: 'cooperative',
    placeId: units.phanNgocHien,
    craftVillage: 'no',
    cleanerProduction: 'unknown',
    sustainableProduction: 'unknown',
    clusterInfrastructure: 'no',
    artisanTitle: 'none',
    industries: '2025:10202',
    workers: 12,
    womenOwned: 'yes',
    minorityOwned: 'no',
    exports: 'yes',
    localMaterial: 60,
    typicalProduct: 'unknown',
    keyProduct: 'unknown',
    ocopStars: 4,
    foundedOn: '2019-01-01',
    alreadySupported: 'unknown',
  })
  expect(await subjectOf(db, id, '2026-11-01')).toMatchObject({ workers: 60 })
})

test('the place of the day is the one that produced then', async ({ as, db }) => {
  const { id } = await anEstablishment(as.appraiser, {
    places: [
      place({ since: '2025-09-01' }),
      place({ unitId: units.rachGoc, main: false, since: '2012-01-01', until: '2025-05-31' }),
    ],
  })
  expect(await subjectOf(db, id, '2024-01-01')).toMatchObject({ placeId: units.rachGoc })
  expect(await subjectOf(db, id, '2026-01-01')).toMatchObject({ placeId: units.phanNgocHien })
})

test('a craft village counts from its recognition to its withdrawal; a producer without one is not known to be in one', async ({
  as,
  db,
}) => {
  const { rows } = await db.query<{ id: string }>(
    `insert into establishment.craft_village (province_id, name, unit_id, recognised_on, withdrawn_on)
     values ('96', 'Làng nghề thử', $1, '2015-01-01', '2024-01-01') returning id`,
    [units.phanNgocHien],
  )
  const kind = 'craftVillageProducer' as const
  const { id } = await anEstablishment(as.appraiser, { kind, craftVillageId: rows[0]?.id ?? null })
  for (const [day, expected] of [
    ['2014-12-31', 'no'],
    ['2015-01-01', 'yes'],
    ['2023-12-31', 'yes'],
    ['2024-01-01', 'no'],
  ] as const)
    expect(await subjectOf(db, id, day), day).toMatchObject({ craftVillage: expected })
  const without = await anEstablishment(as.appraiser, { kind, name: 'Lò rèn' })
  expect(await subjectOf(db, without.id, '2026-01-01')).toMatchObject({ craftVillage: 'unknown' })
})
