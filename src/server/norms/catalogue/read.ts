import { catalogue } from '#contract/norms/queries.ts'
import { today } from '#server/platform/clock.ts'
import { answer } from '#server/platform/door.ts'
import { listActivities, listContents } from './store.ts'

export const catalogueQuery = answer(catalogue, async ({ db, input }) => {
  const on = input.on ?? today()
  return { on, contents: await listContents(db, on), activities: await listActivities(db, on) }
})
