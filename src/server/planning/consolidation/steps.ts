import type { Actor } from '#contract/kernel/actor.ts'
import { formatExactIn, MILLION } from '#contract/kernel/money.ts'
import { invalidField } from '#contract/kernel/problem.ts'
import * as acts from '#contract/planning/consolidation/acts.ts'
import type { Money } from '#contract/planning/nouns.ts'
import { deferProposal, recallProposal, releaseProposal } from '#server/pipeline/index.ts'
import { act } from '#server/platform/door.ts'
import type { PlanningSubject } from '../core/keepers.ts'
import type { ItemHead } from '../core/store-heads.ts'
import { setDesk, setItemState } from '../core/store-items.ts'
import { checkGround, factsOf, planName, shown, tellUnit } from './ground.ts'
import { keep, takeHeld } from './keep.ts'
import { forgetDesks, listHeld, sumItem } from './store-work.ts'

type Subject = PlanningSubject<ItemHead>

const millions = (amount: number): string => formatExactIn(amount, MILLION)
const sumOf = (money: Money): number => Object.values(money).reduce((sum, amount) => sum + amount, 0)

export const keepItemAct = act<typeof acts.keepItem, Subject>(
  acts.keepItem,
  async ({ db, subject: { head }, actor, note }) => {
    await checkGround(db, head, true)
    await keep(db, actor, head)
    note({ facts: factsOf(head) })
    return await shown(db, head)
  },
)

/** @throws Problem `invalid` on `money` above what was asked together, or where nothing would change */
export const trimItemAct = act<typeof acts.trimItem, Subject>(
  acts.trimItem,
  async ({ db, subject: { head }, input: { money, reason }, actor, note }) => {
    await checkGround(db, head)
    const { askedVnd, nowVnd } = await sumItem(db, head)
    const kept = sumOf(money)
    if (kept > askedVnd)
      throw invalidField(['money'], 'planning.trim_above', {
        kept: millions(kept),
        asked: millions(askedVnd),
      })
    const before = await shown(db, head)
    await takeHeld(db, actor, head)
    await setDesk(db, head, 'kept', money)
    // Finance spoke of other figures; what it said stays among its opinions
    await forgetDesks(db, head, 'finance')
    await setItemState(db, head, { state: 'kept', reason, by: actor.name })
    const after = await shown(db, head)
    if (head.state === 'kept' && before.now.every((amount, at) => amount === after.now[at]))
      throw invalidField(['money'], 'planning.trim_same')
    await tellUnit(db, head, {
      what: `Sở điều chỉnh kinh phí từ ${millions(nowVnd)} còn ${millions(kept)} triệu đồng`,
      reason,
    })
    note({
      facts: { ...factsOf(head), from: millions(nowVnd), to: millions(kept) },
      before: { money: before.now },
      after: { money: after.now },
    })
    return after
  },
)

/** Gives back to the bank what a line, and those merged into it, hold. */
async function giveBack(db: Parameters<typeof listHeld>[0], actor: Actor, head: ItemHead, reason: string) {
  for (const { itemId, proposalId } of await listHeld(db, head))
    await releaseProposal(db, actor, proposalId, { itemId, reason })
}

/** @throws Problem `invalid` on `id` for a line that no unit sent */
export const returnItemAct = act<typeof acts.returnItem, Subject>(
  acts.returnItem,
  async ({ db, subject: { head }, input: { reason }, actor, note }) => {
    if (head.submissionId === null) throw invalidField(['id'], 'planning.own_line')
    await checkGround(db, head)
    await giveBack(db, actor, head, reason)
    await forgetDesks(db, head, 'kept')
    await setItemState(db, head, { state: 'returned', reason, by: actor.name })
    await tellUnit(db, head, { what: 'Sở trả lại một mục của kế hoạch', reason, back: true })
    note({ facts: factsOf(head) })
    return await shown(db, head)
  },
)

/** @throws Problem `invalid` on `returnYear` not after the plan's */
export const deferItemAct = act<typeof acts.deferItem, Subject>(
  acts.deferItem,
  async ({ db, subject: { head }, input: { reason, returnYear }, actor, note }) => {
    if (returnYear <= head.year)
      throw invalidField(['returnYear'], 'planning.return_year', { year: head.year })
    await checkGround(db, head)
    for (const { itemId, proposalId } of await listHeld(db, head))
      await deferProposal(db, actor, proposalId, { itemId, reason, returnYear })
    await setItemState(db, head, { state: 'deferred', reason, by: actor.name })
    await tellUnit(db, head, { what: `Sở để lại đến năm ${returnYear}`, reason })
    note({ facts: { ...factsOf(head), until: returnYear } })
    return await shown(db, head)
  },
)

export const dropItemAct = act<typeof acts.dropItem, Subject>(
  acts.dropItem,
  async ({ db, subject: { head }, input: { reason }, actor, note }) => {
    await checkGround(db, head)
    await giveBack(db, actor, head, reason)
    await setItemState(db, head, { state: 'dropped', reason, by: actor.name })
    await tellUnit(db, head, { what: `Sở không đưa vào kế hoạch năm ${head.year}`, reason })
    note({ facts: factsOf(head) })
    return await shown(db, head)
  },
)

/** Proposed again as it was asked: what the department and Finance made of it falls. */
export const restoreItemAct = act<typeof acts.restoreItem, Subject>(
  acts.restoreItem,
  async ({ db, subject: { head }, actor, note }) => {
    await checkGround(db, head)
    const plan = planName(head.year)
    await giveBack(db, actor, head, `Trở lại danh sách đề nghị, ${plan}`)
    if (head.state === 'deferred')
      for (const { proposalId } of await listHeld(db, head))
        await recallProposal(db, actor, proposalId, { year: head.year, plan })
    await forgetDesks(db, head, 'kept')
    await setItemState(db, head, { state: 'proposed', reason: '', by: actor.name })
    note({ facts: factsOf(head) })
    return await shown(db, head)
  },
)
