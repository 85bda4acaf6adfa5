import { workbookOf } from '#server/platform/tables/testing.ts'
import { checkFile } from '#server/tables/testing.ts'
import { expect, test, type Cast } from '#server/testing/door.ts'

const year = new Date().getFullYear() + 1
const head = ['Năm', 'Cơ quan tổ chức', 'Nghề đào tạo', 'Xã, phường', 'Khai giảng', 'Bế giảng', 'Số học viên']
const sewing = [year, 'Sở Nội vụ', 'May công nghiệp', 'Phan Ngọc Hiển', `05/03/${year}`, `05/06/${year}`, 35]
const weaving = [year, 'Sở Nội vụ', 'Đan lát', '', '', '', 25]

const listOf = (...rows: (string | number)[][]) => workbookOf([head, ...rows], 'Lớp')
const classes = async (as: Cast, q = '') =>
  (await as.appraiser.ask('planning.outsideClasses', { year, q })).items

test('the Labour department’s list comes in by table after a dry run, and undo takes it back', async ({
  as,
}) => {
  const dry = await checkFile(as.appraiser, 'outsideClasses', listOf(sewing, weaving))
  expect(dry.counts).toMatchObject({ rows: 2, created: 2, problems: 0 })
  expect(await classes(as)).toEqual([])
  const done = await as.appraiser.do('tables.commit', { id: dry.id, version: dry.version })
  expect(await classes(as, 'may cong nghiep phan ngoc hien')).toMatchObject([
    { organiser: 'Sở Nội vụ', trade: 'May công nghiệp', startsOn: `${year}-03-05`, trainees: 35 },
  ])
  await as.appraiser.do('tables.undo', { id: done.id, version: done.version })
  expect(await classes(as)).toEqual([])
})

test('the same list twice doubles nothing, and what differs is changed', async ({ as }) => {
  const first = await checkFile(as.appraiser, 'outsideClasses', listOf(sewing, weaving))
  await as.appraiser.do('tables.commit', { id: first.id, version: first.version })
  const again = await checkFile(as.appraiser, 'outsideClasses', listOf(sewing.with(6, 40), weaving))
  expect(again.counts).toMatchObject({ rows: 2, created: 0, changed: 1, problems: 0 })
  await as.appraiser.do('tables.commit', { id: again.id, version: again.version })
  expect(new Set((await classes(as)).map(({ trainees }) => trainees))).toEqual(new Set([25, 40]))
  expect(await classes(as)).toHaveLength(2)
})

test('days that cannot be and communes of elsewhere are told on their cells', async ({ as }) => {
  const { id, counts } = await checkFile(
    as.appraiser,
    'outsideClasses',
    listOf(
      sewing.with(5, `01/03/${year}`),
      weaving.with(3, 'Xã An Phú'),
      weaving.with(4, `01/03/${year + 1}`),
    ),
  )
  expect(counts).toMatchObject({ rows: 3 })
  const { problems } = await as.appraiser.ask('tables.report', { id, part: 'problems' })
  expect(problems.map(({ address }) => address)).toEqual(['F2', 'D3', 'E4'])
})

test('one class is written, put right and removed by hand; another province gets at none of it', async ({
  as,
}) => {
  const given = { year, organiser: 'Sở Nội vụ', trade: 'Hàn' }
  const { id } = await as.centre.do('planning.saveOutsideClass', given)
  await as.centre.do('planning.saveOutsideClass', { ...given, id, trainees: 20 })
  expect(await classes(as)).toMatchObject([{ id, trade: 'Hàn', trainees: 20 }])
  await expect(
    as.stranger.do('planning.saveOutsideClass', { ...given, id, trainees: 1 }),
  ).rejects.toMatchObject({
    code: 'not_found',
  })
  expect((await as.stranger.ask('planning.outsideClasses', { year })).items).toEqual([])
  await as.appraiser.do('planning.removeOutsideClass', { id })
  expect(await classes(as)).toEqual([])
})
