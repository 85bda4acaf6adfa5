import { children } from '#contract/territory/queries.ts'
import { validOn } from '#contract/territory/rules.ts'
import { answer } from '#server/platform/door.ts'
import { ownDay } from './get.ts'
import { getUnit } from './ground.ts'
import { listChildren } from './store.ts'

export default answer(children, async ({ db, input }) => {
  const unit = await getUnit(db, input, undefined)
  const date = input.date ?? ownDay(unit)
  return { items: validOn(unit, date) ? await listChildren(db, unit, date) : [] }
})
