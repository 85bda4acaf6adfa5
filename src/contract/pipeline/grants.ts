import type { Role } from '../identity/nouns.ts'
import type { pipelineContracts } from './contracts.ts'

type Names = readonly (keyof typeof pipelineContracts)[]

/** Who may ask for what of this room; whose record it is, the room decides on the record. */
export const pipelineGrants: Partial<Record<Role, Names>> = {}
