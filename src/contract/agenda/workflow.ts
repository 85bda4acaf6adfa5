import { workflow } from '../kernel/workflow.ts'

/**
 * Life of what an office owes in one period: the owner sends it, the recipient accepts it or returns it with a reason.
 * While one side waits for the other the clock stands still. What comes on paper is accepted without being sent here.
 */
export const dueWorkflow = workflow({
  subject: 'agenda',
  states: ['open', 'paused', 'sent', 'accepted', 'waived'],
  steps: {
    send: { from: ['open', 'paused'], to: 'sent' },
    accept: { from: ['open', 'paused', 'sent'], to: 'accepted', fourEyes: ['agenda.send'] },
    return: { from: ['sent', 'accepted'], to: 'open', reason: 'required' },
    pause: { from: ['open'], to: 'paused', reason: 'required' },
    resume: { from: ['paused'], to: 'open' },
    waive: { from: ['open', 'paused'], to: 'waived', reason: 'required' },
  },
})

export type DueState = (typeof dueWorkflow.states)[number]
export type DueStep = keyof typeof dueWorkflow.steps
