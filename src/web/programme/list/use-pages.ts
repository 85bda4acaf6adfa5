import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { ask, type Input, type Output } from '#web/kit/call/call.ts'
import type { ProblemError } from '#web/kit/call/problem-error.ts'

type List = Output<'programme.list'>
type Asked = Input<'programme.list'>

/** The list as far as it was asked for; `more` brings the following page under it. */
export function usePages(asked: Asked) {
  const query = useInfiniteQuery<
    List,
    ProblemError,
    { pages: List[] },
    readonly unknown[],
    string | undefined
  >({
    queryKey: ['programme.list', 'pages', asked],
    queryFn: ({ pageParam: after, signal }) =>
      ask('programme.list', after === undefined ? asked : { ...asked, after }, signal),
    initialPageParam: undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
    placeholderData: (previous) => previous,
  })
  const { data, isPending, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data])
  // a page that could not be brought leaves the pages before it standing
  const state = { isPending, error: data ? null : error, refetch }
  const more = hasNextPage ? () => void fetchNextPage() : null
  return {
    rows,
    known: data !== undefined,
    state,
    more,
    busy: isFetchingNextPage,
    failed: data ? error : null,
  }
}
