import { useNavigate, useSearch } from '@tanstack/react-router'
import { useAsk } from '#web/kit/call/queries.ts'
import { readRegisterSearch, type RegisterSearch } from './search.ts'

/** What the address asks of a register, whose it is, and how the address is changed. */
export function useRegister() {
  const search = readRegisterSearch(useSearch({ strict: false }))
  const navigate = useNavigate()
  const books = useAsk('documents.books', search.dv ? { organisationId: search.dv } : {}, {
    keepPrevious: true,
  })
  const change = (part: Partial<RegisterSearch>) =>
    void navigate({
      to: '.',
      search: JSON.parse(JSON.stringify({ ...search, ...part })),
      replace: true,
      resetScroll: false,
    })
  return { search, books, change }
}
