import { account } from './identity/sign-in/account.ts'
import * as keys from './identity/sign-in/keys.ts'
import * as password from './identity/sign-in/password.ts'
import * as provider from './identity/sign-in/provider.ts'
import * as secondFactor from './identity/sign-in/second-factor.ts'
import * as fileActs from './documents/files/acts.ts'
import * as fileQueries from './documents/files/queries.ts'
import * as legalActs from './documents/legal/acts.ts'
import * as legalQueries from './documents/legal/queries.ts'
import * as paperActs from './documents/register/acts.ts'
import * as paperQueries from './documents/register/queries.ts'
import * as identity from './identity/sign-in/session.ts'
import * as trail from './identity/audit/queries.ts'
import * as organisations from './identity/organisation.ts'
import * as people from './identity/people.ts'
import * as personalData from './identity/personal-data.ts'
import * as rights from './identity/rights.ts'
import * as programmeActs from './programme/acts.ts'
import * as programmeQueries from './programme/queries.ts'
import * as tableActs from './tables/acts.ts'
import * as tableQueries from './tables/queries.ts'
import * as tableViews from './tables/views.ts'
import * as territory from './territory/queries.ts'
import * as workCalendar from './agenda/calendar.ts'
import * as workDues from './agenda/dues.ts'
import * as workLetters from './agenda/letters.ts'
import * as longWork from './agenda/long.ts'
import * as workMine from './agenda/mine.ts'
import * as workNotices from './agenda/notices.ts'
import * as workObligations from './agenda/obligations.ts'
import { normsContracts } from './norms/contracts.ts'
import { establishmentContracts } from './establishment/contracts.ts'
import { surveyContracts } from './survey/contracts.ts'
import { pipelineContracts } from './pipeline/contracts.ts'
import { planningContracts } from './planning/contracts.ts'
import type { Act, Query } from './kernel/act.ts'

