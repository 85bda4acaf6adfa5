import { expect, test } from 'vitest'
import { aColumn, aLine, aProgramme, aTable, sourcesInColumns, sourcesInRows } from './check/testing.ts'
import { cellsOf, pivot } from './figures.ts'

const cells = (...parts: Parameters<typeof aTable>) => cellsOf(aProgramme({ tables: [aTable(...parts)] }))

test('every printed cell comes in document order, blank and dash too, with its printed string', () => {
  const columns = [
    aColumn({ key: 'no', role: 'number' }),
    aColumn({ key: 'q', role: 'quantity' }),
    aColumn({ key: 't', source: 'all' }),
    aColumn({ key: 'k', source: 'nonState' }),
  ]
  const lines = [
    aLine({ id: 'I', level: 'group', area: 2 }),
    aLine({ id: '1', parent: 'I', cells: { q: '05', t: '1020', k: '-' } }),
  ]
  const found = cells({ columns, lines })
  expect(found.map(({ lineId, measure, printed, value }) => [lineId, measure, printed, value])).toEqual([
    ['I', 'quantity', '', null],
    ['I', 'amount', '', null],
    ['I', 'amount', '', null],
    ['1', 'quantity', '05', 5],
    ['1', 'amount', '1020', 1_020_000_000],
    ['1', 'amount', '-', null],
  ])
  expect(found.at(-1)).toMatchObject({
    area: 2,
    source: 'nonState',
    period: '2021-2024',
    periodKind: 'programme',
  })
})

test('nought is not nothing', () => {
  const found = cells({
    columns: [aColumn({ key: 't' })],
    lines: [aLine({ id: '1', cells: { t: '0' } }), aLine({ id: '2' })],
  })
  expect(found.map(({ value }) => value)).toEqual([0, null])
})

test('a row that names a source keeps it, except where the column names another', () => {
  const columns = [
    aColumn({ key: 'p', role: 'projects' }),
    aColumn({ key: 't', source: 'all' }),
    aColumn({ key: 'l', source: 'local' }),
  ]
  const lines = [aLine({ id: 'a', level: 'source', source: 'national' }), aLine({ id: 'b' })]
  expect(cells({ columns, lines }).map(({ source }) => source)).toEqual([
    'national',
    'national',
    'local',
    'all',
    'all',
    'local',
  ])
})

test('the period is the row’s, else the column’s, else the programme’s', () => {
  const columns = [
    aColumn({ key: 'w' }),
    aColumn({ key: 'p', period: '2021-2022' }),
    aColumn({ key: 'y', period: '2023' }),
  ]
  const lines = [aLine({ id: 'a' }), aLine({ id: 'b', level: 'year', period: '2024' })]
  expect(cells({ columns, lines }).map(({ period, periodKind }) => `${period} ${periodKind}`)).toEqual([
    '2021-2024 programme',
    '2021-2022 phase',
    '2023 year',
    '2024 year',
    '2024 year',
    '2024 year',
  ])
})

test('an English-style table in tỷ and a Vietnamese one in triệu come out in đồng', () => {
  const one = (parts: Parameters<typeof aTable>[0], printed: string) =>
    cells({
      columns: [aColumn({ key: 't' })],
      lines: [aLine({ id: '1', cells: { t: printed } })],
      ...parts,
    })[0]!.value
  expect(one({ numberStyle: 'en' }, '18,564')).toBe(18_564_000_000)
  expect(one({ unitFactor: 1_000_000_000 }, '27,377')).toBe(27_377_000_000)
  expect(one({}, 'mười')).toBeNull()
})

const ones = sourcesInRows(Array.from({ length: 24 }, (_, i) => i + 1))
const million = 1_000_000

test('the pivot by area and phase adds items only and shows the printed total beside them', () => {
  const table = {
    ...ones,
    lines: ones.lines.map((line) =>
      line.id === 'T' ? { ...line, cells: { ...line.cells, w: '301' } } : line,
    ),
  }
  const { columns, rows, totals, grandTotal, note } = pivot(aProgramme({ tables: [table] }), {
    rows: 'area',
    columns: 'phase',
  })
  expect(columns.map(({ key }) => key)).toEqual(['2021-2022', '2023-2024'])
  expect(rows.map(({ key, total }) => [key, total.computed! / million, total.printed! / million])).toEqual([
    ['1', 78, 78],
    ['2', 222, 222],
  ])
  expect(rows[0]!.cells.map(({ computed }) => computed! / million)).toEqual([33, 45])
  expect(totals.map(({ computed, printed }) => [computed! / million, printed! / million])).toEqual([
    [138, 138],
    [162, 162],
  ])
  expect(grandTotal).toEqual({ computed: 300 * million, printed: 301 * million, difference: -million })
  expect(note).toBeNull()
})

