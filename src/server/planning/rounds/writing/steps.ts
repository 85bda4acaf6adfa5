import { invalidField } from '#contract/kernel/problem.ts'
import * as acts from '#contract/planning/rounds/acts.ts'
import type { RoundState } from '#contract/planning/workflows.ts'
import { today } from '#server/platform/clock.ts'
import { act } from '#server/platform/door.ts'
import { addPlan, listSenders, moveRound } from '../store-rounds.ts'
import { askUnits, dayOf } from './asking.ts'
import { factsOf, type RoundSubject } from './write.ts'

const moved = (head: RoundSubject['head'], to: string) => ({
  id: head.id,
  state: to as RoundState,
  version: head.version + 1,
})

/** Asks the units. @throws Problem `invalid` where nobody is asked, or the day has passed */
export const openRoundAct = act<typeof acts.openRound, RoundSubject>(
  acts.openRound,
  async ({ db, subject: { head }, actor, to, note }) => {
    if (head.dueOn < today()) throw invalidField(['dueOn'], 'planning.due_past')
    if ((await listSenders(db, head)).length === 0) throw invalidField(['senders'], 'planning.no_senders')
    await moveRound(db, head, { state: to, on: today() })
    await addPlan(db, head, head)
    const asked = await askUnits(db, actor, head)
    note({ facts: { ...factsOf(head), ...asked, due: dayOf(head.dueOn) } })
    return { ...moved(head, to), ...asked }
  },
)

/** Whoever is sending at this moment is through, or finds it closed: both take the round's row. */
export const closeRoundAct = act<typeof acts.closeRound, RoundSubject>(
  acts.closeRound,
  async ({ db, subject: { head }, to, note }) => {
    await moveRound(db, head, { state: to, on: today() })
    note({ facts: factsOf(head) })
    return moved(head, to)
  },
)

export const reopenRoundAct = act<typeof acts.reopenRound, RoundSubject>(
  acts.reopenRound,
  async ({ db, subject: { head }, input: { dueOn }, actor, to, note }) => {
    if (dueOn < today()) throw invalidField(['dueOn'], 'planning.due_past')
    if (dueOn > `${head.year}-12-31`) throw invalidField(['dueOn'], 'planning.due_far', { year: head.year })
    await moveRound(db, head, { state: to, on: today(), dueOn })
    await askUnits(db, actor, { ...head, dueOn })
    note({ facts: { ...factsOf(head), due: dayOf(dueOn) } })
    return moved(head, to)
  },
)

export const endRoundAct = act<typeof acts.endRound, RoundSubject>(
  acts.endRound,
  async ({ db, subject: { head }, to, note }) => {
    await moveRound(db, head, { state: to, on: today() })
    note({ facts: factsOf(head) })
    return moved(head, to)
  },
)
