import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import type { KeyboardEvent, MouseEvent } from 'react'
import { words } from '../words.ts'
import type { DataTableProps } from './table-props.ts'
import type { Column } from './columns.ts'
import css from './table.module.css'

interface TableBodyProps<Row> extends DataTableProps<Row> {
  left: Map<string, number>
  folded?: ReadonlySet<string>
  onFold?: (key: string, closed: boolean) => void
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void
  as?: 'tbody' | 'tfoot'
}

/** A click on a link or control inside the row is its own; a click elsewhere opens the row. */
const isOwn = (event: MouseEvent<HTMLElement>): boolean =>
  (event.target as HTMLElement).closest('a, button, input, label, select') !== null

const FoldButton = ({ closed, onFold }: { closed: boolean; onFold: (closed: boolean) => void }) => {
  const Icon = closed ? IconChevronRight : IconChevronDown
  return (
    <button
      type="button"
      className={css.fold}
      aria-expanded={!closed}
      aria-label={closed ? words.unfold : words.fold}
      onClick={() => onFold(!closed)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft') onFold(true)
        if (event.key === 'ArrowRight') onFold(false)
      }}
    >
      <Icon size={14} stroke={1.75} />
    </button>
  )
}

function Cell<Row>({
  column,
  row,
  left,
  lead,
}: {
  column: Column<Row>
  row: Row
  left: number | undefined
  lead: React.ReactNode
}) {
  const Tag = column.lead ? 'th' : 'td'
  return (
    <Tag
      {...(column.lead ? { scope: 'row' as const } : {})}
      className={column.figures ? 'kc-figures' : undefined}
      data-align={column.align}
      data-lead={column.lead || undefined}
      data-quiet={column.quiet || undefined}
      data-frozen={left !== undefined || undefined}
      style={{ left }}
    >
      {lead}
      {column.cell(row)}
    </Tag>
  )
}

/** The rows of a table, or of its foot. */
export function TableBody<Row>(props: TableBodyProps<Row>) {
  const {
    rows,
    columns,
    rowKey,
    group,
    onOpen,
    selected,
    left,
    folded,
    onFold,
    onKeyDown,
    as: Tag = 'tbody',
  } = props
  return (
    <Tag onKeyDown={onKeyDown}>
      {rows.map((row) => {
        const key = rowKey(row)
        const head = group?.(row) ?? false
        const closed = folded?.has(key) ?? false
        const open = onOpen && !head ? onOpen : undefined
        return (
          <tr
            key={key}
            data-row
            data-group={head || undefined}
            data-opens={open ? true : undefined}
            data-selected={selected?.(row) || undefined}
            onClick={open ? (event) => !isOwn(event) && open(row) : undefined}
          >
            {columns.map((column) => (
              <Cell
                key={column.key}
                column={column}
                row={row}
                left={left.get(column.key)}
                lead={
                  head && column.lead && onFold ? (
                    <FoldButton closed={closed} onFold={(now) => onFold(key, now)} />
                  ) : null
                }
              />
            ))}
          </tr>
        )
      })}
    </Tag>
  )
}
