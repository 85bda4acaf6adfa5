import { expect, test } from '#server/testing/door.ts'
import { anEstablishment, units } from '../testing.ts'

const village = { name: 'Làng nghề tôm khô Ông Định', unitId: units.phanNgocHien, trade: 'Tôm khô' }
const cluster = { name: 'Cụm công nghiệp Năm Căn thử', unitId: units.phanNgocHien, areaHa: 50, leasedHa: 20 }

test('a craft village is found without marks, with the establishments in it, and keeps its record when its recognition is withdrawn', async ({
  as,
}) => {
  const { id } = await as.appraiser.do('establishment.addVillage', { ...village, recognisedOn: '2015-03-02' })
  const made = await anEstablishment(as.appraiser, { craftVillageId: id })
  const { items, mayAdd } = await as.commune.ask('establishment.villages', {
    q: 'lang nghe tom kho ong dinh',
  })
  expect(items).toMatchObject([{ id, establishments: 1 }])
  expect(mayAdd).toBe(false)
  const seen = await as.appraiser.ask('establishment.village', { id })
  expect(seen.members.map((one) => one.id)).toEqual([made.id])
  const early = { id, version: 1, withdrawnOn: '2014-01-01', reason: 'Không còn hộ làm nghề' }
  await expect(as.appraiser.do('establishment.withdrawVillage', early)).rejects.toMatchObject({
    fields: [{ path: ['withdrawnOn'], code: 'village.before' }],
  })
  await as.appraiser.do('establishment.withdrawVillage', { ...early, withdrawnOn: '2024-01-01' })
  expect((await as.appraiser.ask('establishment.villages', { q: 'ong dinh' })).items).toEqual([])
  expect(
    (await as.appraiser.ask('establishment.villages', { q: 'ong dinh', withdrawn: 'yes' })).items,
  ).toHaveLength(1)
  const trail = await as.appraiser.ask('identity.trailOf', { kind: 'craftVillage', id })
  expect(trail.items).toHaveLength(2)
})

test('a second village of one name in a commune, a district, another province and a day to come are refused together', async ({
  as,
}) => {
  await as.centre.do('establishment.addVillage', village)
  const again = as.centre.do('establishment.addVillage', { ...village, name: 'LÀNG NGHỀ tôm khô ông định' })
  await expect(again).rejects.toMatchObject({ fields: [{ path: ['name'], code: 'village.known' }] })
  const wrong = as.centre.do('establishment.addVillage', {
    ...village,
    unitId: units.anPhu,
    recognisedOn: '2099-01-01',
  })
  await expect(wrong).rejects.toMatchObject({
    fields: [{ code: 'place.other_province' }, { path: ['recognisedOn'], code: 'date.future' }],
  })
  const district = as.centre.do('establishment.addVillage', { ...village, unitId: units.ngocHien })
  await expect(district).rejects.toMatchObject({ fields: [{ code: 'place.commune' }] })
})

test('a cluster is at most let out whole, is set right by version, and ends once', async ({ as }) => {
  const over = as.appraiser.do('establishment.addCluster', { ...cluster, leasedHa: 60 })
  await expect(over).rejects.toMatchObject({ fields: [{ path: ['leasedHa'], code: 'cluster.leased' }] })
  const { id } = await as.appraiser.do('establishment.addCluster', cluster)
  await as.appraiser.do('establishment.correctCluster', { ...cluster, id, version: 1, state: 'operating' })
  const stale = as.appraiser.do('establishment.correctCluster', { ...cluster, id, version: 1 })
  await expect(stale).rejects.toMatchObject({ code: 'stale_version' })
  const { items } = await as.appraiser.ask('establishment.clusters', { q: 'nam can thu', state: 'operating' })
  expect(items).toMatchObject([{ filledPercent: 40 }])
  await as.appraiser.do('establishment.endCluster', {
    id,
    version: 2,
    reason: 'Chuyển thành khu công nghiệp',
  })
  const twice = as.appraiser.do('establishment.endCluster', { id, version: 3, reason: 'x' })
  await expect(twice).rejects.toMatchObject({ code: 'step_not_allowed' })
})

test('another province neither sees nor changes them, and their lists are read page by page', async ({
  as,
}) => {
  const { id } = await as.appraiser.do('establishment.addVillage', village)
  await as.appraiser.do('establishment.addVillage', { ...village, name: 'Làng nghề đan đát Ông Định' })
  await expect(as.stranger.ask('establishment.village', { id })).rejects.toMatchObject({ code: 'not_found' })
  const first = await as.appraiser.ask('establishment.villages', { q: 'ong dinh', limit: 1 })
  const next = await as.appraiser.ask('establishment.villages', {
    q: 'ong dinh',
    limit: 1,
    after: first.next ?? '',
  })
  expect([...first.items, ...next.items].map(({ name }) => name)).toEqual([
    'Làng nghề đan đát Ông Định',
    'Làng nghề tôm khô Ông Định',
  ])
  expect(next.next).toBeNull()
  expect((await as.ministry.ask('establishment.villages', { q: 'ong dinh' })).items).toHaveLength(2)
})

test('products of all establishments are found by their own words and by whose they are, within reach', async ({
  as,
}) => {
  const one = await anEstablishment(as.appraiser, { name: 'HTX Rạch Gốc Một' })
  const far = await anEstablishment(as.appraiser, {
    name: 'HTX Hồng Dân',
    registrationNo: '61-2',
    places: [{ unitId: units.hongDan, main: true }],
  })
  await as.appraiser.do('establishment.saveProduct', {
    id: one.id,
    name: 'Tôm khô Ông Định',
    ocopStars: 4,
    exports: true,
  })
  await as.appraiser.do('establishment.saveProduct', { id: far.id, name: 'Muối tôm Ông Định', ocopStars: 3 })
  const names = async (who: 'appraiser' | 'commune' | 'stranger', filters: object = {}) =>
    (await as[who].ask('establishment.products', filters)).items.map(({ name }) => name)
  expect(await names('appraiser', { q: 'tom kho ong dinh' })).toEqual(['Tôm khô Ông Định'])
  expect(await names('appraiser', { q: 'ong dinh hong dan' })).toEqual(['Muối tôm Ông Định'])
  expect(await names('appraiser', { q: 'ong dinh', stars: 4 })).toEqual(['Tôm khô Ông Định'])
  expect(await names('appraiser', { exports: 'no', q: 'ong dinh' })).toEqual(['Muối tôm Ông Định'])
  expect(await names('commune', { q: 'ong dinh' })).toEqual(['Tôm khô Ông Định'])
  expect(await names('stranger', { q: 'ong dinh' })).toEqual([])
})
