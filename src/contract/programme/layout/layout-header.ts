import type { BudgetColumn } from '../model.ts'

/** A cell of the printed header; rows and columns from 0. */
export interface HeaderCell {
  row: number
  column: number
  rowSpan: number
  colSpan: number
  text: string
}

/** Header texts from top to bottom, all of one depth; a short header reaches down with its last text. */
function gridOf(columns: readonly BudgetColumn[]): string[][] {
  const depth = Math.max(1, ...columns.map(({ header }) => header.length))
  return columns.map(({ header }) => {
    const texts: string[] = []
    for (let row = 0; row < depth; row += 1) {
      const own = header[row]?.trim() ?? ''
      texts.push(own === '' && row > 0 ? texts[row - 1]! : own)
    }
    return texts
  })
}

/**
 * The header as merged cells, row by row: equal texts side by side are one cell as far as everything above them
 * is one as well, and equal texts below each other are one. A formula printed under a column's name goes with it.
 */
export function headerCells(columns: readonly BudgetColumn[]): HeaderCell[] {
  const grid = gridOf(columns)
  const depth = grid[0]?.length ?? 0
  const cells: HeaderCell[] = []
  const taken = new Set<string>()
  for (let row = 0; row < depth; row += 1) {
    for (let column = 0; column < grid.length; column += 1) {
      if (taken.has(`${row}/${column}`)) continue
      const colSpan = widthAt(grid, row, column)
      const rowSpan = heightAt(grid, row, column, colSpan)
      for (let r = row; r < row + rowSpan; r += 1) {
        for (let c = column; c < column + colSpan; c += 1) taken.add(`${r}/${c}`)
      }
      const text = textAt(grid, columns, { row, column, rowSpan, colSpan })
      cells.push({ row, column, rowSpan, colSpan, text })
    }
  }
  return cells
}

function widthAt(grid: readonly string[][], row: number, column: number): number {
  const above = (at: number) => grid[at]!.slice(0, row + 1).join('\u0000')
  const own = above(column)
  // columns without any heading are two blank cells, not one
  if (grid[column]![row] === '') return 1
  let width = 1
  while (column + width < grid.length && above(column + width) === own) width += 1
  return width
}

function heightAt(grid: readonly string[][], row: number, column: number, width: number): number {
  const own = grid[column]![row]
  const isSame = (at: number) => grid.slice(column, column + width).every((texts) => texts[at] === own)
  let height = 1
  while (row + height < grid[column]!.length && isSame(row + height)) height += 1
  return height
}

function textAt(
  grid: readonly string[][],
  columns: readonly BudgetColumn[],
  { row, column, rowSpan, colSpan }: Omit<HeaderCell, 'text'>,
): string {
  const text = grid[column]![row]!
  // a short header whose neighbours go on below it leaves the place under itself empty
  const isRepeated = row > 0 && grid[column]![row - 1] === text
  const { formula } = columns[column]!
  const isLeaf = colSpan === 1 && row + rowSpan === grid[column]!.length
  return [isRepeated ? '' : text, isLeaf ? broken(formula ?? '') : '']
    .filter((line) => line !== '')
    .join('\n')
}

/** A long sum is broken after a plus near its middle, for columns of figures are narrow. */
function broken(formula: string): string {
  if (formula.length <= 8) return formula
  const at = formula.indexOf('+', Math.floor(formula.length / 2) - 1) + 1
  return at > 0 && at < formula.length ? `${formula.slice(0, at)}\n${formula.slice(at).trim()}` : formula
}