test('the pivot by source and year works whether sources are rows or columns', () => {
  for (const table of [ones, sourcesInColumns(Array.from({ length: 32 }, (_, i) => i))]) {
    const { rows, columns, totals, grandTotal } = pivot(aProgramme({ tables: [table] }), {
      rows: 'source',
      columns: 'year',
    })
    expect(columns).toHaveLength(4)
    const sum = rows.reduce((n, row) => n + row.total.computed!, 0)
    expect(sum).toBe(grandTotal.computed)
    expect(totals.reduce((n, total) => n + total.computed!, 0)).toBe(sum)
    expect(
      [...rows.flatMap((row) => row.cells), ...totals, grandTotal].every(({ difference }) => !difference),
    ).toBe(true)
  }
})

test('rows by line leave the totals out and know their depth', () => {
  const { rows } = pivot(aProgramme({ tables: [ones] }), { rows: 'line', columns: 'source' })
  expect(rows.map(({ key, depth }) => [key, depth])).toEqual([
    ['1', 0],
    ['1.1', 1],
    ['1.2', 1],
    ['1.3', 1],
    ['2', 0],
    ['2.1', 1],
    ['2.2', 1],
    ['2.3', 1],
  ])
  expect(rows[0]!.cells.map(({ computed, printed }) => [computed! / million, printed! / million])).toEqual([
    [10, 10],
    [26, 26],
    [42, 42],
  ])
  expect(rows[1]!.cells.map(({ computed }) => computed)).toEqual([10 * million, null, null])
})

const byTask = aTable({
  columns: [
    aColumn({ key: 't', source: 'all' }),
    aColumn({ key: 'l', source: 'local' }),
    aColumn({ key: 'k', source: 'nonState' }),
  ],
  lines: [
    aLine({ id: '1', area: 1, cells: { t: '30', l: '30', k: '-' } }),
    aLine({ id: '2', area: 3, cells: { t: '70', l: '20', k: '50' } }),
  ],
})
const byYear = aTable({
  id: 'nam',
  kind: 'byYear',
  caption: 'Kinh phí theo năm',
  columns: byTask.columns,
  lines: [
    ...[2021, 2022, 2023, 2024].map((year) =>
      aLine({ id: `${year}`, level: 'year', period: `${year}`, cells: { t: '25', l: '12', k: '13' } }),
    ),
    aLine({ id: 'T', level: 'total', cells: { t: '100', l: '48', k: '52' } }),
  ],
})

test('two tables of the same money are never added: the one that knows the dimension answers', () => {
  const content = aProgramme({ tables: [byTask, byYear], assertions: [] })
  const yearly = pivot(content, { rows: 'source', columns: 'year' })
  expect(yearly.rows.map(({ total }) => total.computed! / million)).toEqual([48, 52])
  const byArea = pivot(content, { rows: 'area', columns: 'source' })
  expect(byArea.grandTotal).toEqual({ computed: 100 * million, printed: 100 * million, difference: 0 })
  expect(byArea.totals.map(({ computed, printed }) => [computed! / million, printed! / million])).toEqual([
    [50, 48],
    [50, 52],
  ])
  const areaByYear = pivot(content, { rows: 'area', columns: 'year' })
  expect(areaByYear.rows[0]!.cells.map(({ computed }) => computed)).toEqual([null, null, null, null])
  expect(areaByYear.totals[0]!.computed).toBe(25 * million)
  expect(areaByYear.note).toBe('Bảng của văn bản không chia kinh phí theo năm.')
})

test('a programme without a table has an empty pivot with the figure of its prose', () => {
  const { rows, grandTotal, note } = pivot(aProgramme(), { rows: 'area', columns: 'year' })
  expect(rows).toEqual([])
  expect(grandTotal.printed).toBe(10_000 * million)
  expect(note).toBe('Văn bản không có bảng kinh phí.')
})
