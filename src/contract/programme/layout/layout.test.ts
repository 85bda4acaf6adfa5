import { describe, expect, test } from 'vitest'
import { aColumn, aLine, aProgramme, aTable } from '../check/testing.ts'
import { layoutOf } from './layout.ts'
import { sumsOf } from './layout-sums.ts'
import type { BudgetTable } from '../model.ts'

const number = aColumn({ key: 'tt', role: 'number', header: ['TT'] })
const label = aColumn({ key: 'nd', role: 'label', header: ['Nội dung'] })
const layout = (table: Partial<BudgetTable>, parts = {}) => layoutOf(aProgramme(parts), aTable(table))
const merged = (columns: BudgetTable['columns']) =>
  layout({ columns }).header.map(({ row, column, rowSpan, colSpan, text }) => [
    text,
    row,
    column,
    `${rowSpan}×${colSpan}`,
  ])

describe('the header', () => {
  test('equal headings side by side are one cell, a short heading reaches to the bottom', () => {
    const money = (key: string, ...header: string[]) => aColumn({ key, header })
    expect(
      merged([
        number,
        money('a', 'Năm', '2017', 'Số đề án'),
        money('b', 'Năm', '2017', 'Kinh phí', 'TW'),
        money('c', 'Năm', '2017', 'Kinh phí', 'ĐP'),
        money('d', 'Năm', '2018', 'Số đề án'),
      ]),
    ).toEqual([
      ['TT', 0, 0, '4×1'],
      ['Năm', 0, 1, '1×4'],
      ['2017', 1, 1, '1×3'],
      ['2018', 1, 4, '1×1'],
      ['Số đề án', 2, 1, '2×1'],
      ['Kinh phí', 2, 2, '1×2'],
      ['Số đề án', 2, 4, '2×1'],
      ['TW', 3, 2, '1×1'],
      ['ĐP', 3, 3, '1×1'],
    ])
  })

  test('equal headings under different ones stay apart', () => {
    const cells = merged([
      aColumn({ key: 'a', header: ['Giai đoạn 1', 'Tổng'] }),
      aColumn({ key: 'b', header: ['Giai đoạn 2', 'Tổng'] }),
    ])
    expect(cells.filter(([text]) => text === 'Tổng')).toHaveLength(2)
  })

  test('two columns without a heading are two cells', () => {
    expect(merged([aColumn({ key: 'a', header: [''] }), aColumn({ key: 'b', header: [''] })])).toHaveLength(2)
  })

  test('a formula printed in the header stands under the name of its column', () => {
    const [cell] = merged([aColumn({ key: 'a', header: ['TW'], formula: '7+10+13+16' })])
    expect(cell![0]).toBe('TW\n7+10+\n13+16')
  })

  test('every place of the header belongs to exactly one cell', () => {
    const { header, headerRows, columns } = layout({
      columns: [
        number,
        aColumn({ key: 'a', header: ['A', 'B', 'C'] }),
        aColumn({ key: 'b', header: ['A', 'B'] }),
      ],
    })
    const places = header.flatMap((cell) =>
      Array.from({ length: cell.rowSpan * cell.colSpan }, (_, i) => {
        const row = cell.row + Math.floor(i / cell.colSpan)
        return `${row}/${cell.column + (i % cell.colSpan)}`
      }),
    )
    expect(new Set(places).size).toBe(places.length)
    expect(places).toHaveLength(headerRows * columns.length)
  })

  test('the numbering row stands only where one is printed', () => {
    expect(layout({ columns: [number] }).numbering).toBeNull()
    const numbered = { columns: [number, aColumn({ key: 'a', printedNumber: '(2)' })] }
    expect(layout(numbered).numbering).toEqual(['', '(2)'])
  })
})

