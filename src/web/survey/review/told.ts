import { formatVnd } from '#contract/kernel/money.ts'
import type { FactKey } from '#contract/survey/compare.ts'
import { establishmentKinds } from '#contract/words/establishment.ts'
import { seenStates } from '#contract/words/survey.ts'
import type { Output } from '#web/kit/call/call.ts'
import { toldPosition } from '../form/position.ts'

export type Survey = Output<'survey.get'>
export type Side = Survey['others'][number]['facts']

/** A fact of one side in words; empty where that side says nothing. */
export function told(field: FactKey, side: Side): string {
  if (field === 'kind') return establishmentKinds[side.kind]
  if (field === 'state') return seenStates[side.state]
  if (field === 'position') return side.position ? toldPosition(side.position) : ''
  if (field === 'revenueVnd') return side.revenueVnd === null ? '' : `${formatVnd(side.revenueVnd)} đồng`
  if (field === 'workers') return side.workers === null ? '' : String(side.workers)
  return side[field]
}

/** What the survey itself says. */
export const ownSide = ({ answers }: Survey): Side => ({ ...answers.facts, position: answers.position })

/** What the register says, as a side. */
export const registerSide = ({ register }: Survey): Side | null =>
  register && {
    ...register,
    state: register.state === 'paused' ? 'paused' : register.state === 'active' ? 'active' : 'ceased',
  }
