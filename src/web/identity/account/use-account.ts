import { useQueryClient } from '@tanstack/react-query'
import type { Output } from '#web/kit/call/call.ts'

export type Account = Output<'identity.account'>

/** After a change: the account is asked for anew. */
export function useRefreshAccount(): () => void {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: ['identity.account'] })
}
