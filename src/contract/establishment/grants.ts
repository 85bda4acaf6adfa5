import type { Role } from '../identity/nouns.ts'
import type { establishmentContracts } from './contracts.ts'

type Names = readonly (keyof typeof establishmentContracts)[]

/** Who may ask for what of this room; whose record it is, the room decides on the record. */
export const establishmentGrants: Partial<Record<Role, Names>> = {}
