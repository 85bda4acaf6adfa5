import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'

/** What the keys do besides walking. */
export interface CellActs {
  /** folds or opens the lines under a head; null when the row has none */
  fold: (row: string, closed: boolean) => void
  /** opens what the cell is marked with */
  open: (row: string, column: string) => void
}

const cellsOf = (row: HTMLTableRowElement | undefined): HTMLTableCellElement[] => [...(row?.cells ?? [])]

/** A cell may stand for several columns: a group's name runs over the ones that it leaves empty. */
const columnsOf = (cell: HTMLElement): string[] => cell.dataset['cols']?.split(' ') ?? []

const rowsOf = (table: HTMLTableElement): HTMLTableRowElement[] =>
  [...table.rows].filter((row) => row.dataset['row'] !== undefined)

/** Makes a cell the one that Tab comes back to. */
function keep(table: HTMLTableElement, cell: HTMLElement): void {
  for (const other of table.querySelectorAll('[data-cols][tabindex="0"]'))
    other.setAttribute('tabindex', '-1')
  cell.setAttribute('tabindex', '0')
}

function focusOn(table: HTMLTableElement, cell: HTMLElement | undefined): void {
  if (!cell) return
  keep(table, cell)
  cell.focus({ preventScroll: true })
  cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}

const steps: Partial<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-12, 0],
  PageDown: [12, 0],
  Home: [0, -99],
  End: [0, 99],
}

const within = (at: number, count: number): number => Math.max(0, Math.min(count - 1, at))

/** True when the key folded or opened the row instead of leaving the cell. */
function folds(event: KeyboardEvent, row: HTMLElement, cell: HTMLElement, acts: CellActs): boolean {
  const state = row.dataset['fold']
  const id = row.dataset['row']
  if (!state || !id || !columnsOf(cell).includes(row.dataset['head'] ?? '')) return false
  const closing = event.key === 'ArrowLeft' && state === 'open'
  const opening = event.key === 'ArrowRight' && state === 'closed'
  const toggling = event.key === 'Enter' && !cell.querySelector('[data-mark]')
  if (!closing && !opening && !toggling) return false
  acts.fold(id, closing || (toggling && state === 'open'))
  return true
}

function walk(event: KeyboardEvent<HTMLTableElement>, wanted: RefObject<string>, acts: CellActs): void {
  const table = event.currentTarget
  const cell = (event.target as HTMLElement).closest<HTMLTableCellElement>('[data-cols]')
  const row = cell?.closest('tr')
  if (!cell || !row || event.target !== cell || event.altKey || event.metaKey) return
  const own = columnsOf(cell)
  if (folds(event, row, cell, acts)) return event.preventDefault()
  if (event.key === 'Enter') return acts.open(row.dataset['row'] ?? '', own[0] ?? '')
  const step = steps[event.key]
  if (!step) return
  event.preventDefault()
  const rows = rowsOf(table)
  const leaps = event.ctrlKey && step[1] !== 0 ? Math.sign(step[1]) * rows.length : 0
  const next = rows[within(rows.indexOf(row) + step[0] + leaps, rows.length)]
  if (step[1] !== 0) {
    const cells = cellsOf(next)
    const target = cells[within(cell.cellIndex + step[1], cells.length)]
    wanted.current = target ? (columnsOf(target)[0] ?? '') : ''
    return focusOn(table, target)
  }
  const column = own.includes(wanted.current) ? wanted.current : (own[0] ?? '')
  wanted.current = column
  focusOn(
    table,
    cellsOf(next).find((each) => columnsOf(each).includes(column)),
  )
}

/** Arrow keys walk from cell to cell; one cell at a time can be reached by Tab. */
export function useCellWalk(table: RefObject<HTMLTableElement | null>, acts: CellActs) {
  const wanted = useRef('')
  // the cell that Tab reaches may have been folded away
  useEffect(() => {
    const grid = table.current
    if (grid && !grid.querySelector('[data-cols][tabindex="0"]')) {
      grid.querySelector('tbody [data-cols]')?.setAttribute('tabindex', '0')
    }
  })
  return {
    /** a table that is walked cell by cell is a grid: screen readers then leave the arrow keys to it */
    grid: {
      role: 'grid',
      onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => walk(event, wanted, acts),
      onFocus: (event: FocusEvent<HTMLTableElement>) => {
        const cell = event.target.closest<HTMLElement>('[data-cols]')
        if (cell) keep(event.currentTarget, cell)
      },
    },
    /** goes to a cell by its row and column; the row's head when the column is not shown */
    goTo: (row: string, column: string | undefined): boolean => {
      const grid = table.current
      const found = grid?.querySelector<HTMLTableRowElement>(`[data-row="${CSS.escape(row)}"]`)
      if (!grid || !found) return false
      const cells = cellsOf(found)
      const cell = column ? cells.find((each) => columnsOf(each).includes(column)) : undefined
      const head = cells.find((each) => columnsOf(each).includes(found.dataset['head'] ?? ''))
      focusOn(grid, cell ?? head)
      ;(cell ?? head)?.scrollIntoView({ block: 'center', inline: 'nearest' })
      return true
    },
  }
}
