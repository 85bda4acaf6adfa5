import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { ask, type Output } from '#web/kit/call/call.ts'
import type { ProblemError } from '#web/kit/call/problem-error.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { PrintButton, Toolbar } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import { legalColumns } from './columns.tsx'
import css from './legal.module.css'
import { LegalDialog } from './LegalDialog.tsx'
import { LegalFilters } from './LegalFilters.tsx'
import { questionOf, readLegalSearch, type LegalSearch } from './search.ts'
import { words } from './words.ts'

/** The documents under these filters, as far as they were asked for. */
function useDocuments(search: LegalSearch) {
  const question = questionOf(search)
  const query = useInfiniteQuery<Output<'documents.legalList'>, ProblemError>({
    queryKey: ['documents.legalList', 'pages', question],
    queryFn: ({ pageParam, signal }) =>
      ask(
        'documents.legalList',
        { ...question, ...(typeof pageParam === 'string' ? { after: pageParam } : {}) },
        signal,
      ),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    placeholderData: (previous) => previous,
  })
  return { query, question, items: query.data?.pages.flatMap(({ items }) => items) ?? [] }
}

/** `/van-ban`: legal documents with where they stand on a day; open to everyone. */
export function LegalListPage() {
  const [search, change] = useAddress(readLegalSearch)
  const navigate = useNavigate()
  const [adding, setAdding] = useState(false)
  const choices = useAsk('documents.legalChoices', {})
  const { query, question, items } = useDocuments(search)
  return (
    <>
      <PageHead
        title={words.title}
        meta={[words.about]}
        actions={
          choices.data?.adds && (
            <Button leftSection={<IconPlus size={16} stroke={1.75} />} onClick={() => setAdding(true)}>
              {words.add}
            </Button>
          )
        }
      />
      <LegalFilters search={search} choices={choices.data} change={change} />
      <Toolbar
        note={<span role="status">{query.data && words.found(items.length, query.hasNextPage)}</span>}
        out={
          <>
            <ExportMenu list="documents.legalList" filters={question} />
            <PrintButton />
          </>
        }
      />
      <DataTable
        label={words.title}
        columns={legalColumns}
        rows={items}
        rowKey={({ id }) => id}
        state={{
          isPending: query.isPending,
          error: query.data ? null : query.error,
          refetch: query.refetch,
        }}
        onOpen={({ id }) => void navigate({ to: '/van-ban/$id', params: { id } })}
        empty={<EmptyState>{words.none}</EmptyState>}
      />
      {query.hasNextPage && (
        <Button
          className={css.more}
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {words.more}
        </Button>
      )}
      {adding && (
        <LegalDialog
          onClose={() => setAdding(false)}
          onKept={(id) => void navigate({ to: '/van-ban/$id', params: { id } })}
        />
      )}
    </>
  )
}
