import { readXlsx } from 'hucre/xlsx'
import type { InputOf } from '#contract/kernel/act.ts'
import { Problem } from '#contract/kernel/problem.ts'
import type { exportList } from '#contract/tables/queries.ts'
import { openTable, readSheet } from '#server/platform/tables/read/index.ts'
import { expect, test, type Person } from '#server/testing/door.ts'
import { checkFile } from './testing.ts'

async function take(who: Person, input: InputOf<typeof exportList>) {
  const file = await who.ask('tables.export', input)
  const pieces: Uint8Array[] = []
  for await (const piece of file.open()) pieces.push(piece)
  const bytes = Buffer.concat(pieces)
  expect(bytes.length).toBe(file.size)
  return { ...file, bytes: new Uint8Array(bytes) }
}

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: unknown) => (error instanceof Problem ? error.code : String(error)),
  )

test('the list of programmes goes out as a workbook with its title, filters and day, figures as numbers', async ({
  as,
}) => {
  const filters = JSON.stringify({ q: 'kien giang' })
  const { bytes, name } = await take(as.visitor, { list: 'programme.list', format: 'xlsx', filters })
  expect(name).toMatch(/^chuong-trinh-khuyen-cong-\d{4}-\d\d-\d\d\.xlsx$/)
  const [sheet] = (await readXlsx(bytes)).sheets
  expect(sheet?.rows[0]?.[0]).toBe('Chương trình khuyến công')
  expect(sheet?.rows[1]?.[0]).toBe('Tìm: kien giang')
  const head = sheet?.rows[4] ?? []
  expect(head).toContain('Tổng kinh phí (triệu đồng)')
  expect(sheet?.rows.length).toBe(6)
  expect(sheet?.rows[5]?.[head.indexOf('Ngày quyết định')]).toBeInstanceOf(Date)
  expect(typeof sheet?.rows[5]?.[head.indexOf('Số chỉ tiêu')]).toBe('number')
})

test('only the chosen columns go out, in text with the mark that Excel wants', async ({ as }) => {
  const { bytes } = await take(as.visitor, { list: 'programme.list', format: 'csv', columns: 'title,total' })
  expect(bytes.slice(0, 3)).toEqual(Uint8Array.of(0xef, 0xbb, 0xbf))
  const [head, ...rows] = Buffer.from(bytes).toString('utf8').slice(1).trim().split('\r\n')
  expect(head).toBe('Chương trình;Tổng kinh phí (triệu đồng)')
  expect(rows.length).toBe(5)
})

test('every list goes out on paper too', async ({ as }) => {
  const { bytes, type } = await take(as.visitor, { list: 'programme.list', format: 'pdf' })
  expect(type).toBe('application/pdf')
  expect(Buffer.from(bytes.slice(0, 5)).toString()).toBe('%PDF-')
})

test('a list is taken away by nobody who may not ask it, and what is no list by nobody at all', async ({
  as,
}) => {
  expect(await codeOf(take(as.visitor, { list: 'identity.people', format: 'csv' }))).toBe('not_signed_in')
  expect(await codeOf(take(as.collaborator, { list: 'identity.trail', format: 'csv' }))).toBe('not_granted')
  expect(await codeOf(take(as.administrator, { list: 'identity.me', format: 'csv' }))).toBe('not_found')
})

test('wrong filters and columns are told on their field', async ({ as }) => {
  const list = 'programme.list'
  expect(await codeOf(take(as.visitor, { list, format: 'csv', filters: '[1]' }))).toBe('invalid')
  expect(await codeOf(take(as.visitor, { list, format: 'csv', filters: '{"year":"abc"}' }))).toBe('invalid')
  expect(await codeOf(take(as.visitor, { list, format: 'csv', columns: 'none' }))).toBe('invalid')
})

test('a name that begins like a formula is no formula in any file', async ({ as, db }) => {
  await db.query(
    `insert into identity.organisation (kind, name, province_id, province_name) values ('press', '=1+1 calc', '96', 'Cà Mau')`,
  )
  const filters = JSON.stringify({ q: 'calc' })
  const csv = await take(as.administrator, {
    list: 'identity.organisations',
    format: 'csv',
    filters,
    columns: 'name',
  })
  expect(Buffer.from(csv.bytes).toString('utf8')).toContain("\r\n'=1+1 calc\r\n")
  const xlsx = await take(as.administrator, {
    list: 'identity.organisations',
    format: 'xlsx',
    filters,
    columns: 'name',
  })
  const [sheet] = (await readXlsx(xlsx.bytes, { readStyles: true })).sheets
  expect([...(sheet?.cells?.values() ?? [])].filter(({ formula }) => formula)).toEqual([])
})

test('what went out comes in again and changes nothing, as a workbook and as text', async ({ as }) => {
  for (const format of ['xlsx', 'csv'] as const) {
    const filters = JSON.stringify({ provinceId: '96', kind: 'press' })
    const { bytes } = await take(as.administrator, { list: 'identity.organisations', format, filters })
    const file = openTable(bytes)
    const { rows } = await readSheet(bytes, file, file.sheetNames[0]!)
    expect(rows.length, format).toBeGreaterThan(1)
    const checked = await checkFile(as.administrator, 'organisations', bytes)
    expect(checked.counts, format).toMatchObject({ problems: 0, created: 0, changed: 0 })
  }
})
