import { workbookOf } from '#server/platform/tables/testing.ts'
import { checkFile } from '#server/tables/testing.ts'
import { expect, test } from '#server/testing/door.ts'

const head = [
  'Mã hoạt động',
  'Nguồn',
  'Địa bàn',
  'Tỷ lệ',
  'Mức tối đa',
  'Cho mỗi',
  'Văn bản',
  'Điều, khoản',
  'Từ ngày',
  'Đến hết ngày',
]
const local = 'Khuyến công địa phương'
const row = (
  code: string,
  rate: string | number,
  ceiling: number,
  from = '01/01/2027',
  to = '',
  ground = 'Tỉnh Cà Mau',
) => [code, local, ground, rate, ceiling, 'cơ sở', '03/2025/NQ-HĐND', 'Điều 4', from, to]

test('a resolution comes in as a table, waits to be confirmed, and is taken back whole', async ({ as }) => {
  const file = workbookOf(
    [head, row('N-MMTB', 50, 250), row('N-TH', 50, 40), row('N-ONCS', 30, 300)],
    'Định mức',
  )
  const checked = await checkFile(as.appraiser, 'norms', file)
  const committed = await as.appraiser.do('tables.commit', { id: checked.id, version: checked.version })
  const ask = async () =>
    (
      await as.visitor.ask('norms.list', { on: '2027-01-01', place: 'p:96:2025-07-01', funding: 'local' })
    ).items
      .filter(({ validFrom }) => validFrom === '2027-01-01')
      .map(({ activity, rate, ceiling, confidence }) => `${activity} ${rate} ${ceiling} ${confidence}`)
      .toSorted()
  expect(await ask()).toEqual([
    'N-MMTB 500 250000000 uncertain',
    'N-ONCS 300 300000000 uncertain',
    'N-TH 500 40000000 uncertain',
  ])
  await as.appraiser.do('tables.undo', { id: checked.id, version: committed.version })
  expect(await ask()).toEqual([])
})

test('overlaps within the file and with what stands, an unknown paper, a backward period are told on their rows', async ({
  as,
}) => {
  const wrong = [
    row('N-MMTB', 50, 250),
    row('N-MMTB', 50, 260, '01/06/2027'),
    row('N-TH', 50, 40, '01/01/2027', '31/12/2026'),
    row('N-BB', '33,33', 40),
  ]
  const strange = row('N-TV', 50, 35)
  strange[6] = '99/2099/NQ-HĐND'
  const checked = await checkFile(as.appraiser, 'norms', workbookOf([head, ...wrong, strange], 'Định mức'))
  const report = await as.appraiser.ask('tables.report', { id: checked.id, part: 'problems' })
  const told = JSON.stringify(report)
  expect(told).toContain('Trùng thời gian với dòng')
  expect(told).toContain('Ngày cuối phải sau hoặc bằng ngày đầu')
  expect(told).toContain('Chưa có văn bản này')
  expect(told).toContain('nhiều nhất một chữ số')
})

test('what a visitor sees goes out as a table too', async ({ as }) => {
  for (const [list, filters] of [
    ['norms.list', '{"on":"2026-01-01"}'],
    ['norms.diff', '{"from":"2018-05-10","to":"2018-05-11"}'],
  ] as const) {
    const file = await as.visitor.ask('tables.export', { list, format: 'csv', filters })
    let text = ''
    for await (const part of file.open()) text += new TextDecoder().decode(part)
    expect(text, list).toContain('Ứng dụng máy móc, thiết bị tiên tiến')
  }
})

test('rules go out with the names of the activities they speak of, not with their codes', async ({
  as,
  db,
}) => {
  const { rows } = await db.query<{ code: string; name: string }>('select code, name from norms.activity')
  const file = await as.visitor.ask('tables.export', {
    list: 'norms.rules',
    format: 'csv',
    filters: '{"aspect":"condition","on":"any"}',
  })
  let text = ''
  for await (const part of file.open()) text += new TextDecoder().decode(part)
  expect(rows.filter(({ name }) => text.includes(`«${name}»`)).length).toBeGreaterThan(0)
  expect(rows.filter(({ code }) => new RegExp(`cho .*\\b${code}\\b`).test(text))).toEqual([])
})
