import type { ContractName } from './index.ts'
import type { Role } from './identity/nouns.ts'

/**
 * Role → what it may ask for, derived from the duties that the programme decisions give
 * (capabilities, part b). Deny by default: a name that stands in no row is usable by nobody.
 * Acts and queries marked `open` in the contract need no row. Reach (whose province, whose commune,
 * which level) is decided on the record itself.
 */
/** One's own account: whoever has signed in has one. */
const account = [
  'identity.account',
  'identity.sessions',
  'identity.endSession',
  'identity.endOtherSessions',
  'identity.prove',
  'identity.changePassword',
  'identity.enrolSecondFactor',
  'identity.confirmSecondFactor',
  'identity.renewRecoveryCodes',
  'identity.disableSecondFactor',
  'identity.unlinkProvider',
  'identity.createKey',
  'identity.revokeKey',
  'identity.keys',
  'identity.exportPerson',
] as const satisfies readonly ContractName[]

/** Helps people into their accounts. */
const admitting = ['identity.invite', 'identity.dropSecondFactor'] as const satisfies readonly ContractName[]

/** What waits for oneself, what one is told, what one has asked the machine to do. */
const working = [
  'agenda.longList',
  'agenda.longFile',
  'agenda.cancelLong',
  'agenda.retryLong',
  'agenda.hideLong',
  'agenda.mine',
  'agenda.month',
  'agenda.due',
  'agenda.owed',
  'agenda.send',
  'agenda.pause',
  'agenda.resume',
  'agenda.notices',
  'agenda.readNotices',
  'agenda.noticeSettings',
  'agenda.setNotices',
  'agenda.letters',
  'agenda.openLetter',
  'agenda.resendLetter',
] as const satisfies readonly ContractName[]

/** An office receives what others owe it: accepts, returns, waives, reminds. */
const receiving = [
  'agenda.accept',
  'agenda.return',
  'agenda.waive',
  'agenda.remind',
  'agenda.obligations',
] as const satisfies readonly ContractName[]

/** Who sets obligations, for their province or the country; and the days off, which are the nation's. */
const obliging = ['agenda.saveObligation', 'agenda.endObligation'] as const satisfies readonly ContractName[]
const dating = ['agenda.setDay', 'agenda.removeDay'] as const satisfies readonly ContractName[]

/** Files beside a record: whose it is to add them, the record's own room says. */
const filing = [
  'documents.beginUpload',
  'documents.attach',
  'documents.dropUpload',
  'documents.rename',
  'documents.remove',
  'documents.restore',
  'documents.setPlaces',
] as const satisfies readonly ContractName[]

/** The register of one's own office: what it sends out and receives. */
const reading = [
  'documents.papers',
  'documents.paper',
  'documents.books',
  'documents.arrivals',
] as const satisfies readonly ContractName[]
const papering = [
  ...reading,
  'documents.draftPaper',
  'documents.editPaper',
  'documents.submitPaper',
  'documents.discardPaper',
  'documents.receive',
] as const satisfies readonly ContractName[]

/** Whoever signs for the office issues, and says how it numbers. */
const signing = [
  'documents.returnPaper',
  'documents.issue',
  'documents.replacePaper',
  'documents.correctPaper',
  'documents.setOffice',
  'documents.openBook',
] as const satisfies readonly ContractName[]

/** Keeps the base of legal documents: of the province, or of the nation. */
const lawKeeping = [
  'documents.addLegal',
  'documents.correctLegal',
  'documents.relateLegal',
  'documents.unrelateLegal',
  'documents.withdrawLegal',
] as const satisfies readonly ContractName[]

/** What anyone who has signed in may ask for: their own things, and the history of what they may read. */
const everyone = [
  ...account,
  ...working,
  ...filing,
  'identity.trailOf',
  'identity.switchRole',
  'identity.myHoldings',
  'identity.organisations',
  'identity.organisation',
  'identity.organisationAt',
  'programme.mine',
] as const satisfies readonly ContractName[]

