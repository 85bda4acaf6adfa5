import { test, expect } from '#server/testing/door.ts'
import { aDraft, smallTable } from './testing.ts'

test('two editors of different parts both keep their work', async ({ as }) => {
  const { code } = await aDraft(as)
  const { revision } = await as.appraiser.ask('programme.get', { code })
  await as.director.do('programme.edit', { code, base: revision, parts: { distribution: ['Như Điều 3'] } })
  await as.appraiser.do('programme.edit', {
    code,
    base: revision,
    parts: { tables: [{ ...smallTable(), caption: 'Đổi tên' }] },
  })
  const { content } = await as.centre.ask('programme.get', { code })
  expect(content.distribution).toEqual(['Như Điều 3'])
  expect(content.tables[0]?.caption).toBe('Đổi tên')
})

test('a part that somebody else saved meanwhile is refused with who and what, and nothing is overwritten', async ({
  as,
}) => {
  const { code } = await aDraft(as)
  const { revision } = await as.appraiser.ask('programme.get', { code })
  await as.director.do('programme.edit', { code, base: revision, parts: { distribution: ['Như Điều 3'] } })
  const late = as.appraiser.do('programme.edit', { code, base: revision, parts: { distribution: ['Khác'] } })
  await expect(late).rejects.toMatchObject({
    code: 'stale_version',
    changed: [{ field: 'distribution', by: 'Trần Quốc Khánh' }],
  })
  expect((await as.appraiser.ask('programme.get', { code })).content.distribution).toEqual(['Như Điều 3'])
})

test('overlapping phases, years outside the period and a source counted twice are refused on their fields, all together', async ({
  as,
}) => {
  const { code } = await aDraft(as)
  const table = smallTable()
  const twice = {
    ...table,
    columns: [...table.columns, { ...table.columns[3]!, key: 'nn2', header: ['Ngân sách lần hai'] }],
  }
  const phases = [
    { code: 'a', label: 'Một', yearFrom: 2031, yearTo: 2033 },
    { code: 'b', label: 'Hai', yearFrom: 2033, yearTo: 2036 },
  ]
  const refused = as.appraiser.do('programme.edit', { code, base: 2, parts: { phases, tables: [twice] } })
  await expect(refused).rejects.toMatchObject({
    code: 'invalid',
    fields: [
      { path: ['parts', 'phases', 1, 'yearTo'], code: 'phase.outside' },
      { path: ['parts', 'phases', 1, 'yearFrom'], code: 'phase.overlap' },
      { path: ['parts', 'tables', 0, 'columns', 5, 'source'], code: 'source.counted_twice' },
    ],
  })
})

test('a number that cannot be read is refused on its cell with the likely reading', async ({ as }) => {
  const { code } = await aDraft(as)
  const table = smallTable()
  const lines = table.lines.map((line, index) =>
    index === 0 ? { ...line, cells: { ...line.cells, nn: '27,377 tỷ' } } : line,
  )
  const refused = as.appraiser.do('programme.edit', {
    code,
    base: 2,
    parts: { tables: [{ ...table, lines }] },
  })
  await expect(refused).rejects.toMatchObject({
    fields: [
      {
        path: ['parts', 'tables', 0, 'lines', 0, 'cells', 'nn'],
        code: 'number.likely',
        facts: { likely: expect.stringContaining('27.377') },
      },
    ],
  })
})

test('a text of one megabyte is refused with its length on its field', async ({ as }) => {
  const { code } = await aDraft(as)
  const duties = [{ section: 'VII', organisation: 'Sở Công Thương', text: 'a'.repeat(1_000_000) }]
  await expect(as.appraiser.do('programme.edit', { code, base: 1, parts: { duties } })).rejects.toMatchObject(
    {
      code: 'invalid',
      fields: [{ path: ['parts', 'duties', 0, 'text'], code: 'too_long', facts: { length: 1_000_000 } }],
    },
  )
})

test('a repeated write with the same key returns the first answer and writes once', async ({ as }) => {
  const { code } = await aDraft(as)
  const input = { code, base: 2, parts: { distribution: ['Như Điều 3'] } }
  const first = await as.appraiser.do('programme.edit', input, { idempotencyKey: 'k1' })
  const second = await as.appraiser.do('programme.edit', input, { idempotencyKey: 'k1' })
  expect(second).toEqual(first)
})

test('a finding is settled by a named person with a note, and reopened by an empty one', async ({ as }) => {
  const code = 'kien-giang-2021-2025'
  const [finding] = (await as.visitor.ask('programme.findings', { code })).items
  await as.stranger.do('programme.settleFinding', {
    code,
    findingId: finding?.id ?? '',
    note: 'Sai số làm tròn',
  })
  const settled = (await as.visitor.ask('programme.findings', { code })).items.find(
    ({ id }) => id === finding?.id,
  )
  expect(settled).toMatchObject({ settledBy: 'Ngô Thị Sen', note: 'Sai số làm tròn' })
  await as.stranger.do('programme.settleFinding', { code, findingId: finding?.id ?? '', note: '' })
  expect((await as.visitor.ask('programme.findings', { code })).items[0]?.settledBy).toBeNull()
})

test('a settled finding is open again when its figures change', async ({ as }) => {
  const { code } = await aDraft(as)
  const wrong = (sum: string) => {
    const table = smallTable()
    return {
      ...table,
      lines: table.lines.map((line) =>
        line.level === 'total' ? { ...line, cells: { ...line.cells, nn: sum } } : line,
      ),
    }
  }
  const of = async () =>
    (await as.appraiser.ask('programme.findings', { code })).items.find(({ computed }) => computed === '700')
  const print = async (sum: string) => {
    const { revision } = await as.appraiser.ask('programme.get', { code })
    await as.appraiser.do('programme.edit', { code, base: revision, parts: { tables: [wrong(sum)] } })
  }
  await print('750')
  await as.appraiser.do('programme.settleFinding', {
    code,
    findingId: (await of())?.id ?? '',
    note: 'In nhầm',
  })
  expect(await of()).toMatchObject({ printed: '750', settledBy: 'Phạm Thu Hà' })
  await print('790')
  expect(await of()).toMatchObject({ printed: '790', settledBy: null, note: null })
})

test('one name under one head is one source: it is not counted twice under two codes', async ({ as }) => {
  const { code } = await aDraft(as)
  const { revision, content } = await as.appraiser.ask('programme.get', { code })
  const renamed = content.sources.map((source) =>
    source.code === 'local' ? { ...source, name: 'Khuyến công QUỐC GIA' } : source,
  )
  const refused = as.appraiser.do('programme.edit', { code, base: revision, parts: { sources: renamed } })
  await expect(refused).rejects.toMatchObject({
    fields: [{ path: ['parts', 'sources', 2, 'name'], code: 'source.twice' }],
  })
})
