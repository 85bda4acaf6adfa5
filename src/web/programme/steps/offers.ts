import type { ProgrammeState, ProgrammeStep } from '#contract/programme/workflow.ts'
import type { ProgrammeView } from '../use-programme.ts'
import { words } from './words.ts'

type Offer = ProgrammeView['steps'][number]

/** Steps of another state that a record is on its way to, and whose doers ask why they cannot take them yet. */
const awaited: Record<ProgrammeState, Partial<Record<ProgrammeStep, string>>> = {
  draft: { approve: words.locked.approve },
  returned: { approve: words.locked.approve },
  submitted: { edit: words.locked.editWaiting },
  approved: {},
  amending: { approveAmendment: words.locked.approveAmendment },
  amendmentSubmitted: { edit: words.locked.editWaiting },
  amended: {},
  closed: {},
}

/** What moves the record on stands first, what ends it last. */
const order: readonly ProgrammeStep[] = [
  'approve',
  'approveAmendment',
  'submit',
  'submitAmendment',
  'edit',
  'amend',
  'return',
  'returnAmendment',
  'abandonAmendment',
  'close',
  'delete',
]

export interface Shown {
  step: ProgrammeStep
  allowed: boolean
  reason?: string
}

const isStep = (name: string): name is ProgrammeStep => Object.hasOwn(words.buttons, name)

function shownOf(offer: Offer, state: ProgrammeState): Shown[] {
  // findings are settled beside the findings
  if (!isStep(offer.step) || offer.step === 'settleFinding') return []
  const { step } = offer
  if (offer.allowed) return [{ step, allowed: true }]
  if (offer.refusal === 'four_eyes') return [{ step, allowed: false, reason: words.fourEyes }]
  const waits = offer.refusal === 'step_not_allowed' ? awaited[state][step] : undefined
  return waits === undefined ? [] : [{ step, allowed: false, reason: waits }]
}

/** A draft without figures and targets is written first and submitted later. */
const isBare = ({ summary, content }: ProgrammeView): boolean =>
  summary.totalVnd === null && content.targets.length === 0 && content.texts.length === 0

/** The steps to show, the one to take first at the top. */
export function stepsToShow(programme: ProgrammeView): Shown[] {
  const state = programme.summary.status
  const rank = (step: ProgrammeStep): number =>
    step === 'edit' && isBare(programme) ? -1 : order.indexOf(step)
  return programme.steps
    .flatMap((offer) => shownOf(offer, state))
    .toSorted((a, b) => rank(a.step) - rank(b.step))
}
