import { describe, expect, test } from 'vitest'
import { emptyContent } from '#contract/programme/empty.ts'
import type { BudgetLine, ProgrammeContent } from '#contract/programme/model.ts'
import { structuralProblems } from '#contract/programme/rules.ts'
import { depthsOf, indentLines, levelPasted, lineKeeper, settleLines, yearsOfTiming } from './lines.ts'
import { readingOf } from './reading.ts'
import { addColumns, columnsForPaste, newTable, quantitySeeds, removeColumn, wished } from './shape.ts'
import { fillSums, sumsOf } from './sums.ts'

const empty = emptyContent({
  code: 'thu',
  title: 'Thử',
  level: 'province',
  territory: { code: '96', asOf: '2026-01-01' },
  yearFrom: 2026,
  yearTo: 2028,
})
const wish = {
  measures: ['amount' as const],
  periods: ['2026', '2027', '2028'],
  sources: ['national', 'local'],
  sumOfPeriod: true,
  sumOfPeriods: true,
}
const table = newTable(empty, [...quantitySeeds, ...wished(empty, null, wish)])
const line = (id: string, more: Partial<BudgetLine>): BudgetLine => ({
  ...lineKeeper.blank([], 0),
  id,
  ...more,
})
const withTable = (made: typeof table): ProgrammeContent => ({ ...empty, tables: [made] })

describe('columns', () => {
  test('a wish for years and sources makes sums and parts that the check understands', () => {
    expect(table.columns.map(({ header }) => header.join('/'))).toEqual([
      'TT',
      'Nội dung',
      'Đơn vị tính',
      'Số lượng',
      'Cả giai đoạn/Tổng số',
      'Cả giai đoạn/Khuyến công quốc gia',
      'Cả giai đoạn/Khuyến công địa phương',
      ...['2026', '2027', '2028'].flatMap((year) =>
        ['Tổng số', 'Khuyến công quốc gia', 'Khuyến công địa phương'].map((name) => `Năm ${year}/${name}`),
      ),
    ])
    expect(structuralProblems(withTable(table))).toEqual([])
  })

  test('what the table has already is not added again', () => {
    expect(wished(empty, table, wish)).toEqual([])
  })

  test('a column goes with its cells', () => {
    const key = table.columns[4]!.key
    const filled = { ...table, lines: [line('a', { cells: { [key]: '5' } })] }
    expect(removeColumn(filled, key).lines[0]?.cells).toEqual({})
  })

  test('a wide block brings its years by its header, or goes on from the last year', () => {
    const narrow = newTable(
      empty,
      wished(empty, null, { ...wish, periods: ['2026'], sources: [], sumOfPeriods: false }),
    )
    expect(columnsForPaste(narrow, 2, ['Năm 2028', ''], 2028).map(({ period }) => period)).toEqual([
      '2028',
      null,
    ])
    expect(columnsForPaste(narrow, 3, [], 2028).map(({ period }) => period)).toEqual(['2027', '2028', null])
  })
})

