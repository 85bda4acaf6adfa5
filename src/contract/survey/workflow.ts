import { workflow } from '../kernel/workflow.ts'

/**
 * Life of a survey from the moment it was sent. Whoever sent it does not accept it: what it says goes into the
 * register of establishments and into the bank of projects.
 */
export const surveyWorkflow = workflow({
  subject: 'survey',
  states: ['sent', 'returned', 'accepted', 'dropped'],
  steps: {
    resend: { from: ['returned'], to: 'sent' },
    return: { from: ['sent'], to: 'returned', reason: 'required' },
    accept: { from: ['sent'], to: 'accepted', fourEyes: ['survey.send', 'survey.resend'] },
    drop: { from: ['sent', 'returned'], to: 'dropped', reason: 'required' },
  },
})

export type SurveyStep = keyof typeof surveyWorkflow.steps
