import { useInfiniteQuery } from '@tanstack/react-query'
import { ask, type Output } from '#web/kit/call/call.ts'
import type { ProblemError } from '#web/kit/call/problem-error.ts'
import type { filtersOf } from '../search.ts'

const PAGE = 50

/** Rows page by page as the address filters them. */
export function useRows(filters: ReturnType<typeof filtersOf>, enabled: boolean) {
  const question = { ...filters, limit: PAGE }
  const pages = useInfiniteQuery<Output<'pipeline.list'>, ProblemError>({
    queryKey: ['pipeline.list', question],
    queryFn: ({ pageParam, signal }) =>
      ask(
        'pipeline.list',
        { ...question, after: typeof pageParam === 'string' ? pageParam : undefined },
        signal,
      ),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    placeholderData: (previous) => previous,
    enabled,
  })
  return { rows: pages.data?.pages.flatMap(({ items }) => items) ?? [], pages }
}
