import type { ReactNode } from 'react'
import { useCallback, useMemo, useState } from 'react'

export interface Column<Row> {
  key: string
  header: ReactNode
  /** name in the column choice and for screen readers, where the header is not plain text */
  name?: string
  cell: (row: Row) => ReactNode
  /** numbers stand right, in tabular figures */
  align?: 'left' | 'right'
  figures?: boolean
  /** the cell that names the row: 500, and on a phone the first line */
  lead?: boolean
  /** stays when the table scrolls sideways; only first columns */
  frozen?: boolean
  /** px; needed for frozen columns */
  width?: number
  /** cannot be left out by column choice */
  fixed?: boolean
  /** on a phone: in the second line at the left, or as the state at its right; others are left out */
  phone?: 'meta' | 'state'
  /** on a phone no header names the unit: the cell as it is drawn there */
  phoneCell?: (row: Row) => ReactNode
  /** hint colour */
  quiet?: boolean
  /** left out until a person asks for it in the column choice */
  spare?: boolean
}

const keyOf = (name: string): string => `kc-columns-${name}`

function readHidden<Row>(name: string, columns: readonly Column<Row>[]): string[] {
  const spare = columns.filter((column) => column.spare).map(({ key }) => key)
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(name)) ?? 'null')
    return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : spare
  } catch {
    return spare
  }
}

/** Which columns this person wants to see of this table; remembered in this browser. */
export function useColumnChoice<Row>(name: string, columns: Column<Row>[]) {
  const [hidden, setHidden] = useState(() => readHidden(name, columns))
  const change = useCallback(
    (next: string[]) => {
      setHidden(next)
      try {
        localStorage.setItem(keyOf(name), JSON.stringify(next))
      } catch {
        // a browser that keeps nothing still lets the person choose for this visit
      }
    },
    [name],
  )
  const visible = useMemo(
    () => columns.filter((column) => column.fixed || column.lead || !hidden.includes(column.key)),
    [columns, hidden],
  )
  return { visible, hidden, change }
}
