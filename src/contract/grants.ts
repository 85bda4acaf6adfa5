import {
  account,
  admitting,
  obliging,
  dating,
  reading,
  papering,
  signing,
  lawKeeping,
  everyone,
  official,
  delegating,
  administering,
  auditing,
  looking,
  drafting,
  deciding,
} from './duties.ts'
import type { ContractName } from './index.ts'
import type { Role } from './identity/nouns.ts'
import { normsGrants } from './norms/grants.ts'
import { establishmentGrants, keepsEstablishments } from './establishment/grants.ts'
import { findingGrants } from './establishment/finding/grants.ts'
import { recordGrants } from './establishment/record-grants.ts'
import { surveyGrants } from './survey/grants.ts'
import { pipelineGrants } from './pipeline/grants.ts'
import { planningGrants } from './planning/grants.ts'

/**
 * Role → what it may ask for, derived from the duties that the programme decisions give
 * (capabilities, part b). Deny by default: a name that stands in no row is usable by nobody.
 * Acts and queries marked `open` in the contract need no row. Reach (whose province, whose commune,
 * which level) is decided on the record itself.
 */
/** What the later rooms grant by themselves, beside their contracts. */
const ofRooms = (role: Role): ContractName[] => [
  ...[normsGrants, establishmentGrants, findingGrants, recordGrants, surveyGrants, pipelineGrants].flatMap(
    (room) => room[role] ?? [],
  ),
  ...planningGrants(role),
  ...(keepsEstablishments.includes(role) ? (['identity.unmask'] as const) : []),
]

export const grants = {
  centreOfficer: [
    ...official,
    ...papering,
    ...signing,
    'programme.create',
    'programme.edit',
    'programme.settleFinding',
    ...ofRooms('centreOfficer'),
  ],
  departmentAppraiser: [
    ...drafting,
    ...papering,
    ...lawKeeping,
    ...obliging,
    ...ofRooms('departmentAppraiser'),
  ],
  departmentDirector: [
    ...drafting,
    ...papering,
    ...signing,
    ...lawKeeping,
    ...obliging,
    ...delegating,
    ...ofRooms('departmentDirector'),
  ],
  financeOfficer: [...official, ...papering, ...signing, ...ofRooms('financeOfficer')],
  viceChair: [...deciding, ...papering, ...signing, ...delegating, ...ofRooms('viceChair')],
  treasuryOfficer: [...official, ...papering, ...signing, ...ofRooms('treasuryOfficer')],
  communeOfficer: [...drafting, ...papering, ...ofRooms('communeOfficer')],
  communeChair: [...deciding, ...papering, ...signing, ...delegating, ...ofRooms('communeChair')],
  collaborator: [...everyone, ...ofRooms('collaborator')],
  juror: [...everyone, ...ofRooms('juror')],
  establishmentOwner: [...everyone, ...ofRooms('establishmentOwner')],
  ministryOfficer: [
    ...drafting,
    ...papering,
    ...lawKeeping,
    ...obliging,
    ...dating,
    ...ofRooms('ministryOfficer'),
  ],
  ministryLeader: [
    ...deciding,
    ...papering,
    ...signing,
    ...lawKeeping,
    ...delegating,
    ...ofRooms('ministryLeader'),
  ],
  administrator: [
    ...official,
    ...reading,
    ...lawKeeping,
    ...obliging,
    ...dating,
    ...admitting,
    ...auditing,
    ...administering,
    ...ofRooms('administrator'),
  ],
  auditor: [...looking, ...reading, ...auditing, ...ofRooms('auditor')],
} as const satisfies Record<Role, readonly ContractName[]>

const byRole: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(grants))

/** May this role use this name at all? An unknown role may nothing. */
export const isGranted = (role: string, name: string): boolean => byRole.get(role)?.includes(name) ?? false

const everybodys: ReadonlySet<string> = new Set(everyone)

/** One's own account, the way back to one's own role, and what one is told: nobody loses these by acting for another. */
const personal: ReadonlySet<string> = new Set<ContractName>([
  ...account,
  'identity.switchRole',
  'agenda.readNotices',
  'agenda.setNotices',
])

/** Is it about the person alone, whatever role they act in? Then it is no right that somebody could hand on. */
export const isPersonal = (name: string): boolean => personal.has(name)

/** May everybody who works here use this name, whatever the role? */
export const isEverybodys = (name: string): boolean => everybodys.has(name)
