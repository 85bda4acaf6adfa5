import type { ContractName } from './index.ts'

/** One's own account: whoever has signed in has one. */
export const account = [
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
export const admitting = [
  'identity.invite',
  'identity.dropSecondFactor',
] as const satisfies readonly ContractName[]

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
export const obliging = [
  'agenda.saveObligation',
  'agenda.endObligation',
] as const satisfies readonly ContractName[]
export const dating = ['agenda.setDay', 'agenda.removeDay'] as const satisfies readonly ContractName[]

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
export const reading = [
  'documents.papers',
  'documents.paper',
  'documents.books',
  'documents.arrivals',
] as const satisfies readonly ContractName[]
export const papering = [
  ...reading,
  'documents.draftPaper',
  'documents.editPaper',
  'documents.submitPaper',
  'documents.discardPaper',
  'documents.receive',
] as const satisfies readonly ContractName[]

/** Whoever signs for the office issues, and says how it numbers. */
export const signing = [
  'documents.returnPaper',
  'documents.issue',
  'documents.replacePaper',
  'documents.correctPaper',
  'documents.setOffice',
  'documents.openBook',
] as const satisfies readonly ContractName[]

/** Keeps the base of legal documents: of the province, or of the nation. */
export const lawKeeping = [
  'documents.addLegal',
  'documents.correctLegal',
  'documents.relateLegal',
  'documents.unrelateLegal',
  'documents.withdrawLegal',
] as const satisfies readonly ContractName[]

/** What anyone who has signed in may ask for: their own things, and the history of what they may read. */
export const everyone = [
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
  'tables.views',
  'tables.saveView',
  'tables.dropView',
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
export const official = [
  ...everyone,
  ...receiving,
  ...importing,
  'identity.rightsOn',
] as const satisfies readonly ContractName[]

/** Leaders let others act for them, by a paper. */
export const delegating = [
  'identity.people',
  'identity.delegate',
  'identity.revokeDelegation',
] as const satisfies readonly ContractName[]

export const administering = [
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

export const auditing = ['identity.trail', 'identity.verifyTrail'] as const satisfies readonly ContractName[]

/** Looks at everything of its reach and changes nothing but its own account (thanh tra, kiểm toán). */
export const looking = [
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
  'tables.views',
  'tables.saveView',
  'tables.dropView',
] as const satisfies readonly ContractName[]

export const drafting = [
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

export const deciding = [
  ...official,
  'programme.return',
  'programme.approve',
  'programme.returnAmendment',
  'programme.approveAmendment',
  'programme.settleFinding',
] as const satisfies readonly ContractName[]
