import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { words } from '../words.ts'
import type { Mark } from '../findings/marks.ts'
import { cellText, isOpen, Marked, Marks } from './SheetCell.tsx'
import type { SheetRow } from './sheet-rows.ts'
import type { SheetView } from './sheet-view.ts'
import type { ViewColumn } from './view-columns.ts'
import css from './sheet.module.css'

export interface SheetBodyProps {
  view: SheetView
  columns: readonly ViewColumn[]
  rows: readonly SheetRow[]
  folded: ReadonlySet<string>
  onFold: (row: string, closed: boolean) => void
  onOpen: (number: number) => void
}

export const Fold = ({ closed, onFold }: { closed: boolean; onFold: (closed: boolean) => void }) => {
  const Icon = closed ? IconChevronRight : IconChevronDown
  return (
    <button
      type="button"
      tabIndex={-1}
      className={css.fold}
      aria-expanded={!closed}
      aria-label={closed ? words.unfold : words.fold}
      onClick={() => onFold(!closed)}
    >
      <Icon size={14} stroke={1.75} aria-hidden />
    </button>
  )
}

/** A group's name runs on over the columns after it that a group never fills. */
function span(row: SheetRow, columns: readonly ViewColumn[], at: number): number {
  if (!row.group) return 1
  let count = 1
  while (columns[at + count]?.kind === 'unit' || columns[at + count]?.kind === 'quantity') count += 1
  return count
}

interface LabelProps extends Pick<SheetBodyProps, 'folded' | 'onFold' | 'onOpen'> {
  row: SheetRow
  marks: readonly Mark[]
}

function Label({ row, folded, onFold, onOpen, marks }: LabelProps) {
  const { note } = row.line.line
  // a line directly under its group stands at the edge; what lies deeper stands under its head's words
  const indent = row.folds || row.depth > 1 ? row.depth : 0
  return (
    <span className={css.label} style={{ paddingLeft: indent * 18 }}>
      {row.folds && <Fold closed={folded.has(row.id)} onFold={(closed) => onFold(row.id, closed)} />}
      <span>
        {row.label} <Marks marks={marks} onOpen={onOpen} />
        {note && <span className={css.note}>{note}</span>}
      </span>
    </span>
  )
}

function Row({ row, ...props }: SheetBodyProps & { row: SheetRow }) {
  const { view, columns, folded, onOpen } = props
  const at = columns.findIndex(({ kind }) => kind === 'label')
  const wide = span(row, columns, at)
  const state = row.folds ? (folded.has(row.id) ? 'closed' : 'open') : undefined
  return (
    <tr
      data-row={row.id}
      data-fold={state}
      data-head={columns[at]?.key}
      data-group={row.group || undefined}
      data-part={(!row.group && row.folds) || undefined}
    >
      {columns.map((column, index) => {
        if (index > at && index < at + wide) return null
        const marks = column.kind === 'share' ? [] : view.marks.at(view.id, row.id, column.key)
        const covered = columns.slice(index, index + (index === at ? wide : 1))
        const Tag = index === at ? 'th' : 'td'
        return (
          <Tag
            key={column.key}
            {...(index === at ? { scope: 'row' as const } : {})}
            tabIndex={-1}
            colSpan={covered.length}
            data-cols={covered.map(({ key }) => key).join(' ')}
            data-kind={column.kind}
            data-align={column.align}
            data-marked={isOpen(marks)}
          >
            <Marked marks={index === at ? [] : marks} align={column.align} onOpen={onOpen}>
              {column.kind === 'number' ? (
                row.number
              ) : index === at ? (
                <Label {...props} row={row} marks={marks} />
              ) : (
                cellText(view, row, column)
              )}
            </Marked>
          </Tag>
        )
      })}
    </tr>
  )
}

/** The document's lines in its own order and numbers; subtotals are ours. */
export const SheetBody = (props: SheetBodyProps) => (
  <tbody>
    {props.rows.map((row) => (
      <Row key={row.id} {...props} row={row} />
    ))}
  </tbody>
)
