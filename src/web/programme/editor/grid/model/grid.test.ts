import { describe, expect, test } from 'vitest'
import { parseHtmlTable, parseTsv, readClipboard, toHtml, toTsv } from './clipboard.ts'
import { type GridColumn, headRows } from './columns.ts'
import { commandOf, editingCommandOf } from './keys.ts'
import {
  beginsWithHeader,
  clearRange,
  fillDown,
  insertRows,
  moveRows,
  removeRows,
  spread,
  writeBlock,
} from './rows.ts'
import { at, move, next, rangeOf } from './selection.ts'
import { offsetOf, windowOf } from './window.ts'

interface Row {
  name: string
  money: string
}
const columns: GridColumn<Row>[] = [
  {
    key: 'name',
    header: ['Tên'],
    width: 100,
    text: (row) => row.name,
    write: (row, name) => ({ ...row, name }),
  },
  {
    key: 'money',
    header: ['Tiền'],
    width: 80,
    figures: true,
    text: (row) => row.money,
    write: (row, money) => (money === 'sai' ? null : { ...row, money }),
  },
]
const rows: Row[] = [
  { name: 'a', money: '1' },
  { name: 'b', money: '2' },
  { name: 'c', money: '3' },
]
const keeper = { blank: () => ({ name: '', money: '' }) }
const key = (name: string, more: Partial<Parameters<typeof commandOf>[0]> = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  shiftKey: false,
  altKey: false,
  ...more,
})

describe('the clipboard', () => {
  test('text of Excel is read by tabs, and a cell in quotes keeps its line break', () => {
    expect(parseTsv('I\t"Đào tạo\nnghề"\t1.020\r\n1\tLớp "mẫu"\t-\r\n')).toEqual([
      ['I', 'Đào tạo\nnghề', '1.020'],
      ['1', 'Lớp "mẫu"', '-'],
    ])
  })

  test('an inch mark does not swallow the rest of the block', () => {
    expect(parseTsv('"5 inch\t2\nx\t3')).toEqual([
      ['"5 inch', '2'],
      ['x', '3'],
    ])
  })

  test('what is copied comes back as it was', () => {
    const block = [
      ['a "b"', 'c\nd'],
      ['1.020', ''],
    ]
    expect(parseTsv(toTsv(block))).toEqual(block)
    expect(parseHtmlTable(toHtml(block))).toEqual(block)
  })

  test('a table of Word is read without its markup, merged cells leave blanks', () => {
    const html = `<html><head><style>td{}</style></head><body><!--StartFragment--><table class=MsoTable>
      <tr><td rowspan=2><p class=MsoNormal><b>TT</b><o:p></o:p></p></td><td colspan="2">Kinh&nbsp;phí
        hỗ trợ</td></tr>
      <tr><td>2026</td><td>2027</td></tr>
      <tr><td>1</td><td><p>1.020</p></td><td>&#45;</td></tr></table></body></html>`
    expect(parseHtmlTable(html)).toEqual([
      ['TT', 'Kinh phí hỗ trợ', ''],
      ['', '2026', '2027'],
      ['1', '1.020', '-'],
    ])
  })

  test('a page without a table is read as text', () => {
    expect(readClipboard('<p>1</p>', '1\t2')).toEqual([['1', '2']])
  })
})

