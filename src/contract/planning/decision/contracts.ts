import type { Act, Query } from '../../kernel/act.ts'
import * as acts from './acts.ts'
import * as queries from './queries.ts'

/** Acts and queries of the room `planning`: Finance's opinion, the decision, and what becomes of it. */
export const decisionContracts = {
  'planning.sendToFinance': acts.sendToFinance,
  'planning.takeBack': acts.takeBack,
  'planning.sayOpinion': acts.sayOpinion,
  'planning.agreeAll': acts.agreeAll,
  'planning.answerOpinion': acts.answerOpinion,
  'planning.giveOpinion': acts.giveOpinion,
  'planning.submitPlan': acts.submitPlan,
  'planning.returnPlan': acts.returnPlan,
  'planning.approvePlan': acts.approvePlan,
  'planning.adjustPlan': acts.adjustPlan,
  'planning.changeApproved': acts.changeApproved,
  'planning.addToAdjustment': acts.addToAdjustment,
  'planning.removeFromAdjustment': acts.removeFromAdjustment,
  'planning.keepAsDecided': acts.keepAsDecided,
  'planning.sendAdjustmentToFinance': acts.sendAdjustmentToFinance,
  'planning.giveAdjustmentOpinion': acts.giveAdjustmentOpinion,
  'planning.submitAdjustment': acts.submitAdjustment,
  'planning.returnAdjustment': acts.returnAdjustment,
  'planning.approveAdjustment': acts.approveAdjustment,
  'planning.abandonAdjustment': acts.abandonAdjustment,
  'planning.closePlan': acts.closePlan,
  'planning.carryOver': acts.carryOver,
  'planning.assignItems': acts.assignItems,
  'planning.plan': queries.plan,
  'planning.financeDesk': queries.financeDesk,
  'planning.approvalDesk': queries.approvalDesk,
  'planning.versions': queries.versions,
  'planning.compareVersions': queries.compareVersions,
  'planning.assigned': queries.assigned,
  'planning.hands': queries.hands,
} satisfies Record<string, Act | Query>
