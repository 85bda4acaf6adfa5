import { get } from '#contract/territory/queries.ts'
import type { Unit } from '#contract/territory/nouns.ts'
import { validOn, type Link } from '#contract/territory/rules.ts'
import { today } from '#server/platform/clock.ts'
import { answer } from '#server/platform/door.ts'
import { getUnit } from './ground.ts'
import { countChildren, findUnits, linksFrom } from './store.ts'

/** A day on which the unit stood: the one nearest to today. */
export const ownDay = (unit: Unit): string => {
  const day = today()
  if (unit.validTo !== null && unit.validTo < day) return unit.validTo
  return unit.validFrom !== null && unit.validFrom > day ? unit.validFrom : day
}

const kin = (units: Unit[], links: Link[], end: 'from' | 'to') =>
  links.flatMap((link) =>
    units
      .filter((unit) => unit.id === link[end])
      .map((unit) => ({ ...unit, succession: link.kind, date: link.date })),
  )

export default answer(get, async ({ db, input }) => {
  const unit = await getUnit(db, input, input.date)
  const back = (await linksFrom(db, [unit.id], false)).filter((link) => link.to === unit.id)
  const on = (await linksFrom(db, [unit.id], true)).filter((link) => link.from === unit.id)
  const day = input.date && validOn(unit, input.date) ? input.date : ownDay(unit)
  const ids = [...back.map((link) => link.from), ...on.map((link) => link.to)]
  const units = await findUnits(db, ids, today())
  return {
    ...unit,
    childCount: await countChildren(db, unit, day),
    predecessors: kin(units, back, 'from'),
    successors: kin(units, on, 'to'),
  }
})
