import type { Role } from '../identity/nouns.ts'
import type { surveyContracts } from './contracts.ts'

type Names = readonly (keyof typeof surveyContracts)[]

/** Who may ask for what of this room; whose record it is, the room decides on the record. */
export const surveyGrants: Partial<Record<Role, Names>> = {}
