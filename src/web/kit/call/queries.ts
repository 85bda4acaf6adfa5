import { QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { ActName, QueryName } from '#contract/index.ts'
import { ask, call, type Input, type Output } from './call.ts'
import { ProblemError } from './problem-error.ts'

/** Only an answer that may yet come is asked for again: a refusal stays a refusal. */
const mayRecover = (count: number, error: Error): boolean =>
  count < 2 && error instanceof ProblemError && (error.code === 'network' || error.code === 'unavailable')

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 30_000, retry: mayRecover, refetchOnWindowFocus: false },
    mutations: { retry: false },
  },
})

/** A query as the page's data; its key is the query's name and input. */
export function useAsk<N extends QueryName>(
  name: N,
  input: Input<N>,
  options: { enabled?: boolean; keepPrevious?: boolean } = {},
) {
  return useQuery<Output<N>, ProblemError>({
    queryKey: [name, input],
    queryFn: ({ signal }) => ask(name, input, signal),
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: (previous) => previous } : {}),
  })
}

/** An act as a mutation; when it is done every query of the rooms named in `refresh` is asked anew. */
export function useAct<N extends ActName>(
  name: N,
  refresh: readonly string[] = [name.split('.')[0] ?? name],
) {
  const client = useQueryClient()
  return useMutation<Output<N>, ProblemError, Input<N>>({
    mutationFn: (input) => call(name, input),
    onSuccess: () =>
      client.invalidateQueries({
        predicate: ({ queryKey }) => refresh.some((room) => String(queryKey[0]).startsWith(`${room}.`)),
      }),
  })
}
