import type { Role } from '../../identity/nouns.ts'
import type { unitContracts } from './contracts.ts'

type Names = readonly (keyof typeof unitContracts)[]

/** Who may ask for what of it; whose record it is, the room decides on the record. */
export const unitGrants: Partial<Record<Role, Names>> = {}
