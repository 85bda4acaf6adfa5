import type { ReactNode } from 'react'
import type { TableState } from './TableStatus.tsx'
import type { Column } from './columns.ts'

export interface DataTableProps<Row> {
  /** what the table holds, for screen readers */
  label: string
  columns: Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** loading or refused: takes a query of `useAsk` as it is */
  state?: TableState
  /** what would stand here and why it does not */
  empty?: ReactNode
  /** marks heads of groups (sunk, 600, foldable) and their depth */
  group?: (row: Row) => boolean
  /** totals: stick to the foot */
  foot?: readonly Row[]
  /** makes the whole row open its record; the lead cell should hold the link itself */
  onOpen?: (row: Row) => void
  selected?: (row: Row) => boolean
  /** 32 px rows; otherwise 36 */
  dense?: boolean
  /** scrolls inside its own frame, so that header, first columns and foot stay in sight */
  framed?: boolean
}
