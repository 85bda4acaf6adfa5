/** A place in a grid. */
export interface Spot {
  row: number
  col: number
}

/** A block of cells from where it was begun to where the keyboard stands. */
export interface Selection {
  anchor: Spot
  head: Spot
}

export interface Size {
  rows: number
  cols: number
}

export interface Range {
  top: number
  left: number
  bottom: number
  right: number
}

const within = (n: number, count: number): number => Math.min(Math.max(n, 0), Math.max(count - 1, 0))

const clamp = (spot: Spot, size: Size): Spot => ({
  row: within(spot.row, size.rows),
  col: within(spot.col, size.cols),
})

export const at = (row: number, col: number): Selection => ({ anchor: { row, col }, head: { row, col } })

/** The selection inside a grid that may have shrunk. */
export const keepInside = ({ anchor, head }: Selection, size: Size): Selection => ({
  anchor: clamp(anchor, size),
  head: clamp(head, size),
})

/** Steps by rows and columns; extending leaves the anchor. */
export function move(selection: Selection, by: Spot, size: Size, extend = false): Selection {
  const head = clamp({ row: selection.head.row + by.row, col: selection.head.col + by.col }, size)
  return extend ? { anchor: selection.anchor, head } : { anchor: head, head }
}

/** Tab and Enter: on to the next cell, wrapping to the next line of cells; `null` beyond the last one. */
export function next({ head }: Selection, by: Spot, size: Size): Selection | null {
  const col = head.col + by.col
  const row = head.row + by.row
  if (col >= size.cols) return row + 1 < size.rows ? at(row + 1, 0) : null
  if (col < 0) return row > 0 ? at(row - 1, size.cols - 1) : at(0, 0)
  if (row >= size.rows) return null
  return at(Math.max(row, 0), col)
}

export const rangeOf = ({ anchor, head }: Selection): Range => ({
  top: Math.min(anchor.row, head.row),
  bottom: Math.max(anchor.row, head.row),
  left: Math.min(anchor.col, head.col),
  right: Math.max(anchor.col, head.col),
})

export const isBlock = ({ anchor, head }: Selection): boolean =>
  anchor.row !== head.row || anchor.col !== head.col
