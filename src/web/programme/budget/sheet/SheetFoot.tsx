import { IconCheck } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { signed } from '#contract/kernel/money.ts'
import { findingLooks } from '#web/kit/state/looks.ts'
import { words } from '../words.ts'
import type { Mark } from '../findings/marks.ts'
import { isOpen, Marked } from './SheetCell.tsx'
import { type FootCell, formatValue, type SheetView } from './sheet-view.ts'
import type { ViewColumn } from './view-columns.ts'
import working from '../working-table.module.css'

interface SheetFootProps {
  view: SheetView
  columns: readonly ViewColumn[]
  onOpen: (number: number) => void
}

const differenceOf = ({ computed, printed }: FootCell): number | null =>
  computed === null || !printed ? null : computed - printed.value

interface FootRow {
  key: 'computed' | 'printed' | 'difference'
  label: ReactNode
  value: (column: ViewColumn, cell: FootCell) => ReactNode
  marks: (cell: FootCell) => readonly Mark[]
}

/** The word of the class, at the end of the line of differences. */
const classWord = (view: SheetView): string => {
  const [first] = [...view.foot.values()].flatMap((cell) =>
    differenceOf(cell) ? (cell.printed?.marks ?? []) : [],
  )
  return first ? findingLooks[first.finding.class].words.toLowerCase() : ''
}

const Difference = ({ view, column, cell }: { view: SheetView; column: ViewColumn; cell: FootCell }) => {
  const difference = differenceOf(cell)
  if (difference === null) return null
  if (difference === 0) {
    return (
      <span className={working.agrees}>
        <IconCheck size={14} stroke={2} aria-hidden /> 0
      </span>
    )
  }
  const tone = cell.printed?.marks.some(({ finding }) => finding.class === 'conflict') ? 'danger' : 'warning'
  return (
    <span className={working.differs} data-tone={tone}>
      {signed(formatValue(view.sheet, column, difference), difference)}
    </span>
  )
}

export function footRows(view: SheetView): FootRow[] {
  const computed: FootRow = {
    key: 'computed',
    label: words.fromLines(view.items),
    value: (column, cell) => cell.computed !== null && formatValue(view.sheet, column, cell.computed),
    marks: () => [],
  }
  if (view.printedAt === null) {
    return [computed, { key: 'printed', label: words.noPrintedTotal, value: () => null, marks: () => [] }]
  }
  return [
    computed,
    {
      key: 'printed',
      label: view.printedAt,
      value: (column, cell) => cell.printed && formatValue(view.sheet, column, cell.printed.value),
      marks: (cell) => (differenceOf(cell) === 0 ? (cell.printed?.marks ?? []) : []),
    },
    {
      key: 'difference',
      label: words.difference,
      value: (column, cell) => <Difference view={view} column={column} cell={cell} />,
      marks: (cell) => (differenceOf(cell) === 0 ? [] : (cell.printed?.marks ?? [])),
    },
  ]
}

/** Computed, printed, difference: always in sight. */
export function SheetFoot({ view, columns, onOpen }: SheetFootProps) {
  const at = columns.findIndex(({ kind }) => kind === 'label')
  return (
    <tfoot>
      {footRows(view).map(({ key, label, value, marks }) => {
        const ofLine =
          key === 'printed' && view.total ? view.marks.at(view.id, view.total.id, columns[at]?.key ?? '') : []
        const row = key === 'printed' && view.total ? view.total.id : `foot-${key}`
        return (
          <tr key={key} data-row={row} data-foot={key} data-head={columns[at]?.key}>
            {columns.map((column, index) => {
              const cell = view.foot.get(column.key)
              const own = index === at ? ofLine : cell ? marks(cell) : []
              const share = column.kind === 'share' && key === 'computed' && view.items > 0
              return (
                <td
                  key={column.key}
                  tabIndex={-1}
                  data-cols={column.key}
                  data-kind={column.kind}
                  data-align={column.align}
                  data-marked={isOpen(own)}
                >
                  <Marked marks={own} align={column.align} onOpen={onOpen}>
                    {index === at ? label : cell ? value(column, cell) : share ? '100,0' : null}
                    {column.kind === 'timing' && key === 'difference' && classWord(view)}
                  </Marked>
                </td>
              )
            })}
          </tr>
        )
      })}
    </tfoot>
  )
}
