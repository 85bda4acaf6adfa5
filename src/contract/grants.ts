import type { ContractName } from './index.ts'
import type { Role } from './identity/nouns.ts'

/**
 * Role → what it may ask for, derived from the duties that the programme decisions give
 * (capabilities, part b). Deny by default: a name that stands in no row is usable by nobody.
 * Acts and queries marked `open` in the contract need no row. Reach (whose province, whose commune,
 * which level) is decided on the record itself.
 */
/** What anyone who has signed in may ask for: their own things, and the history of what they may read. */
const everyone = ['identity.trailOf', 'programme.mine'] as const satisfies readonly ContractName[]

const auditing = ['identity.trail', 'identity.verifyTrail'] as const satisfies readonly ContractName[]

const drafting = [
  ...everyone,
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
  ...everyone,
  'programme.return',
  'programme.approve',
  'programme.returnAmendment',
  'programme.approveAmendment',
  'programme.settleFinding',
] as const satisfies readonly ContractName[]

export const grants = {
  centreOfficer: [...everyone, 'programme.create', 'programme.edit', 'programme.settleFinding'],
  departmentAppraiser: drafting,
  departmentDirector: drafting,
  financeOfficer: everyone,
  viceChair: deciding,
  treasuryOfficer: everyone,
  communeOfficer: drafting,
  communeChair: deciding,
  collaborator: everyone,
  juror: everyone,
  establishmentOwner: everyone,
  ministryOfficer: drafting,
  ministryLeader: deciding,
  administrator: [...everyone, ...auditing],
} as const satisfies Record<Role, readonly ContractName[]>

const byRole: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(grants))

/** May this role use this name at all? An unknown role may nothing. */
export const isGranted = (role: string, name: string): boolean => byRole.get(role)?.includes(name) ?? false
