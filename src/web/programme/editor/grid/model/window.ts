/** Heights of rows that have been drawn once, by their index; others are taken for `ROW` px. */
export type Heights = readonly (number | undefined)[]

export const ROW = 33
/** rows drawn beyond what is seen, so that scrolling shows no blank */
const SPARE = 12

export interface View {
  top: number
  height: number
}

/** Which rows are drawn, and how much room the others take above and below. */
export interface Drawn {
  from: number
  to: number
  above: number
  below: number
}

export function offsetOf(heights: Heights, row: number): number {
  let top = 0
  for (let index = 0; index < row; index += 1) top += heights[index] ?? ROW
  return top
}

/** The rows that a view of the table shows. */
export function windowOf(heights: Heights, count: number, view: View): Drawn {
  let first = 0
  let top = 0
  while (first < count && top + (heights[first] ?? ROW) < view.top) {
    top += heights[first] ?? ROW
    first += 1
  }
  let last = first
  while (last < count && top < view.top + view.height) {
    top += heights[last] ?? ROW
    last += 1
  }
  const from = Math.max(0, first - SPARE)
  const to = Math.min(count, last + SPARE)
  const total = offsetOf(heights, count)
  return { from, to, above: offsetOf(heights, from), below: total - offsetOf(heights, to) }
}
