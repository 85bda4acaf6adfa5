import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { type Weighing, WeighingSnapshot } from '#contract/pipeline/weighing/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'
import { listParts } from '../store-parts.ts'
import { addSnapshot, findSnapshot, setWeighed } from '../store-life.ts'
import { findHead } from '../store.ts'
import { standingOf, type Standing } from './dossier.ts'
import { snapshotOf as normSnapshotOf } from '#contract/norms/norm.ts'
import type { Weighable } from './weigh.ts'

/** A proposal with its parts. @throws Problem `not_found` */
export async function getWhole(db: Queryable, id: string): Promise<Weighable> {
  const head = await findHead(db, id)
  if (!head) throw new Problem('not_found')
  return { ...head, ...(await listParts(db, head)) }
}

const bothFunds = ({ ceilingVnd: { national, local } }: Weighing): number | null =>
  national === null && local === null ? null : (national ?? 0) + (local ?? 0)

const snapshotOf = ({ weighing, verdicts, readiness }: Standing): WeighingSnapshot => ({
  on: weighing.on,
  outcome: weighing.outcome,
  verdicts,
  supports: weighing.supports.map(({ activity, activityName, funding, askedVnd, ceilingVnd, answer }) => ({
    activity,
    activityName,
    funding,
    askedVnd,
    ceilingVnd,
    norm: answer.norm && normSnapshotOf(answer.norm, weighing.on),
  })),
  ceilingVnd: weighing.ceilingVnd,
  overlaps: weighing.overlaps.flatMap(({ name, items }) =>
    items.map(({ grade, text }) => ({ name, grade, text })),
  ),
  readiness: readiness.score,
})

/**
 * Weighs a proposal anew after it changed, so that lists and ranking know; with a step, what came out is kept with the
 * record for good.
 */
export async function reweigh(
  db: Queryable,
  actor: Actor | null,
  id: string,
  step: string | null,
): Promise<{ proposal: Weighable; standing: Standing }> {
  const proposal = await getWhole(db, id)
  const standing = await standingOf(db, actor, proposal)
  const { weighing, readiness } = standing
  await setWeighed(db, proposal, {
    ceilingVnd: bothFunds(weighing),
    readiness: readiness.score,
    missing: readiness.missing,
    verdict: weighing.outcome,
    priorities: weighing.priorities,
    on: weighing.on,
  })
  if (step !== null) await addSnapshot(db, proposal, step, snapshotOf(standing))
  return { proposal, standing }
}

/** What was kept at the last step that keeps it; null: nothing yet, or of a shape that is no longer read. */
export async function findKept(db: Queryable, proposal: Weighable) {
  const row = await findSnapshot(db, proposal)
  const read = row ? WeighingSnapshot.safeParse(row.content) : null
  return row && read?.success ? { ...read.data, step: row.step, takenOn: row.takenOn } : null
}
