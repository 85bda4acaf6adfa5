import { map } from '#contract/establishment/finding/queries.ts'
import { scopeOf } from '#contract/establishment/core/reach.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { answer } from '#server/platform/door.ts'
import { findUnitByCodeAt } from '#server/territory/index.ts'
import { askedBy } from './asked.ts'
import { remembered } from './remembered.ts'
import { countByPlace, type Place } from './store.ts'
import { listUnitsToday } from './store-names.ts'

const sum = (rows: readonly Place[]): number => rows.reduce((all, { count }) => all + count, 0)

const provinceOf = async (db: Queryable, code: string | null) => {
  const unit = code === null ? null : await findUnitByCodeAt(db, 'province', code, today())
  return unit && { code: unit.code, unitId: unit.id, name: unit.name }
}

/** How many stand where: the nation by province, a province by those communes that have any. */
export const mapQuery = answer(map, async ({ db, input, actor }) => {
  const { province: wanted, ...filters } = input
  const code = wanted ?? scopeOf(actor)?.provinceId ?? null
  const province = await provinceOf(db, code)
  const asked = code !== null && !province ? null : await askedBy(db, actor, filters, code)
  const by = province ? 'commune' : 'province'
  const { value: rows, at } = asked
    ? await remembered(['map', by, asked], () => countByPlace(db, asked, by))
    : { value: [], at: new Date().toISOString() }
  const units = await listUnitsToday(db, by, code)
  const found = new Map(rows.map(({ at: where, ...row }) => [where, row]))
  const none = { count: 0, workers: 0, supportVnd: 0 }
  const places = [...units].flatMap(([where, unit]) => {
    // on a picture of the country each province stands, with what it has or with nothing
    const row = found.get(where) ?? (by === 'province' ? none : null)
    return row ? [{ ...row, unitId: unit.id, code: unit.code, name: unit.name }] : []
  })
  const total = sum(rows)
  return {
    province,
    places: places.toSorted((a, b) => b.count - a.count || a.code.localeCompare(b.code)),
    elsewhere: total - places.reduce((all, row) => all + row.count, 0),
    total,
    at,
  }
})
