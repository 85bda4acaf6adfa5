import type { Actor } from '#contract/kernel/actor.ts'
import type { FieldProblem } from '#contract/kernel/problem.ts'
import { surveysIn } from '#contract/survey/reach.ts'
import type { Unit } from '#contract/territory/nouns.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { findUnit, places } from '#server/territory/index.ts'

/** Why a unit is no commune of today's; null: it is one. */
function wrong(unit: Unit | null, day: string): Omit<FieldProblem, 'path'> | null {
  if (unit?.level === 'district') return { code: 'survey.district' }
  if (unit?.level !== 'commune') return { code: 'survey.unit' }
  if (unit.validTo !== null && unit.validTo < day)
    return { code: 'survey.unit_ended', facts: { date: unit.validTo } }
  return null
}

/** Is this a commune of today where this person may survey? The problem stands on `unitId`. */
export async function checkGround(
  db: Queryable,
  actor: Actor,
  unitId: string,
): Promise<{ unit: Unit | null; problems: FieldProblem[] }> {
  const unit = await findUnit(db, unitId)
  const found = wrong(unit, today())
  if (found) return { unit: null, problems: [{ path: ['unitId'], ...found }] }
  if (!unit || !surveysIn(actor, { provinceId: unit.provinceId, unitId: unit.id }))
    return { unit: null, problems: [{ path: ['unitId'], code: 'survey.unit_outside' }] }
  return { unit, problems: [] }
}

/** Communes of a province of today, in the order of their names. */
export async function communesOf(db: Queryable, provinceId: string): Promise<{ id: string; name: string }[]> {
  const units = await places.unitsOf(db, provinceId, today())
  return units
    .filter(({ level }) => level === 'commune')
    .map(({ id, fullName }) => ({ id, name: fullName }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'vi'))
}
