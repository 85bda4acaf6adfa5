import { useRef, useState } from 'react'
import type { Block } from './model/clipboard.ts'
import type { GridColumn, Option, RowKeeper } from './model/columns.ts'
import { insertRows, type Written, writeBlock } from './model/rows.ts'
import { at, keepInside, next, type Selection, type Size, type Spot } from './model/selection.ts'
import { words } from './words.ts'

export interface GridData<Row> {
  columns: readonly GridColumn<Row>[]
  rows: readonly Row[]
  keeper: RowKeeper<Row>
  onChange: (rows: readonly Row[]) => void
  /** makes lines children of the line above, where rows are a tree */
  indent?: (rows: readonly Row[], from: number, to: number, by: 1 | -1) => readonly Row[]
  /** columns from the left that a pasted block may fill; those behind them are the grid's own */
  blockWidth?: number
  onUndo?: () => void
  onRedo?: () => void
  /** the cell at which the keyboard stands first */
  start?: Spot | undefined
  /** takes the keyboard at once: somebody has just been led here */
  enter?: boolean
  onPlace?: (spot: Spot) => void
  /** opens the dialog of a cell that is not typed into */
  onDialog?: (row: number, key: string) => void
}

/** What is being typed into the active cell. */
export interface Editing {
  typed: string
  /** the option that Enter takes; −1: what was typed */
  pick: number
  /** the list shows everything until something is typed */
  all: boolean
}

/** Where the keyboard stands in a grid, and what it last refused. */
export function useSelection<Row>(data: GridData<Row>) {
  const { columns, rows, onChange } = data
  const size: Size = { rows: rows.length, cols: columns.length }
  const [kept, setKept] = useState<Selection>(() => at(data.start?.row ?? 0, data.start?.col ?? 0))
  const [notice, setNotice] = useState<string | null>(null)
  const selection = keepInside(kept, size)

  const select = (to: Selection) => {
    setKept(to)
    setNotice(null)
    data.onPlace?.(to.head)
  }
  const put = ({ rows: written, refused }: Written<Row>) => {
    onChange(written)
    const [first] = refused
    const header = first ? (columns[first.col]?.header.at(-1) ?? '') : ''
    setNotice(
      !first
        ? null
        : refused.length > 1
          ? words.refusedMany(refused.length)
          : words.refused(first.typed, header),
    )
  }
  const write = (block: Block, spot: Spot) => put(writeBlock(rows, columns, spot, block))
  const column = columns[selection.head.col]
  const row = rows[selection.head.row]
  return { data, size, selection, column, row, notice, select, put, write }
}

export type Standing<Row> = ReturnType<typeof useSelection<Row>>

/** Typing into the active cell. The rows themselves belong to whoever shows the grid. */
export function useTyping<Row>(grid: Standing<Row>) {
  const { data, column, row, selection, size } = grid
  const [editing, setEditing] = useState<Editing | null>(null)
  // Enter and the loss of focus may both end the same typing
  const ended = useRef(false)
  const options: readonly Option[] = (editing && row !== undefined && column?.options?.(row)) || []

  const start = (begun: Editing | null) => {
    ended.current = begun === null
    setEditing(begun)
  }
  const isOpened = (): boolean => {
    if (column?.kind !== 'dialog') return false
    data.onDialog?.(selection.head.row, column.key)
    return true
  }
  const begin = (typed: string) => row !== undefined && !isOpened() && start({ typed, pick: -1, all: false })
  const open = () => {
    if (row === undefined || !column || isOpened()) return
    const text = column.text(row)
    const choice = column.kind === 'choice'
    const pick = choice ? (column.options?.(row) ?? []).findIndex(({ label }) => label === text) : -1
    start({ typed: choice ? '' : text, pick, all: true })
  }
  /** Ends typing and, after Enter or Tab, goes on; beyond the last cell a row is added in the same change. */
  const finish = (chosen?: string, by?: Spot) => {
    if (!editing || !column || row === undefined || ended.current) return
    start(null)
    const typed = chosen ?? editing.typed
    const untouched = chosen === undefined && editing.all && column.kind === 'choice'
    const changed = !untouched && typed !== column.text(row)
    const written = changed
      ? writeBlock(data.rows, data.columns, selection.head, [[typed]])
      : { rows: data.rows, refused: [] }
    const there = by ? next(selection, by, size) : null
    const grows = by !== undefined && !there && by.row >= 0
    if (there) grid.select(there)
    if (grows) grid.select(at(size.rows, by.col > 0 ? 0 : selection.head.col))
    if (changed || grows) {
      grid.put({ ...written, rows: grows ? insertRows(written.rows, data.keeper, size.rows) : written.rows })
    }
  }
  return { editing, setEditing, options, begin, open, finish, cancel: () => start(null) }
}

export type Typing = ReturnType<typeof useTyping>
