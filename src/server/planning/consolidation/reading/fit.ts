import { type Ceilings, fitUnder } from '#contract/planning/consolidation/fit.ts'
import { fit } from '#contract/planning/consolidation/queries.ts'
import { planSources, stateSources } from '#contract/planning/nouns.ts'
import { answer } from '#server/platform/door.ts'
import { listBankCandidates, listLineCandidates } from '../store-fit.ts'
import { listCeilings } from '../store-sums.ts'
import { seenRound } from './round.ts'

const zero = planSources.map(() => 0)

/** A source that nothing is said of keeps the ceiling of the round. */
export const fitQuery = answer(fit, async ({ db, input, actor }) => {
  const seen = await seenRound(db, actor, input)
  if (!seen) return { round: null, lines: [], fits: zero, leftOut: 0 }
  const known = await listCeilings(db, seen.of)
  const ceilings: Ceilings = {}
  for (const source of stateSources) {
    const ceiling = input[source] ?? known.find((row) => row.source === source)?.ceilingVnd ?? undefined
    if (ceiling !== undefined) ceilings[source] = ceiling
  }
  const candidates = [
    ...(await listLineCandidates(db, seen.of)),
    ...(await listBankCandidates(db, seen.of, seen.round.year)),
  ]
  const lines = fitUnder(candidates, ceilings)
  const fitting = new Set(lines.flatMap(({ id, outcome }) => (outcome === 'over' ? [] : [id])))
  const inside = candidates.filter(({ id }) => fitting.has(id))
  return {
    round: seen.round,
    lines,
    fits: planSources.map((source) => inside.reduce((sum, { money }) => sum + (money[source] ?? 0), 0)),
    leftOut: lines.length - fitting.size,
  }
})
