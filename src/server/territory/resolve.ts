import { resolve } from '#contract/territory/queries.ts'
import { endedBefore } from '#contract/territory/rules.ts'
import { resolutionText } from '#contract/territory/sentences.ts'
import { answer } from '#server/platform/door.ts'
import { getUnit, groundOn } from './ground.ts'

export default answer(resolve, async ({ db, input }) => {
  const from = await getUnit(db, input, input.from)
  const { outcome, units: reached, placed } = await groundOn(db, from, input.date)
  const units = reached.flatMap(({ id, extent }) => {
    const unit = placed.get(id)
    return unit ? [{ ...unit, extent }] : []
  })
  const text = resolutionText(from, input.date, endedBefore(from, input.date), outcome, units)
  return { outcome, date: input.date, from, units, text }
})
