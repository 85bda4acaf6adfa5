import { workbookOf } from '#server/platform/tables/testing.ts'
import { checkFile } from '#server/tables/testing.ts'
import { expect, test, type Cast } from '#server/testing/door.ts'
import { form, refusals } from '../testing.ts'

const year = new Date().getFullYear() + 1
const head = [
  'Tên đề án',
  'Dạng hoạt động',
  'Năm',
  'Xã, phường',
  'Sự cần thiết',
  'Tổng kinh phí',
  'KCĐP',
  'Đối ứng',
]
const drying = ['Máy sấy tôm khô Rạch Gốc', 'N-MMTB', year, 'Phan Ngọc Hiển', 'Lò cũ tốn củi', 600, 300, 300]
const brand = ['Nhãn hiệu bánh phồng Cái Bát', '', year, '', '', 70, 35, 35]

const listOf = (...rows: (string | number)[][]) => workbookOf([head, ...rows], 'Ý tưởng')

const bank = async (as: Cast, q: string) => (await as.appraiser.ask('pipeline.list', { q })).items

const report = async (as: Cast, id: string) =>
  (await as.appraiser.ask('tables.report', { id, part: 'problems' })).problems

test('ideas come into the bank by table, weighed like those that people enter, and undo takes them back', async ({
  as,
}) => {
  const { id, version, counts } = await checkFile(as.appraiser, 'ideas', listOf(drying, brand))
  expect(await report(as, id)).toEqual([])
  expect(counts).toMatchObject({ rows: 2, created: 2, problems: 0 })
  const done = await as.appraiser.do('tables.commit', { id, version })
  const [idea] = await bank(as, 'may say tom kho rach goc')
  const kept = await as.appraiser.ask('pipeline.get', { id: idea?.id ?? '' })
  expect(kept).toMatchObject({
    title: 'Máy sấy tôm khô Rạch Gốc',
    state: 'idea',
    activities: ['N-MMTB'],
    years: [year],
    costs: [{ totalVnd: 600_000_000, localVnd: 300_000_000, ownVnd: 300_000_000 }],
  })
  expect(await bank(as, 'nhan hieu banh phong')).toHaveLength(1)
  await as.appraiser.do('tables.undo', { id: done.id, version: done.version })
  expect(await bank(as, 'may say tom kho rach goc')).toEqual([])
  expect(await bank(as, 'nhan hieu banh phong')).toEqual([])
})

test('a title that the bank has for the same year is told on its cell; for another year it is another idea', async ({
  as,
}) => {
  const first = await checkFile(as.appraiser, 'ideas', listOf(drying))
  await as.appraiser.do('tables.commit', { id: first.id, version: first.version })
  const again = await checkFile(
    as.appraiser,
    'ideas',
    listOf(drying.with(0, 'MÁY SẤY tôm khô Rạch Gốc'), drying.with(2, year + 1)),
  )
  expect(await report(as, again.id)).toMatchObject([{ address: 'A2', why: expect.stringMatching(/đã có/) }])
  expect(again.counts).toMatchObject({ rows: 2, problems: 1, created: 1 })
  expect(await refusals(as.appraiser.do('tables.commit', { id: again.id, version: again.version }))).toEqual([
    'file: table.problems',
  ])
})

test('more asked than it costs, and a commune of another province, are told on their cells', async ({
  as,
}) => {
  const { id } = await checkFile(
    as.appraiser,
    'ideas',
    listOf(
      drying.with(6, 700),
      brand.with(3, 'Xã An Phú'),
      brand.with(0, 'Nhãn hiệu mật ong U Minh').with(7, 80),
    ),
  )
  expect((await report(as, id)).map(({ address }) => address)).toEqual(['F2', 'D3', 'F4'])
})

test('an imported idea that somebody wrote to since is not taken back', async ({ as }) => {
  const { id, version } = await checkFile(as.appraiser, 'ideas', listOf(drying))
  const done = await as.appraiser.do('tables.commit', { id, version })
  const [idea] = await bank(as, 'may say tom kho rach goc')
  const { title: _, ...content } = form({ need: 'Viết lại sau khi đi xem tận nơi.' })
  await as.appraiser.do('pipeline.edit', {
    ...content,
    id: idea?.id ?? '',
    version: 1,
    title: String(drying[0]),
  })
  expect(await refusals(as.appraiser.do('tables.undo', { id: done.id, version: done.version }))).toEqual([
    'rows.2: table.touched',
  ])
})
