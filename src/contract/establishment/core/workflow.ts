import { workflow } from '../../kernel/workflow.ts'

/**
 * Life of an establishment's record. What is merged into another is read, and changed no more; what has ceased may
 * begin again, as workshops do.
 */
export const establishmentWorkflow = workflow({
  subject: 'establishment',
  states: ['active', 'paused', 'ceased', 'merged'],
  steps: {
    correct: { from: ['active', 'paused', 'ceased'], to: null },
    correctContact: { from: ['active', 'paused', 'ceased'], to: null },
    setPlaces: { from: ['active', 'paused', 'ceased'], to: null },
    setIndustries: { from: ['active', 'paused', 'ceased'], to: null },
    linkAccount: { from: ['active', 'paused', 'ceased'], to: null },
    writeYear: { from: ['active', 'paused', 'ceased'], to: null },
    saveProduct: { from: ['active', 'paused', 'ceased'], to: null },
    dropProduct: { from: ['active', 'paused', 'ceased'], to: null },
    saveEquipment: { from: ['active', 'paused', 'ceased'], to: null },
    dropEquipment: { from: ['active', 'paused', 'ceased'], to: null },
    saveContact: { from: ['active', 'paused', 'ceased'], to: null },
    dropContact: { from: ['active', 'paused', 'ceased'], to: null },
    pause: { from: ['active'], to: 'paused', reason: 'required' },
    resume: { from: ['paused', 'ceased'], to: 'active', reason: 'required' },
    cease: { from: ['active', 'paused'], to: 'ceased', reason: 'required' },
    // the one that goes on keeps the history of both; see the sub-folder `twins`
    merge: { from: ['active', 'paused', 'ceased'], to: 'merged', reason: 'required' },
    unmerge: { from: ['merged'], to: 'active', reason: 'required' },
  },
})

export type EstablishmentStep = keyof typeof establishmentWorkflow.steps
