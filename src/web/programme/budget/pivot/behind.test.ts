import { describe, expect, test } from 'vitest'
import benTre from '../../../../../data/reference/programmes/ben-tre-2014-2020.json' with { type: 'json' }
import canTho from '../../../../../data/reference/programmes/can-tho-2017-2020.json' with { type: 'json' }
import kienGiang from '../../../../../data/reference/programmes/kien-giang-2021-2025.json' with { type: 'json' }
import tuyenQuang from '../../../../../data/reference/programmes/tuyen-quang-2016-2020.json' with { type: 'json' }
import { pivot } from '#contract/programme/figures.ts'
import { ProgrammeContent } from '#contract/programme/model.ts'
import { pivotColumns, pivotRows } from '../search.ts'
import { cellsBehind, figureKey, readFigureKey } from './behind.ts'

const contents = [benTre, canTho, kienGiang, tuyenQuang].map((each) => ProgrammeContent.parse(each))

/** Every figure of a pivot that is not nothing, with its keys. */
function figuresOf(
  content: ProgrammeContent,
  rows: (typeof pivotRows)[number],
  columns: (typeof pivotColumns)[number],
) {
  const table = pivot(content, { rows, columns })
  const all = [
    ...table.rows.flatMap((row) => [
      ...row.cells.map((cell, i) => ({ row: row.key, column: table.columns[i]?.key ?? null, ...cell })),
      { row: row.key, column: null, ...row.total },
    ]),
    ...table.totals.map((cell, i) => ({ row: null, column: table.columns[i]?.key ?? null, ...cell })),
    { row: null, column: null, ...table.grandTotal },
  ]
  return all.filter(({ computed }) => computed !== null && computed !== 0)
}

describe.each(contents)('the pivot of $head.code', (content) => {
  const kinds = pivotRows.flatMap((rows) => pivotColumns.map((columns) => [rows, columns] as const))

  test.each(kinds)('shows the printed cells behind every figure by %s and %s', (rows, columns) => {
    for (const { row, column, computed } of figuresOf(content, rows, columns)) {
      const behind = cellsBehind(content, { rows, columns, row, column }, computed ?? 0)
      expect(behind?.sum, `${row} ${column}`).toBe(computed)
      const keys = behind?.cells.map((cell) => `${cell.table} ${cell.line} ${cell.column}`) ?? []
      expect(new Set(keys).size, 'no cell is counted twice').toBe(keys.length)
    }
  })
})

test('a figure that no table gives has no cells behind it', () => {
  const content = ProgrammeContent.parse(kienGiang)
  const asked = { rows: 'area', columns: 'source', row: null, column: null } as const
  expect(cellsBehind(content, asked, 1)).toBeNull()
})

test('the address keeps which figure is open', () => {
  expect(readFigureKey(figureKey('II.1', '2017'))).toEqual({ row: 'II.1', column: '2017' })
  expect(readFigureKey(figureKey(null, null))).toEqual({ row: null, column: null })
})
