import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { MILLION } from '#contract/kernel/money.ts'
import { readPdf } from '#server/platform/letters/testing.ts'
import type { Queryable } from '#server/platform/db.ts'
import { expect, test, type Cast, type Person } from '#server/testing/door.ts'
import { aRoundWithLines } from '../testing.ts'

/** The house's own reader is not asked: whoever opens the file has another program. */
const sheetsOf = async (bytes: Uint8Array) => (await readXlsx(bytes)).sheets

/** The money that a sheet says at its end in a column, in đồng. */
async function totalIn(bytes: Uint8Array, heading: string): Promise<number> {
  const [sheet] = await sheetsOf(bytes)
  const rows = sheet?.rows ?? []
  const at = rows.find((row) => row.includes(heading))?.indexOf(heading) ?? -1
  const last = rows.find((row) => row.includes('TỔNG CỘNG'))
  return Math.round(Number(last?.[at]) * MILLION)
}

async function zipOf(who: Person, id: string) {
  const file = await who.ask('planning.papers', { id })
  const pieces: Uint8Array[] = []
  for await (const piece of file.open()) pieces.push(piece)
  return { name: file.name, files: unzipSync(new Uint8Array(Buffer.concat(pieces))) }
}

const wordsOf = (pdf: Uint8Array | undefined): string =>
  readPdf(pdf ?? new Uint8Array())
    .pages.flat()
    .join(' ')

async function keptSum(db: Queryable, roundId: string): Promise<number> {
  const { rows } = await db.query<{ sum: number }>(
    `select sum(m.kept_vnd)::bigint as sum from planning.money m join planning.item i on i.province_id = m.province_id and i.id = m.item_id
      where m.round_id = $1 and i.state = 'kept' and i.route = 'local'`,
    [roundId],
  )
  return rows[0]?.sum ?? 0
}

async function aPlan(db: Queryable, as: Cast) {
  const made = await aRoundWithLines(db, as)
  const trimmed = { provincial: 250_000_001, commune: 10_000_000, own: 400_000_000 }
  await made.lay('Máy sấy tôm khô', { provincial: 300_000_000, own: 400_000_000 }, { kept: trimmed })
  await made.lay(
    'Lớp may công nghiệp',
    { provincial: 80_500_000 },
    { kept: { provincial: 80_500_000 }, area: 1 },
  )
  await made.lay('Chưa xét', { provincial: 999_000_000 })
  await made.lay(
    'Mô hình quốc gia',
    { national: 700_000_000, own: 1_000_000_000 },
    { route: 'national', expected: 'Một mô hình' },
  )
  return made
}

test('the archive of a submission holds every paper, with marks that are right and sums that are the plan’s to the đồng', async ({
  as,
  db,
}) => {
  const { planId, roundId, year } = await aPlan(db, as)
  const { name, files } = await zipOf(as.appraiser, planId)
  expect(name).toBe(`ho-so-trinh-ke-hoach-${year}.zip`)
  const papers = [
    '01-phu-luc-danh-muc',
    '02-theo-don-vi',
    '03-theo-nguon',
    '04-thong-ke',
    '05-y-kien-so-tai-chinh',
    '06-mau-2-dia-phuong',
    '07-mau-2-quoc-gia',
  ]
  expect(Object.keys(files).toSorted()).toEqual(
    [
      '00-muc-luc.xlsx',
      ...papers.flatMap((paper) => [`${paper}.pdf`, `${paper}.xlsx`]),
      'SHA256SUMS.txt',
    ].toSorted(),
  )
  const marks = new TextDecoder().decode(files['SHA256SUMS.txt']).trim().split('\n')
  expect(marks).toHaveLength(15)
  for (const line of marks) {
    const [mark = '', file = ''] = line.split('  ')
    expect(
      createHash('sha256')
        .update(files[file] ?? '')
        .digest('hex'),
      file,
    ).toBe(mark)
  }
  const index = (await sheetsOf(files['00-muc-luc.xlsx'] ?? new Uint8Array()))[0]?.rows ?? []
  expect(index.slice(3).map((row) => String(row[5]))).toEqual(
    marks.slice(0, -1).map((line) => line.split('  ')[0]),
  )

  const sum = await keptSum(db, roundId)
  expect(sum).toBe(740_500_001)
  for (const paper of ['01-phu-luc-danh-muc', '02-theo-don-vi', '04-thong-ke'])
    expect(await totalIn(files[`${paper}.xlsx`] ?? new Uint8Array(), 'Tổng kinh phí'), paper).toBe(sum)
  expect(await totalIn(files['03-theo-nguon.xlsx'] ?? new Uint8Array(), 'Kinh phí')).toBe(sum)
  expect(await totalIn(files['07-mau-2-quoc-gia.xlsx'] ?? new Uint8Array(), 'Khuyến công quốc gia')).toBe(
    700_000_000,
  )
  const text = wordsOf(files['01-phu-luc-danh-muc.pdf'])
  expect(text).toContain('740,500001')
  expect(text).not.toContain('Chưa xét')
})

test('Mẫu 1 and the annex go out in both kinds, and another province gets neither', async ({ as, db }) => {
  const { planId, roundId, lay } = await aPlan(db, as)
  const id = await lay(
    'Máy ép dầu dừa',
    { national: 120_000_000, own: 130_000_000, loan: 50_000_000 },
    { route: 'national' },
  )
  const first = await as.appraiser.ask('planning.estimate', { id, format: 'xlsx' })
  expect(await totalIn(first.body, 'Tổng kinh phí')).toBe(300_000_000)
  expect(await totalIn(first.body, 'Nguồn khác')).toBe(50_000_000)
  const annex = await as.finance.ask('planning.annex', { id: planId, format: 'pdf' })
  expect(wordsOf(annex.body)).toContain('Dự thảo, chưa được phê duyệt')
  const format = 'xlsx' as const
  for (const asked of [
    () => as.stranger.ask('planning.annex', { id: planId, format }),
    () => as.stranger.ask('planning.estimate', { id, format }),
    () => as.stranger.ask('planning.summary', { id: roundId, format }),
    () => as.stranger.ask('planning.papers', { id: planId }),
  ])
    await expect(asked()).rejects.toMatchObject({ code: 'not_found' })
  await expect(
    as.appraiser.ask('planning.annex', { id: planId, no: 7, format: 'xlsx' }),
  ).rejects.toMatchObject({
    code: 'not_found',
  })
})

test('the page of the papers says the sums that the annex prints', async ({ as, db }) => {
  const { year, planId } = await aPlan(db, as)
  const sums = await as.viceChair.ask('planning.paperSums', { year })
  expect(sums).toMatchObject({ planId, items: 2 })
  expect(Object.fromEntries(sums.sources.map(({ source, amountVnd }) => [source, amountVnd]))).toEqual({
    provincial: 330_500_001,
    commune: 10_000_000,
    own: 400_000_000,
  })
})
