import type { Actor } from '#contract/kernel/actor.ts'
import { invalidField, Problem } from '#contract/kernel/problem.ts'
import { nationalFrom, type NationalAct } from '#contract/planning/national/nouns.ts'
import { handlesProvincePlan } from '#contract/planning/rules.ts'
import { nationalStandingWords } from '#contract/words/planning/national.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { itemKeeper } from '../../core/keepers.ts'
import { findItem, type ItemHead } from '../../core/store-heads.ts'
import { workIn } from './store-national.ts'

/** The Ministry answers on every province's lines; everything else of the route is the department's own. */
const reaches = (actor: Actor, head: ItemHead, act: NationalAct): boolean =>
  handlesProvincePlan(actor, head) || (actor.provinceId === null && act === 'planning.recordNationalResult')

/** May the act go on from where the line stands? */
export const goesOnFrom = (act: NationalAct, state: ItemHead['nationalState']): boolean => {
  const from: readonly (string | null)[] = nationalFrom[act]
  return from.includes(state)
}

/**
 * Takes a line of the national route for an act, in the version that the person saw.
 * @param path where the input names it
 * @throws Problem `not_found`, `out_of_reach`, `stale_version`, `invalid`
 */
export async function takeLine(
  db: Queryable,
  actor: Actor,
  { id, version }: { id: string; version: number },
  act: NationalAct,
  path: (string | number)[] = ['id'],
): Promise<ItemHead> {
  const seen = await findItem(db, id)
  if (!seen) throw new Problem('not_found')
  if (!reaches(actor, seen, act)) throw new Problem('out_of_reach')
  await workIn(db, actor, seen.provinceId)
  const subject = await itemKeeper.lock(db, { id })
  const { head } = subject
  if (head.version !== version)
    throw new Problem('stale_version', {
      changed: (await itemKeeper.changedSince?.(db, subject, version)) ?? [],
    })
  if (head.route !== 'national') throw invalidField(path, 'planning.national.local')
  const stands = head.nationalState ?? 'waiting'
  if (!goesOnFrom(act, head.nationalState))
    throw invalidField(path, 'planning.national.state', { standing: nationalStandingWords[stands] })
  return head
}

/** @throws Problem `invalid` on `on` where a paper is dated of a day to come */
export function checkNotAhead(on: string): void {
  if (on > today()) throw invalidField(['on'], 'planning.national.future')
}
