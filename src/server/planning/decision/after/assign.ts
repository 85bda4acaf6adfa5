import { invalidField, Problem } from '#contract/kernel/problem.ts'
import * as acts from '#contract/planning/decision/acts.ts'
import { assigned, hands } from '#contract/planning/decision/queries.ts'
import { handlesProvincePlan } from '#contract/planning/rules.ts'
import { tell } from '#server/agenda/index.ts'
import { today } from '#server/platform/clock.ts'
import { act, answer } from '#server/platform/door.ts'
import type { PlanningSubject } from '../../core/keepers.ts'
import { findPlan, type PlanHead } from '../../core/store-heads.ts'
import { factsOf } from '../facts.ts'
import { listDecided } from '../store-versions.ts'
import { listAssigned, listHands, setHands } from './store-after.ts'

/** Lines in force into a unit's hands, and a named person's; the person is told. */
export const assignItemsAct = act<typeof acts.assignItems, PlanningSubject<PlanHead>>(
  acts.assignItems,
  async ({ db, subject: { head }, input, actor, note }) => {
    const { organisationId, personId } = input
    const office = (await listHands(db, head)).filter((hand) => hand.organisationId === organisationId)
    const [first] = office
    if (!first) throw invalidField(['organisationId'], 'planning.office_elsewhere')
    const person = office.find((hand) => hand.personId === personId) ?? null
    if (personId !== null && person === null) throw invalidField(['personId'], 'planning.hand_elsewhere')
    const inForce = new Map(
      (await listDecided(db, head, head.currentNo ?? 0))
        .filter(({ decision }) => decision === 'in')
        .map((line) => [line.itemId, line]),
    )
    const itemIds = [...new Set(input.itemIds)]
    const strange = itemIds.findIndex((id) => !inForce.has(id))
    if (strange >= 0) throw invalidField(['itemIds', strange], 'planning.not_in_plan')
    const name = personId === null ? '' : (person?.personName ?? '')
    await setHands(db, head, itemIds, { organisationId, personId, name, on: today() })
    const titles = itemIds.map((id) => inForce.get(id)?.content.title ?? '')
    if (personId !== null && personId !== actor.personId)
      await tell(db, personId, {
        kind: 'received',
        key: `annualPlan ${head.id} assign ${head.version} ${itemIds[0]} ${itemIds.length}`,
        title: `Được giao ${itemIds.length} mục của kế hoạch khuyến công năm ${head.year}`,
        note: titles.slice(0, 3).join('; '),
        link: '/ke-hoach/viec-duoc-giao',
      })
    note({
      facts: { ...factsOf(head, 0), count: itemIds.length, name: name || first.name },
      after: { itemIds },
    })
    return { assigned: itemIds.length }
  },
)

export const assignedQuery = answer(assigned, async ({ db, actor }) => {
  if (!actor || actor.provinceId === null) return { lines: [] }
  return { lines: await listAssigned(db, { ...actor, provinceId: actor.provinceId }) }
})

export const handsQuery = answer(hands, async ({ db, input, actor }) => {
  const head = await findPlan(db, input.id)
  if (!head || !actor || !handlesProvincePlan(actor, head)) throw new Problem('not_found')
  const offices = Map.groupBy(await listHands(db, head), ({ organisationId }) => organisationId)
  return {
    offices: [...offices].map(([organisationId, people]) => ({
      organisationId,
      name: people[0]?.name ?? '',
      people: people.flatMap(({ personId, personName }) =>
        personId === null ? [] : [{ personId, name: personName ?? '' }],
      ),
    })),
  }
})
