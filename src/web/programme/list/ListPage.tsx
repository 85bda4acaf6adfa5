import { IconPlus } from '@tabler/icons-react'
import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useAsk } from '#web/kit/call/queries.ts'
import { useMe } from '#web/kit/call/session.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { PrintButton, Toolbar } from '#web/kit/page/Toolbar.tsx'
import { usePhone } from '#web/kit/page/use-phone.ts'
import { ColumnChoice } from '#web/kit/table/ColumnChoice.tsx'
import { useColumnChoice } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import { columnsOf, phoneColumns } from './columns.tsx'
import { Filters } from './Filters.tsx'
import css from './list.module.css'
import { PickedBar } from './PickedBar.tsx'
import { isFiltered, type ListSearch, provinceCode, type Sort } from './search.ts'
import { usePages } from './use-pages.ts'
import { words } from './words.ts'

const CreateDialog = lazy(async () => ({
  default: (await import('../editor/CreateDialog.tsx')).CreateDialog,
}))

function Create() {
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => setOpened(true)}>
        {words.create}
      </Button>
      {opened && (
        <Suspense fallback={null}>
          <CreateDialog opened onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  )
}

/** What the address asks, as the query takes it. */
const asked = ({ q, cap, tt, tinh, nam, xep }: ListSearch) => ({
  q,
  level: cap,
  status: tt,
  provinceId: tinh === undefined ? undefined : provinceCode(tinh),
  year: nam,
  sort: xep,
})

/** The following page, under the rows that stand already. */
const More = ({ more, busy, failed }: Pick<ReturnType<typeof usePages>, 'more' | 'busy' | 'failed'>) =>
  more && (
    <div className={`${css.more} kc-no-print`}>
      {failed && <ProblemNotice problem={failed} />}
      <Button variant="default" loading={busy} onClick={more}>
        {words.more}
      </Button>
    </div>
  )

/** All programmes that this person may see. */
export function ListPage() {
  const search: ListSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const phone = usePhone()
  const { data: me } = useMe()
  const all = useAsk('programme.list', { limit: 500 })
  const list = usePages(asked(search))
  const { rows } = list
  const [picked, setPicked] = useState<string[]>([])
  const change = (part: Partial<ListSearch>) =>
    void navigate({ to: '/chuong-trinh', search: { ...search, ...part }, replace: true })
  const pick = (code: string, on: boolean) =>
    setPicked((now) => (on ? [...now, code] : now.filter((each) => each !== code)))
  const sorting = { sort: search.xep ?? ('period' as const), onSort: (xep: Sort) => change({ xep }) }
  const columns = columnsOf(rows, { picked, onPick: pick }, sorting)
  const { visible, hidden, change: choose } = useColumnChoice('programmes', columns)
  return (
    <>
      <PageHead title={words.title} actions={me?.can.includes('programme.create') && <Create />} />
      <Filters search={search} all={all.data?.items ?? []} phone={phone} onChange={change} />
      <Toolbar
        note={list.known && words.count(rows.length, list.more !== null)}
        out={
          <>
            <ExportMenu list="programme.list" filters={asked(search)} hidden={hidden} />
            <PrintButton />
          </>
        }
      >
        {!phone && <ColumnChoice columns={columns} hidden={hidden} onChange={choose} />}
      </Toolbar>
      <DataTable
        label={words.title}
        columns={phone ? phoneColumns(rows, sorting) : visible}
        rows={rows}
        rowKey={(row) => row.code}
        state={list.state}
        selected={(row) => picked.includes(row.code)}
        onOpen={(row) => void navigate({ to: '/chuong-trinh/$code', params: { code: row.code } })}
        empty={<EmptyState>{isFiltered(search) ? words.emptyFiltered : words.empty}</EmptyState>}
      />
      <More {...list} />
      <PickedBar picked={picked} onClear={() => setPicked([])} />
    </>
  )
}
