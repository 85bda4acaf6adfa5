import { workflow } from '../kernel/workflow.ts'

/**
 * Life of a programme decision. A Sở (commune office, Ministry) drafts and submits it by a tờ trình; the
 * people's committee (Ministry) approves it; an amendment repeats the round on a working copy.
 * @see NĐ 45/2012/NĐ-CP Đ.2, TT 46/2012/TT-BCT Đ.2 (who approves which programme)
 */
export const programmeWorkflow = workflow({
  subject: 'programme',
  states: [
    'draft',
    'submitted',
    'returned',
    'approved',
    'amending',
    'amendmentSubmitted',
    'amended',
    'closed',
  ],
  steps: {
    edit: { from: ['draft', 'returned', 'amending'], to: null },
    submit: { from: ['draft', 'returned'], to: 'submitted' },
    return: { from: ['submitted'], to: 'returned', reason: 'required' },
    approve: {
      from: ['submitted'],
      to: 'approved',
      fourEyes: ['programme.create', 'programme.edit', 'programme.submit'],
    },
    amend: { from: ['approved', 'amended'], to: 'amending', reason: 'required' },
    submitAmendment: { from: ['amending'], to: 'amendmentSubmitted' },
    returnAmendment: { from: ['amendmentSubmitted'], to: 'amending', reason: 'required' },
    approveAmendment: {
      from: ['amendmentSubmitted'],
      to: 'amended',
      fourEyes: ['programme.amend', 'programme.edit', 'programme.submitAmendment'],
    },
    abandonAmendment: { from: ['amending'], to: 'approved', reason: 'required' },
    close: { from: ['approved', 'amended'], to: 'closed', reason: 'required' },
    settleFinding: {
      from: [
        'draft',
        'submitted',
        'returned',
        'approved',
        'amending',
        'amendmentSubmitted',
        'amended',
        'closed',
      ],
      to: null,
    },
    delete: { from: ['draft'], to: null },
  },
})

export type ProgrammeState = (typeof programmeWorkflow.states)[number]
export type ProgrammeStep = keyof typeof programmeWorkflow.steps
