import { IconPlus } from '@tabler/icons-react'
import { Button } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useAsk } from '#web/kit/call/queries.ts'
import { useMe } from '#web/kit/call/session.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { PrintButton, Toolbar } from '#web/kit/page/Toolbar.tsx'
import { usePhone } from '#web/kit/page/use-phone.ts'
import { ColumnChoice } from '#web/kit/table/ColumnChoice.tsx'
import { useColumnChoice } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { columnsOf, phoneColumns } from './columns.tsx'
import { Filters } from './Filters.tsx'
import { PickedBar } from './PickedBar.tsx'
import { type ListSearch, provinceCode, type Sort } from './search.ts'
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

/** All programmes that this person may see. */
export function ListPage() {
  const search: ListSearch = useSearch({ strict: false })
  const navigate = useNavigate()
  const phone = usePhone()
  const { data: me } = useMe()
  const all = useAsk('programme.list', {})
  const list = useAsk('programme.list', asked(search), { keepPrevious: true })
  const [picked, setPicked] = useState<string[]>([])
  const change = (part: Partial<ListSearch>) =>
    void navigate({ to: '/chuong-trinh', search: { ...search, ...part }, replace: true })
  const rows = useMemo(() => list.data?.items ?? [], [list.data])
  const pick = (code: string, on: boolean) =>
    setPicked((now) => (on ? [...now, code] : now.filter((each) => each !== code)))
  const sorting = { sort: search.xep ?? ('period' as const), onSort: (xep: Sort) => change({ xep }) }
  const columns = columnsOf(rows, { picked, onPick: pick }, sorting)
  const { visible, hidden, change: choose } = useColumnChoice('programmes', columns)
  const filtered = rows.length < (all.data?.items.length ?? 0)
  return (
    <>
      <PageHead title={words.title} actions={me?.can.includes('programme.create') && <Create />} />
      <Filters search={search} all={all.data?.items ?? []} phone={phone} onChange={change} />
      <Toolbar note={list.data && words.count(rows.length)} out={<PrintButton />}>
        {!phone && <ColumnChoice columns={columns} hidden={hidden} onChange={choose} />}
      </Toolbar>
      <DataTable
        label={words.title}
        columns={phone ? phoneColumns(rows, sorting) : visible}
        rows={rows}
        rowKey={(row) => row.code}
        state={list}
        selected={(row) => picked.includes(row.code)}
        onOpen={(row) => void navigate({ to: '/chuong-trinh/$code', params: { code: row.code } })}
        empty={<EmptyState>{filtered ? words.emptyFiltered : words.empty}</EmptyState>}
      />
      <PickedBar picked={picked} onClear={() => setPicked([])} />
    </>
  )
}
