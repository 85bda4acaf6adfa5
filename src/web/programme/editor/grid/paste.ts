import type { Block } from './model/clipboard.ts'
import type { GridColumn } from './model/columns.ts'
import { beginsWithHeader, insertRows, writeBlock } from './model/rows.ts'
import { isBlock, rangeOf, type Spot } from './model/selection.ts'
import { spread } from './model/rows.ts'
import type { Standing } from './use-grid.ts'

/** Columns that a wide block would need, and how the rows are kept together with them. */
export interface Widened<Row> {
  columns: readonly GridColumn<Row>[]
  commit: (rows: readonly Row[]) => void
}

export type Widen<Row> = (count: number, header: readonly string[]) => Widened<Row>

/** A block that does not simply fit: a person says what is to become of it. */
export interface Pending {
  block: Block
  spot: Spot
  missingRows: number
  missingCols: number
  /** columns of the block that have a place */
  room: number
  header: boolean
}

/** Pastes what fits; a block that is larger than the grid, or brings a header, is asked about. */
export function paste<Row>(grid: Standing<Row>, block: Block): Pending | null {
  const { data, selection, size, write } = grid
  if (block.length === 0) return null
  const range = rangeOf(selection)
  const spot = { row: range.top, col: range.left }
  const whole = isBlock(selection) ? spread(block, range) : block
  const header = beginsWithHeader(whole, data.columns, spot.col)
  const missingRows = Math.max(0, spot.row + whole.length - size.rows)
  const edge = data.blockWidth !== undefined && spot.col < data.blockWidth ? data.blockWidth : size.cols
  const room = edge - spot.col
  const missingCols = Math.max(0, (whole[0]?.length ?? 0) - room)
  if (header || missingRows > 0 || missingCols > 0) {
    return { block: whole, spot, missingRows, missingCols, room, header }
  }
  write(whole, spot)
  return null
}

/** The rows that are pasted, without the header where the person says that it is one. */
export const bodyOf = ({ block }: Pending, dropHeader: boolean): Block =>
  dropHeader ? block.slice(1) : block

/** Only what has a place in the grid as it is. */
export function pasteFitting<Row>(grid: Standing<Row>, pending: Pending, dropHeader: boolean): void {
  grid.write(
    bodyOf(pending, dropHeader).map((row) => row.slice(0, pending.room)),
    pending.spot,
  )
}

/** Pastes with the rows and columns that were missing. */
export function pasteGrowing<Row>(
  grid: Standing<Row>,
  pending: Pending,
  dropHeader: boolean,
  widen?: Widen<Row>,
): void {
  const { data } = grid
  const { spot, missingCols, block } = pending
  const body = bodyOf(pending, dropHeader)
  const more = Math.max(0, spot.row + body.length - data.rows.length)
  const names = dropHeader ? (block[0] ?? []).slice(-missingCols) : []
  const grows = widen !== undefined && missingCols > 0
  const wide = grows ? widen(missingCols, names) : { columns: data.columns, commit: data.onChange }
  const fitting = grows ? body : body.map((row) => row.slice(0, pending.room))
  const from = data.rows.length
  const grown = insertRows(data.rows, data.keeper, from, more)
  const written = writeBlock(grown, wide.columns, spot, fitting)
  const rows =
    more > 0 && data.keeper.pasted ? data.keeper.pasted(written.rows, Math.max(from, spot.row)) : written.rows
  if (grows) wide.commit(rows)
  else grid.put({ ...written, rows })
}
