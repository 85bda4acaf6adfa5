import { workbookOf } from '#server/platform/tables/testing.ts'
import { checkFile } from '#server/tables/testing.ts'
import { expect, type Person, test } from '#server/testing/door.ts'
import { openedRound } from '../../testing.ts'

const head = [
  'Loại',
  'Tên nhiệm vụ',
  'Nội dung Điều 4',
  'Khối lượng',
  'Đơn vị tính',
  'Ngân sách tỉnh (triệu đồng)',
  'Đối ứng của cơ sở (triệu đồng)',
  'Thời gian',
  'Đơn vị chủ trì',
]
const lesson = ['Nhiệm vụ', 'Lớp tập huấn quản lý sản xuất', 2, 2, 'lớp', 60, null, 'Quý II', 'UBND xã']
const fair = ['Nhiệm vụ', 'Hội chợ hàng nông thôn', 5, 1, 'hội chợ', '1.250,5', '50', 'Quý IV', 'UBND xã']

const bring = async (who: Person, bytes: Uint8Array<ArrayBuffer>) => {
  const { id, version, counts } = await checkFile(who, 'unitPlan', bytes)
  const { problems } = await who.ask('tables.report', { id, part: 'problems' })
  return { id, version, counts, problems }
}

const listed = (...rows: (string | number | null)[][]) => workbookOf([head, ...rows], 'Kế hoạch')

/** The plan as its form goes out. */
async function formOf(who: Person, id: string): Promise<Uint8Array<ArrayBuffer>> {
  const filters = JSON.stringify({ id })
  const file = await who.ask('tables.export', { list: 'planning.unitPlan', format: 'xlsx', filters })
  const pieces: Uint8Array[] = []
  for await (const piece of file.open()) pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}

const asked = async (who: Person, id: string) =>
  (await who.ask('planning.unitPlan', { id })).items.map(({ title, money }) => [
    title,
    ...money.map(({ source, askedVnd }) => `${source} ${askedVnd}`),
  ])

test('lines come in by table, amounts that Excel keeps as text are read, and the same file doubles nothing', async ({
  as,
}) => {
  const { communePlan } = await openedRound(as)
  const first = await bring(as.commune, listed(lesson, fair))
  expect(first.problems).toEqual([])
  expect(first.counts).toMatchObject({ rows: 2, created: 2 })
  await as.commune.do('tables.commit', { id: first.id, version: first.version })
  expect(await asked(as.commune, communePlan)).toEqual([
    ['Lớp tập huấn quản lý sản xuất', 'provincial 60000000'],
    ['Hội chợ hàng nông thôn', 'own 50000000', 'provincial 1250500000'],
  ])
  const again = await bring(as.commune, listed(lesson.with(5, 75), fair))
  expect(again.counts).toMatchObject({ created: 0, changed: 1, unchanged: 1 })
  const done = await as.commune.do('tables.commit', { id: again.id, version: again.version })
  expect((await asked(as.commune, communePlan))[0]).toEqual([
    'Lớp tập huấn quản lý sản xuất',
    'provincial 75000000',
  ])
  await as.commune.do('tables.undo', { id: done.id, version: done.version })
  expect((await asked(as.commune, communePlan))[0]).toEqual([
    'Lớp tập huấn quản lý sản xuất',
    'provincial 60000000',
  ])
})

test('an amount that cannot be read for certain is told on its cell and nothing of its row is written', async ({
  as,
}) => {
  const { communePlan } = await openedRound(as)
  const { problems, counts } = await bring(as.commune, listed(lesson.with(5, 'sáu mươi'), fair))
  expect(problems).toMatchObject([{ address: 'F2' }])
  expect(counts).toMatchObject({ created: 1 })
  expect(await asked(as.commune, communePlan)).toEqual([])
})

test('the filled form comes back as it went out, and changes nothing', async ({ as }) => {
  const { communePlan: id } = await openedRound(as)
  const first = await bring(as.commune, listed(lesson, fair))
  await as.commune.do('tables.commit', { id: first.id, version: first.version })
  const back = await bring(as.commune, await formOf(as.commune, id))
  expect(back.problems).toEqual([])
  expect(back.counts).toMatchObject({ rows: 2, created: 0, changed: 0, unchanged: 2 })
})

test('two rows that mean the same line are told, and so is a plan that is sent already', async ({ as }) => {
  const { communePlan: id } = await openedRound(as)
  const twice = await bring(as.commune, listed(lesson, lesson.with(1, 'LỚP tập huấn quản lý sản xuất')))
  expect(twice.problems).toHaveLength(1)
  const first = await bring(as.commune, listed(lesson))
  await as.commune.do('tables.commit', { id: first.id, version: first.version })
  const { version } = await as.commune.ask('planning.unitPlan', { id })
  await as.commune.do('planning.sendUnitPlan', { id, version })
  const late = await bring(as.commune, listed(fair))
  expect(late.problems).toMatchObject([{ why: expect.stringMatching(/không có kế hoạch đang soạn/) }])
})
