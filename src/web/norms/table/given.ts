import type { Norm } from '#contract/norms/norm.ts'
import type { Input } from '#web/kit/call/call.ts'

/** A norm while it is being written; the document may still be missing. */
export type Given = Omit<Input<'norms.add'>, 'legalId'> & {
  legalId: string | null
  conditions: string
  source: string
}

export const blank = (nation: boolean, unitId: string | null, today: string): Given => ({
  activity: null,
  funding: nation ? 'national' : 'local',
  unitId,
  figures: 'entered',
  rate: null,
  ceiling: null,
  unit: 'establishment',
  lineFactor: null,
  priorityFactor: null,
  priorityRaisesCeiling: false,
  priorityRaisesRate: false,
  costItems: [],
  conditions: '',
  legalId: null,
  clause: '',
  source: '',
  validFrom: today,
  validTo: null,
})

export const givenOf = (norm: Norm): Given => {
  const { activity, funding, unitId, figures, rate, ceiling, unit, lineFactor, priorityFactor } = norm
  const { priorityRaisesCeiling, priorityRaisesRate, costItems, conditions, legalId, clause, source } = norm
  return {
    ...{ activity, funding, unitId, figures, rate, ceiling, unit, lineFactor, priorityFactor },
    ...{ priorityRaisesCeiling, priorityRaisesRate, costItems, conditions, legalId, clause, source },
    validFrom: norm.validFrom,
    validTo: norm.validTo,
  }
}
