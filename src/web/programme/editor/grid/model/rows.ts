import type { Block } from './clipboard.ts'
import type { GridColumn, RowKeeper } from './columns.ts'
import type { Range, Spot } from './selection.ts'

/** What was typed into a cell that does not take it, e.g. a word that is none of the choices. */
export interface Refused extends Spot {
  typed: string
}

export interface Written<Row> {
  rows: readonly Row[]
  refused: Refused[]
}

/** Writes a block with its first cell at `spot`; what lies beyond the grid is left out. */
export function writeBlock<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  spot: Spot,
  block: Block,
): Written<Row> {
  const refused: Refused[] = []
  const written = rows.map((row, index) => {
    const line = block[index - spot.row]
    if (!line) return row
    return line.reduce((whole, typed, offset) => {
      const col = spot.col + offset
      const column = columns[col]
      if (!column || typed === column.text(whole)) return whole
      const next = column.write(whole, typed)
      if (next === null) refused.push({ row: index, col, typed })
      return next ?? whole
    }, row)
  })
  return { rows: written, refused }
}

const times = (range: Range): { high: number; wide: number } => ({
  high: range.bottom - range.top + 1,
  wide: range.right - range.left + 1,
})

/** One copied cell fills the whole selection; a block is repeated where the selection is a multiple of it. */
export function spread(block: Block, range: Range): Block {
  const { high, wide } = times(range)
  const [rows, cols] = [block.length, block[0]?.length ?? 0]
  if (rows === 0 || cols === 0 || high % rows !== 0 || wide % cols !== 0) return block
  return Array.from({ length: high }, (_, row) =>
    Array.from({ length: wide }, (__, col) => block[row % rows]?.[col % cols] ?? ''),
  )
}

export const copyRange = <Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  range: Range,
): Block =>
  rows
    .slice(range.top, range.bottom + 1)
    .map((row) => columns.slice(range.left, range.right + 1).map((column) => column.text(row)))

const ofRange = (range: Range, text: (row: number, col: number) => string): Block => {
  const { high, wide } = times(range)
  return Array.from({ length: high }, (_, row) => Array.from({ length: wide }, (__, col) => text(row, col)))
}

export const clearRange = <Row>(rows: readonly Row[], columns: readonly GridColumn<Row>[], range: Range) =>
  writeBlock(
    rows,
    columns,
    { row: range.top, col: range.left },
    ofRange(range, () => ''),
  )

/** Ctrl+D: the first row of the selection into the rows below it; of a single row, the row above into it. */
export function fillDown<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  range: Range,
): Written<Row> {
  const single = range.top === range.bottom
  const model = rows[single ? range.top - 1 : range.top]
  if (!model) return { rows, refused: [] }
  const line = columns.slice(range.left, range.right + 1).map((column) => column.text(model))
  return writeBlock(
    rows,
    columns,
    { row: range.top, col: range.left },
    ofRange(range, (_, col) => line[col] ?? ''),
  )
}

const settled = <Row>(keeper: RowKeeper<Row>, rows: readonly Row[], before: readonly Row[]) =>
  keeper.settle?.(rows, before) ?? rows

export function insertRows<Row>(
  rows: readonly Row[],
  keeper: RowKeeper<Row>,
  index: number,
  count = 1,
): readonly Row[] {
  let grown = rows
  for (let n = 0; n < count; n += 1) grown = grown.toSpliced(index + n, 0, keeper.blank(grown, index + n))
  return grown
}

export const removeRows = <Row>(rows: readonly Row[], keeper: RowKeeper<Row>, range: Range): readonly Row[] =>
  settled(keeper, rows.toSpliced(range.top, range.bottom - range.top + 1), rows)

/** Moves whole rows by one; at the edge nothing happens. */
export function moveRows<Row>(
  rows: readonly Row[],
  keeper: RowKeeper<Row>,
  range: Range,
  by: 1 | -1,
): readonly Row[] {
  const to = range.top + by
  if (to < 0 || range.bottom + by >= rows.length) return rows
  const moved = rows.slice(range.top, range.bottom + 1)
  return settled(keeper, rows.toSpliced(range.top, moved.length).toSpliced(to, 0, ...moved), rows)
}

const year = /^(?:năm\s*)?(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)\d{2})?$/i

/** Is the first row of a pasted block a header: words or years where figures belong? */
export function beginsWithHeader<Row>(
  block: Block,
  columns: readonly GridColumn<Row>[],
  col: number,
): boolean {
  const [first = [], ...rest] = block
  if (rest.length === 0) return false
  const overFigures = (row: readonly string[]): string[] =>
    row
      .filter((cell, offset) => columns[col + offset]?.figures && cell.trim() !== '')
      .map((cell) => cell.trim())
  const said = overFigures(first)
  // a list of phases has years in every row: then the first is no header
  if (said.every((cell) => year.test(cell)) && rest.flatMap(overFigures).every((cell) => year.test(cell)))
    return false
  return (
    said.length > 0 &&
    said.every((cell) => year.test(cell) || !/^[\d.,\s%()/-]+$/.test(cell) || /^\(\d+\)$/.test(cell))
  )
}
