import type { Command } from './model/keys.ts'
import { clearRange, fillDown, insertRows, moveRows, removeRows } from './model/rows.ts'
import { at, isBlock, move, next, rangeOf, type Spot } from './model/selection.ts'
import type { Standing } from './use-grid.ts'

const PAGE = 12
const FAR = 1_000_000

/** Adds a row under the chosen ones. */
export function insertRow<Row>({ data, selection, select }: Standing<Row>): void {
  const index = data.rows.length === 0 ? 0 : rangeOf(selection).bottom + 1
  data.onChange(insertRows(data.rows, data.keeper, index))
  select(at(index, selection.head.col))
}

export function removeChosen<Row>({ data, selection }: Standing<Row>): void {
  if (data.rows.length > 0) data.onChange(removeRows(data.rows, data.keeper, rangeOf(selection)))
}

export function shiftRows<Row>({ data, selection, select }: Standing<Row>, by: 1 | -1): void {
  const moved = moveRows(data.rows, data.keeper, rangeOf(selection), by)
  if (moved === data.rows) return
  data.onChange(moved)
  const shifted = ({ row, col }: Spot): Spot => ({ row: row + by, col })
  select({ anchor: shifted(selection.anchor), head: shifted(selection.head) })
}

export function indentRows<Row>({ data, selection }: Standing<Row>, by: 1 | -1): void {
  const { top, bottom } = rangeOf(selection)
  if (data.indent) data.onChange(data.indent(data.rows, top, bottom, by))
}

/** Takes the likely readings of all chosen cells. */
export function acceptReadings<Row>({ data, selection, write }: Standing<Row>): void {
  const { top, bottom, left, right } = rangeOf(selection)
  const columns = data.columns.slice(left, right + 1)
  const block = data.rows
    .slice(top, bottom + 1)
    .map((row) => columns.map((column) => column.mark?.(row)?.accept ?? column.text(row)))
  write(block, { row: top, col: left })
}

/** Enter and Tab: the next cell; beyond the last one a row is added, as in a Word table. */
function goOn<Row>(grid: Standing<Row>, by: Spot): void {
  const { data, selection, size, select } = grid
  const there = next(selection, by, size)
  if (there) return select(there)
  if (size.rows === 0 || by.row < 0) return
  data.onChange(insertRows(data.rows, data.keeper, size.rows))
  select(at(size.rows, by.col > 0 ? 0 : selection.head.col))
}

function goTo<Row>({ selection, size, select }: Standing<Row>, command: Command): void {
  if (command.do === 'move') select(move(selection, command, size, command.extend))
  if (command.do === 'edge') {
    select(move(selection, { row: command.row * FAR, col: command.col * FAR }, size, command.extend))
  }
  if (command.do === 'page-up') select(move(selection, { row: -PAGE, col: 0 }, size))
  if (command.do === 'page-down') select(move(selection, { row: PAGE, col: 0 }, size))
  if (command.do === 'all') select({ anchor: { row: 0, col: 0 }, head: { row: FAR, col: FAR } })
  if (command.do === 'cancel' && isBlock(selection)) select(at(selection.head.row, selection.head.col))
}

/** Does what a key asked of a grid in which nothing is being typed. */
export function run<Row>(grid: Standing<Row>, command: Command, open: () => void): void {
  const { data, selection, put } = grid
  switch (command.do) {
    case 'next':
      return goOn(grid, command)
    case 'edit':
      return open()
    case 'clear':
      return put(clearRange(data.rows, data.columns, rangeOf(selection)))
    case 'fill':
      return put(fillDown(data.rows, data.columns, rangeOf(selection)))
    case 'insert':
      return insertRow(grid)
    case 'remove':
      return removeChosen(grid)
    case 'rows':
      return shiftRows(grid, command.by)
    case 'indent':
      return indentRows(grid, command.by)
    case 'accept':
      return acceptReadings(grid)
    case 'undo':
      return data.onUndo?.()
    case 'redo':
      return data.onRedo?.()
    case 'move':
    case 'edge':
    case 'page-up':
    case 'page-down':
    case 'all':
    case 'cancel':
      return goTo(grid, command)
  }
}
