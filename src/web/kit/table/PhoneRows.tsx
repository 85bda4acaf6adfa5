import { Fragment, type ReactNode } from 'react'
import type { DataTableProps } from './table-props.ts'
import css from './table.module.css'

interface PhoneRowsProps<Row> extends DataTableProps<Row> {
  status: ReactNode
}

function PhoneRow<Row>({ row, props }: { row: Row; props: PhoneRowsProps<Row> }) {
  const { columns, group } = props
  const lead = columns.find((column) => column.lead) ?? columns[0]
  const meta = columns.filter((column) => column.phone === 'meta')
  const state = columns.filter((column) => column.phone === 'state')
  return (
    <li data-row data-group={group?.(row) || undefined}>
      <div className={css.phoneLead}>{lead?.cell(row)}</div>
      <div className={css.phoneLine}>
        <span className={css.phoneMeta}>
          {meta.map((column, index) => (
            <Fragment key={column.key}>
              {index > 0 && ' · '}
              <span className={column.figures ? 'kc-figures' : undefined}>
                {(column.phoneCell ?? column.cell)(row)}
              </span>
            </Fragment>
          ))}
        </span>
        <span className={css.phoneState}>
          {state.map((column) => (
            <span key={column.key} className={column.figures ? 'kc-figures' : undefined}>
              {(column.phoneCell ?? column.cell)(row)}
            </span>
          ))}
        </span>
      </div>
    </li>
  )
}

/** The same rows on a phone: the name, then what matters left and right; the order stays. */
export function PhoneRows<Row>(props: PhoneRowsProps<Row>) {
  const { label, rows, rowKey, foot, status } = props
  return (
    <div>
      <ul className={css.phone} aria-label={label}>
        {[...rows, ...(foot ?? [])].map((row) => (
          <PhoneRow key={rowKey(row)} row={row} props={props} />
        ))}
      </ul>
      {status}
    </div>
  )
}
