import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '#web/kit/call/queries.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { PrintButton, Toolbar } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { ColumnChoice } from '#web/kit/table/ColumnChoice.tsx'
import { useColumnChoice } from '#web/kit/table/columns.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import { SavedViews } from '#web/kit/views/SavedViews.tsx'
import { normColumns } from './columns.tsx'
import { NormDialog } from './NormDialog.tsx'
import { NormFilters } from './NormFilters.tsx'
import { questionOf, readNormSearch } from './search.ts'
import { words } from './words.ts'

/** `/dinh-muc`: the norms of a day and a place; who keeps them enters them here. */
export function NormsPage() {
  const [search, change] = useAddress(readNormSearch)
  const navigate = useNavigate()
  const [adding, setAdding] = useState(false)
  const question = questionOf(search)
  const list = useAsk('norms.list', question, { keepPrevious: true })
  const columns = useColumnChoice('norms', normColumns)
  return (
    <>
      <PageHead
        title={words.title}
        meta={[words.about]}
        actions={
          <>
            {list.data?.adds && (
              <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => setAdding(true)}>
                {words.add}
              </Button>
            )}
            <Button
              variant="default"
              renderRoot={(props) => <Link {...props} to="/dinh-muc/so-sanh" search={{}} />}
            >
              {words.compare}
            </Button>
            {list.data?.adds && (
              <Button
                variant="default"
                renderRoot={(props) => <Link {...props} to="/nhap-bang" search={{ nhap: 'norms' }} />}
              >
                {words.bring}
              </Button>
            )}
          </>
        }
      />
      <NormFilters search={search} change={change} />
      <Toolbar
        note={<span role="status">{list.data && words.found(list.data.items.length)}</span>}
        out={
          <>
            <ExportMenu list="norms.list" filters={question} hidden={columns.hidden} />
            <PrintButton />
          </>
        }
      >
        <ColumnChoice columns={normColumns} hidden={columns.hidden} onChange={columns.change} />
        <SavedViews list="norms.list" />
      </Toolbar>
      <DataTable
        label={words.title}
        columns={columns.visible}
        rows={list.data?.items ?? []}
        rowKey={({ id }) => id}
        state={list}
        onOpen={({ id }) => void navigate({ to: '/dinh-muc/$id', params: { id } })}
        empty={<EmptyState>{words.none}</EmptyState>}
      />
      {adding && list.data && (
        <NormDialog
          nation={list.data.adds === '00'}
          grounds={list.data.grounds}
          onClose={() => setAdding(false)}
          onKept={(id) => void navigate({ to: '/dinh-muc/$id', params: { id } })}
        />
      )}
    </>
  )
}
