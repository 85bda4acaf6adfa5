import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '#web/kit/call/queries.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { PrintButton, Toolbar } from '#web/kit/page/Toolbar.tsx'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import { paperColumns } from './columns.tsx'
import { PaperDialog } from './paper/PaperDialog.tsx'
import { RegisterFilters } from './RegisterFilters.tsx'
import { RegisterFrame } from './RegisterFrame.tsx'
import { papersOf } from './search.ts'
import { useRegister } from './use-register.ts'
import { words } from './words.ts'

/** `/van-ban-di`: the register of what an office sends out, by book and year. */
export function PapersPage() {
  const { search, books, change } = useRegister()
  const navigate = useNavigate()
  const [drafting, setDrafting] = useState(false)
  const [limit, setLimit] = useState(100)
  const question = papersOf(search)
  const papers = useAsk('documents.papers', { ...question, limit }, { keepPrevious: true })
  const items = papers.data?.items ?? []
  const more = papers.data?.next !== null
  const filtered = Object.keys(search).length > 0
  const open = (id: string) => void navigate({ to: '/van-ban-di/$id', params: { id } })
  return (
    <RegisterFrame
      books={books.data}
      active="di"
      actions={
        books.data?.mayDraft && (
          <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => setDrafting(true)}>
            {words.draft}
          </Button>
        )
      }
    >
      <RegisterFilters search={search} books={books.data} change={change} />
      <Toolbar
        note={<span role="status">{papers.data && words.found(items.length, more)}</span>}
        out={
          <>
            <ExportMenu list="documents.papers" filters={question} />
            <PrintButton />
          </>
        }
      />
      <DataTable
        label={words.out}
        columns={paperColumns}
        rows={items}
        rowKey={({ id }) => id}
        state={papers}
        onOpen={({ id }) => open(id)}
        empty={<EmptyState>{filtered ? words.noneFiltered : words.none}</EmptyState>}
      />
      {papers.data && more && (
        <Button variant="default" mt={12} loading={papers.isFetching} onClick={() => setLimit(limit + 400)}>
          {words.more}
        </Button>
      )}
      {drafting && <PaperDialog onClose={() => setDrafting(false)} onKept={open} />}
    </RegisterFrame>
  )
}
