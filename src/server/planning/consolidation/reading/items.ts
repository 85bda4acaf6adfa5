import { items } from '#contract/planning/consolidation/queries.ts'
import { answer } from '#server/platform/door.ts'
import { listGrid, listUnits } from '../store-grid.ts'
import { seenRound } from './round.ts'

export const itemsQuery = answer(items, async ({ db, input, actor }) => {
  const seen = await seenRound(db, actor, input)
  if (!seen) return { round: null, units: [], items: [] }
  return {
    round: seen.round,
    units: await listUnits(db, seen.of),
    items: await listGrid(db, seen.of, { filters: input }),
  }
})
