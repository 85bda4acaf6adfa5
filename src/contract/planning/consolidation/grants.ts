import type { Role } from '../../identity/nouns.ts'
import type { consolidationContracts } from './contracts.ts'

type Names = readonly (keyof typeof consolidationContracts)[]

const reads = ['planning.items', 'planning.totals', 'planning.fit', 'planning.overlaps'] as const
const consolidates = [
  'planning.keepItem',
  'planning.keepItems',
  'planning.trimItem',
  'planning.returnItem',
  'planning.deferItem',
  'planning.dropItem',
  'planning.restoreItem',
  'planning.mergeItems',
  'planning.splitItem',
  'planning.addItem',
  'planning.editItem',
] as const

/** Who may ask for what of it; whose record it is, the room decides on the record. */
export const consolidationGrants: Partial<Record<Role, Names>> = {
  departmentAppraiser: [...reads, ...consolidates],
  departmentDirector: [...reads, ...consolidates],
  centreOfficer: reads,
  financeOfficer: reads,
  viceChair: reads,
  treasuryOfficer: reads,
  ministryOfficer: [...reads, 'planning.nation'],
  ministryLeader: [...reads, 'planning.nation'],
  administrator: reads,
  auditor: reads,
}
