import * as identity from './identity/sign-in/session.ts'
import * as trail from './identity/audit/queries.ts'
import * as programmeActs from './programme/acts.ts'
import * as programmeQueries from './programme/queries.ts'
import * as territory from './territory/queries.ts'
import type { Act, Query } from './kernel/act.ts'

/** Every act and query of the system under its one name: routes, permissions, OpenAPI and `call()` come from here. */
export const contracts = {
  'identity.signIn': identity.signIn,
  'identity.signOut': identity.signOut,
  'identity.me': identity.me,
  'identity.demoAccounts': identity.demoAccounts,
  'identity.trail': trail.trail,
  'identity.trailOf': trail.trailOf,
  'identity.verifyTrail': trail.verifyTrail,
  'territory.search': territory.search,
  'territory.get': territory.get,
  'territory.resolve': territory.resolve,
  'territory.children': territory.children,
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
} satisfies Record<string, Act | Query>

export type Contracts = typeof contracts
export type ContractName = keyof Contracts
export type ActName = { [K in ContractName]: Contracts[K]['kind'] extends 'act' ? K : never }[ContractName]
export type QueryName = {
  [K in ContractName]: Contracts[K]['kind'] extends 'query' ? K : never
}[ContractName]
