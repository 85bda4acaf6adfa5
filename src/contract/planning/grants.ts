import type { Role } from '../identity/nouns.ts'
import { consolidationGrants } from './consolidation/grants.ts'
import type { planningContracts } from './contracts.ts'
import { decisionGrants } from './decision/grants.ts'
import { nationalGrants } from './national/grants.ts'
import { roundsGrants } from './rounds/grants.ts'
import { unitGrants } from './unit/grants.ts'

type Names = readonly (keyof typeof planningContracts)[]

const parts: readonly Partial<Record<Role, Names>>[] = [
  roundsGrants,
  unitGrants,
  consolidationGrants,
  decisionGrants,
  nationalGrants,
]

/** What a role may ask for in this room. */
export const planningGrants = (role: Role): Names => parts.flatMap((part) => part[role] ?? [])
