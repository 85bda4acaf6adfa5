import { checkFile } from '#server/tables/testing.ts'
import { expect, test, type Cast } from '#server/testing/door.ts'
import type { Borrowed } from '#server/testing/database.ts'
import { workbookOf } from '#server/platform/tables/testing.ts'
import { anEstablishment } from '../testing.ts'
import { taxCodeNo } from '../twins/testing.ts'
import { aRegister } from './testing.ts'

const communes = ['Xã Phan Ngọc Hiển', 'xã hồng dân', 'Thị trấn Rạch Gốc']

const problemsOf = async (as: Cast, id: string) =>
  (await as.appraiser.ask('tables.report', { id, part: 'problems' })).problems

const count = async (db: Borrowed, table: string): Promise<number> =>
  (await db.query<{ n: number }>(`select count(*)::int as n from establishment.${table}`)).rows[0]?.n ?? -1

const sheet = (head: string[], ...rows: (string | number)[][]) => workbookOf([head, ...rows], 'Bảng')

test('a register comes in under the headings people use, with its places, industries, figures and products', async ({
  as,
  db,
}) => {
  const before = await count(db, 'establishment')
  const { id, version, counts } = await checkFile(as.appraiser, 'establishments', aRegister(60, communes))
  expect(await problemsOf(as, id)).toEqual([])
  expect(counts).toMatchObject({ rows: 60, created: 60, problems: 0 })
  await as.appraiser.do('tables.commit', { id, version })
  expect(await count(db, 'establishment')).toBe(before + 60)
  const { items } = await as.appraiser.ask('establishment.choices', { q: taxCodeNo(1000) })
  const card = await as.appraiser.ask('establishment.get', { id: items[0]?.id ?? '' })
  expect(card).toMatchObject({
    kind: 'sme',
    taxCode: taxCodeNo(1000),
    foundedOn: '2001-01-01',
    exports: true,
    source: 'import',
    places: [{ unit: { code: '32244' }, address: 'Ấp 1', main: true }],
    industries: [{ version: '2025', code: '10203', main: true }],
  })
  expect(card.products.map(({ name }) => name).toSorted()).toEqual(['Hàng thứ hai', 'Nước mắm 1'])
  expect(card.years).toMatchObject([{ workers: 3, revenueVnd: 250_000_000, source: 'import' }])
})

test('the same file again changes nothing; undone, the register is as it was', async ({ as, db }) => {
  const tables = ['establishment', 'place', 'industry', 'snapshot', 'product']
  const counts = async () => await Promise.all(tables.map((table) => count(db, table)))
  const before = await counts()
  const file = aRegister(30, communes)
  const first = await checkFile(as.appraiser, 'establishments', file)
  const done = await as.appraiser.do('tables.commit', { id: first.id, version: first.version })
  const again = await checkFile(as.appraiser, 'establishments', file)
  expect(again.counts).toMatchObject({ created: 0, changed: 0, unchanged: 30 })
  await as.appraiser.do('tables.undo', { id: done.id, version: done.version })
  expect(await counts()).toEqual(before)
})

test('what came in and has had support since is not taken back, and the refusal says which one and why', async ({
  as,
}) => {
  const first = await checkFile(as.appraiser, 'establishments', aRegister(3, communes))
  const done = await as.appraiser.do('tables.commit', { id: first.id, version: first.version })
  const { items } = await as.appraiser.ask('establishment.choices', { q: taxCodeNo(1000) })
  await as.appraiser.do('establishment.addSupport', {
    establishmentId: items[0]?.id ?? '',
    year: 2025,
    title: 'Máy sấy',
    source: 'provincial',
    supportVnd: 1,
  })
  await expect(as.appraiser.do('tables.undo', { id: done.id, version: done.version })).rejects.toMatchObject({
    code: 'in_use',
    facts: { count: 1 },
    fields: [{ code: 'establishment.hanging', facts: { name: items[0]?.name, by: 'hỗ trợ đã nhận' } }],
  })
})

test('a tag that somebody put on goes with the establishment that is taken back', async ({ as, db }) => {
  const before = await count(db, 'establishment')
  const first = await checkFile(as.appraiser, 'establishments', aRegister(3, communes))
  const done = await as.appraiser.do('tables.commit', { id: first.id, version: first.version })
  await db.query(
    `with tag as (insert into establishment.tag (province_id, name) values ('96', 'Ưu tiên thử') returning id)
     insert into establishment.tagged (province_id, tag_id, establishment_id)
     select '96', tag.id, e.id from tag, establishment.establishment e where e.tax_code = $1`,
    [taxCodeNo(1000)],
  )
  expect(await count(db, 'tagged')).toBe(1)
  await as.appraiser.do('tables.undo', { id: done.id, version: done.version })
  expect(await count(db, 'establishment')).toBe(before)
  expect(await count(db, 'tagged')).toBe(0)
})