describe('above the table', () => {
  const appendix = (title: string, no = '') => ({
    sections: [{ ref: 'PL', parent: null, number: no, title }],
  })

  test('an appendix has its number, the heading as printed and the decision that it goes with', () => {
    const parts = appendix('DỰ TOÁN KINH PHÍ', 'Phụ lục 1')
    expect(layout({ caption: 'Dự toán kinh phí', section: 'PL' }, parts)).toMatchObject({
      title: ['Phụ lục 1', 'DỰ TOÁN KINH PHÍ'],
      attachment: '(Kèm theo Quyết định số 10/QĐ-UBND ngày 20 tháng 10 năm 2020)',
      unit: 'Đơn vị tính: triệu đồng',
    })
  })

  test('the number of an appendix is parted from a heading that begins with it', () => {
    const parts = appendix('PHỤ LỤC 1 DỰ TOÁN CHI TIẾT', 'PHỤ LỤC 1')
    expect(layout({ caption: 'PHỤ LỤC 1 DỰ TOÁN CHI TIẾT', section: 'PL' }, parts).title).toEqual([
      'PHỤ LỤC 1',
      'DỰ TOÁN CHI TIẾT',
    ])
  })

  test('a table inside the text goes with no decision', () => {
    expect(layout({ caption: 'Kinh phí theo năm', section: 'III' })).toMatchObject({
      title: ['Kinh phí theo năm'],
      attachment: null,
    })
  })

  test('the unit is not said again where the header says it', () => {
    const columns = [aColumn({ key: 'a', header: ['Kinh phí (triệu đồng)'] })]
    expect(layout({ columns }).unit).toBeNull()
  })
})

test('a row keeps what is printed: blanks, dashes, noughts before a figure, the formula under a total', () => {
  const { rows } = layout({
    columns: [
      number,
      label,
      aColumn({ key: 'sl', role: 'quantity' }),
      aColumn({ key: 'a' }),
      aColumn({ key: 'b' }),
    ],
    lines: [
      aLine({
        id: 'T',
        level: 'total',
        number: '',
        label: 'TỔNG CỘNG',
        formula: '(I+II)',
        cells: { a: '1020' },
      }),
      aLine({ id: 'I', label: 'Đào tạo', cells: { sl: '05', a: '1.020', b: '-' } }),
    ],
  })
  expect(rows.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ['', 'TỔNG CỘNG\n(I+II)', '', '1020', ''],
    ['I', 'Đào tạo', '05', '1.020', '-'],
  ])
  expect(rows.map(({ bold }) => bold)).toEqual([true, false])
})

describe('sums', () => {
  const columns = [
    aColumn({ key: 'all', source: 'all' }),
    aColumn({ key: 'n', source: 'national' }),
    aColumn({ key: 'l', source: 'local' }),
  ]
  const item = (id: string, n: string, l: string, all: string) =>
    aLine({ id, parent: 'T', cells: { all, n, l } })
  const sums = (total: Record<string, string>, ...items: ReturnType<typeof item>[]) =>
    sumsOf(
      aProgramme(),
      aTable({ columns, lines: [aLine({ id: 'T', level: 'total', number: '', cells: total }), ...items] }),
    )

  test('a total is the sum of its rows, a row of its sources', () => {
    const found = sums(
      { all: '300', n: '100', l: '200' },
      item('1', '60', '100', '160'),
      item('2', '40', '100', '140'),
    )
    expect(found.every(({ dissent }) => dissent === null)).toBe(true)
    expect(found.find(({ row, column }) => row === 0 && column === 0)!.parts).toEqual([
      { row: 1, column: 0 },
      { row: 2, column: 0 },
    ])
    expect(found.find(({ row, column }) => row === 2 && column === 0)!.parts).toEqual([
      { row: 2, column: 1 },
      { row: 2, column: 2 },
    ])
  })

  test('a printed total that no parts bear out says both figures', () => {
    const found = sums(
      { all: '310', n: '100', l: '200' },
      item('1', '60', '100', '160'),
      item('2', '40', '100', '140'),
    )
    expect(found.filter(({ dissent }) => dissent !== null).map(({ dissent }) => dissent)).toEqual([
      expect.stringMatching(/văn bản in 310, cộng các dòng thành phần được 300 \(lệch −10\)/),
    ])
  })

  test('what the parts add up to is told in the number style of the table', () => {
    const lines = [
      aLine({ id: 'T', level: 'total', number: '', cells: { n: '18,594' } }),
      aLine({ id: '1', cells: { n: '18,564' } }),
    ]
    const [sum] = sumsOf(aProgramme(), aTable({ columns, lines, numberStyle: 'en' }))
    expect(sum!.dissent).toMatch(/in 18,594, .* được 18,564 \(lệch −30\)/)
  })
})
