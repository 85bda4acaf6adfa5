import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { SheetBody } from './SheetBody.tsx'
import { SheetFoot } from './SheetFoot.tsx'
import { SheetHead } from './SheetHead.tsx'
import { unfolded } from './sheet-rows.ts'
import type { SheetView } from './sheet-view.ts'
import type { ViewColumn } from './view-columns.ts'
import { words } from '../words.ts'
import working from '../working-table.module.css'
import { useCellWalk } from './walk-cells.ts'
import css from './sheet.module.css'

export interface CellPlace {
  line: string
  column?: string | undefined
}

interface SheetTableProps {
  view: SheetView
  label: string
  columns: readonly ViewColumn[]
  folded: ReadonlySet<string>
  onFold: (row: string, closed: boolean) => void
  /** opens the finding behind a mark */
  onOpen: (number: number) => void
  /** a cell to go to, once per object */
  goTo: CellPlace | null
}

/** The working table: header, first columns and the three last rows stay in sight. */
export function SheetTable({ view, label, columns, folded, onFold, onOpen, goTo }: SheetTableProps) {
  const [scrolled, setScrolled] = useState(false)
  const table = useRef<HTMLTableElement>(null)
  const walk = useCellWalk(table, {
    fold: onFold,
    open: (row, column) => {
      const [mark] = view.marks.at(view.id, row, column)
      const [total] = view.foot.get(column)?.printed?.marks ?? []
      const first = mark ?? (row.startsWith('foot-') || row === view.total?.id ? total : undefined)
      if (first) onOpen(first.number)
    },
  })
  const walkTo = useEffectEvent((place: CellPlace) => walk.goTo(place.line, place.column))
  useEffect(() => {
    if (goTo) walkTo(goTo)
  }, [goTo])
  const rows = unfolded(view.rows, folded)
  const grid = (
    <div
      className={`${working.frame} ${css.frame}`}
      onScroll={(event) => setScrolled(event.currentTarget.scrollTop > 0)}
    >
      <table
        ref={table}
        {...walk.grid}
        aria-label={label}
        className={`${working.table} ${css.sheet}`}
        data-scrolled={scrolled || undefined}
        data-wide-sheet={columns.length > 10 || undefined}
      >
        <SheetHead view={view} columns={columns} onOpen={onOpen} />
        <SheetBody
          view={view}
          columns={columns}
          rows={rows}
          folded={folded}
          onFold={onFold}
          onOpen={onOpen}
        />
        <SheetFoot view={view} columns={columns} onOpen={onOpen} />
      </table>
    </div>
  )
  return (
    <>
      {grid}
      {view.total?.note && <p className={css.footnote}>{words.totalNote(view.total.note)}</p>}
    </>
  )
}
