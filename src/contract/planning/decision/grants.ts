import type { Role } from '../../identity/nouns.ts'
import type { decisionContracts } from './contracts.ts'

type Names = readonly (keyof typeof decisionContracts)[]

const reads = [
  'planning.plan',
  'planning.financeDesk',
  'planning.approvalDesk',
  'planning.versions',
  'planning.compareVersions',
] as const
/** Whoever carries lines out sees what they were given, and the plan that was decided. */
const carries = [
  'planning.assigned',
  'planning.plan',
  'planning.versions',
  'planning.compareVersions',
] as const

const prepares = [
  'planning.sendToFinance',
  'planning.takeBack',
  'planning.answerOpinion',
  'planning.submitPlan',
  'planning.adjustPlan',
  'planning.changeApproved',
  'planning.addToAdjustment',
  'planning.removeFromAdjustment',
  'planning.keepAsDecided',
  'planning.sendAdjustmentToFinance',
  'planning.submitAdjustment',
  'planning.abandonAdjustment',
  'planning.closePlan',
  'planning.carryOver',
  'planning.assignItems',
  'planning.hands',
  'planning.assigned',
] as const
const opines = [
  'planning.sayOpinion',
  'planning.agreeAll',
  'planning.giveOpinion',
  'planning.giveAdjustmentOpinion',
] as const
const decides = [
  'planning.returnPlan',
  'planning.approvePlan',
  'planning.returnAdjustment',
  'planning.approveAdjustment',
] as const

/** Who may ask for what of it; whose record it is, the room decides on the record. */
export const decisionGrants: Partial<Record<Role, Names>> = {
  communeOfficer: carries,
  communeChair: carries,
  centreOfficer: [...reads, 'planning.assigned'],
  departmentAppraiser: [...reads, ...prepares],
  departmentDirector: [...reads, ...prepares],
  financeOfficer: [...reads, ...opines],
  viceChair: [...reads, ...decides],
  treasuryOfficer: reads,
  ministryOfficer: reads,
  ministryLeader: reads,
  administrator: reads,
  auditor: reads,
}
