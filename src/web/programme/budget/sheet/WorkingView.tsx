import { Button } from '@mantine/core'
import { useState } from 'react'
import { usePhone } from '#web/kit/page/use-phone.ts'
import { words } from '../words.ts'
import { PhoneSheet } from './PhoneSheet.tsx'
import { unfolded } from './sheet-rows.ts'
import { type CellPlace, SheetTable } from './SheetTable.tsx'
import type { SheetView } from './sheet-view.ts'
import type { ViewColumn } from './view-columns.ts'
import css from './sheet.module.css'

interface WorkingViewProps {
  view: SheetView
  name: string
  columns: readonly ViewColumn[]
  onOpen: (number: number) => void
  goTo: CellPlace | null
}

/** One printed table to work with: rows of two lines on a phone, the whole grid when asked for. */
export function WorkingView({ view, name, columns, onOpen, goTo }: WorkingViewProps) {
  const phone = usePhone()
  const [grid, setGrid] = useState(false)
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [gone, setGone] = useState<CellPlace | null>(null)
  // a cell that was folded away must be in sight before it can be gone to
  if (goTo !== gone) {
    setGone(goTo)
    if (goTo && folded.size > 0) setFolded(new Set())
    if (goTo) setGrid(true)
  }
  const fold = (row: string, closed: boolean) =>
    setFolded((before) => new Set(closed ? [...before, row] : [...before].filter((each) => each !== row)))
  const shared = { view, folded, onFold: fold, onOpen, label: words.tableLabel(name) }
  const asRows = phone && !grid
  return (
    <>
      {phone && (
        <div className={`${css.phoneSwitch} kc-no-print`}>
          <Button size="xs" variant="default" onClick={() => setGrid(!grid)}>
            {grid ? words.asRows : words.allColumns}
          </Button>
        </div>
      )}
      {asRows ? (
        <PhoneSheet {...shared} rows={unfolded(view.rows, folded)} />
      ) : (
        <SheetTable {...shared} columns={columns} goTo={goTo} />
      )}
    </>
  )
}
