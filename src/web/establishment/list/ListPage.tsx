import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { useMe } from '#web/kit/call/session.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ButtonLink } from '#web/kit/page/link.ts'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { PrintButton, Toolbar } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { usePhone } from '#web/kit/page/use-phone.ts'
import { ColumnChoice } from '#web/kit/table/ColumnChoice.tsx'
import { useColumnChoice } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import { SavedViews } from '#web/kit/views/SavedViews.tsx'
import { isFiltered, readEstablishmentSearch } from '../search.ts'
import { columnsOf } from './columns.tsx'
import { Filters } from './Filters.tsx'
import css from './list.module.css'
import { Ways } from './Ways.tsx'
import { PickedBar } from './PickedBar.tsx'
import { useKeys } from './use-keys.ts'
import { usePicking } from './use-picking.ts'
import { useRows } from './use-rows.ts'
import { words } from './words.ts'

const Empty = ({ filtered, mayAdd, onClear }: { filtered: boolean; mayAdd: boolean; onClear: () => void }) =>
  filtered ? (
    <EmptyState
      action={
        <Button variant="default" onClick={onClear}>
          {words.clear}
        </Button>
      }
    >
      {words.noneFiltered}
    </EmptyState>
  ) : (
    <EmptyState action={mayAdd && <ButtonLink to="/co-so/them">{words.add}</ButtonLink>}>
      {mayAdd ? words.empty : words.emptyReader}
    </EmptyState>
  )

/** `/co-so`: the establishments of one's reach, with the filters in the address. */
export function ListPage() {
  const [search, change] = useAddress(readEstablishmentSearch)
  const navigate = useNavigate()
  const phone = usePhone()
  const place = useRef<HTMLDivElement>(null)
  const me = useMe().data
  const can = me?.can ?? []
  const [cleared, setCleared] = useState(0)
  const { rows, pages, filters, count } = useRows(search)
  const { picking, ...picked } = usePicking(rows, JSON.stringify(filters))
  const columns = columnsOf(
    search.q ?? '',
    !phone && can.includes('establishment.tag') ? picking : null,
    me?.organisation?.provinceName ?? null,
  )
  const { visible, hidden, change: choose } = useColumnChoice('establishments', columns)
  const clear = () => {
    setCleared(cleared + 1)
    void navigate({ to: '/co-so', search: {} })
  }
  const mayAdd = can.includes('establishment.register')
  useKeys(place)
  return (
    <div ref={place}>
      <PageHead
        title={words.title}
        meta={[<Ways key="ways" />]}
        actions={
          mayAdd && (
            <ButtonLink to="/co-so/them" leftSection={<IconPlus size={16} stroke={1.75} />}>
              {words.add}
            </ButtonLink>
          )
        }
      />
      <Filters key={cleared} search={search} change={change} />
      <Toolbar
        note={
          <span role="status">
            {count ? words.shownOf(rows.length, count.text) : words.shown(rows.length)}
            {!count && rows.length > 0 && `, ${words.counting}`}
          </span>
        }
        out={
          <>
            <ExportMenu
              list="establishment.list"
              filters={{ ...filters, sort: search.xep }}
              hidden={hidden}
            />
            {!phone && <PrintButton />}
          </>
        }
      >
        {!phone && <ColumnChoice columns={columns} hidden={hidden} onChange={choose} />}
        <SavedViews list="establishment.list" />
      </Toolbar>
      <DataTable
        label={words.title}
        columns={visible}
        rows={rows}
        rowKey={({ id }) => id}
        state={pages}
        selected={({ id }) => picking.picked.has(id)}
        onOpen={({ id }) => void navigate({ to: '/co-so/$id', params: { id } })}
        empty={<Empty filtered={isFiltered(search)} mayAdd={mayAdd} onClear={clear} />}
      />
      {pages.hasNextPage && (
        <div className={`${css.more} kc-no-print`}>
          <Button
            variant="default"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {words.next}
          </Button>
        </div>
      )}
      <PickedBar {...picked} filters={filters} count={count} />
    </div>
  )
}
