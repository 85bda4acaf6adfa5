import { establishmentSteps } from '#contract/words/establishment.ts'
import type { Asked } from './asked.ts'
import type { Card } from './card.ts'

/** What a person may begin from the card, in the order of a day's work; what a part of it has a link for stands there. */
const order = [
  'correct',
  'writeYear',
  'saveProduct',
  'saveEquipment',
  'correctContact',
  'linkAccount',
  'resume',
  'pause',
  'cease',
] as const satisfies readonly (Asked['act'] | 'correct')[]

export interface Shown {
  key: string
  step: (typeof order)[number]
  label: string
}

/** The steps that this person may take now. */
export const stepsToShow = ({ offers }: Card): Shown[] =>
  order
    .filter((step) => offers.some((offer) => offer.step === step && offer.allowed))
    .map((step) => ({ key: step, step, label: establishmentSteps[step] }))
