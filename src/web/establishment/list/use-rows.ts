import { useInfiniteQuery } from '@tanstack/react-query'
import { ask, type Output } from '#web/kit/call/call.ts'
import type { ProblemError } from '#web/kit/call/problem-error.ts'
import { useAsk } from '#web/kit/call/queries.ts'
import { filtersOf, type EstablishmentSearch } from '../search.ts'

const PAGE = 50

/** Rows page by page as the address filters them; how many there are in all comes when it comes. */
export function useRows(search: EstablishmentSearch) {
  const filters = filtersOf(search)
  const question = { ...filters, sort: search.xep, limit: PAGE }
  const pages = useInfiniteQuery<Output<'establishment.list'>, ProblemError>({
    queryKey: ['establishment.list', question],
    queryFn: ({ pageParam, signal }) =>
      ask(
        'establishment.list',
        { ...question, after: typeof pageParam === 'string' ? pageParam : undefined },
        signal,
      ),
    initialPageParam: null,
    getNextPageParam: (page) => page.next,
    placeholderData: (previous) => previous,
  })
  const count = useAsk('establishment.count', filters)
  return {
    rows: pages.data?.pages.flatMap((page) => page.items) ?? [],
    pages,
    filters,
    /** undefined while it is counted */
    count: count.data,
  }
}
