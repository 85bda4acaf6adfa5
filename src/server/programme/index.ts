import type { Door } from '#server/platform/door.ts'
import approve, { approveAmendmentAct } from './life/approve.ts'
import create from './life/create.ts'
import edit from './life/edit.ts'
import * as steps from './life/steps.ts'
import compare from './read/compare.ts'
import { exportQuery } from './read/export.ts'
import { budgetQuery, cellsQuery, findingsQuery, targetsQuery } from './read/figures.ts'
import { getQuery } from './read/get.ts'
import history from './read/history.ts'
import list from './read/list.ts'
import mine from './read/mine.ts'

/** Front door of the room `programme`. */
export const acts = [
  create,
  edit,
  steps.submitAct,
  steps.returnAct,
  approve,
  steps.amendAct,
  steps.submitAmendmentAct,
  steps.returnAmendmentAct,
  approveAmendmentAct,
  steps.abandonAmendmentAct,
  steps.closeAct,
  steps.deleteAct,
  steps.settleFindingAct,
]

/** Queries; `programme.get` asks the door which steps it may offer. */
export const queriesWith = (offers: () => Door['offers']) => [
  list,
  getQuery(offers),
  targetsQuery,
  cellsQuery,
  budgetQuery,
  findingsQuery,
  history,
  compare,
  mine,
  exportQuery,
]

export { askedProgramme } from './asked.ts'
export { programmeCiter } from './cited/citer.ts'
export { programmeFiles } from './files/keeper.ts'
export { programmeKeeper, readsHistory } from './subject.ts'
export { findBudgetLine, listPlanTargets, listYearLines } from './read/store-lines.ts'
export { listsOut } from './read/lists-out.ts'
export { loadProgrammes } from './load.ts'
export { waiting } from './owing/waiting.ts'
