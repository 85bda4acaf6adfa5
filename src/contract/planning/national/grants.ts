import type { Role } from '../../identity/nouns.ts'
import type { nationalContracts } from './contracts.ts'

type Names = readonly (keyof typeof nationalContracts)[]

/** Who may ask for what of it; whose record it is, the room decides on the record. */
export const nationalGrants: Partial<Record<Role, Names>> = {}
