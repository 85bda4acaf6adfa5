import { nation } from '#contract/planning/consolidation/queries.ts'
import { answer } from '#server/platform/door.ts'
import { sumNation } from '../store-sums.ts'

export const nationQuery = answer(nation, async ({ db, input }) => ({
  items: await sumNation(db, input.year),
}))
