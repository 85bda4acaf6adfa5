import { invalidField, Problem } from '#contract/kernel/problem.ts'
import { fieldsOfItem } from '#contract/planning/items.ts'
import { sendUnitPlan } from '#contract/planning/unit/acts.ts'
import { incomplete, isOpen } from '#contract/planning/unit/rules.ts'
import { today } from '#server/platform/clock.ts'
import { act } from '#server/platform/door.ts'
import type { PlanningSubject } from '../core/keepers.ts'
import type { UnitPlanHead } from '../core/store-heads.ts'
import { listItems } from '../core/store-items.ts'
import { followUnitPlan } from '../rounds/writing/asking.ts'
import { hashOf } from './content.ts'
import { dueOf, findWhole, setSent } from './store.ts'
import { mustBeOpen, refuse } from './write.ts'

type Subject = PlanningSubject<UnitPlanHead>

/**
 * Sends one unit's plan to the department.
 * @throws Problem `invalid` with every line that lacks something, when the round takes nothing any more, when a plan
 *   without lines says no reason, and when a returned one comes back as it was without a word
 */
export const sendUnitPlanAct = act<typeof sendUnitPlan, Subject>(
  sendUnitPlan,
  async ({ db, subject: { head }, input, actor, note }) => {
    mustBeOpen(head)
    const sentOn = input.sentOn ?? today()
    if (sentOn > today()) throw invalidField(['sentOn'], 'planning.sent_in_future')
    const whole = await findWhole(db, head.id)
    if (!whole) throw new Problem('not_found')
    const items = await listItems(db, head, head.id)
    if (items.length === 0 && input.noNeedsBecause === '')
      throw invalidField(['noNeedsBecause'], 'planning.no_lines')
    refuse(
      incomplete(
        items.map((item) => (isOpen(item) ? fieldsOfItem(item) : null)),
        head.year,
      ),
    )
    const sentence = items.length === 0 ? input.noNeedsBecause : ''
    const before = hashOf(whole, items)
    if (head.state === 'returned' && before === whole.sentHash && input.unchangedBecause === '')
      throw invalidField(['unchangedBecause'], 'planning.unchanged')
    const late = today() > (await dueOf(db, head))
    const narrative =
      sentence === '' || whole.narrative === sentence ? whole.narrative : joined(sentence, whole.narrative)
    const hash = hashOf({ ...whole, narrative }, items)
    const version = await setSent(db, head, { paper: input.paper, sentOn, late, hash, narrative })
    await followUnitPlan(db, head, 'sent', actor.name)
    note({
      facts: {
        year: head.year,
        name: head.organisationName,
        lines: items.length,
        paper: input.paper,
        late,
        version,
      },
      after: { unchangedBecause: input.unchangedBecause, noNeedsBecause: sentence },
    })
    return { id: head.id, state: 'sent' as const, version, late }
  },
)

const joined = (sentence: string, narrative: string): string =>
  narrative === '' ? sentence : `${sentence}\n${narrative}`
