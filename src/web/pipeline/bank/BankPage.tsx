import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '#web/kit/call/queries.ts'
import { useMe } from '#web/kit/call/session.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { ButtonLink } from '#web/kit/page/link.ts'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { PrintButton, Toolbar, ViewChoice } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { usePhone } from '#web/kit/page/use-phone.ts'
import { ColumnChoice } from '#web/kit/table/ColumnChoice.tsx'
import { useColumnChoice } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import { SavedViews } from '#web/kit/views/SavedViews.tsx'
import { type BankSearch, filtersOf, isNarrowed, readBankSearch } from '../search.ts'
import { words as shared } from '../words.ts'
import css from './bank.module.css'
import { Board } from './Board.tsx'
import { columns } from './columns.tsx'
import { Drafts } from './Drafts.tsx'
import { Filters } from './Filters.tsx'
import { Totals } from './Totals.tsx'
import { useRows } from './use-rows.ts'
import { words } from './words.ts'

const views = [
  { value: 'bang', label: words.views.bang },
  { value: 'danh-sach', label: words.views['danh-sach'] },
] as const

/** Ways to what stands beside the bank. */
const Ways = ({ can }: { can: readonly string[] }) => (
  <span className={css.links}>
    {can.includes('pipeline.ranking') && (
      <Link to="/ngan-hang-de-an/xep-hang" search={{}}>
        {words.ranking}
      </Link>
    )}
    {can.includes('pipeline.ranking') && <Link to="/ngan-hang-de-an/quy-tac">{words.rules}</Link>}
    {can.includes('pipeline.complete') && (
      <Link to="/nhap-bang" search={{ nhap: 'ideas' }}>
        {words.import}
      </Link>
    )}
  </span>
)

const Empty = ({ search, owner, mayAdd, onClear }: EmptyProps) =>
  isNarrowed(search) ? (
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
    <EmptyState
      action={
        mayAdd && (
          <ButtonLink to="/de-xuat" search={{}}>
            {shared.add}
          </ButtonLink>
        )
      }
    >
      {owner ? words.emptyOwner : mayAdd ? words.empty : words.emptyReader}
    </EmptyState>
  )

interface EmptyProps {
  search: BankSearch
  owner: boolean
  mayAdd: boolean
  onClear: () => void
}

/** Filters as the export's address takes them. */
const flat = (filters: ReturnType<typeof filtersOf>) => {
  const { area, year, ...texts } = filters
  return {
    ...texts,
    area: area === undefined ? undefined : Number(area),
    year: year === undefined ? undefined : Number(year),
  }
}

/** `/ngan-hang-de-an`: the bank as a board or as a list, with the filters in the address, and its sums. */
export function BankPage() {
  const [search, change] = useAddress(readBankSearch)
  const navigate = useNavigate()
  const phone = usePhone()
  const can = useMe().data?.can ?? []
  const mayAdd = can.includes('pipeline.create')
  const owner = mayAdd && !can.includes('pipeline.confirm') && !can.includes('pipeline.complete')
  const title = owner ? words.titleOwner : words.title
  // a few proposals of one's own are a list, not a board
  const view = search.xem ?? (phone || owner ? 'danh-sach' : 'bang')
  const [cleared, setCleared] = useState(0)
  const filters = filtersOf(search)
  const { rows, pages } = useRows(filters, view === 'danh-sach')
  const board = useAsk('pipeline.board', filters, { enabled: view === 'bang', keepPrevious: true })
  const totals = useAsk('pipeline.totals', filters, { keepPrevious: true })
  const { visible, hidden, change: choose } = useColumnChoice('pipeline', columns)
  const clear = () => {
    setCleared(cleared + 1)
    void navigate({ to: '/ngan-hang-de-an', search: search.xem ? { xem: search.xem } : {} })
  }
  const count = totals.data?.all.count
  const empty = <Empty search={search} owner={owner} mayAdd={mayAdd} onClear={clear} />
  return (
    <>
      <PageHead
        title={title}
        meta={owner ? [] : [<Ways key="ways" can={can} />]}
        actions={
          mayAdd && (
            <ButtonLink
              to={can.includes('pipeline.complete') ? '/ngan-hang-de-an/them' : '/de-xuat'}
              search={{}}
              leftSection={<IconPlus size={16} stroke={1.75} />}
            >
              {shared.add}
            </ButtonLink>
          )
        }
      />
      {mayAdd && <Drafts />}
      <Filters
        key={cleared}
        search={search}
        change={change}
        years={(totals.data?.years ?? []).map(({ year }) => year)}
      />
      <Toolbar
        note={
          count !== undefined && (
            <span role="status">{words.count(view === 'bang' ? count : rows.length, count)}</span>
          )
        }
        out={
          <>
            <ExportMenu list="pipeline.list" filters={flat(filters)} hidden={hidden} />
            {!phone && <PrintButton />}
          </>
        }
      >
        <ViewChoice label={words.view} value={view} options={views} onChange={(xem) => change({ xem })} />
        {!phone && view === 'danh-sach' && (
          <ColumnChoice columns={columns} hidden={hidden} onChange={choose} />
        )}
        <SavedViews list="pipeline.list" />
      </Toolbar>
      {view === 'bang' ? (
        board.error ? (
          <ProblemNotice problem={board.error} onRetry={() => void board.refetch()} />
        ) : !board.data ? (
          <SkeletonRows rows={8} columns={4} />
        ) : count === 0 ? (
          empty
        ) : (
          <Board columns={board.data.columns} search={search} />
        )
      ) : (
        <DataTable
          label={title}
          columns={visible}
          rows={rows}
          rowKey={({ id }) => id}
          state={pages}
          onOpen={({ id }) => void navigate({ to: '/ngan-hang-de-an/$id', params: { id } })}
          empty={empty}
        />
      )}
      {view === 'danh-sach' && pages.hasNextPage && (
        <div className={`${css.next} kc-no-print`}>
          <Button
            variant="default"
            loading={pages.isFetchingNextPage}
            onClick={() => void pages.fetchNextPage()}
          >
            {words.next}
          </Button>
        </div>
      )}
      {totals.data && !owner && <Totals totals={totals.data} />}
    </>
  )
}
