import { ItemFields } from '#contract/planning/items.ts'
import type { Money, Route } from '#contract/planning/nouns.ts'
import type { Cast } from '#server/testing/door.ts'
import type { Queryable } from '#server/platform/db.ts'
import { findPlan, findRound } from '../core/store-heads.ts'
import { insertItem, setDesk, setItemState } from '../core/store-items.ts'
import { openedRound } from '../testing.ts'

/** An opened round with its plan, and a hand that lays lines of the department into it. */
export async function aRoundWithLines(db: Queryable, as: Cast) {
  const opened = await openedRound(as)
  const round = await findRound(db, opened.roundId)
  if (!round) throw new Error('no round')
  const { provinceId } = round
  let position = 0
  /** A line of the department; `kept`: as it stands in the province's plan. */
  const lay = async (
    title: string,
    money: Money,
    more: { route?: Route; kept?: Money; area?: number; unitId?: string; expected?: string } = {},
  ): Promise<string> => {
    position += 1
    const { kept, ...fields } = more
    const id = await insertItem(db, {
      provinceId,
      roundId: opened.roundId,
      unitPlanId: null,
      position,
      fields: ItemFields.parse({ kind: 'project', title, area: 3, ...fields, money }),
      by: 'Thử',
    })
    if (kept) {
      await setDesk(db, { provinceId, roundId: opened.roundId, id }, 'kept', kept)
      await setItemState(db, { provinceId, id }, { state: 'kept', reason: '', by: 'Thử' })
    }
    return id
  }
  const plan = async () => await findPlan(db, opened.planId)
  return { ...opened, provinceId, lay, plan }
}
