import type { Role } from '../identity/nouns.ts'
import type { normsContracts } from './contracts.ts'

type Names = readonly (keyof typeof normsContracts)[]

/** Who may ask for what of this room; whose record it is, the room decides on the record. */
export const normsGrants: Partial<Record<Role, Names>> = {}
