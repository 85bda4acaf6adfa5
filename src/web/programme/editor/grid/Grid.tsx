import { type MouseEvent, type ReactNode, type RefObject, useMemo, useRef } from 'react'
import { CellEditor } from './CellEditor.tsx'
import { acceptReadings, run } from './commands.ts'
import type { GridColumn } from './model/columns.ts'
import { edgesOf, type FootRow, GridFoot, GridHead, GridRow, INDEX_WIDTH } from './GridTable.tsx'
import { GridBar } from './GridBar.tsx'
import css from './grid.module.css'
import type { Widen } from './paste.ts'
import { PasteDialog } from './PasteDialog.tsx'
import { rangeOf } from './model/selection.ts'
import { useClipboard } from './use-clipboard.ts'
import { type GridData, type Standing, type Typing, useSelection, useTyping } from './use-grid.ts'
import { useLayout } from './use-layout.ts'
import { useWindow } from './use-window.ts'
import type { Drawn } from './model/window.ts'
import { GridStatus } from './GridStatus.tsx'
import { words } from './words.ts'

export interface GridProps<Row> extends GridData<Row> {
  /** what the grid holds */
  label: string
  /** rows of heads and totals */
  tone?: (row: Row) => string | undefined
  /** why a cell cannot be saved */
  problem?: (row: number, key: string) => string | undefined
  foot?: readonly FootRow[]
  /** adds columns for a block that is wider than the grid */
  widen?: Widen<Row>
  renderColumnTool?: (column: GridColumn<Row>) => ReactNode
  /** further buttons over the grid; they may speak of the active row */
  renderTools?: (row: Row | undefined, index: number) => ReactNode
  note?: ReactNode
}

const spotOf = (target: EventTarget): { row: number; col: number | null } | null => {
  const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-col], tbody th') : null
  const line = cell?.closest<HTMLElement>('tr[data-index]')
  if (!cell || !line) return null
  return {
    row: Number(line.dataset['index']),
    col: cell.dataset['col'] === undefined ? null : Number(cell.dataset['col']),
  }
}

/** The mouse: press chooses, drag and Shift extend, a second press on the active cell opens it. */
function useMouse<Row>(grid: Standing<Row>, typing: Typing, focus: () => void) {
  const last = Math.max(grid.size.cols - 1, 0)
  return {
    onMouseDown(event: MouseEvent) {
      const spot = spotOf(event.target)
      if (!spot || event.button !== 0) return
      event.preventDefault()
      typing.finish()
      focus()
      const { head, anchor } = grid.selection
      const again =
        !event.shiftKey &&
        spot.row === head.row &&
        spot.col === head.col &&
        anchor.row === head.row &&
        anchor.col === head.col
      if (again && (event.detail > 1 || grid.column?.kind === 'choice' || grid.column?.kind === 'dialog'))
        return typing.open()
      const to = { row: spot.row, col: spot.col ?? last }
      grid.select({ anchor: event.shiftKey ? anchor : { row: spot.row, col: spot.col ?? 0 }, head: to })
    },
    onMouseOver(event: MouseEvent) {
      const spot = event.buttons === 1 && !typing.editing ? spotOf(event.target) : null
      if (spot && grid.size.rows > 0)
        grid.select({ anchor: grid.selection.anchor, head: { row: spot.row, col: spot.col ?? last } })
    },
    onDoubleClick: () => !typing.editing && typing.open(),
  }
}

const none = () => undefined

/** The rows in sight, with blank room for the others. */
function Rows<Row>({ grid, props, frame }: { grid: Standing<Row>; props: GridProps<Row>; frame: Drawn }) {
  const { rows, columns, tone, problem = none } = props
  const lefts = useMemo(() => edgesOf(columns), [columns])
  const range = rangeOf(grid.selection)
  const { head } = grid.selection
  return (
    <tbody>
      {frame.above > 0 && <tr aria-hidden style={{ height: frame.above }} />}
      {rows.slice(frame.from, frame.to).map((row, offset) => {
        const index = frame.from + offset
        const chosen = index >= range.top && index <= range.bottom
        return (
          <GridRow
            key={index}
            row={row}
            index={index}
            columns={columns}
            lefts={lefts}
            tone={tone?.(row)}
            from={chosen ? range.left : 0}
            to={chosen ? range.right : -1}
            active={index === head.row ? head.col : -1}
            problems={problem}
          />
        )
      })}
      {frame.below > 0 && <tr aria-hidden style={{ height: frame.below }} />}
    </tbody>
  )
}

interface TableProps<Row> {
  grid: Standing<Row>
  props: GridProps<Row>
  frame: RefObject<HTMLDivElement | null>
  drawn: Drawn
  mouse: ReturnType<typeof useMouse>
  onAll: () => void
}

/** The table itself, in a frame of its own. */
function Table<Row>({ grid, props, frame, drawn, mouse, onAll }: TableProps<Row>) {
  const { label, columns, rows, foot, renderColumnTool } = props
  const lefts = useMemo(() => edgesOf(columns), [columns])
  return (
    <div ref={frame} className={css.frame} role="group" aria-label={label}>
      <table className={css.table} aria-label={label} aria-rowcount={rows.length} {...mouse}>
        <colgroup>
          <col style={{ width: INDEX_WIDTH }} />
          {columns.map((column) => (
            <col key={column.key} style={{ width: column.width }} />
          ))}
        </colgroup>
        <GridHead columns={columns} lefts={lefts} renderTool={renderColumnTool} onAll={onAll} />
        <Rows grid={grid} props={props} frame={drawn} />
        {foot && foot.length > 0 && <GridFoot foot={foot} columns={columns} lefts={lefts} />}
      </table>
      {rows.length === 0 && <p className={css.empty}>{words.empty}</p>}
    </div>
  )
}

const nameOf = <Row,>({ row, column, selection }: Standing<Row>): string =>
  row === undefined
    ? words.empty
    : words.editor(selection.head.row + 1, column?.header.join(', ') ?? '', column?.text(row) ?? '')

/** A table that is typed into as into a spreadsheet. */
export function Grid<Row>(props: GridProps<Row>) {
  const frame = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  const grid = useSelection(props)
  const typing = useTyping(grid)
  const clipboard = useClipboard(grid, typing.editing !== null)
  const { drawn, bring } = useWindow(frame, props.rows.length)
  useLayout(grid, typing, { frame, box }, bring)
  const focus = () => box.current?.focus({ preventScroll: true })
  const mouse = useMouse(grid, typing, focus)
  const onAll = () => {
    run(grid, { do: 'all' }, typing.open)
    focus()
  }
  const onAccept = () => {
    acceptReadings(grid)
    focus()
  }
  const onPasted = () => {
    clipboard.drop()
    focus()
  }
  return (
    <div className={css.grid}>
      <GridBar grid={grid} focus={focus} tools={props.renderTools?.(grid.row, grid.selection.head.row)} />
      <div className={css.holder}>
        <Table grid={grid} props={props} frame={frame} drawn={drawn} mouse={mouse} onAll={onAll} />
        <CellEditor grid={grid} typing={typing} clipboard={clipboard} box={box} label={nameOf(grid)} />
      </div>
      <GridStatus grid={grid} problem={props.problem} note={props.note} onAccept={onAccept} />
      {clipboard.pending && (
        <PasteDialog grid={grid} pending={clipboard.pending} widen={props.widen} onClose={onPasted} />
      )}
    </div>
  )
}
