import { invalidField } from '#contract/kernel/problem.ts'
import * as acts from '#contract/planning/decision/acts.ts'
import { moneyAt } from '#contract/planning/decision/money.ts'
import type { DeskLine } from '#contract/planning/decision/queries.ts'
import { ItemFields, type PlanItem } from '#contract/planning/items.ts'
import type { Money } from '#contract/planning/nouns.ts'
import { act } from '#server/platform/door.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { PlanningSubject } from '../../core/keepers.ts'
import type { PlanHead } from '../../core/store-heads.ts'
import { getItem, insertItem } from '../../core/store-items.ts'
import { factsOf } from '../facts.ts'
import { deskLines } from '../lines.ts'
import { dropChanges, putChange } from '../store-changes.ts'
import { listVersions, movePlan } from '../store-plan.ts'
import { freeProposals, holdProposals } from './proposals.ts'

type Subject = PlanningSubject<PlanHead>

const touched = (db: Queryable, head: PlanHead) => movePlan(db, head, { state: head.state })

async function findLine(db: Queryable, head: PlanHead, itemId: string): Promise<DeskLine> {
  const line = (await deskLines(db, head)).find(({ id }) => id === itemId)
  if (!line) throw invalidField(['itemId'], 'planning.not_in_plan')
  return line
}

/** A supplement only adds. @throws Problem `invalid` on `itemId` */
async function checkKind(db: Queryable, head: PlanHead, line: DeskLine): Promise<void> {
  const working = (await listVersions(db, head)).find(({ no }) => no === head.workingNo)
  if (working?.kind === 'supplement' && line.change?.kind !== 'add')
    throw invalidField(['itemId'], 'planning.supplement_only')
}

const nothing = (money: Money): boolean => Object.values(money).every((amount) => amount === 0)

export const changeApprovedAct = act<typeof acts.changeApproved, Subject>(
  acts.changeApproved,
  async ({ db, subject: { head }, input, actor, note }) => {
    const line = await findLine(db, head, input.itemId)
    await checkKind(db, head, line)
    if (nothing(input.money)) throw invalidField(['money'], 'planning.take_out_instead')
    const { itemId, reason, money, content } = input
    await putChange(db, head, {
      itemId,
      reason,
      money,
      content,
      // a line that came in with this adjustment stays one that comes in
      kind: line.change?.kind === 'add' ? 'add' : 'change',
      made: false,
      by: actor.name,
    })
    note({
      facts: { ...factsOf(head), name: line.title },
      before: { money: moneyAt(line, 'approved') },
      after: { money },
    })
    return await touched(db, head)
  },
)

/** A new line of the department's own; it goes again if the adjustment is abandoned. */
async function newLine(db: Queryable, head: PlanHead, line: acts.NewLine, by: string): Promise<PlanItem> {
  const { provinceId, roundId } = head
  const fields = ItemFields.parse(line)
  const id = await insertItem(db, { provinceId, roundId, unitPlanId: null, position: 10_000, fields, by })
  return await foundItem(db, head, id, 'item')
}

async function foundItem(
  db: Queryable,
  { provinceId, roundId }: PlanHead,
  id: string,
  path: string,
): Promise<PlanItem> {
  const item = await getItem(db, { provinceId, roundId, id })
  if (!item) throw invalidField([path], 'planning.not_in_plan')
  return item
}

/** A line of the round that is not in the plan: put off, left out, or not looked at in time. */
async function standingOutside(db: Queryable, head: PlanHead, itemId: string): Promise<PlanItem> {
  const item = await foundItem(db, head, itemId, 'itemId')
  const inPlan = (await deskLines(db, head)).some(({ id }) => id === itemId)
  if (inPlan || item.state === 'merged') throw invalidField(['itemId'], 'planning.already_in')
  if (item.route !== 'local') throw invalidField(['itemId'], 'planning.not_in_plan')
  return item
}

export const addToAdjustmentAct = act<typeof acts.addToAdjustment, Subject>(
  acts.addToAdjustment,
  async ({ db, subject: { head }, input, actor, note }) => {
    const { itemId, item: fields, reason } = input
    const item = fields
      ? await newLine(db, head, fields, actor.name)
      : itemId && (await standingOutside(db, head, itemId))
    if (!item) throw invalidField(['itemId'], 'planning.say_which')
    const money = input.money ?? moneyAt(item, 'kept')
    if (nothing(money)) throw invalidField(['money'], 'planning.carry_nothing')
    await holdProposals(db, actor, item.id)
    await putChange(db, head, {
      itemId: item.id,
      kind: 'add',
      reason,
      content: null,
      money,
      made: fields !== null,
      by: actor.name,
    })
    note({ facts: { ...factsOf(head), name: item.title }, after: { money } })
    return { ...(await touched(db, head)), itemId: item.id }
  },
)

export const removeFromAdjustmentAct = act<typeof acts.removeFromAdjustment, Subject>(
  acts.removeFromAdjustment,
  async ({ db, subject: { head }, input: { itemId, reason }, actor, note }) => {
    const line = await findLine(db, head, itemId)
    await checkKind(db, head, line)
    if (line.change?.kind === 'add') {
      await freeProposals(db, actor, [line])
      await dropChanges(db, head, itemId)
    } else
      await putChange(db, head, {
        itemId,
        kind: 'remove',
        reason,
        content: null,
        money: {},
        made: false,
        by: actor.name,
      })
    note({ facts: { ...factsOf(head), name: line.title } })
    return await touched(db, head)
  },
)

export const keepAsDecidedAct = act<typeof acts.keepAsDecided, Subject>(
  acts.keepAsDecided,
  async ({ db, subject: { head }, input: { itemId }, actor, note }) => {
    const line = await findLine(db, head, itemId)
    if (!line.change) throw invalidField(['itemId'], 'planning.nothing_changed')
    await freeProposals(db, actor, [line])
    await dropChanges(db, head, itemId)
    note({ facts: { ...factsOf(head), name: line.title } })
    return await touched(db, head)
  },
)
