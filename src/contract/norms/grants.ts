import type { Role } from '../identity/nouns.ts'
import type { normsContracts } from './contracts.ts'

type Names = readonly (keyof typeof normsContracts)[]

/** Keeps the norms: the department those of its province, the Ministry the nation's. */
const keeping = [
  'norms.add',
  'norms.correct',
  'norms.end',
  'norms.withdraw',
  'norms.touched',
] as const satisfies Names

/** Who may ask for what of this room; whose record it is, the room decides on the record. */
export const normsGrants: Partial<Record<Role, Names>> = {
  centreOfficer: ['norms.touched'],
  departmentAppraiser: keeping,
  departmentDirector: [...keeping, 'norms.confirm'],
  financeOfficer: ['norms.touched'],
  viceChair: ['norms.touched'],
  ministryOfficer: keeping,
  ministryLeader: [...keeping, 'norms.confirm'],
  auditor: ['norms.touched'],
}
