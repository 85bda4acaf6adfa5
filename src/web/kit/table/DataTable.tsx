import { type KeyboardEvent, useMemo, useState } from 'react'
import { usePhone } from '../page/use-phone.ts'
import { TableStatus } from './TableStatus.tsx'
import type { Column } from './columns.ts'
import type { DataTableProps } from './table-props.ts'
import { PhoneRows } from './PhoneRows.tsx'
import { TableBody } from './TableBody.tsx'
import css from './table.module.css'

/** Up and Down walk from row to row, within the same column of boxes or links; Enter opens; Left and Right fold a group. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const from = event.target as HTMLElement
  const here = from.closest('[data-row]')
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')]
  const next = rows[rows.findIndex((row) => row === here) + (event.key === 'ArrowDown' ? 1 : -1)]
  const target = next?.matches('[tabindex]')
    ? next
    : (next?.querySelector<HTMLElement>(from.tagName) ??
      next?.querySelector<HTMLElement>('a, button, input, [tabindex]'))
  if (!target) return
  event.preventDefault()
  target.focus()
}

/** Left edges of the frozen columns, in px. */
function edges<Row>(columns: Column<Row>[]): Map<string, number> {
  const at = new Map<string, number>()
  let left = 0
  for (const column of columns) {
    if (!column.frozen) break
    at.set(column.key, left)
    left += column.width ?? 0
  }
  return at
}

/** Rows that no folded group above them hides. */
function unfolded<Row>(
  rows: readonly Row[],
  props: Pick<DataTableProps<Row>, 'group' | 'rowKey'>,
  folded: ReadonlySet<string>,
) {
  let hide = false
  return rows.filter((row) => {
    if (!props.group?.(row)) return !hide
    hide = folded.has(props.rowKey(row))
    return true
  })
}

/** Rows that are seen at once with their total; the total of more stays in sight while they are read. */
const screenful = 15

/** A table as a document prints it: ink line, hairlines, right-aligned figures; on a phone rows of two lines. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, state, empty, foot, dense, framed } = props
  const phone = usePhone()
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const [scrolled, setScrolled] = useState(false)
  const left = useMemo(() => edges(columns), [columns])
  const shown = useMemo(() => unfolded(rows, props, folded), [rows, folded, props])
  const fold = (key: string, closed: boolean) =>
    setFolded((before) => new Set(closed ? [...before, key] : [...before].filter((each) => each !== key)))
  const status = <TableStatus state={state} count={rows.length} empty={empty} columns={columns.length} />
  if (phone && !framed) return <PhoneRows {...props} rows={shown} status={status} />
  return (
    <div
      className={framed ? css.frame : undefined}
      {...(framed ? { tabIndex: 0, role: 'region', 'aria-label': label } : {})}
      onScroll={framed ? (event) => setScrolled(event.currentTarget.scrollTop > 0) : undefined}
    >
      <table
        className={css.table}
        data-dense={dense || undefined}
        data-scrolled={scrolled || undefined}
        data-long={shown.length > screenful || undefined}
        aria-label={label}
      >
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                data-align={column.align}
                data-frozen={left.has(column.key) || undefined}
                style={{ width: column.width, left: left.get(column.key) }}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <TableBody {...props} rows={shown} left={left} folded={folded} onFold={fold} onKeyDown={walk} />
        {foot && foot.length > 0 && <TableBody {...props} rows={foot} left={left} as="tfoot" />}
      </table>
      {status}
    </div>
  )
}
