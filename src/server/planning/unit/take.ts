import type { FieldProblem } from '#contract/kernel/problem.ts'
import { acceptUnitPlan, returnUnitPlan } from '#contract/planning/unit/acts.ts'
import { tellOffice } from '#server/agenda/index.ts'
import { act } from '#server/platform/door.ts'
import type { PlanningSubject } from '../core/keepers.ts'
import type { UnitPlanHead } from '../core/store-heads.ts'
import { listItems, setItemState } from '../core/store-items.ts'
import { followUnitPlan } from '../rounds/writing/asking.ts'
import { setState } from './store.ts'
import { mustBeOpen, refuse } from './write.ts'

type Subject = PlanningSubject<UnitPlanHead>

/**
 * Back to the unit. Single lines may be named with their own reason; once the round is closed only single lines go back,
 * since nothing whole can be sent any more.
 */
export const returnUnitPlanAct = act<typeof returnUnitPlan, Subject>(
  returnUnitPlan,
  async ({ db, subject: { head }, input, actor, note }) => {
    mustBeOpen(head)
    const items = await listItems(db, head, head.id)
    refuse(
      input.lines.flatMap(({ id }, index): FieldProblem[] => {
        const item = items.find((each) => each.id === id)
        const path = ['lines', index, 'id']
        if (!item) return [{ path, code: 'planning.line_elsewhere' }]
        const open = item.state === 'proposed' || item.state === 'kept'
        return open ? [] : [{ path, code: 'planning.line_decided', facts: { title: item.title } }]
      }),
    )
    for (const { id, reason } of input.lines)
      await setItemState(
        db,
        { provinceId: head.provinceId, id },
        { state: 'returned', reason: reason || input.reason, by: actor.name },
      )
    const version = await setState(db, head, { state: 'returned', reason: input.reason })
    await followUnitPlan(db, head, 'open', actor.name)
    await tellOffice(
      db,
      head.organisationId,
      { whom: 'officers', step: 'agenda.send' },
      {
        kind: 'returned',
        key: `unitPlan ${head.id} ${version}`,
        title: `${actor.organisationName} trả lại kế hoạch khuyến công năm ${head.year}`,
        note: input.reason,
        link: `/ke-hoach/${head.year}/don-vi/${head.id}`,
      },
    )
    note({ facts: { year: head.year, name: head.organisationName, version }, after: { lines: input.lines } })
    return { id: head.id, state: 'returned' as const, version }
  },
)

export const acceptUnitPlanAct = act<typeof acceptUnitPlan, Subject>(
  acceptUnitPlan,
  async ({ db, subject: { head }, actor, note }) => {
    const version = await setState(db, head, { state: 'accepted', reason: '' })
    await followUnitPlan(db, head, 'accepted', actor.name)
    note({ facts: { year: head.year, name: head.organisationName, version } })
    return { id: head.id, state: 'accepted' as const, version }
  },
)
