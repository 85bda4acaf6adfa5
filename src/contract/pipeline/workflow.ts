import { workflow } from '../kernel/workflow.ts'

/** Whoever wrote a proposal does not decide on it. */
export const written: readonly string[] = [
  'pipeline.create',
  'pipeline.edit',
  'pipeline.register',
  'pipeline.complete',
]

/**
 * Life of a proposal in the bank. Nothing is thrown away: what is deferred, refused or withdrawn keeps its reason and
 * can come back. A yearly plan takes what is ready, and gives back with a reason what it has to drop.
 * @see TT 36/2013/TT-BCT Đ.8; TT 46/2012/TT-BCT Đ.8 (local funds: the province's own procedure)
 */
export const pipelineWorkflow = workflow({
  subject: 'proposal',
  room: 'pipeline',
  states: ['idea', 'registered', 'returned', 'ready', 'taken', 'deferred', 'refused', 'withdrawn'],
  steps: {
    edit: { from: ['idea', 'returned'], to: null },
    complete: { from: ['registered'], to: null },
    register: { from: ['idea', 'returned'], to: 'registered' },
    confirm: { from: ['registered', 'returned', 'ready'], to: null, fourEyes: ['pipeline.create'] },
    assign: { from: ['idea', 'registered', 'returned', 'ready', 'deferred'], to: null },
    weigh: { from: ['registered', 'returned', 'ready', 'deferred'], to: null },
    return: { from: ['registered', 'ready'], to: 'returned', reason: 'required' },
    markReady: { from: ['registered'], to: 'ready', fourEyes: written },
    defer: { from: ['registered', 'ready'], to: 'deferred', reason: 'required', fourEyes: written },
    refuse: { from: ['registered', 'ready'], to: 'refused', reason: 'required', fourEyes: written },
    take: { from: ['ready'], to: 'taken' },
    release: { from: ['taken'], to: 'ready', reason: 'required' },
    reopen: { from: ['deferred', 'refused', 'withdrawn'], to: 'registered', reason: 'required' },
    withdraw: {
      from: ['idea', 'registered', 'returned', 'ready', 'deferred'],
      to: 'withdrawn',
      reason: 'required',
    },
  },
})

export type PipelineStep = keyof typeof pipelineWorkflow.steps
