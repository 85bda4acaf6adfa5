import { useQueries } from '@tanstack/react-query'
import { ask } from '#web/kit/call/call.ts'

/** Chosen organisations as they are now: an act names the version that the person saw. */
export function useVersions(ids: readonly (string | null)[]): { id: string; version: number }[] {
  const chosen = ids.filter((id) => id !== null)
  const answers = useQueries({
    queries: chosen.map((id) => ({
      queryKey: ['identity.organisation', { id }],
      queryFn: () => ask('identity.organisation', { id }),
    })),
  })
  return answers.flatMap(({ data }) => (data ? [{ id: data.id, version: data.version }] : []))
}
