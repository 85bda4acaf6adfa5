import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { Output } from './call.ts'
import { useAsk } from './queries.ts'

export type Me = Output<'identity.me'>

/** Who is here; `data` is undefined only until the first answer. */
export const useMe = () => useAsk('identity.me', {})

/** The system's today (Asia/Ho_Chi_Minh) as `YYYY-MM-DD`, whatever the visitor's clock says. */
export const useToday = (): string => useMe().data?.today ?? loadedOn

/** Stands in until the first answer. */
const loadedOn = new Date().toISOString().slice(0, 10)

/** After signing in or out: nothing that another person saw may stay on the screen. */
export function useNewSession(): (me?: Me) => Promise<void> {
  const client = useQueryClient()
  return useCallback(
    async (me) => {
      // who is here is known first: what only the signed-in are shown is gone before anything is asked for anew
      if (me) client.setQueryData(['identity.me', {}], me)
      else await client.resetQueries({ queryKey: ['identity.me'] })
      await client.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'identity.me' })
    },
    [client],
  )
}
