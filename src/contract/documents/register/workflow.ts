import { workflow } from '../../kernel/workflow.ts'

/**
 * Life of a paper that an office sends out. It has a number from the moment it is issued and cannot change from then
 * on: what is wrong in it is replaced by an equal paper, what is wrong in its form is put right by a letter.
 * Whether drafter and signer must be two is the office's own rule.
 * @see NĐ 30/2020/NĐ-CP Đ.13–19 (soạn thảo, ký, cấp số, phát hành, đính chính, thay thế)
 */
export const paperWorkflow = workflow({
  subject: 'documents',
  states: ['draft', 'submitted', 'issued', 'replaced', 'corrected'],
  steps: {
    editPaper: { from: ['draft'], to: null },
    submitPaper: { from: ['draft'], to: 'submitted', basis: 'NĐ 30/2020 Đ.10, 11' },
    returnPaper: { from: ['submitted'], to: 'draft', reason: 'required' },
    issue: {
      from: ['submitted'],
      to: 'issued',
      fourEyes: ['documents.draftPaper', 'documents.editPaper', 'documents.submitPaper'],
      basis: 'NĐ 30/2020 Đ.13, 15',
    },
    replacePaper: {
      from: ['issued', 'corrected'],
      to: 'replaced',
      reason: 'required',
      basis: 'NĐ 30/2020 Đ.17',
    },
    correctPaper: { from: ['issued'], to: 'corrected', reason: 'required', basis: 'NĐ 30/2020 Đ.17' },
    discardPaper: { from: ['draft'], to: null },
  },
})

export type PaperStep = keyof typeof paperWorkflow.steps
