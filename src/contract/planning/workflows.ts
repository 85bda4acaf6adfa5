import { workflow } from '../kernel/workflow.ts'

/** A round gathers one year's plans of a province. Nothing is sent after it was closed. */
export const roundWorkflow = workflow({
  room: 'planning',
  subject: 'planRound',
  states: ['draft', 'open', 'closed', 'ended'],
  steps: {
    editRound: { from: ['draft', 'open'], to: null },
    openRound: { from: ['draft'], to: 'open' },
    closeRound: { from: ['open'], to: 'closed' },
    reopenRound: { from: ['closed'], to: 'open', reason: 'required' },
    endRound: { from: ['closed'], to: 'ended' },
  },
})

/**
 * What one unit sends: its lines with a narrative. Returned as a whole it is sent again; single lines come back by their
 * own workflow.
 */
export const unitPlanWorkflow = workflow({
  room: 'planning',
  subject: 'unitPlan',
  states: ['draft', 'sent', 'returned', 'accepted'],
  steps: {
    writeUnitPlan: { from: ['draft', 'returned'], to: null },
    takeFromBank: { from: ['draft', 'returned'], to: null },
    sendUnitPlan: { from: ['draft', 'returned'], to: 'sent' },
    returnUnitPlan: { from: ['sent', 'accepted'], to: 'returned', reason: 'required' },
    acceptUnitPlan: { from: ['sent'], to: 'accepted', fourEyes: ['planning.sendUnitPlan'] },
  },
})

/** A line of the province's plan in the making; what is deferred goes back to the bank with its reason. */
export const planItemWorkflow = workflow({
  room: 'planning',
  subject: 'planItem',
  states: ['proposed', 'kept', 'returned', 'deferred', 'dropped', 'merged'],
  steps: {
    keepItem: { from: ['proposed'], to: 'kept' },
    trimItem: { from: ['proposed', 'kept'], to: 'kept', reason: 'required' },
    returnItem: { from: ['proposed', 'kept'], to: 'returned', reason: 'required' },
    resendItem: { from: ['returned'], to: 'proposed' },
    deferItem: { from: ['proposed', 'kept'], to: 'deferred', reason: 'required' },
    dropItem: { from: ['proposed', 'kept'], to: 'dropped', reason: 'required' },
    restoreItem: { from: ['kept', 'deferred', 'dropped'], to: 'proposed' },
    mergeItems: { from: ['proposed', 'kept'], to: 'merged' },
  },
})

/** Steps by which a decision is prepared; the department prepares, Finance gives its opinion, the Chairman decides. */
const prepared = ['planning.sendToFinance', 'planning.submitPlan', 'planning.submitAdjustment'] as const

/**
 * The province's plan of a year. Which of these steps a province takes, and until when, its procedure profile says.
 * @see NĐ 45/2012/NĐ-CP Đ.2 (the Chairman approves the local plan); TT 46/2012/TT-BCT Đ.8
 */
export const planWorkflow = workflow({
  room: 'planning',
  subject: 'annualPlan',
  states: [
    'draft',
    'withFinance',
    'opined',
    'withApprover',
    'approved',
    'adjusting',
    'adjustmentWithFinance',
    'adjustmentOpined',
    'adjustmentWithApprover',
    'closed',
  ],
  steps: {
    sendToFinance: { from: ['draft'], to: 'withFinance' },
    takeBack: { from: ['withFinance', 'opined'], to: 'draft', reason: 'required' },
    sayOpinion: { from: ['withFinance', 'adjustmentWithFinance'], to: null },
    agreeAll: { from: ['withFinance', 'adjustmentWithFinance'], to: null },
    answerOpinion: {
      from: ['withFinance', 'opined', 'adjustmentWithFinance', 'adjustmentOpined'],
      to: null,
    },
    giveOpinion: { from: ['withFinance'], to: 'opined' },
    submitPlan: { from: ['draft', 'opined'], to: 'withApprover' },
    returnPlan: { from: ['withApprover'], to: 'draft', reason: 'required' },
    approvePlan: { from: ['withApprover'], to: 'approved', fourEyes: prepared },
    adjustPlan: { from: ['approved'], to: 'adjusting', reason: 'required' },
    changeApproved: { from: ['adjusting'], to: null },
    addToAdjustment: { from: ['adjusting'], to: null },
    removeFromAdjustment: { from: ['adjusting'], to: null },
    keepAsDecided: { from: ['adjusting'], to: null },
    sendAdjustmentToFinance: { from: ['adjusting'], to: 'adjustmentWithFinance' },
    giveAdjustmentOpinion: { from: ['adjustmentWithFinance'], to: 'adjustmentOpined' },
    submitAdjustment: { from: ['adjusting', 'adjustmentOpined'], to: 'adjustmentWithApprover' },
    returnAdjustment: { from: ['adjustmentWithApprover'], to: 'adjusting', reason: 'required' },
    approveAdjustment: { from: ['adjustmentWithApprover'], to: 'approved', fourEyes: prepared },
    abandonAdjustment: { from: ['adjusting', 'adjustmentOpined'], to: 'approved', reason: 'required' },
    closePlan: { from: ['approved'], to: 'closed' },
    carryOver: { from: ['approved', 'closed'], to: null },
    assignItems: {
      from: ['approved', 'adjusting', 'adjustmentWithFinance', 'adjustmentOpined', 'adjustmentWithApprover'],
      to: null,
    },
  },
})

export type RoundState = (typeof roundWorkflow.states)[number]
export type UnitPlanState = (typeof unitPlanWorkflow.states)[number]
export type PlanState = (typeof planWorkflow.states)[number]

const namesOf = <T extends string>(steps: Record<T, unknown>): readonly T[] => Object.keys(steps) as T[]

export const roundSteps = namesOf(roundWorkflow.steps)
export const unitPlanSteps = namesOf(unitPlanWorkflow.steps)
export const itemSteps = namesOf(planItemWorkflow.steps)
export const planSteps = namesOf(planWorkflow.steps)
