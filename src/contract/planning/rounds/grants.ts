import type { Role } from '../../identity/nouns.ts'
import type { roundsContracts } from './contracts.ts'

type Names = readonly (keyof typeof roundsContracts)[]

/** Who may ask for what of it; whose record it is, the room decides on the record. */
export const roundsGrants: Partial<Record<Role, Names>> = {}
