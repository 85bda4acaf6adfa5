import { type Cast, expect, test } from '#server/testing/door.ts'
import { anEstablishment, units, place } from '../testing.ts'

/** Names and telephones of the list as they stand in its file. */
async function taken(who: Cast[keyof Cast], filters: object): Promise<string[]> {
  const file = await who.ask('tables.export', {
    list: 'establishment.list',
    format: 'csv',
    columns: 'name,phone',
    filters: JSON.stringify(filters),
  })
  const pieces: Uint8Array[] = []
  for await (const piece of file.open()) pieces.push(Buffer.from(piece))
  const lines = Buffer.concat(pieces).toString('utf8').replace('\ufeff', '').trim().split('\r\n')
  return lines.slice(1)
}

const shown = async (who: Cast[keyof Cast], filters: object): Promise<string[]> =>
  (await who.ask('establishment.list', { ...filters, limit: 200 })).items.map(
    ({ name, phone }) => `${name};${phone ?? ''}`,
  )

test('the file holds what the list shows: the same rows in the same order, telephones masked', async ({
  as,
}) => {
  const names = [
    'Cơ sở mắm Hòn Đá, nước lọc',
    'HTX Nước mắm Hòn Thơm',
    'Xưởng gỗ An Xuyên',
    'HTX Nước mắm Rạch Gốc',
  ]
  for (const [n, name] of names.entries())
    await anEstablishment(as.appraiser, { name, phone: `091855522${n}` })
  await anEstablishment(as.appraiser, {
    name: 'HTX Nước mắm Hồng Dân',
    places: [place({ unitId: units.hongDan })],
  })
  const orders = ['best', 'new', 'name', 'workers', 'changed']
  const wanted: object[] = [
    ...orders.map((sort) => ({ sort })),
    ...orders.map((sort) => ({ sort, q: 'nuoc mam' })),
    { kind: 'cooperative' },
    { unit: 'p:96:2025-07-01', q: 'go' },
    { q: '!' },
  ]
  for (const filters of wanted)
    expect(await taken(as.appraiser, filters), JSON.stringify(filters)).toEqual(
      await shown(as.appraiser, filters),
    )
  expect(await taken(as.appraiser, { q: 'hon thom' })).toEqual(['HTX Nước mắm Hòn Thơm;•••••••221'])
  const commune = await taken(as.commune, { q: 'nuoc mam' })
  expect(commune).toEqual(await shown(as.commune, { q: 'nuoc mam' }))
  expect(commune.join()).not.toContain('Hồng Dân')
})
