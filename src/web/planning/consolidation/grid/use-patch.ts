import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Output } from '#web/kit/call/call.ts'
import type { Line } from './entries.ts'

type Answer = Output<'planning.items'>

/**
 * Puts lines that were changed into the grid as the act answered them, so that nobody waits for thousands of others;
 * sums beside it are asked anew.
 */
export function usePatch(): (lines: readonly Line[], whole?: boolean) => void {
  const client = useQueryClient()
  return useCallback(
    (lines, whole = false) => {
      const changed = new Map(lines.map((line) => [line.id, line]))
      client.setQueriesData<Answer>({ queryKey: ['planning.items'] }, (before) =>
        before ? { ...before, items: before.items.map((line) => changed.get(line.id) ?? line) } : before,
      )
      void client.invalidateQueries({
        predicate: ({ queryKey: [name] }) =>
          String(name).startsWith('planning.') && (whole || name !== 'planning.items'),
      })
    },
    [client],
  )
}
