import { expect, test } from '#server/testing/door.ts'

const list = 'establishment.list'

test('a view is one’s own until it is shared, and then the office’s to use', async ({ as }) => {
  const saved = { list, name: 'HTX chưa được hỗ trợ', search: 'loai=cooperative&ht=never' }
  const { id } = await as.appraiser.do('tables.saveView', saved)
  const names = async (who: (typeof as)['appraiser']) =>
    (await who.ask('tables.views', { list })).items.map(({ name, mine }) => [name, mine])
  expect(await names(as.appraiser)).toEqual([[saved.name, true]])
  expect(await names(as.director)).toEqual([])
  const again = await as.appraiser.do('tables.saveView', { ...saved, search: 'ht=never', shared: true })
  expect(again.id).toBe(id)
  expect(await names(as.director)).toEqual([[saved.name, false]])
  expect(await names(as.centre)).toEqual([])
  expect((await as.appraiser.ask('tables.views', { list: 'identity.people' })).items).toEqual([])
})

test('only who kept a view drops it', async ({ as }) => {
  const { id } = await as.appraiser.do('tables.saveView', { list, name: 'Chung', search: '', shared: true })
  await expect(as.director.do('tables.dropView', { id })).rejects.toMatchObject({ code: 'out_of_reach' })
  await expect(as.stranger.do('tables.dropView', { id })).rejects.toMatchObject({ code: 'not_found' })
  await as.appraiser.do('tables.dropView', { id })
  expect((await as.appraiser.ask('tables.views', { list })).items).toEqual([])
})
