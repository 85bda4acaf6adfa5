import type { ContractName } from './index.ts'
import type { Role } from './identity/nouns.ts'

/**
 * Role → what it may ask for, derived from the duties that the programme decisions give
 * (capabilities, part b). Deny by default: a name that stands in no row is usable by nobody.
 * Acts and queries marked `open` in the contract need no row. Reach (whose province, whose commune,
 * which level) is decided on the record itself.
 */
const drafting = [
  'programme.mine',
  'programme.create',
  'programme.edit',
  'programme.submit',
  'programme.amend',
  'programme.submitAmendment',
  'programme.abandonAmendment',
  'programme.close',
  'programme.delete',
  'programme.settleFinding',
] as const satisfies readonly ContractName[]

const deciding = [
  'programme.mine',
  'programme.return',
  'programme.approve',
  'programme.returnAmendment',
  'programme.approveAmendment',
  'programme.settleFinding',
] as const satisfies readonly ContractName[]

const reading = ['programme.mine'] as const satisfies readonly ContractName[]

export const grants = {
  centreOfficer: ['programme.mine', 'programme.create', 'programme.edit', 'programme.settleFinding'],
  departmentAppraiser: drafting,
  departmentDirector: drafting,
  financeOfficer: reading,
  viceChair: deciding,
  treasuryOfficer: reading,
  communeOfficer: drafting,
  communeChair: deciding,
  collaborator: reading,
  juror: reading,
  establishmentOwner: reading,
  ministryOfficer: drafting,
  ministryLeader: deciding,
  administrator: reading,
} as const satisfies Record<Role, readonly ContractName[]>

const byRole: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(grants))

/** May this role use this name at all? An unknown role may nothing. */
export const isGranted = (role: string, name: string): boolean => byRole.get(role)?.includes(name) ?? false
