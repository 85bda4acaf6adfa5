import type { Role } from '../../identity/nouns.ts'
import type { nationalContracts } from './contracts.ts'

type Names = readonly (keyof typeof nationalContracts)[]

const days = ['planning.calendar', 'planning.calendarFile'] as const
const reads = [
  ...days,
  'planning.national',
  'planning.outsideClasses',
  'planning.estimate',
  'planning.summary',
  'planning.annex',
  'planning.comparisonFile',
  'planning.papers',
  'planning.paperSums',
] as const

const department = [
  ...reads,
  'planning.appraiseNational',
  'planning.sendNational',
  'planning.recordNationalResult',
  'planning.saveOutsideClass',
  'planning.removeOutsideClass',
] as const

const ministry = [...reads, 'planning.recordNationalResult'] as const

/** Who may ask for what of it; whose record it is, the room decides on the record. */
export const nationalGrants: Partial<Record<Role, Names>> = {
  departmentAppraiser: department,
  departmentDirector: department,
  centreOfficer: [...reads, 'planning.saveOutsideClass', 'planning.removeOutsideClass'],
  financeOfficer: reads,
  viceChair: reads,
  treasuryOfficer: reads,
  communeOfficer: [...days, 'planning.outsideClasses', 'planning.estimate'],
  communeChair: [...days, 'planning.outsideClasses', 'planning.estimate'],
  ministryOfficer: ministry,
  ministryLeader: ministry,
  administrator: reads,
  auditor: reads,
}