describe('lines', () => {
  test('pasted lines find their levels by their numbers', () => {
    const pasted = [
      line('t', { label: 'Tổng cộng' }),
      line('g1', { number: 'I', label: 'Đào tạo' }),
      line('a', { number: '1' }),
      line('a1', { number: '1.1' }),
      line('g2', { number: 'II' }),
      line('b', { number: '-' }),
    ]
    expect(levelPasted(pasted, 0).map(({ id, level, parent }) => [id, level, parent])).toEqual([
      ['t', 'total', null],
      ['g1', 'group', null],
      ['a', 'item', 'g1'],
      ['a1', 'item', 'a'],
      ['g2', 'group', null],
      ['b', 'item', 'g2'],
    ])
  })

  test('a new line under a group is its item, a new line beside an item is its neighbour', () => {
    const lines = [line('g', { level: 'group' }), line('a', { level: 'item', parent: 'g', area: 3 })]
    expect(lineKeeper.blank(lines, 1)).toMatchObject({ level: 'item', parent: 'g' })
    expect(lineKeeper.blank(lines, 2)).toMatchObject({ level: 'item', parent: 'g', area: 3 })
  })

  test('lines are made children of the line above and taken out again', () => {
    const lines = [line('a', {}), line('b', {}), line('c', {})]
    const inside = indentLines(lines, 1, 2, 1)
    expect(inside.map(({ parent }) => parent)).toEqual([null, 'a', 'a'])
    expect([...depthsOf(inside).values()]).toEqual([0, 1, 1])
    expect(indentLines(inside, 1, 2, -1).map(({ parent }) => parent)).toEqual([null, null, null])
    expect(indentLines(lines, 0, 0, 1)[0]?.parent).toBeNull()
  })

  test('lines of a removed head go to the head above it, and a head never stands below its lines', () => {
    const lines = [line('g', {}), line('a', { parent: 'g' }), line('b', { parent: 'a' })]
    expect(settleLines([lines[0]!, lines[2]!], lines)[1]?.parent).toBe('g')
    expect(settleLines([lines[1]!, lines[0]!, lines[2]!], lines)[0]?.parent).toBeNull()
  })

  test('a timing in words means years', () => {
    expect(yearsOfTiming('2021, 2023', { from: 2021, to: 2025 })).toEqual([2021, 2023])
    expect(yearsOfTiming('2021–2023', { from: 2021, to: 2025 })).toEqual([2021, 2022, 2023])
    expect(yearsOfTiming('Hàng năm', { from: 2021, to: 2022 })).toEqual([2021, 2022])
  })
})

describe('sums', () => {
  const [, , , , sum, national, local] = table.columns.map(({ key }) => key)
  const year = table.columns.find(({ period, source }) => period === '2026' && source === 'national')!.key
  const filled = {
    ...table,
    lines: [
      line('t', { level: 'total', label: 'Tổng cộng', cells: { [sum!]: '31' } }),
      line('g', { level: 'group' }),
      line('a', { parent: 'g', cells: { [national!]: '10', [local!]: '5,5', [year]: '10' } }),
      line('b', { parent: 'g', cells: { [national!]: '12', [local!]: '3' } }),
    ],
  }

  test('the whole, the heads and what is printed stand beside each other', () => {
    const sums = sumsOf(withTable(filled), filled)
    expect([sums.computed.get(sum!), sums.printed.get(sum!), sums.difference.get(sum!)?.text]).toEqual([
      '30,5',
      '31',
      '−0,5',
    ])
    expect(sums.expected.get('g')?.get(local!)).toMatchObject({ text: '8,5', printed: null })
    expect([sums.items, sums.hasTotal]).toEqual([2, true])
  })

  test('sums fill only what is blank', () => {
    const lines = fillSums(withTable(filled), filled).lines
    expect([lines[0]?.cells[sum!], lines[1]?.cells[sum!], lines[1]?.cells[national!]]).toEqual([
      '31',
      '30,5',
      '22',
    ])
  })
})

describe('figures as typed', () => {
  const amount = table.columns.find(({ role }) => role === 'amount')!

  test('another unit is never taken silently and is offered in the unit of the table', () => {
    expect(readingOf('27,377 tỷ', table, amount)).toMatchObject({ tone: 'danger', accept: '27.377' })
    expect(readingOf('27,377 tỷ', { ...table, numberStyle: 'en' }, amount)?.accept).toBe('27,377')
  })

  test('a mark that may group thousands is asked about, plain figures and dashes are not', () => {
    expect(readingOf('18,564', table, amount)).toMatchObject({ tone: 'warning', accept: '18.564' })
    for (const printed of ['1.020', '1020', '5,5', '-', '', '05'])
      expect(readingOf(printed, table, amount)).toBeNull()
    expect(readingOf('chưa rõ', table, amount)).toMatchObject({ tone: 'danger' })
  })

  test('a sum below nothing is refused with its words, save in a column of changes', () => {
    expect(readingOf('-5', table, amount)).toMatchObject({ tone: 'danger', accept: '5' })
    expect(readingOf('-5', table, { ...amount, header: ['Tăng (+), giảm (-)'] })).toBeNull()
  })

  test('added columns keep keys of their own', () => {
    const grown = addColumns(addColumns(table, quantitySeeds), quantitySeeds)
    expect(new Set(grown.columns.map(({ key }) => key)).size).toBe(grown.columns.length)
  })
})
