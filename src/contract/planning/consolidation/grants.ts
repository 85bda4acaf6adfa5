import type { Role } from '../../identity/nouns.ts'
import type { consolidationContracts } from './contracts.ts'

type Names = readonly (keyof typeof consolidationContracts)[]

/** Who may ask for what of it; whose record it is, the room decides on the record. */
export const consolidationGrants: Partial<Record<Role, Names>> = {}
