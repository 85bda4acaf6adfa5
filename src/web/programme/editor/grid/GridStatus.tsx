import type { ReactNode } from 'react'
import css from './grid.module.css'
import type { Standing } from './use-grid.ts'
import { words } from './words.ts'

interface GridStatusProps<Row> {
  grid: Standing<Row>
  problem: ((row: number, key: string) => string | undefined) | undefined
  note: ReactNode
  onAccept: () => void
}

/** What is to be known of the active cell, with what F4 would put there. */
export function GridStatus<Row>({ grid, problem: problemAt, note, onAccept }: GridStatusProps<Row>) {
  const { row, column, selection, notice } = grid
  const problem = column && problemAt?.(selection.head.row, column.key)
  const mark = row === undefined ? null : column?.mark?.(row)
  const text = notice ?? mark?.text ?? problem
  return (
    <div className={css.status} role="status" data-tone={notice || problem ? 'danger' : mark?.tone}>
      <span>{text}</span>
      {mark?.accept && (
        <button type="button" className={css.accept} onClick={onAccept}>
          {words.accept} {mark.accept} <kbd>F4</kbd>
        </button>
      )}
      {!text && note}
    </div>
  )
}
