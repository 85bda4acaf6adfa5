import type { Actor } from '#contract/kernel/actor.ts'
import type { Queryable } from '#server/platform/db.ts'
import { takeStep } from '../answers.ts'
import { listSteps, setYears } from '../store-life.ts'
import { type Head, lockHead } from '../store.ts'

/** The plan's line that takes, holds and gives back. */
export interface PlanLine {
  itemId: string
  year: number
  /** the plan as people call it */
  plan: string
}

/** Why a plan cannot have a proposal; `code` is the proposal's. */
export interface NotTaken {
  why: 'notReady' | 'elsewhere'
  code: string
}

const holds = (head: Head, itemId: string): boolean => head.state === 'taken' && head.takenId === itemId

/**
 * A line of a plan takes a ready proposal, in the caller's transaction; null: it is taken, now or before. Nothing is
 * written where it cannot be.
 * @throws Problem `not_found`
 */
export async function takeProposal(
  db: Queryable,
  actor: Actor,
  id: string,
  { itemId, year, plan }: PlanLine,
): Promise<NotTaken | null> {
  const head = await lockHead(db, id)
  if (holds(head, itemId)) return null
  if (head.state === 'taken') return { why: 'elsewhere', code: head.code }
  if (head.state !== 'ready') return { why: 'notReady', code: head.code }
  const taken = { kind: 'planItem', id: itemId }
  await takeStep(db, actor, head, { step: 'take', to: 'taken', reason: plan, returnYear: year, taken })
  return null
}

/** A line gives its proposal back to the bank, with why; one that it does not hold stays as it is. @throws Problem `not_found` */
export async function releaseProposal(
  db: Queryable,
  actor: Actor,
  id: string,
  { itemId, reason }: { itemId: string; reason: string },
): Promise<void> {
  const head = await lockHead(db, id)
  if (holds(head, itemId)) await takeStep(db, actor, head, { step: 'release', to: 'ready', reason })
}

/**
 * A line is put off: its proposal waits in the bank for that year and keeps the reason. One that another plan holds, or
 * that somebody decided on meanwhile, stays as it is. @throws Problem `not_found`
 */
export async function deferProposal(
  db: Queryable,
  actor: Actor,
  id: string,
  { itemId, reason, returnYear }: { itemId: string; reason: string; returnYear: number },
): Promise<void> {
  await releaseProposal(db, actor, id, { itemId, reason })
  const head = await lockHead(db, id)
  if (head.state === 'ready' || head.state === 'registered')
    await takeStep(db, actor, head, { step: 'defer', to: 'deferred', reason, returnYear })
}

/**
 * A line that was put off is weighed again: its proposal is as ready as it was before. @throws Problem `not_found`
 */
export async function recallProposal(
  db: Queryable,
  actor: Actor,
  id: string,
  { year, plan }: Omit<PlanLine, 'itemId'>,
): Promise<void> {
  const head = await lockHead(db, id)
  if (head.state !== 'deferred') return
  const before = (await listSteps(db, head)).findLast(({ to }) => to === 'deferred')
  if (!head.years.includes(year))
    await setYears(
      db,
      head,
      [...head.years, year].toSorted((a, b) => a - b),
    )
  await takeStep(db, actor, head, { step: 'reopen', to: 'registered', reason: plan })
  if (before?.from !== 'ready') return
  await takeStep(db, actor, await lockHead(db, id), { step: 'markReady', to: 'ready', reason: plan })
}
