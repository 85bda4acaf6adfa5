import type { Role } from '../../identity/nouns.ts'
import type { unitContracts } from './contracts.ts'

type Names = readonly (keyof typeof unitContracts)[]

const reads = ['planning.unitPlan'] as const
const writes = [
  ...reads,
  'planning.myPlans',
  'planning.bankForPlan',
  'planning.writeUnitPlan',
  'planning.takeFromBank',
  'planning.sendUnitPlan',
  'planning.resendItem',
] as const
const takes = ['planning.returnUnitPlan', 'planning.acceptUnitPlan'] as const

/** Who may ask for what of it; whose record it is, the room decides on the record. */
export const unitGrants: Partial<Record<Role, Names>> = {
  communeOfficer: writes,
  communeChair: [...reads, 'planning.myPlans', 'planning.sendUnitPlan'],
  centreOfficer: writes,
  // departments that must send write their own, and take what units send
  departmentAppraiser: [...writes, ...takes],
  departmentDirector: [...writes, ...takes],
  financeOfficer: reads,
  viceChair: reads,
  treasuryOfficer: reads,
  ministryOfficer: reads,
  ministryLeader: reads,
  administrator: reads,
  auditor: reads,
}