describe('rows of a grid', () => {
  test('a block is written from its first cell; what a cell does not take is reported with what was typed', () => {
    const written = writeBlock(rows, columns, { row: 1, col: 0 }, [
      ['x', '7'],
      ['y', 'sai'],
    ])
    expect(written.rows).toEqual([rows[0], { name: 'x', money: '7' }, { name: 'y', money: '3' }])
    expect(written.refused).toEqual([{ row: 2, col: 1, typed: 'sai' }])
  })

  test('one cell fills the whole selection, a block that does not fit is written once', () => {
    const range = { top: 0, bottom: 2, left: 0, right: 1 }
    expect(spread([['5']], range)).toEqual([
      ['5', '5'],
      ['5', '5'],
      ['5', '5'],
    ])
    expect(spread([['1'], ['2']], range)).toEqual([['1'], ['2']])
  })

  test('fill down takes the first row of the selection, or the row above a single one', () => {
    expect(
      fillDown(rows, columns, { top: 0, bottom: 2, left: 1, right: 1 }).rows.map((row) => row.money),
    ).toEqual(['1', '1', '1'])
    expect(fillDown(rows, columns, { top: 2, bottom: 2, left: 0, right: 0 }).rows[2]?.name).toBe('b')
  })

  test('rows are inserted, removed, moved and cleared', () => {
    expect(insertRows(rows, keeper, 1, 2).map((row) => row.name)).toEqual(['a', '', '', 'b', 'c'])
    expect(removeRows(rows, keeper, { top: 0, bottom: 1, left: 0, right: 0 }).map((row) => row.name)).toEqual(
      ['c'],
    )
    expect(
      moveRows(rows, keeper, { top: 1, bottom: 2, left: 0, right: 0 }, -1).map((row) => row.name),
    ).toEqual(['b', 'c', 'a'])
    expect(moveRows(rows, keeper, { top: 0, bottom: 0, left: 0, right: 0 }, -1)).toBe(rows)
    expect(clearRange(rows, columns, { top: 0, bottom: 0, left: 0, right: 1 }).rows[0]).toEqual({
      name: '',
      money: '',
    })
  })

  test('a header is told from figures, and years over figures are a header', () => {
    const days = [
      ['Nghị định', '09/3/2026'],
      ['Luật', '01/7/2025'],
    ]
    expect(beginsWithHeader(days, columns, 0)).toBe(false)
    const phases = [
      ['Giai đoạn A', '2041'],
      ['Giai đoạn B', '2042'],
    ]
    expect(beginsWithHeader(phases, columns, 0)).toBe(false)
    expect(
      beginsWithHeader(
        [
          ['Nội dung', 'Năm 2026'],
          ['a', '5'],
        ],
        columns,
        0,
      ),
    ).toBe(true)
    expect(
      beginsWithHeader(
        [
          ['x', '2026'],
          ['a', '5'],
        ],
        columns,
        0,
      ),
    ).toBe(true)
    expect(
      beginsWithHeader(
        [
          ['a', '1.020'],
          ['b', '5'],
        ],
        columns,
        0,
      ),
    ).toBe(false)
    expect(
      beginsWithHeader(
        [
          ['a', ''],
          ['b', '5'],
        ],
        columns,
        0,
      ),
    ).toBe(false)
  })

  test('equal neighbours of the header are merged, a short header reaches to the bottom', () => {
    const of = (name: string, header: string[]): GridColumn<Row> => ({ ...columns[0]!, key: name, header })
    const head = headRows([
      of('a', ['TT']),
      of('b', ['2026', 'TW']),
      of('c', ['2026', 'ĐP']),
      of('d', ['2027', 'ĐP']),
    ])
    expect(head[0]?.map(({ text, span, rows: high }) => [text, span, high])).toEqual([
      ['TT', 1, 2],
      ['2026', 2, 1],
      ['2027', 1, 1],
    ])
    expect(head[1]?.map(({ text }) => text)).toEqual(['TW', 'ĐP', 'ĐP'])
  })
})

describe('the keyboard', () => {
  const size = { rows: 3, cols: 2 }

  test('arrows stop at the edge, Shift extends from where it began', () => {
    expect(move(at(0, 0), { row: -1, col: 0 }, size)).toEqual(at(0, 0))
    expect(rangeOf(move(at(1, 1), { row: 1, col: -1 }, size, true))).toEqual({
      top: 1,
      bottom: 2,
      left: 0,
      right: 1,
    })
  })

  test('Tab goes on to the next row, and beyond the last cell there is none', () => {
    expect(next(at(0, 1), { row: 0, col: 1 }, size)).toEqual(at(1, 0))
    expect(next(at(2, 1), { row: 0, col: 1 }, size)).toBeNull()
    expect(next(at(2, 0), { row: 1, col: 0 }, size)).toBeNull()
  })

  test('keys mean what they mean in a spreadsheet; letters are typed', () => {
    expect(commandOf(key('Enter'))).toEqual({ do: 'next', row: 1, col: 0 })
    expect(commandOf(key('d', { ctrlKey: true }))).toEqual({ do: 'fill' })
    expect(commandOf(key('Z', { ctrlKey: true, shiftKey: true }))).toEqual({ do: 'redo' })
    expect(commandOf(key('a'))).toBeNull()
    expect(commandOf(key('c', { ctrlKey: true }))).toBeNull()
  })

  test('while a cell is edited arrows stay in it, and Shift+Enter begins a line', () => {
    expect(editingCommandOf(key('ArrowLeft'))).toBeNull()
    expect(editingCommandOf(key('Enter', { shiftKey: true }))).toBeNull()
    expect(editingCommandOf(key('Escape'))).toEqual({ do: 'cancel' })
  })
})

describe('long tables', () => {
  test('the rows in sight are drawn with some to spare, the others are blank room of their height', () => {
    const drawn = windowOf([], 1000, { top: 330 * 10, height: 660 })
    expect(drawn).toEqual({ from: 87, to: 132, above: 87 * 33, below: (1000 - 132) * 33 })
    const tall = windowOf([400], 300, { top: 0, height: 300 })
    expect([tall.from, tall.to, tall.above + tall.below]).toEqual([0, 13, 287 * 33])
  })

  test('the blank room and the rows are always as high as the whole', () => {
    const heights = [50, 33, 80, undefined, 120]
    for (const top of [0, 40, 500, 9000]) {
      const { from, to, above, below } = windowOf(heights, 200, { top, height: 400 })
      expect(above + below + offsetOf(heights, to) - offsetOf(heights, from)).toBe(offsetOf(heights, 200))
    }
  })
})
