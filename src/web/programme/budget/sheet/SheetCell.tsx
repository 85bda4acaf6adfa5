import type { ReactNode } from 'react'
import { tidy } from '#contract/kernel/text.ts'
import { Nothing } from '#web/kit/figure/Figures.tsx'
import { FindingMark } from '#web/kit/state/StateTag.tsx'
import type { Mark } from '../findings/marks.ts'
import { lineValue, type SheetRow } from './sheet-rows.ts'
import { attributeText, formatShare, formatValue, type SheetView } from './sheet-view.ts'
import type { ViewColumn } from './view-columns.ts'
import css from './sheet.module.css'

/** What a cell shows; a figure that is not there is a dash, an attribute that is not there is nothing. */
export function cellText(view: SheetView, row: SheetRow, column: ViewColumn): ReactNode {
  const { sheet, foot } = view
  const { measure } = column
  if (!measure) return attributeText(row.line, column.kind)
  const printed = tidy(row.line.line.cells[measure.key] ?? '')
  const value = lineValue(row.line, measure)
  if (column.kind === 'quantity') return printed
  if (column.kind === 'share') {
    const whole = foot.get(measure.key)?.computed
    return value === null || !whole ? null : formatShare(value, whole)
  }
  if (value !== null) return formatValue(sheet, column, value)
  return /\d/.test(printed) ? printed : <Nothing />
}

interface MarksProps {
  marks: readonly Mark[]
  onOpen: (number: number) => void
}

/** The black squares of a cell. */
export const Marks = ({ marks, onOpen }: MarksProps) =>
  marks.map(({ number, settled }) => (
    <span key={number} data-mark className={css.mark}>
      <FindingMark number={number} settled={settled} onClick={() => onOpen(number)} />
    </span>
  ))

interface MarkedProps extends MarksProps {
  align: 'left' | 'right'
  children: ReactNode
}

/** A mark stands before a figure and after words, so that neither leaves its edge. */
export const Marked = ({ marks, align, onOpen, children }: MarkedProps) => {
  if (marks.length === 0) return children
  const squares = <Marks marks={marks} onOpen={onOpen} />
  return align === 'right' ? (
    <>
      {squares} {children}
    </>
  ) : (
    <>
      {children} {squares}
    </>
  )
}

/** An open finding frames its cell; a settled one leaves it quiet. */
export const isOpen = (marks: readonly Mark[]): true | undefined =>
  marks.some(({ settled }) => !settled) || undefined
