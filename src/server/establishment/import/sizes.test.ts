import { checkFile } from '#server/tables/testing.ts'
import { expect, test, type Cast } from '#server/testing/door.ts'
import { workbookOf } from '#server/platform/tables/testing.ts'
import { anEstablishment } from '../testing.ts'
import { taxCodeNo } from '../twins/testing.ts'

type Sheet = readonly (readonly (string | number)[])[]

const takeIn = async (as: Cast, kind: string, rows: Sheet) => {
  const { id, version } = await checkFile(as.appraiser, kind, workbookOf(rows, 'Bảng'))
  expect((await as.appraiser.ask('tables.report', { id, part: 'problems' })).problems).toEqual([])
  return await as.appraiser.do('tables.commit', { id, version })
}

const cardOf = async (as: Cast, q: string) => {
  const { items } = await as.appraiser.ask('establishment.choices', { q })
  return await as.appraiser.ask('establishment.get', { id: items[0]?.id ?? '' })
}

const register = (kind: string): Sheet => [
  ['MST', 'Tên cơ sở', 'Loại hình', 'Số đăng ký', 'Xã', 'Năm số liệu', 'Lao động', 'Doanh thu (tr.đ)'],
  [taxCodeNo(40), 'Công ty Bốn Mươi', kind, '', 'Phan Ngọc Hiển', 2025, 8, 2500],
  [taxCodeNo(41), 'Công ty Bốn Mốt', 'Doanh nghiệp', '', 'Phan Ngọc Hiển', 2025, 150, 90_000],
  [taxCodeNo(42), 'Công ty Bốn Hai', 'Doanh nghiệp', '', 'Phan Ngọc Hiển', 2019, 60, 30_000],
  [taxCodeNo(43), 'Công ty Bốn Ba', 'Doanh nghiệp', '', 'Phan Ngọc Hiển', 2025, 60, ''],
  ['', 'Hộ Bốn Bốn', 'HKD', '', 'Phan Ngọc Hiển', 2025, 8, 2500],
]

test('a register brings the size by law with its figures, by the thresholds of their year; a household has none', async ({
  as,
}) => {
  await takeIn(as, 'establishments', register('Doanh nghiệp'))
  expect((await cardOf(as, taxCodeNo(40))).size).toMatchObject({
    size: 'micro',
    year: 2025,
    basis: expect.stringContaining('80/2021/NĐ-CP'),
  })
  expect((await cardOf(as, taxCodeNo(41))).size).toMatchObject({ size: 'medium', year: 2025 })
  expect((await cardOf(as, taxCodeNo(42))).size).toMatchObject({
    year: 2019,
    basis: expect.stringContaining('39/2018/NĐ-CP'),
  })
  // workers alone do not tell
  expect((await cardOf(as, taxCodeNo(43))).size).toBeNull()
  expect((await cardOf(as, 'Hộ Bốn Bốn')).size).toBeNull()
  const { items } = await as.appraiser.ask('establishment.list', { size: 'micro', q: 'bon muoi' })
  expect(items.map(({ name }) => name)).toEqual(['Công ty Bốn Mươi'])
})

test('a register that turns a company into a household takes its size away', async ({ as }) => {
  await takeIn(as, 'establishments', register('Doanh nghiệp'))
  const done = await takeIn(as, 'establishments', register('HTX'))
  expect((await cardOf(as, taxCodeNo(40))).size).toMatchObject({ size: 'micro' })
  await as.appraiser.do('tables.undo', { id: done.id, version: done.version })
  await takeIn(as, 'establishments', register('Tổ hợp tác xã'))
  expect((await cardOf(as, taxCodeNo(40))).size).toBeNull()
})

test('figures of a year that come in by table tell the size anew; undone, it is as it was', async ({
  as,
}) => {
  const { id } = await anEstablishment(as.appraiser, {
    kind: 'sme',
    name: 'Công ty Một',
    taxCode: taxCodeNo(8),
  })
  const size = async () => (await as.appraiser.ask('establishment.get', { id })).size
  await as.appraiser.do('establishment.writeYear', {
    id,
    year: 2024,
    workers: 8,
    revenueVnd: 2_500_000_000,
  })
  expect(await size()).toMatchObject({ size: 'micro', year: 2024 })
  const done = await takeIn(as, 'establishmentYears', [
    ['MST', 'Tên cơ sở', 'Năm', 'Lao động', 'Doanh thu'],
    [taxCodeNo(8), 'Công ty Một', 2025, 60, 40_000],
  ])
  expect(await size()).toMatchObject({ size: 'small', year: 2025 })
  await as.appraiser.do('tables.undo', { id: done.id, version: done.version })
  expect(await size()).toMatchObject({ size: 'micro', year: 2024 })
})
