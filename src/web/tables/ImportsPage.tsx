import { useNavigate } from '@tanstack/react-router'
import { useAsk } from '#web/kit/call/queries.ts'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Section } from '#web/kit/page/Section.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { DataTable } from '#web/kit/table/DataTable.tsx'
import { historyColumns } from './history-columns.tsx'
import { HistoryFilters } from './HistoryFilters.tsx'
import { NewImport } from './NewImport.tsx'
import { isFiltered, readImportsSearch } from './search.ts'
import { words } from './words.ts'

/** `/nhap-bang`: a new file, and what came in before. */
export function ImportsPage() {
  const [search, change] = useAddress(readImportsSearch)
  const navigate = useNavigate()
  const kinds = useAsk('tables.kinds', {})
  const found = useAsk(
    'tables.imports',
    { q: search.q, kind: search.loai, state: search.tt },
    { keepPrevious: true },
  )
  const items = kinds.data?.items ?? []
  return (
    <>
      <PageHead title={words.title} meta={[words.about]} />
      {kinds.error && <ProblemNotice problem={kinds.error} onRetry={() => void kinds.refetch()} />}
      {kinds.isPending && <SkeletonRows rows={3} columns={2} />}
      {kinds.data && items.length === 0 && <EmptyState>{words.noKinds}</EmptyState>}
      {kinds.data && items.length > 0 && (
        <>
          <Section title={words.begin}>
            <NewImport kinds={items} most={kinds.data.most} wanted={search.nhap} />
          </Section>
          <Section title={words.history}>
            <HistoryFilters search={search} kinds={items} onChange={change} />
            <DataTable
              label={words.history}
              columns={historyColumns}
              rows={found.data?.items ?? []}
              rowKey={({ id }) => id}
              state={found}
              onOpen={({ id }) => void navigate({ to: '/nhap-bang/$id', params: { id } })}
              empty={<EmptyState>{isFiltered(search) ? words.noneFound : words.none}</EmptyState>}
            />
          </Section>
        </>
      )}
    </>
  )
}
