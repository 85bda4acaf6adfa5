import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Arrangement, Bringer, Piece, RankingCriterion, RuleConfidence } from '#contract/pipeline/nouns.ts'
import { config } from '#server/platform/config.ts'
import type { Queryable } from '#server/platform/db.ts'
import { loadRules } from './store-rules.ts'

const Weight = z.number().int().min(0).max(100)
const Readiness = z.object({
  rules: z.array(
    z.strictObject({
      activity: z.string(),
      piece: Piece,
      weight: Weight,
      required: z.boolean(),
      who: Bringer,
      arrangements: z.array(Arrangement).default([]),
      basis: z.string(),
      confidence: RuleConfidence,
    }),
  ),
})
const Ranking = z.object({
  rules: z.array(
    z.strictObject({
      criterion: RankingCriterion,
      tier: z.number().int(),
      weight: Weight,
      basis: z.string(),
      confidence: RuleConfidence,
    }),
  ),
})

const read = (name: string): unknown =>
  JSON.parse(readFileSync(join(config.repo, 'data/reference/pipeline', name), 'utf8'))

/** What the bank asks for and ranks by as shipped; a province's own rows stay as they are. */
export async function loadPipelineRules(db: Queryable): Promise<void> {
  await loadRules(
    db,
    Readiness.parse(read('readiness.json')).rules,
    Ranking.parse(read('ranking.json')).rules,
  )
}