/** Every act and query of the system under its one name: routes, permissions, OpenAPI and `call()` come from here. */
export const contracts = {
  'identity.signIn': identity.signIn,
  'identity.signOut': identity.signOut,
  'identity.me': identity.me,
  'identity.demoAccounts': identity.demoAccounts,
  'identity.sessions': identity.sessions,
  'identity.endSession': identity.endSession,
  'identity.endOtherSessions': identity.endOtherSessions,
  'identity.account': account,
  'identity.prove': password.prove,
  'identity.changePassword': password.changePassword,
  'identity.requestReset': password.requestReset,
  'identity.openLink': password.openLink,
  'identity.choosePassword': password.choosePassword,
  'identity.invite': password.invite,
  'identity.enrolSecondFactor': secondFactor.enrolSecondFactor,
  'identity.confirmSecondFactor': secondFactor.confirmSecondFactor,
  'identity.renewRecoveryCodes': secondFactor.renewRecoveryCodes,
  'identity.disableSecondFactor': secondFactor.disableSecondFactor,
  'identity.dropSecondFactor': secondFactor.dropSecondFactor,
  'identity.visitProvider': provider.visitProvider,
  'identity.returnFromProvider': provider.returnFromProvider,
  'identity.unlinkProvider': provider.unlinkProvider,
  'identity.createKey': keys.createKey,
  'identity.revokeKey': keys.revokeKey,
  'identity.keys': keys.keys,
  'identity.trail': trail.trail,
  'identity.trailOf': trail.trailOf,
  'identity.verifyTrail': trail.verifyTrail,
  'identity.createOrganisation': organisations.create,
  'identity.correctOrganisation': organisations.correct,
  'identity.renameOrganisation': organisations.rename,
  'identity.mergeOrganisations': organisations.merge,
  'identity.splitOrganisation': organisations.split,
  'identity.closeOrganisation': organisations.close,
  'identity.organisations': organisations.list,
  'identity.organisation': organisations.get,
  'identity.organisationAt': organisations.at,
  'identity.exportPerson': personalData.exportPerson,
  'identity.erasePerson': personalData.erasePerson,
  'identity.createPerson': people.createPerson,
  'identity.changePerson': people.changePerson,
  'identity.disablePerson': people.disablePerson,
  'identity.enablePerson': people.enablePerson,
  'identity.giveRole': people.giveRole,
  'identity.changeRole': people.changeRole,
  'identity.endRole': people.endRole,
  'identity.delegate': people.delegate,
  'identity.revokeDelegation': people.revokeDelegation,
  'identity.switchRole': people.switchRole,
  'identity.people': people.list,
  'identity.person': people.get,
  'identity.myHoldings': people.myHoldings,
  'identity.rights': rights.rights,
  'identity.rightsOn': rights.rightsOn,
  'identity.unmask': rights.unmask,
  'territory.search': territory.search,
  'territory.get': territory.get,
  'territory.resolve': territory.resolve,
  'territory.children': territory.children,
  'documents.beginUpload': fileActs.beginUpload,
  'documents.attach': fileActs.attach,
  'documents.dropUpload': fileActs.dropUpload,
  'documents.rename': fileActs.rename,
  'documents.remove': fileActs.remove,
  'documents.restore': fileActs.restore,
  'documents.setPlaces': fileActs.setPlaces,
  'documents.files': fileQueries.files,
  'documents.file': fileQueries.file,
  'documents.preview': fileQueries.preview,
  'documents.addLegal': legalActs.addLegal,
  'documents.correctLegal': legalActs.correctLegal,
  'documents.relateLegal': legalActs.relateLegal,
  'documents.unrelateLegal': legalActs.unrelateLegal,
  'documents.withdrawLegal': legalActs.withdrawLegal,
  'documents.legalList': legalQueries.legalList,
  'documents.legalChoices': legalQueries.legalChoices,
  'documents.legal': legalQueries.legal,
  'documents.citations': legalQueries.citations,
  'documents.draftPaper': paperActs.draftPaper,
  'documents.editPaper': paperActs.editPaper,
  'documents.submitPaper': paperActs.submitPaper,
  'documents.returnPaper': paperActs.returnPaper,
  'documents.issue': paperActs.issuePaper,
  'documents.replacePaper': paperActs.replacePaper,
  'documents.correctPaper': paperActs.correctPaper,
  'documents.discardPaper': paperActs.discardPaper,
  'documents.setOffice': paperActs.setOffice,
  'documents.openBook': paperActs.openBook,
  'documents.receive': paperActs.receive,
  'documents.papers': paperQueries.papers,
  'documents.paper': paperQueries.paper,
  'documents.books': paperQueries.books,
  'documents.arrivals': paperQueries.arrivals,
  'tables.kinds': tableQueries.kinds,
  'tables.template': tableQueries.template,
  'tables.receive': tableActs.receive,
  'tables.check': tableActs.check,
  'tables.commit': tableActs.commit,
  'tables.undo': tableActs.undo,
  'tables.discard': tableActs.discard,
  'tables.import': tableQueries.one,
  'tables.imports': tableQueries.imports,
  'tables.preview': tableQueries.preview,
  'tables.report': tableQueries.report,
  'tables.marked': tableQueries.marked,
  'tables.export': tableQueries.exportList,
  'tables.saveView': tableViews.saveView,
  'tables.dropView': tableViews.dropView,
  'tables.views': tableViews.views,
  'programme.create': programmeActs.create,
  'programme.edit': programmeActs.edit,
  'programme.submit': programmeActs.submit,
  'programme.return': programmeActs.returnForWork,
  'programme.approve': programmeActs.approve,
  'programme.amend': programmeActs.amend,
  'programme.submitAmendment': programmeActs.submitAmendment,
  'programme.returnAmendment': programmeActs.returnAmendment,
  'programme.approveAmendment': programmeActs.approveAmendment,
  'programme.abandonAmendment': programmeActs.abandonAmendment,
  'programme.close': programmeActs.close,
  'programme.delete': programmeActs.remove,
  'programme.settleFinding': programmeActs.settleFinding,
  'programme.list': programmeQueries.list,
  'programme.get': programmeQueries.get,
  'programme.targets': programmeQueries.targets,
  'programme.cells': programmeQueries.cells,
  'programme.budget': programmeQueries.budget,
  'programme.findings': programmeQueries.findings,
  'programme.history': programmeQueries.history,
  'programme.compare': programmeQueries.compare,
  'programme.mine': programmeQueries.mine,
  'programme.exportBudget': programmeQueries.exportBudget,
  'agenda.longList': longWork.longList,
  'agenda.longFile': longWork.longFile,
  'agenda.cancelLong': longWork.cancelLong,
  'agenda.retryLong': longWork.retryLong,
  'agenda.hideLong': longWork.hideLong,
  'agenda.calendar': workCalendar.calendar,
  'agenda.setDay': workCalendar.setDay,
  'agenda.removeDay': workCalendar.removeDay,
  'agenda.obligations': workObligations.obligations,
  'agenda.saveObligation': workObligations.saveObligation,
  'agenda.endObligation': workObligations.endObligation,
  'agenda.due': workDues.due,
  'agenda.owed': workDues.owed,
  'agenda.send': workDues.send,
  'agenda.accept': workDues.accept,
  'agenda.return': workDues.returnDue,
  'agenda.pause': workDues.pause,
  'agenda.resume': workDues.resume,
  'agenda.waive': workDues.waive,
  'agenda.remind': workDues.remind,
  'agenda.notices': workNotices.notices,
  'agenda.readNotices': workNotices.readNotices,
  'agenda.noticeSettings': workNotices.noticeSettings,
  'agenda.setNotices': workNotices.setNotices,
  'agenda.letters': workLetters.letters,
  'agenda.openLetter': workLetters.openLetter,
  'agenda.resendLetter': workLetters.resendLetter,
  'agenda.mine': workMine.mine,
  'agenda.month': workMine.month,
  ...normsContracts,
  ...establishmentContracts,
  ...surveyContracts,
  ...pipelineContracts,
  ...planningContracts,
} satisfies Record<string, Act | Query>

export type Contracts = typeof contracts
export type ContractName = keyof Contracts
export type ActName = { [K in ContractName]: Contracts[K]['kind'] extends 'act' ? K : never }[ContractName]
export type QueryName = {
  [K in ContractName]: Contracts[K]['kind'] extends 'query' ? K : never
}[ContractName]
