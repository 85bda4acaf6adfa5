import { cease, pause, resume } from '#contract/establishment/core/acts.ts'
import type { EstablishmentState } from '#contract/establishment/nouns.ts'
import { invalidField } from '#contract/kernel/problem.ts'
import { today } from '#server/platform/clock.ts'
import { act, type ActContext } from '#server/platform/door-types.ts'
import type { EstablishmentSubject } from './keeper.ts'
import { kept } from './kept.ts'
import { writeState } from './store.ts'

type Moving = ActContext<{ on: string }, EstablishmentSubject>

/** Goes over to another state from a day that has come, and not before the day of the last change. */
async function move({ db, subject: { head }, input: { on }, note }: Moving, state: EstablishmentState) {
  if (on > today()) throw invalidField(['on'], 'date.future')
  if (head.stateOn !== null && on < head.stateOn)
    throw invalidField(['on'], 'state.before_last', { date: head.stateOn })
  await writeState(db, head, state, on)
  note({
    facts: { name: head.name, day: on, version: head.version + 1 },
    before: { state: head.state, stateOn: head.stateOn },
    after: { state, stateOn: on },
  })
  return kept(head, state)
}

export const pauseAct = act<typeof pause, EstablishmentSubject>(pause, (context) => move(context, 'paused'))
export const resumeAct = act<typeof resume, EstablishmentSubject>(resume, (context) =>
  move(context, 'active'),
)
export const ceaseAct = act<typeof cease, EstablishmentSubject>(cease, (context) => move(context, 'ceased'))
