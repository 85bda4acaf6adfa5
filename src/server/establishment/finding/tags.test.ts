import { expect, test } from '#server/testing/door.ts'
import { anEstablishment, place, units } from '../testing.ts'

test('a tag is put on what was chosen, finds it, and comes off by the opposite act alone', async ({ as }) => {
  const one = await anEstablishment(as.appraiser, { name: 'HTX Muối Kinh Tư' })
  const two = await anEstablishment(as.appraiser, { name: 'HTX Muối Điền Hải' })
  const { id: tagId } = await as.appraiser.do('establishment.saveTag', { name: 'Cần thăm', tone: 'amber' })
  const first = await as.appraiser.do('establishment.tag', { tagId, ids: [one.id] })
  const second = await as.appraiser.do('establishment.tag', { tagId, filters: { q: 'htx muoi' } })
  expect([first.count, second.count]).toEqual([1, 1])
  const bearing = async () =>
    (await as.appraiser.ask('establishment.list', { tag: tagId })).items.map(({ id }) => id).toSorted()
  expect(await bearing()).toEqual([one.id, two.id].toSorted())
  const back = await as.appraiser.do('establishment.untag', { tagId, run: second.run })
  expect(back.count).toBe(1)
  expect(await bearing()).toEqual([one.id])
  const [row] = (await as.appraiser.ask('establishment.list', { tag: tagId })).items
  expect(row?.tags).toEqual([{ id: tagId, name: 'Cần thăm', tone: 'amber' }])
  const { items } = await as.appraiser.ask('establishment.tags', {})
  expect(items).toContainEqual({ id: tagId, name: 'Cần thăm', tone: 'amber', count: 1 })
})

test('a tag that goes leaves nothing behind, and two of one name are refused', async ({ as }) => {
  const { id } = await anEstablishment(as.appraiser, { name: 'HTX Chiếu Tân Lộc' })
  const { id: tagId } = await as.appraiser.do('establishment.saveTag', { name: 'Dự hội chợ' })
  await expect(as.appraiser.do('establishment.saveTag', { name: 'Dự hội chợ' })).rejects.toMatchObject({
    code: 'already_exists',
  })
  await as.appraiser.do('establishment.tag', { tagId, ids: [id] })
  expect(await as.appraiser.do('establishment.dropTag', { id: tagId })).toEqual({ id: tagId, count: 1 })
  expect((await as.appraiser.ask('establishment.list', { tag: tagId })).items).toEqual([])
})

test('two names that differ only by case or diacritics are one tag, and the field says which', async ({
  as,
}) => {
  const { id } = await as.appraiser.do('establishment.saveTag', { name: 'Dự hội chợ' })
  const { id: other } = await as.appraiser.do('establishment.saveTag', { name: 'Đã thăm' })
  const refused = {
    code: 'already_exists',
    fields: [{ path: ['name'], code: 'tag.known', facts: { name: 'Dự hội chợ' } }],
  }
  for (const name of ['DỰ HỘI CHỢ', 'du hoi cho', 'Dự  hội chợ'])
    await expect(as.appraiser.do('establishment.saveTag', { name })).rejects.toMatchObject(refused)
  const renamed = as.appraiser.do('establishment.saveTag', { id: other, name: 'dự Hội Chợ' })
  await expect(renamed).rejects.toMatchObject(refused)
  // its own name it may write otherwise, and another province has its own tags
  await as.appraiser.do('establishment.saveTag', { id, name: 'Dự Hội Chợ' })
  await as.stranger.do('establishment.saveTag', { name: 'dự hội chợ' })
})

test('nobody tags what lies in another province', async ({ as }) => {
  const { id } = await anEstablishment(as.appraiser, { name: 'HTX Tôm Viên An' })
  const { id: tagId } = await as.appraiser.do('establishment.saveTag', { name: 'Của Cà Mau' })
  await expect(as.stranger.do('establishment.tag', { tagId, ids: [id] })).rejects.toMatchObject({
    code: 'not_found',
  })
  const own = await as.stranger.do('establishment.saveTag', { name: 'Của An Giang' })
  expect((await as.stranger.do('establishment.tag', { tagId: own.id, ids: [id] })).count).toBe(0)
})

test('a commune reads on a tag how many of its own establishments bear it, not how many of the province', async ({
  as,
}) => {
  const own = await anEstablishment(as.appraiser, { name: 'HTX Mắm Rạch Tàu' })
  const beyond = await anEstablishment(as.appraiser, {
    name: 'HTX Mắm Cái Nước',
    places: [place({ unitId: units.hongDan })],
  })
  const { id: tagId } = await as.appraiser.do('establishment.saveTag', { name: 'Làm mắm' })
  await as.appraiser.do('establishment.tag', { tagId, ids: [own.id, beyond.id] })
  const counted = async (person: typeof as.commune) =>
    (await person.ask('establishment.tags', {})).items.find(({ id }) => id === tagId)?.count
  expect([await counted(as.appraiser), await counted(as.commune)]).toEqual([2, 1])
})
