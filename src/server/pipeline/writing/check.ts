import type { Actor } from '#contract/kernel/actor.ts'
import { type FieldProblem, Problem } from '#contract/kernel/problem.ts'
import type { ProposalFields } from '#contract/pipeline/fields.ts'
import { scopeOf } from '#contract/pipeline/rules.ts'
import { costProblems } from '#contract/pipeline/weighing/money.ts'
import { validOn } from '#contract/territory/rules.ts'
import { listActivities } from '#server/norms/index.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { findBudgetLine } from '#server/programme/index.ts'
import { findUnit } from '#server/territory/index.ts'
import { listNamed } from '../store-parts.ts'
import { findProgramme } from '../store.ts'

/** The place of production: a commune of its day, on the ground of whoever writes. */
async function placeProblems(db: Queryable, actor: Actor, of: ProposalFields): Promise<FieldProblem[]> {
  const on = of.placeOn ?? today()
  if (on > today()) return [{ path: ['placeOn'], code: 'date.future' }]
  if (of.unitId === null) return []
  const refused = (code: string, facts: FieldProblem['facts'] = {}): FieldProblem[] => [
    { path: ['unitId'], code, facts },
  ]
  const unit = await findUnit(db, of.unitId)
  if (!unit || unit.level === 'province') return refused('pipeline.unit_level')
  if (!validOn(unit, on))
    return unit.validTo !== null && unit.validTo < on
      ? refused('pipeline.unit_gone', { name: unit.fullName, last: unit.validTo, on })
      : refused('pipeline.unit_not_begun', { name: unit.fullName, on })
  if (unit.level !== 'commune') return refused('pipeline.unit_level')
  const scope = scopeOf(actor)
  const outside =
    unit.provinceId !== actor.provinceId || (scope.kind === 'commune' && unit.id !== scope.unitId)
  return outside ? refused('pipeline.unit_elsewhere', { name: unit.fullName }) : []
}

/** Who would benefit: establishments of one's reach. */
async function establishmentProblems(
  db: Queryable,
  actor: Actor,
  of: ProposalFields,
): Promise<FieldProblem[]> {
  const found = await listNamed(db, of.establishmentIds)
  const scope = scopeOf(actor)
  return of.establishmentIds.flatMap((id, index): FieldProblem[] => {
    const one = found.find((each) => each.id === id)
    const path = ['establishmentIds', index]
    const within =
      one &&
      one.provinceId === actor.provinceId &&
      (scope.kind !== 'commune' || one.unitIds.includes(scope.unitId)) &&
      (scope.kind !== 'owner' || one.organisationId === scope.organisationId)
    if (!within) return [{ path, code: 'pipeline.establishment_elsewhere' }]
    return one.state === 'merged'
      ? [{ path, code: 'pipeline.establishment_merged', facts: { name: one.name } }]
      : []
  })
}

const costPlaces = (of: ProposalFields): FieldProblem[] =>
  of.costs.flatMap(({ establishmentId, year }, index): FieldProblem[] => [
    ...(establishmentId !== null && !of.establishmentIds.includes(establishmentId)
      ? [{ path: ['costs', index, 'establishmentId'], code: 'pipeline.establishment_not_named' }]
      : []),
    ...(year !== null && of.years.length > 0 && !of.years.includes(year)
      ? [{ path: ['costs', index, 'year'], code: 'pipeline.cost_year', facts: { year } }]
      : []),
  ])

async function catalogueProblems(db: Queryable, of: ProposalFields): Promise<FieldProblem[]> {
  const known = new Set((await listActivities(db, today())).map(({ code }) => code))
  const unknown = (code: string | null) => code !== null && !known.has(code)
  return [
    ...of.activities.flatMap((code, index) =>
      unknown(code) ? [{ path: ['activities', index], code: 'norms.activity' }] : [],
    ),
    ...of.costs.flatMap(({ activity }, index) =>
      unknown(activity) ? [{ path: ['costs', index, 'activity'], code: 'norms.activity' }] : [],
    ),
  ]
}

/** The budget line is one of the programme that is named. */
async function lineProblems(db: Queryable, programmeId: string | null, line: string | null) {
  const known =
    line === null || (programmeId !== null && (await findBudgetLine(db, programmeId, line)) !== null)
  return known ? [] : [{ path: ['budgetLine'], code: 'pipeline.budget_line_unknown' }]
}

/**
 * Everything that is wrong with what was written, all together; and the programme that it names.
 * @throws Problem `invalid`, `out_of_reach`
 */
export async function checkContent(db: Queryable, actor: Actor, of: ProposalFields): Promise<string | null> {
  const programmeId = of.programme ? await findProgramme(db, of.programme) : null
  const fields = [
    ...costProblems(of.costs),
    ...costPlaces(of),
    ...(await placeProblems(db, actor, of)),
    ...(await establishmentProblems(db, actor, of)),
    ...(await catalogueProblems(db, of)),
    ...(of.programme && programmeId === null
      ? [{ path: ['programme'], code: 'pipeline.programme_unknown' }]
      : await lineProblems(db, programmeId, of.budgetLine)),
  ]
  if (fields.length === 0) return programmeId
  // whose establishment it is lies out of one's hands, whatever else is wrong
  const elsewhere = fields.some(({ code }) => code === 'pipeline.establishment_elsewhere')
  throw new Problem(elsewhere ? 'out_of_reach' : 'invalid', { fields, facts: { count: fields.length } })
}

type Registrable = Pick<
  ProposalFields,
  'unitId' | 'activities' | 'years' | 'need' | 'objectives' | 'contactPhone' | 'contactEmail'
> & { totalVnd: number }

/** What must be there before it is handed in. @throws Problem `invalid` with every place that lacks */
export function checkRegistrable(of: Registrable): void {
  const year = Number(today().slice(0, 4))
  const fields: FieldProblem[] = [
    ...(of.unitId === null ? [{ path: ['unitId'], code: 'required' }] : []),
    ...(of.activities.length === 0 ? [{ path: ['activities'], code: 'required' }] : []),
    ...(of.years.length === 0 ? [{ path: ['years'], code: 'required' }] : []),
    ...(of.years.length > 0 && of.years.every((each) => each < year)
      ? [{ path: ['years'], code: 'pipeline.year_past', facts: { year } }]
      : []),
    ...(of.totalVnd === 0 ? [{ path: ['costs'], code: 'pipeline.nothing_asked' }] : []),
    ...(of.need.trim() === '' && of.objectives.trim() === ''
      ? [{ path: ['need'], code: 'pipeline.say_why' }]
      : []),
    ...(!of.contactPhone && !of.contactEmail
      ? [{ path: ['contactPhone'], code: 'pipeline.say_contact' }]
      : []),
  ]
  if (fields.length > 0) throw new Problem('invalid', { fields, facts: { count: fields.length } })
}