test('what was entered between the check and the taking in is seen: a twin stops it, a changed list sends it back to the file', async ({
  as,
  db,
}) => {
  const file = aRegister(4, communes)
  const first = await checkFile(as.appraiser, 'establishments', file)
  await anEstablishment(as.appraiser, { name: 'Cơ sở đã có', taxCode: taxCodeNo(1000) })
  await expect(
    as.appraiser.do('tables.commit', { id: first.id, version: first.version }),
  ).rejects.toMatchObject({ code: 'stale_version' })
  const head = ['Tên cơ sở', 'Loại hình', 'Xã', 'Làng nghề']
  const row = ['Hộ kinh doanh Sáu Lành', 'HKD', 'Phan Ngọc Hiển', 'Làng nghề thử']
  await db.query(
    `insert into establishment.craft_village (province_id, name, unit_id)
     select '96', 'Làng nghề thử', id from territory.unit where code = '32244' and valid_to is null`,
  )
  const second = await checkFile(as.appraiser, 'establishments', sheet(head, row))
  expect(second.counts).toMatchObject({ created: 1, problems: 0 })
  await db.query(
    `update establishment.craft_village set withdrawn_on = '2026-01-01' where name = 'Làng nghề thử'`,
  )
  await expect(
    as.appraiser.do('tables.commit', { id: second.id, version: second.version }),
  ).rejects.toMatchObject({ code: 'invalid', fields: [{ code: 'table.problems' }] })
})

test('what is taken in without reading the file once more is told in the report with the record of each row', async ({
  as,
  db,
}) => {
  const first = await checkFile(as.appraiser, 'establishments', aRegister(6, communes))
  const before = await db.query<{ n: number }>(
    'select count(record_id)::int as n from tables.import_change where import_id = $1',
    [first.id],
  )
  expect(before.rows[0]?.n).toBe(0)
  await as.appraiser.do('tables.commit', { id: first.id, version: first.version })
  const { rows } = await db.query<{ same: boolean }>(
    `select c.after->>'taxCode' = e.tax_code as same from tables.import_change c
       join establishment.establishment e on e.id::text = c.record_id where c.import_id = $1`,
    [first.id],
  )
  expect(rows).toEqual(Array.from({ length: 6 }, () => ({ same: true })))
})

test('a wrong check digit, a divided commune, a commune elsewhere and a company without a number are told on their cells', async ({
  as,
}) => {
  const spoiled = aRegister(5, communes, (row, i) => {
    if (i === 0) return row.with(3, '2001234567')
    if (i === 1) return row.with(4, 'Phường 2')
    if (i === 2) return row.with(4, 'Xã An Phú')
    return i === 3 ? row.with(3, '') : row
  })
  const { id, counts } = await checkFile(as.appraiser, 'establishments', spoiled)
  const problems = await problemsOf(as, id)
  expect(problems.map(({ address, heading }) => [address, heading])).toEqual([
    ['D3', 'Mã số thuế'],
    ['E4', 'Xã, phường'],
    ['E5', 'Xã, phường'],
    ['D6', 'Mã số thuế'],
  ])
  expect(problems[0]?.why).toMatch(/chữ số thứ mười/)
  expect(problems[1]).toMatchObject({ proposal: expect.stringMatching(/^(Xã|Phường) /) })
  expect(problems[1]?.why).toMatch(/nay thuộc .+ hoặc /)
  expect(counts).toMatchObject({ created: 1 })
})

