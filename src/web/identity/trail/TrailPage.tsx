import { Button } from '@mantine/core'
import { IconShieldCheck } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ask, type Output } from '#web/kit/call/call.ts'
import type { ProblemError } from '#web/kit/call/problem-error.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { SearchField } from '#web/kit/form/SearchField.tsx'
import { FilterSelect } from '#web/kit/form/FilterSelect.tsx'
import { Events } from '#web/kit/history/Events.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { Filters as FilterRow } from '#web/kit/page/Filters.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Toolbar } from '#web/kit/page/Toolbar.tsx'
import { useAddress } from '#web/kit/page/use-address.ts'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import { filterOf, readTrailSearch, type TrailSearch } from './search.ts'
import css from './trail.module.css'
import { words } from './words.ts'

type Line = Output<'identity.trail'>['items'][number]

interface FiltersProps {
  search: TrailSearch
  change: (part: Partial<TrailSearch>) => void
}

function Filters({ search, change }: FiltersProps) {
  const rooms = Object.entries(words.rooms).map(([value, label]) => ({ value, label }))
  return (
    <FilterRow className={css.filters}>
      <SearchField
        path="ai"
        label={words.who}
        placeholder={words.whoHint}
        value={search.ai}
        delay={250}
        onSearch={(ai) => change({ ai })}
      />
      <FilterSelect
        path="viec"
        label={words.act}
        any={words.anyAct}
        w={240}
        value={search.viec}
        options={rooms}
        onChange={(viec) => change({ viec })}
      />
      <DateField
        path="tu"
        label={words.from}
        w={200}
        value={search.tu ?? null}
        onChange={(day) => change({ tu: day ?? undefined })}
      />
      <DateField
        path="den"
        label={words.to}
        w={200}
        value={search.den ?? null}
        onChange={(day) => change({ den: day ?? undefined })}
      />
    </FilterRow>
  )
}

/** Says whether the chain holds, once somebody asked. */
function Verdict() {
  const verdict = useAsk('identity.verifyTrail', {})
  if (verdict.error) return <ProblemNotice problem={verdict.error} onRetry={() => void verdict.refetch()} />
  if (!verdict.data) return <SkeletonRows rows={1} columns={1} />
  const { checked, chains, broken } = verdict.data
  return (
    <div className={css.verdict} data-broken={broken.length > 0 || undefined} role="status">
      <p>{broken.length === 0 ? words.intact(checked, chains) : words.broken}</p>
      {broken.map(({ chain, seq, what }) => (
        <p key={chain}>{words.brokenAt[what](`${chain}/${seq}`)}</p>
      ))}
    </div>
  )
}

const below = (line: Line | undefined) =>
  line ? (
    <p className={css.below}>
      {line.subject && <span>{line.subject.kindName}</span>}
      {line.role && <span>{line.role}</span>}
      {line.address && <span>{words.sentFrom(line.address)}</span>}
      <span>{words.link(line.link)}</span>
    </p>
  ) : null

/** `/nhat-ky`: everything that happened, for auditors and administrators; filters in the address. */
export function TrailPage() {
  const [search, change] = useAddress(readTrailSearch)
  const [verifying, setVerifying] = useState(false)
  const filter = filterOf(search)
  const pages = useInfiniteQuery<Output<'identity.trail'>, ProblemError>({
    queryKey: ['identity.trail', filter],
    queryFn: ({ pageParam, signal }) =>
      ask(
        'identity.trail',
        { ...filter, after: typeof pageParam === 'string' ? pageParam : undefined },
        signal,
      ),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    placeholderData: (previous) => previous,
  })
  const lines = new Map(pages.data?.pages.flatMap(({ items }) => items).map((line) => [line.id, line]))
  return (
    <>
      <PageHead
        title={words.title}
        meta={[words.about]}
        actions={
          <Button
            variant="default"
            leftSection={<IconShieldCheck size={16} stroke={1.75} aria-hidden />}
            onClick={() => setVerifying(true)}
          >
            {words.verify}
          </Button>
        }
      />
      {verifying && <Verdict />}
      <Filters search={search} change={change} />
      <Toolbar out={<ExportMenu list="identity.trail" filters={filter} />} />
      {pages.error ? (
        <ProblemNotice problem={pages.error} onRetry={() => void pages.refetch()} />
      ) : !pages.data ? (
        <SkeletonRows rows={8} columns={2} />
      ) : lines.size === 0 ? (
        <EmptyState>{words.none}</EmptyState>
      ) : (
        <Events items={[...lines.values()]} below={(id) => below(lines.get(id))} />
      )}
      {pages.hasNextPage && (
        <Button
          className={css.more}
          variant="default"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          {words.more}
        </Button>
      )}
    </>
  )
}
