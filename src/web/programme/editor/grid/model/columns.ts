import type { ReactNode } from 'react'

export interface Option {
  value: string
  label: string
}

/** What a reader must know of a cell: how it is read, what it should be, why it cannot be kept. */
export interface Mark {
  tone: 'danger' | 'warning' | 'hint'
  text: string
  /** what F4 puts in place of what was typed */
  accept?: string
}

/** A column of an editable grid. Everything goes through text: keyboard, clipboard, fill down and undo need no more. */
export interface GridColumn<Row> {
  key: string
  /** from top to bottom; equal neighbours are one merged cell */
  header: readonly string[]
  width: number
  /** `dialog`: opened rather than typed into, by whoever shows the grid */
  kind?: 'text' | 'long' | 'choice' | 'suggest' | 'dialog'
  /** numbers stand right, in tabular figures */
  figures?: boolean
  frozen?: boolean
  /** the cell that names its row */
  lead?: boolean
  options?: (row: Row) => readonly Option[]
  /** the cell as it is edited and copied */
  text: (row: Row) => string
  /** the row with what was typed; `null` when it is not understood */
  write: (row: Row, typed: string) => Row | null
  /** instead of the text, when the cell is not being edited */
  show?: (row: Row) => ReactNode
  mark?: (row: Row) => Mark | null
  /** lines shown while the cell is not being edited; all of it stands in its tooltip */
  clamp?: number
  /** steps to the right: depth in a tree */
  depth?: (row: Row) => number
}

/** How the rows of a grid are made and kept whole. */
export interface RowKeeper<Row> {
  /** a new row that is to stand at `index` */
  blank: (rows: readonly Row[], index: number) => Row
  /** puts references among rows right after rows were removed or moved */
  settle?: (rows: readonly Row[], before: readonly Row[]) => readonly Row[]
  /** a row pasted into the place of a new one: its level by what is in it */
  pasted?: (rows: readonly Row[], from: number) => readonly Row[]
}

export interface HeadCell {
  key: string
  text: string
  span: number
  rows: number
  /** index of its first column */
  column: number
}

/** Rows of the header; neighbours that say the same, under the same, are merged. */
export function headRows<Row>(columns: readonly GridColumn<Row>[]): HeadCell[][] {
  const depth = Math.max(1, ...columns.map(({ header }) => header.length))
  return Array.from({ length: depth }, (_, level) => {
    const cells: HeadCell[] = []
    columns.forEach((column, index) => {
      const text = column.header[level]
      if (text === undefined) return
      const last = cells.at(-1)
      const before = columns[index - 1]
      const under = column.header.slice(0, level + 1).join('\n')
      const same = before?.header.slice(0, level + 1).join('\n') === under
      const ends = level === column.header.length - 1 || level === (before?.header.length ?? 0) - 1
      if (last && same && !ends && !column.frozen && last.column + last.span === index) {
        last.span += 1
        return
      }
      const rows = level === column.header.length - 1 ? depth - level : 1
      cells.push({ key: `${column.key} ${level}`, text, span: 1, rows, column: index })
    })
    return cells
  })
}