test('twins in the file and against the register are told row by row; a row that says it is another is believed', async ({
  as,
}) => {
  await anEstablishment(as.appraiser, { name: 'HTX Nước mắm Hải Thành', taxCode: taxCodeNo(5) })
  const head = ['Tên cơ sở', 'Loại hình', 'Xã', 'Chủ cơ sở', 'CCCD', 'Không trùng']
  const rows = [
    ['Cơ sở nước mắm Hải Thành', 'HKD', 'Phan Ngọc Hiển', 'Trần Văn Hải', '', ''],
    ['Hộ kinh doanh Sáu Lành', 'HKD', 'Phan Ngọc Hiển', 'Võ Thị Sáu', '096085001234', ''],
    ['Cơ sở khô cá Út Mười', 'HKD', 'Hồng Dân', 'Võ Thị Sáu', '096085001234', ''],
    ['Lò rèn Hai Nghĩa', 'HKD', 'Hồng Dân', 'Lê Văn Nghĩa', '', ''],
    ['Lò rèn Hai Nghĩaa', 'HKD', 'Hồng Dân', 'Lê Văn Nghĩa', '', ''],
    ['Lò rèn Hai Nghĩ', 'HKD', 'Hồng Dân', 'Phạm Văn Tư', '', ''],
  ]
  const { id } = await checkFile(as.appraiser, 'establishments', sheet(head, ...rows))
  const problems = await problemsOf(as, id)
  expect(problems.map(({ address }) => address)).toEqual(['A2', 'A4', 'A6'])
  expect(problems[0]?.why).toMatch(/«HTX Nước mắm Hải Thành» đã có/)
  expect(problems[1]?.why).toMatch(/Cùng số định danh với dòng 3/)
  const believed = await checkFile(
    as.appraiser,
    'establishments',
    sheet(head, ...rows.map((row) => row.with(5, 'có'))),
  )
  expect(believed.counts).toMatchObject({ problems: 0, created: 6 })
})

test('a commune officer brings in only their own commune', async ({ as }) => {
  const { id } = await checkFile(as.commune, 'establishments', aRegister(3, communes))
  const { problems } = await as.commune.ask('tables.report', { id, part: 'problems' })
  expect(problems.map(({ heading }) => heading)).toEqual(['Xã, phường'])
})

test('figures of a year and support of earlier years find their establishment by tax code, or by name where one bears it', async ({
  as,
  db,
}) => {
  const one = await anEstablishment(as.appraiser, { name: 'HTX Một', taxCode: taxCodeNo(8) })
  await anEstablishment(as.appraiser, { name: 'HTX Hai' })
  await anEstablishment(as.appraiser, { name: 'HTX Hai', registrationNo: '61-2' })
  const years = sheet(
    ['MST', 'Tên cơ sở', 'Năm', 'Lao động', 'Lao động nữ', 'Doanh thu'],
    [taxCodeNo(8), 'HTX Một', 2024, 20, 8, 1500],
    ['', 'HTX Hai', 2024, 5, 2, 100],
    ['', 'HTX Ba', 2024, 5, 2, 100],
    [taxCodeNo(8), 'HTX Một', 2099, 5, 9, 100],
  )
  const checked = await checkFile(as.appraiser, 'establishmentYears', years)
  expect((await problemsOf(as, checked.id)).map(({ address }) => address)).toEqual(['B3', 'B4', 'C5', 'E5'])
  const supports = sheet(
    [
      'MST',
      'Tên cơ sở',
      'Năm hỗ trợ',
      'Nội dung hỗ trợ',
      'Nguồn',
      'Kinh phí hỗ trợ',
      'Đối ứng',
      'Số máy',
      'Khoản mục chi',
    ],
    [taxCodeNo(8), 'HTX Một', 2022, 'Máy sấy', 'KCĐP', 200, 300, 'SN-1', 'Máy sấy'],
  )
  const ready = await checkFile(as.appraiser, 'establishmentSupports', supports)
  const done = await as.appraiser.do('tables.commit', { id: ready.id, version: ready.version })
  const had = await as.appraiser.ask('establishment.supports', { id: one.id })
  expect(had.items).toMatchObject([
    {
      year: 2022,
      supportVnd: 200_000_000,
      counterpartVnd: 300_000_000,
      serial: 'SN-1',
      source: 'provincial',
    },
  ])
  await as.appraiser.do('tables.undo', { id: done.id, version: done.version })
  expect(await count(db, 'support')).toBe(0)
})

test('craft villages and clusters come in by name and commune, and a second time set right what differs', async ({
  as,
}) => {
  const head = ['Tên làng nghề', 'Xã', 'Nghề', 'Số hộ']
  const first = await checkFile(
    as.appraiser,
    'craftVillages',
    sheet(head, ['Làng nghề tôm khô', 'Phan Ngọc Hiển', 'Tôm khô', 40]),
  )
  await as.appraiser.do('tables.commit', { id: first.id, version: first.version })
  const second = await checkFile(
    as.appraiser,
    'craftVillages',
    sheet(head, ['làng nghề TÔM KHÔ', 'Phan Ngọc Hiển', 'Tôm khô', 52]),
  )
  expect(second.counts).toMatchObject({ changed: 1, created: 0 })
  await as.appraiser.do('tables.commit', { id: second.id, version: second.version })
  const { items } = await as.appraiser.ask('establishment.villages', { q: 'tom kho' })
  expect(items).toMatchObject([{ households: 52, unitPath: 'Xã Phan Ngọc Hiển, tỉnh Cà Mau' }])
})
