import { workbookOf } from '#server/platform/tables/testing.ts'
import { checkFile } from '#server/tables/testing.ts'
import { expect, test } from '#server/testing/door.ts'

const head = ['Xã, phường', 'Đặc điểm', 'Giá trị', 'Từ ngày', 'Đến ngày', 'Căn cứ']
const table = (...rows: string[][]) => workbookOf([head, ...rows])

test('a province takes in what its decisions say of its communes; what does not fit is told on its cell', async ({
  as,
}) => {
  const bad = await checkFile(
    as.appraiser,
    'unit-attributes',
    table(
      ['Xã Đất Mũi', 'Biên giới', 'Có thể', '01/01/2026', '', ''],
      ['Xã Đất Mũi', 'Hải đảo', 'Có', '01/01/2020', '', ''],
    ),
  )
  expect(bad.counts).toMatchObject({ problems: 2, created: 0 })
  const good = await checkFile(
    as.appraiser,
    'unit-attributes',
    table(
      ['Xã Đất Mũi', 'Biên giới', 'x', '01/01/2026', '', 'QĐ 01/QĐ-UBND'],
      ['Phường Tân Thành', 'Biên giới', 'không', '01/01/2026', '', 'QĐ 01/QĐ-UBND'],
    ),
  )
  expect(good.counts).toMatchObject({ problems: 0, created: 2 })
  await as.appraiser.do('tables.commit', { id: good.id, version: good.version })
  const { items } = await as.visitor.ask('norms.unitAttributes', {
    attribute: 'border',
    on: '2026-11-21',
    provinceId: '96',
  })
  expect(items.map(({ unitName, value }) => [unitName.split(',')[0], value])).toEqual([
    ['Phường Tân Thành', 'no'],
    ['Xã Đất Mũi', 'yes'],
  ])
})
