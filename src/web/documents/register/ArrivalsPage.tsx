import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useAsk } from '#web/kit/call/queries.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { PrintButton, Toolbar } from '#web/kit/page/Toolbar.tsx'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import { arrivalColumns } from './columns.tsx'
import { ReceiveDialog } from './ReceiveDialog.tsx'
import { RegisterFilters } from './RegisterFilters.tsx'
import { RegisterFrame } from './RegisterFrame.tsx'
import { arrivalsOf } from './search.ts'
import { useRegister } from './use-register.ts'
import { words } from './words.ts'

/** `/van-ban-den`: what the office has received, each with its number of arrival. */
export function ArrivalsPage() {
  const { search, books, change } = useRegister()
  const [receiving, setReceiving] = useState(false)
  const [limit, setLimit] = useState(100)
  const question = arrivalsOf(search)
  const found = useAsk('documents.arrivals', { ...question, limit }, { keepPrevious: true })
  const items = found.data?.items ?? []
  const more = found.data?.next !== null
  return (
    <RegisterFrame
      books={books.data}
      active="den"
      actions={
        books.data?.mayDraft && (
          <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => setReceiving(true)}>
            {words.receive}
          </Button>
        )
      }
    >
      <RegisterFilters plain search={search} books={books.data} change={change} />
      <Toolbar
        note={<span role="status">{found.data && words.found(items.length, more)}</span>}
        out={
          <>
            <ExportMenu list="documents.arrivals" filters={question} />
            <PrintButton />
          </>
        }
      />
      <DataTable
        label={words.arrivals}
        columns={arrivalColumns}
        rows={items}
        rowKey={({ id }) => id}
        state={found}
        empty={<EmptyState>{search.q ? words.noneFiltered : words.noArrivals}</EmptyState>}
      />
      {found.data && more && (
        <Button variant="default" mt={12} loading={found.isFetching} onClick={() => setLimit(limit + 400)}>
          {words.more}
        </Button>
      )}
      {receiving && <ReceiveDialog onClose={() => setReceiving(false)} />}
    </RegisterFrame>
  )
}
