import type { Role } from '#contract/identity/nouns.ts'
import { roles } from '#contract/words/vi.ts'

type AccountState = 'active' | 'disabled' | 'any'

/** What the address of the list says. */
export interface PeopleSearch {
  q?: string
  vai?: Role
  /** id of an organisation */
  tc?: string
  tk?: Exclude<AccountState, 'active'>
}

const isRole = (value: unknown): value is Role => Object.hasOwn(roles, String(value))
const isId = (value: unknown): value is string =>
  /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(String(value))

export function readPeopleSearch(search: Record<string, unknown>): PeopleSearch {
  const { q, vai, tc, tk } = search
  return {
    ...(typeof q === 'string' || typeof q === 'number' ? { q: String(q).slice(0, 120) } : {}),
    ...(isRole(vai) ? { vai } : {}),
    ...(isId(tc) ? { tc } : {}),
    ...(tk === 'disabled' || tk === 'any' ? { tk } : {}),
  }
}

export const questionOf = ({ q, vai, tc, tk }: PeopleSearch) => ({
  q: q ?? '',
  ...(vai ? { role: vai } : {}),
  ...(tc ? { organisationId: tc } : {}),
  state: tk ?? ('active' as const),
})

/** Parts of a person's page. */
const personTabs = ['vai-tro', 'uy-quyen', 'quyen', 'lich-su'] as const
export type PersonTab = (typeof personTabs)[number]

export const readPersonSearch = (search: Record<string, unknown>): { muc?: PersonTab } => {
  const tab = personTabs.find((each) => each === search['muc'])
  return tab && tab !== 'vai-tro' ? { muc: tab } : {}
}
