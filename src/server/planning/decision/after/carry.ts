import type { FieldProblem } from '#contract/kernel/problem.ts'
import { invalidField } from '#contract/kernel/problem.ts'
import * as acts from '#contract/planning/decision/acts.ts'
import { fieldsOfItem } from '#contract/planning/items.ts'
import type { Money, PlanSource } from '#contract/planning/nouns.ts'
import type { PlanState } from '#contract/planning/workflows.ts'
import { planSources } from '#contract/words/planning.ts'
import { act } from '#server/platform/door.ts'
import type { Queryable } from '#server/platform/db.ts'
import { refuseFields } from '#server/platform/door/input.ts'
import type { PlanningSubject } from '../../core/keepers.ts'
import { findRoundOf, type PlanHead } from '../../core/store-heads.ts'
import { insertItem, listItems } from '../../core/store-items.ts'
import { factsOf, millions } from '../facts.ts'
import { movePlan } from '../store-plan.ts'
import { listDecided } from '../store-versions.ts'
import { listCarried } from './store-after.ts'

type Subject = PlanningSubject<PlanHead>

interface Carried {
  itemId: string
  reason: string
  money: Money
}

/** What of each line in force has not gone on to another year yet, by source in đồng. */
async function leftOf(db: Queryable, head: PlanHead): Promise<Map<string, Money>> {
  const lines = (await listDecided(db, head, head.currentNo ?? 0)).filter(({ decision }) => decision === 'in')
  const gone = await listCarried(
    db,
    head,
    lines.map(({ itemId }) => itemId),
  )
  return new Map(
    lines.map(({ itemId, money }) => {
      const left = { ...money }
      for (const one of gone.filter((each) => each.itemId === itemId))
        left[one.source as PlanSource] = (left[one.source as PlanSource] ?? 0) - one.vnd
      return [itemId, left]
    }),
  )
}

/** What stands against carrying one of them: not in force, nothing said, more than is left. */
function problemsOf(
  { itemId, money }: Carried,
  at: number,
  left: Money | undefined,
  twice: boolean,
): FieldProblem[] {
  if (!left) return [{ path: ['items', at, 'itemId'], code: 'planning.not_in_plan' }]
  if (twice) return [{ path: ['items', at, 'itemId'], code: 'planning.exception_twice' }]
  const said = (Object.entries(money) as [PlanSource, number][]).filter(([, vnd]) => vnd > 0)
  if (said.length === 0)
    return [{ path: ['items', at, 'money'], code: 'planning.carry_nothing', facts: { id: itemId } }]
  return said
    .filter(([source, vnd]) => vnd > (left[source] ?? 0))
    .map(([source, vnd]) => ({
      path: ['items', at, 'money', source],
      code: 'planning.carry_above',
      facts: {
        source: planSources[source],
        sum: millions(vnd),
        most: millions(Math.max(left[source] ?? 0, 0)),
      },
    }))
}

/** Lines, or slices of their money, as lines of the next year's round, each naming where it comes from. */
export const carryOverAct = act<typeof acts.carryOver, Subject>(
  acts.carryOver,
  async ({ db, subject: { head }, input, actor, note }) => {
    const next = await findRoundOf(db, head.provinceId, head.year + 1)
    if (!next || next.state === 'ended')
      throw invalidField(['items'], 'planning.no_next_round', { year: head.year + 1 })
    const left = await leftOf(db, head)
    const seen = new Set<string>()
    const problems = input.items.flatMap((carried, at) => {
      const twice = seen.has(carried.itemId)
      seen.add(carried.itemId)
      return problemsOf(carried, at, left.get(carried.itemId), twice)
    })
    if (problems.length > 0) throw refuseFields(problems)
    const items = new Map((await listItems(db, head)).map((item) => [item.id, item]))
    for (const [at, { itemId, reason, money }] of input.items.entries()) {
      const item = items.get(itemId)
      if (!item) continue
      await insertItem(db, {
        provinceId: head.provinceId,
        roundId: next.id,
        unitPlanId: null,
        position: at,
        fields: { ...fieldsOfItem(item), money, note: `Chuyển tiếp từ kế hoạch năm ${head.year}: ${reason}` },
        carriedFrom: itemId,
        score: item.score,
        by: actor.name,
      })
    }
    note({
      facts: { ...factsOf(head, 0), count: input.items.length, next: next.year },
      after: { items: input.items },
    })
    return { year: next.year, carried: input.items.length }
  },
)

export const closePlanAct = act<typeof acts.closePlan, Subject>(
  acts.closePlan,
  async ({ db, subject: { head }, to, note }) => {
    note({ facts: factsOf(head) })
    return await movePlan(db, head, { state: to as PlanState })
  },
)
