import type { Role } from '../../identity/nouns.ts'
import type { decisionContracts } from './contracts.ts'

type Names = readonly (keyof typeof decisionContracts)[]

/** Who may ask for what of it; whose record it is, the room decides on the record. */
export const decisionGrants: Partial<Record<Role, Names>> = {}