/** Tables in: which kinds, the act says that does the same for one record. */
const importing = [
  'tables.kinds',
  'tables.template',
  'tables.receive',
  'tables.check',
  'tables.commit',
  'tables.undo',
  'tables.discard',
  'tables.import',
  'tables.imports',
  'tables.preview',
  'tables.report',
  'tables.marked',
] as const satisfies readonly ContractName[]

/** Officials see who may take which step on a record that they handle. */
const official = [
  ...everyone,
  ...receiving,
  ...importing,
  'identity.rightsOn',
] as const satisfies readonly ContractName[]

/** Leaders let others act for them, by a paper. */
const delegating = [
  'identity.people',
  'identity.delegate',
  'identity.revokeDelegation',
] as const satisfies readonly ContractName[]

const administering = [
  ...delegating,
  'identity.createOrganisation',
  'identity.correctOrganisation',
  'identity.renameOrganisation',
  'identity.mergeOrganisations',
  'identity.splitOrganisation',
  'identity.closeOrganisation',
  'identity.person',
  'identity.createPerson',
  'identity.changePerson',
  'identity.disablePerson',
  'identity.enablePerson',
  'identity.giveRole',
  'identity.changeRole',
  'identity.endRole',
  'identity.rights',
  'identity.unmask',
  'identity.erasePerson',
] as const satisfies readonly ContractName[]

const auditing = ['identity.trail', 'identity.verifyTrail'] as const satisfies readonly ContractName[]

/** Looks at everything of its reach and changes nothing but its own account (thanh tra, kiểm toán). */
const looking = [
  ...account,
  'agenda.longList',
  'agenda.longFile',
  'agenda.cancelLong',
  'agenda.retryLong',
  'agenda.hideLong',
  'agenda.mine',
  'agenda.month',
  'agenda.due',
  'agenda.owed',
  'agenda.notices',
  'agenda.readNotices',
  'agenda.noticeSettings',
  'agenda.setNotices',
  'agenda.obligations',
  'identity.trailOf',
  'identity.switchRole',
  'identity.myHoldings',
  'identity.organisations',
  'identity.organisation',
  'identity.organisationAt',
  'identity.people',
  'identity.person',
  'identity.rights',
  'identity.rightsOn',
  'programme.mine',
] as const satisfies readonly ContractName[]

const drafting = [
  ...official,
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
  ...official,
  'programme.return',
  'programme.approve',
  'programme.returnAmendment',
  'programme.approveAmendment',
  'programme.settleFinding',
] as const satisfies readonly ContractName[]

export const grants = {
  centreOfficer: [
    ...official,
    ...papering,
    ...signing,
    'programme.create',
    'programme.edit',
    'programme.settleFinding',
  ],
  departmentAppraiser: [...drafting, ...papering, ...lawKeeping, ...obliging],
  departmentDirector: [...drafting, ...papering, ...signing, ...lawKeeping, ...obliging, ...delegating],
  financeOfficer: [...official, ...papering, ...signing],
  viceChair: [...deciding, ...papering, ...signing, ...delegating],
  treasuryOfficer: [...official, ...papering, ...signing],
  communeOfficer: [...drafting, ...papering],
  communeChair: [...deciding, ...papering, ...signing, ...delegating],
  collaborator: everyone,
  juror: everyone,
  establishmentOwner: everyone,
  ministryOfficer: [...drafting, ...papering, ...lawKeeping, ...obliging, ...dating],
  ministryLeader: [...deciding, ...papering, ...signing, ...lawKeeping, ...delegating],
  administrator: [
    ...official,
    ...reading,
    ...lawKeeping,
    ...obliging,
    ...dating,
    ...admitting,
    ...auditing,
    ...administering,
  ],
  auditor: [...looking, ...reading, ...auditing],
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
