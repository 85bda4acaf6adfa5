import { useAsk } from '#web/kit/call/queries.ts'
import { useAddress } from '#web/kit/page/use-address.ts'
import { readRegisterSearch } from './search.ts'

/** What the address asks of a register, whose it is, and how the address is changed. */
export function useRegister() {
  const [search, change] = useAddress(readRegisterSearch)
  const books = useAsk('documents.books', search.dv ? { organisationId: search.dv } : {}, {
    keepPrevious: true,
  })
  return { search, books, change }
}
