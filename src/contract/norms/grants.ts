import type { Role } from '../identity/nouns.ts'
import type { normsContracts } from './contracts.ts'
import { keepingRules } from './eligibility/grants.ts'

type Names = readonly (keyof typeof normsContracts)[]

/** Keeps the norms: the department those of its province, the Ministry the nation's. */
const keeping = [
  'norms.add',
  'norms.correct',
  'norms.end',
  'norms.withdraw',
  'norms.touched',
  ...keepingRules,
] as const satisfies Names

/** Who may ask for what of this room; whose record it is, the room decides on the record. */
export const normsGrants: Partial<Record<Role, Names>> = {
  centreOfficer: ['norms.touched'],
  departmentAppraiser: keeping,
  departmentDirector: [...keeping, 'norms.confirm', 'norms.confirmRule'],
  financeOfficer: ['norms.touched'],
  viceChair: ['norms.touched'],
  ministryOfficer: keeping,
  ministryLeader: [...keeping, 'norms.confirm', 'norms.confirmRule'],
  auditor: ['norms.touched'],
}
