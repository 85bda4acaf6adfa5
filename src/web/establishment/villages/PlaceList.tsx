import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useMe } from '#web/kit/call/session.ts'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { Filters } from '#web/kit/page/Filters.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { PrintButton, Toolbar } from '#web/kit/page/Toolbar.tsx'
import { usePhone } from '#web/kit/page/use-phone.ts'
import { ColumnChoice } from '#web/kit/table/ColumnChoice.tsx'
import { type Column, useColumnChoice } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import type { TableState } from '#web/kit/table/TableStatus.tsx'
import { UnitFilter } from '#web/territory/index.ts'
import type { PlaceSearch } from './search.ts'
import { words } from './words.ts'

interface PlaceListProps<Row> {
  title: string
  list: keyof typeof words.counted
  placeholder: string
  filters: Record<string, string | number | undefined>
  search: PlaceSearch
  change: (part: { [K in keyof PlaceSearch]?: string | undefined }) => void
  choices: ReactNode
  columns: Column<Row>[]
  rows: readonly Row[]
  state: TableState
  empty: string
  /** more wait behind the last row */
  onMore?: (() => void) | undefined
  onOpen: (row: Row) => void
  add?: { label: string; onAdd: () => void } | undefined
}

/** Which table brings them in. */
const tables = { 'establishment.villages': 'craftVillages', 'establishment.clusters': 'clusters' } as const

/** A list of places: craft villages or clusters, with search, filters, export and print. */
export function PlaceList<Row extends { id: string }>(props: PlaceListProps<Row>) {
  const { title, list, placeholder, filters, search, change, choices, columns, rows, state, add } = props
  const phone = usePhone()
  const me = useMe().data
  const { visible, hidden, change: choose } = useColumnChoice(list, columns)
  const isFiltered = Object.keys(search).length > 0
  return (
    <>
      <PageHead
        title={title}
        crumbs={[{ label: words.register, link: { to: '/co-so', search: {} } }, { label: title }]}
        meta={[
          add && me?.can.includes('tables.receive') && (
            <Link key="in" to="/nhap-bang" search={{ nhap: tables[list] }} className="kc-no-print">
              {words.import}
            </Link>
          ),
        ]}
        actions={
          add && (
            <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={add.onAdd}>
              {add.label}
            </Button>
          )
        }
      />
      <Filters phone="rows">
        <SearchField
          path="q"
          label={words.search}
          placeholder={placeholder}
          value={search.q}
          onSearch={(q) => change({ q })}
        />
        <UnitFilter
          path="dv"
          label={words.unit}
          provinces
          value={search.dv}
          onChange={(dv) => change({ dv: dv })}
        />
        {choices}
      </Filters>
      <Toolbar
        note={
          <span role="status">{words.found(rows.length, words.counted[list], Boolean(props.onMore))}</span>
        }
        out={
          <>
            <ExportMenu list={list} filters={filters} hidden={hidden} />
            {!phone && <PrintButton />}
          </>
        }
      >
        {!phone && <ColumnChoice columns={columns} hidden={hidden} onChange={choose} />}
      </Toolbar>
      <DataTable
        label={title}
        columns={visible}
        rows={rows}
        rowKey={({ id }) => id}
        state={state}
        onOpen={props.onOpen}
        empty={<EmptyState>{isFiltered ? words.noneFiltered : props.empty}</EmptyState>}
      />
      {props.onMore && (
        <Button variant="default" mt={12} onClick={props.onMore}>
          {words.more}
        </Button>
      )}
    </>
  )
}
