import { sees } from '#contract/establishment/core/reach.ts'
import { isGranted } from '#contract/grants.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import type { Queryable } from '#server/platform/db.ts'
import { findHead, lockHead, type Head } from '../core/store.ts'

/** An establishment that this person sees. @throws Problem `not_found` */
export async function seenHead(db: Queryable, actor: Actor | null, id: string): Promise<Head> {
  const head = await findHead(db, id)
  if (!head || !sees(actor, head)) throw new Problem('not_found')
  return head
}

/**
 * An establishment whose history this person writes, taken for the change.
 * @throws Problem `not_found` where it is not there, `out_of_reach`, `step_not_allowed` once it was merged into another
 */
export async function writtenHead(db: Queryable, actor: Actor, id: string): Promise<Head> {
  const seen = await findHead(db, id)
  if (!seen) throw new Problem('not_found')
  if (!sees(actor, seen)) throw new Problem('out_of_reach')
  const head = await lockHead(db, id)
  if (head.state === 'merged')
    throw new Problem('step_not_allowed', { facts: { state: 'đã gộp vào hồ sơ khác' } })
  return head
}

/** May this person write to the history of an establishment that they see? */
export const mayWrite = (actor: Actor | null, head: Head, act: string): boolean =>
  actor !== null && head.state !== 'merged' && isGranted(actor.role, act) && sees(actor, head)
