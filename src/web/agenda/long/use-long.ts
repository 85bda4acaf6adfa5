import { useQuery } from '@tanstack/react-query'
import { ask, type Output } from '#web/kit/call/call.ts'
import type { ProblemError } from '#web/kit/call/problem-error.ts'

/** One's own long work; looked at every second while some of it runs, else once a minute. */
export function useLong() {
  const list = useQuery<Output<'agenda.longList'>, ProblemError>({
    queryKey: ['agenda.longList', {}],
    queryFn: ({ signal }) => ask('agenda.longList', {}, signal),
    refetchInterval: ({ state }) =>
      state.data?.items.some((item) => item.state === 'waiting' || item.state === 'running') ? 1000 : 60_000,
  })
  const items = list.data?.items ?? []
  const running = items.filter(({ state }) => state === 'waiting' || state === 'running').length
  return { list, items, running }
}
