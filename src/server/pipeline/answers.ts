import type { Actor } from '#contract/kernel/actor.ts'
import type { Fact } from '#contract/kernel/problem.ts'
import type { ProposalState } from '#contract/pipeline/nouns.ts'
import type { Queryable } from '#server/platform/db.ts'
import { addStep, move } from './store-life.ts'
import type { Head } from './store.ts'
import { today } from '#server/platform/clock.ts'
import { reweigh } from './weighing/keep.ts'

/** What every act on a proposal answers, after it was weighed anew; with a step, the weighing is kept. */
export async function answerFor(db: Queryable, actor: Actor, id: string, keepAs: string | null = null) {
  const { proposal, standing } = await reweigh(db, actor, id, keepAs)
  const { code, state, version } = proposal
  return { id, code, state, version, warnings: standing.warnings }
}

/** Facts of the trail: which one, and its version, so that others are told what changed under their hands. */
export const factsOf = ({ code, title, version }: Pick<Head, 'code' | 'title' | 'version'>, by = 1) => ({
  code,
  name: title,
  version: version + by,
})

interface Step {
  step: string
  to: string
  reason?: string
  returnYear?: number | null
  taken?: { kind: string; id: string | null } | null
}

/** Moves a proposal and writes the step into its life. */
export async function takeStep(
  db: Queryable,
  actor: Actor,
  head: Head,
  of: Step,
): Promise<Record<string, Fact>> {
  const to = of.to as ProposalState
  const reason = of.reason ?? ''
  await addStep(db, head, {
    step: of.step,
    from: head.state,
    to,
    reason,
    returnYear: of.returnYear ?? null,
    personId: actor.personId,
    personName: actor.name,
    organisationName: actor.organisationName,
  })
  await move(db, head, {
    state: to,
    // a proposal that is on its way again keeps its earlier reasons in its life only
    reason: ['returned', 'deferred', 'refused', 'withdrawn', 'taken'].includes(to) ? reason : '',
    returnYear: to === 'deferred' ? (of.returnYear ?? null) : null,
    taken: of.taken ?? null,
    on: today(),
  })
  return factsOf(head)
}
