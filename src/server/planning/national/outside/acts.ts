import { isGranted } from '#contract/grants.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { invalidField, Problem } from '#contract/kernel/problem.ts'
import { removeOutsideClass, saveOutsideClass } from '#contract/planning/national/acts.ts'
import { outsideClasses } from '#contract/planning/national/queries.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { act, answer } from '#server/platform/door.ts'
import { places } from '#server/territory/index.ts'
import {
  deleteClasses,
  insertClass,
  listClasses,
  lockClass,
  type OutsideClass,
  updateClass,
} from './store-outside.ts'

/** @throws Problem `out_of_reach` for whoever works for no province */
export function provinceOf({ provinceId }: Actor): string {
  if (provinceId === null) throw new Problem('out_of_reach')
  return provinceId
}

/** What is wrong with the days of a class: by field, in the code of its words. */
export function wrongDays({ year, startsOn, endsOn }: Pick<OutsideClass, 'year' | 'startsOn' | 'endsOn'>) {
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    return { path: 'endsOn', code: 'planning.outside.days' } as const
  if (startsOn !== null && Number(startsOn.slice(0, 4)) !== year)
    return { path: 'startsOn', code: 'planning.outside.year' } as const
  return null
}

/** @throws Problem `invalid` */
async function checkClass(db: Queryable, provinceId: string, given: OutsideClass): Promise<void> {
  const wrong = wrongDays(given)
  if (wrong) throw invalidField([wrong.path], wrong.code, { year: given.year })
  if (given.unitId === null) return
  const units = await places.unitsOf(db, provinceId, today())
  if (!units.some(({ id }) => id === given.unitId)) throw invalidField(['unitId'], 'planning.outside.unit')
}

const kind = 'outsideClass'

export const saveOutsideClassAct = act(saveOutsideClass, async ({ db, input, actor, note }) => {
  const provinceId = provinceOf(actor)
  const { id, ...given } = input
  const before = id === null ? null : await lockClass(db, id)
  if (before && before.provinceId !== provinceId) throw new Problem('out_of_reach')
  await checkClass(db, provinceId, given)
  if (before) await updateClass(db, provinceId, before.id, given)
  const saved = before?.id ?? (await insertClass(db, provinceId, given))
  note({ subject: { kind, id: saved, provinceId }, facts: { name: given.trade }, before, after: given })
  return { id: saved }
})

export const removeOutsideClassAct = act(removeOutsideClass, async ({ db, input, actor, note }) => {
  const provinceId = provinceOf(actor)
  const before = await lockClass(db, input.id)
  if (before.provinceId !== provinceId) throw new Problem('out_of_reach')
  await deleteClasses(db, provinceId, [before.id])
  note({ subject: { kind, id: before.id, provinceId }, facts: { name: before.trade }, before })
  return { id: before.id }
})

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/

export const outsideClassesQuery = answer(outsideClasses, async ({ db, input, actor }) => {
  const { year, q, unit, after, limit } = input
  if (after !== undefined && !uuid.test(after)) throw invalidField(['after'], 'wrong_format')
  const asked = { year, q, unit: unit ?? null, provinceId: actor?.provinceId ?? null }
  const rows = await listClasses(db, asked, { after: after ?? null, limit: limit + 1 })
  const shown = rows.slice(0, limit)
  return {
    items: shown.map(({ provinceId: _, ...row }) => row),
    next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
    mayWrite: actor !== null && actor.provinceId !== null && isGranted(actor.role, saveOutsideClass.name),
  }
})
