import type { RegisteredAct, RegisteredQuery } from '#server/platform/door-types.ts'
import type { ExportDefinition, ImportDefinition } from '#server/platform/tables/definition.ts'
import type { NormAskers } from './askers.ts'
import { calculateQuery } from './calculator/calculate.ts'
import { catalogueQuery } from './catalogue/read.ts'
import * as keeping from './keeping/acts.ts'
import { eligibilityActs, eligibilityIn, eligibilityQueries } from './eligibility/index.ts'
import { listsOut as eligibilityOut } from './eligibility/lists-out.ts'
import { normImport } from './tables/import.ts'
import { listsOut as normsOut } from './tables/lists-out.ts'
import { diffQuery, getQuery, listQuery, touchedQueryWith } from './reading/read.ts'

/** Front door of the room `norms`. */
export const acts: RegisteredAct[] = [
  keeping.addAct,
  keeping.correctAct,
  keeping.endAct,
  keeping.confirmAct,
  keeping.withdrawAct,
  ...eligibilityActs,
]

/** Queries; later rooms say which of their open records a norm concerns. */
export const queriesWith = ({ askers }: { askers: NormAskers }): RegisteredQuery[] => [
  catalogueQuery,
  calculateQuery,
  listQuery,
  getQuery,
  diffQuery,
  touchedQueryWith(askers),
  ...eligibilityQueries,
]

/** Its tables in and out. */
export const listsIn: readonly ImportDefinition[] = [normImport, ...eligibilityIn]
export const listsOut: readonly ExportDefinition[] = [...normsOut, ...eligibilityOut]

export type { NormAsker, NormAskers } from './askers.ts'
export { calculateFor } from './calculator/calculate.ts'
export { loadNorms } from './catalogue/load.ts'
export { listActivities } from './catalogue/store.ts'
export { normCiter } from './reading/citer.ts'
export { readsNormHistory } from './reading/read.ts'
export { readsRuleHistory } from './eligibility/index.ts'
export { judgeSubject, sizing } from './eligibility/judge.ts'
export { loadEligibility } from './eligibility/load.ts'
