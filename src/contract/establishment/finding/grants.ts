import type { Role } from '../../identity/nouns.ts'
import type { findingContracts } from './contracts.ts'

type Names = readonly (keyof typeof findingContracts)[]

/** Whoever sees establishments of others looks for them; within which reach, `scopeOf` says. */
const looking = [
  'establishment.list',
  'establishment.count',
  'establishment.map',
  'establishment.tags',
] as const satisfies Names

/** Tags are the province's own; they say nothing of law. */
const tagging = [
  ...looking,
  'establishment.saveTag',
  'establishment.dropTag',
  'establishment.tag',
  'establishment.untag',
] as const satisfies Names

export const findingGrants: Partial<Record<Role, Names>> = {
  centreOfficer: tagging,
  departmentAppraiser: tagging,
  departmentDirector: tagging,
  financeOfficer: looking,
  viceChair: looking,
  treasuryOfficer: looking,
  communeOfficer: looking,
  communeChair: looking,
  collaborator: looking,
  ministryOfficer: looking,
  ministryLeader: looking,
  auditor: looking,
}
