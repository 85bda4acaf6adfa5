import { Button } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch, IconShieldCheck } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { ask, type Output } from '#web/kit/call/call.ts'
import type { ProblemError } from '#web/kit/call/problem-error.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { DateField } from '#web/kit/form/DateField.tsx'
import { TextField } from '#web/kit/form/Field.tsx'
import { SelectField } from '#web/kit/form/SelectField.tsx'
import { Events } from '#web/kit/history/Events.tsx'
import { EmptyState } from '#web/kit/notice/EmptyState.tsx'
import { ProblemNotice } from '#web/kit/notice/ProblemNotice.tsx'
import { SkeletonRows } from '#web/kit/notice/SkeletonRows.tsx'
import { PageHead } from '#web/kit/page/PageHead.tsx'
import { Toolbar } from '#web/kit/page/Toolbar.tsx'
import { ExportMenu } from '#web/kit/table/ExportMenu.tsx'
import { filterOf, readTrailSearch, type TrailSearch } from './search.ts'
import css from './trail.module.css'
import { words } from './words.ts'

type Line = Output<'identity.trail'>['items'][number]
const ANY = 'any'

interface FiltersProps {
  search: TrailSearch
  change: (part: Partial<TrailSearch>) => void
}

function Filters({ search, change }: FiltersProps) {
  const [typed, setTyped] = useState(search.ai ?? '')
  const seek = useDebouncedCallback((who: string) => change({ ai: who.trim() || undefined }), 250)
  const rooms = Object.entries(words.rooms).map(([value, label]) => ({ value, label }))
  return (
    <div className={css.filters} role="search">
      <TextField
        path="ai"
        label={words.who}
        className={css.grow}
        placeholder={words.whoHint}
        leftSection={<IconSearch size={16} stroke={1.75} aria-hidden />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          seek(event.currentTarget.value)
        }}
      />
      <SelectField
        path="viec"
        label={words.act}
        w={240}
        value={search.viec ?? ANY}
        options={[{ value: ANY, label: words.anyAct }, ...rooms]}
        onChange={(value) => change({ viec: value === null || value === ANY ? undefined : value })}
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
    </div>
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
  const search = readTrailSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
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
  const change = (part: Partial<TrailSearch>) =>
    void navigate({
      to: '.',
      search: JSON.parse(JSON.stringify({ ...search, ...part })),
      replace: true,
      resetScroll: false,
    })
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
