import type { RegisteredAct, RegisteredQuery } from '#server/platform/door-types.ts'
import type { Door } from '#server/platform/door.ts'
import * as changes from './adjusting/changes.ts'
import { assignedQuery, assignItemsAct, handsQuery } from './after/assign.ts'
import { carryOverAct, closePlanAct } from './after/carry.ts'
import * as adjust from './deciding/adjust.ts'
import { approvePlanAct } from './deciding/approve.ts'
import * as submit from './deciding/submit.ts'
import * as opinions from './finance/opinions.ts'
import * as finance from './finance/steps.ts'
import { approvalDeskQueryWith, financeDeskQueryWith, planQueryWith } from './reading/desks.ts'
import { compareQuery, versionsQueryWith } from './reading/versions.ts'

/** Finance's opinion, the Chairman's decision, adjustments, and what becomes of decided lines. */
export const acts: RegisteredAct[] = [
  finance.sendToFinanceAct,
  finance.takeBackAct,
  opinions.sayOpinionAct,
  opinions.agreeAllAct,
  opinions.answerOpinionAct,
  finance.giveOpinionAct,
  submit.submitPlanAct,
  submit.returnPlanAct,
  approvePlanAct,
  adjust.adjustPlanAct,
  changes.changeApprovedAct,
  changes.addToAdjustmentAct,
  changes.removeFromAdjustmentAct,
  changes.keepAsDecidedAct,
  finance.sendAdjustmentToFinanceAct,
  finance.giveAdjustmentOpinionAct,
  submit.submitAdjustmentAct,
  submit.returnAdjustmentAct,
  adjust.approveAdjustmentAct,
  adjust.abandonAdjustmentAct,
  closePlanAct,
  carryOverAct,
  assignItemsAct,
]

export const queriesWith = (offers: () => Door['offers']): RegisteredQuery[] => [
  planQueryWith(offers),
  financeDeskQueryWith(offers),
  approvalDeskQueryWith(offers),
  versionsQueryWith(offers),
  compareQuery,
  assignedQuery,
  handsQuery,
]
export { listsOut } from './lists-out.ts'
export { waitingPlans } from './waiting.ts'
