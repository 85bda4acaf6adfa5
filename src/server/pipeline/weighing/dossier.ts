import type { Actor } from '#contract/kernel/actor.ts'
import { piecesOf } from '#contract/pipeline/readiness/pieces.ts'
import { type Readiness, readinessOf } from '#contract/pipeline/readiness/rules.ts'
import { shapeWarnings } from '#contract/pipeline/weighing/money.ts'
import { aboveCeiling } from '#contract/pipeline/weighing/differences.ts'
import type { Weighing } from '#contract/pipeline/weighing/nouns.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { listReadinessRules } from '../store-rules.ts'
import { listPapersLaid } from './store-papers.ts'
import { weigh, type Weighable, type Weighed } from './weigh.ts'

/** A proposal as it stands by the rules of today. */
export interface Standing {
  weighing: Weighing
  /** verdicts as they are kept */
  verdicts: Weighed['verdicts']
  readiness: Readiness
  /** what is not as it should be, in words */
  warnings: string[]
}

/** Weighs a proposal and reckons how ready it is. */
export async function standingOf(db: Queryable, actor: Actor | null, proposal: Weighable): Promise<Standing> {
  const { weighing, verdicts } = await weigh(db, actor, proposal)
  const above = aboveCeiling(weighing)
  const rules = await listReadinessRules(db, proposal.provinceId, today())
  const has = piecesOf(proposal, {
    files: await listPapersLaid(db, proposal),
    confirmed: proposal.confirmedOn !== null,
    outcome: weighing.outcome,
    above: above.length > 0,
    paidBefore: weighing.overlaps.some(({ items }) => items.some(({ grade }) => grade === 'same')),
  })
  const { activities, arrangement, years } = proposal
  const shape = { arrangement, activities, years, establishments: proposal.establishmentIds.length }
  return {
    weighing,
    verdicts,
    readiness: readinessOf(rules, { activities, arrangement, has }),
    warnings: [...above, ...shapeWarnings(shape)],
  }
}
