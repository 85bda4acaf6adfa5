import { NormFields, type Norm } from '#contract/norms/norm.ts'
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

/** The fields of a norm, without what it says of itself. */
export const givenOf = (norm: Norm): Given => NormFields.parse(norm)
