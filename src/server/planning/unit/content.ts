import { createHash } from 'node:crypto'
import type { FieldProblem } from '#contract/kernel/problem.ts'
import { fieldsOfItem, type ItemFields, type PlanItem } from '#contract/planning/items.ts'
import type { UnitPlanHead } from '#contract/planning/unit/acts.ts'
import { isOpen } from '#contract/planning/unit/rules.ts'
import { scopeOf } from '#contract/pipeline/rules.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { listActivities } from '#server/norms/index.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { findBudgetLine } from '#server/programme/index.ts'
import { findRound, type UnitPlanHead as Head } from '../core/store-heads.ts'
import { knownOffices, knownUnits, listEstablishments } from './store-named.ts'

const plain = (fields: ItemFields): string => {
  const money = Object.entries(fields.money)
    .filter(([, amount]) => amount > 0)
    .toSorted(([a], [b]) => a.localeCompare(b))
  const establishmentIds = fields.establishmentIds.toSorted()
  const rest = Object.entries({
    ...fields,
    money,
    establishmentIds,
    years: fields.years.toSorted((a, b) => a - b),
  })
  return JSON.stringify(rest.toSorted(([a], [b]) => a.localeCompare(b)))
}

/** Do two writings of a line say the same? */
export const sameFields = (a: ItemFields, b: ItemFields): boolean => plain(a) === plain(b)

/** What a plan says, as one hash (hex): sent again with the same hash, nothing was changed. */
export function hashOf(head: UnitPlanHead, items: readonly PlanItem[]): string {
  const { narrative, ownDecision, ownDecidedOn, ownSigner } = head
  const lines = items.filter(isOpen).map((item) => plain(fieldsOfItem(item)))
  return createHash('sha256')
    .update(JSON.stringify([narrative, ownDecision, ownDecidedOn, ownSigner, lines]))
    .digest('hex')
}

const distinct = (ids: readonly (string | null)[]): string[] => [
  ...new Set(ids.filter((id): id is string => id !== null)),
]

/** Lines of the programme's budget that are named and are not there. */
async function unknownLines(db: Queryable, programmeId: string | null, named: readonly string[]) {
  const unknown = new Set<string>()
  for (const line of named)
    if (programmeId === null || (await findBudgetLine(db, programmeId, line)) === null) unknown.add(line)
  return unknown
}

/** A line with the place at which its problems are told. */
export interface Placed {
  path: (string | number)[]
  fields: ItemFields
}

/** Establishments lie in the writer's reach: a commune names its own. */
const withinReach = (
  actor: Actor,
  one: { provinceId: string; unitIds: readonly string[] } | undefined,
): boolean => {
  const scope = scopeOf(actor)
  if (!one || one.provinceId !== actor.provinceId) return false
  return scope.kind !== 'commune' || one.unitIds.includes(scope.unitId)
}

/** Everything that lines name and that is not there or not the writer's, all together. */
export async function contentProblems(
  db: Queryable,
  actor: Actor,
  of: Pick<Head, 'provinceId' | 'roundId'>,
  lines: readonly Placed[],
): Promise<FieldProblem[]> {
  const all = lines.map(({ fields }) => fields)
  const establishments = new Map(
    (await listEstablishments(db, distinct(all.flatMap((one) => one.establishmentIds)))).map((one) => [
      one.id,
      one,
    ]),
  )
  const units = await knownUnits(db, of.provinceId, distinct(all.map((one) => one.unitId)))
  const offices = await knownOffices(db, of.provinceId, distinct(all.map((one) => one.leadId)))
  const activities = new Set((await listActivities(db, today())).map(({ code }) => code))
  const round = await findRound(db, of.roundId)
  const noLine = await unknownLines(
    db,
    round?.programmeId ?? null,
    distinct(all.map((one) => one.budgetLine)),
  )
  return lines.flatMap(({ path, fields }): FieldProblem[] => {
    const on = (...place: (string | number)[]) => [...path, ...place]
    const missing = (id: string | null, known: ReadonlySet<string>) => id !== null && !known.has(id)
    return [
      ...fields.establishmentIds.flatMap((id, index) =>
        withinReach(actor, establishments.get(id))
          ? []
          : [{ path: on('establishmentIds', index), code: 'planning.establishment_elsewhere' }],
      ),
      ...(missing(fields.unitId, units) ? [{ path: on('unitId'), code: 'planning.unit_elsewhere' }] : []),
      ...(missing(fields.leadId, offices) ? [{ path: on('leadId'), code: 'not_found' }] : []),
      ...(missing(fields.activity, activities) ? [{ path: on('activity'), code: 'norms.activity' }] : []),
      ...(fields.budgetLine !== null && noLine.has(fields.budgetLine)
        ? [{ path: on('budgetLine'), code: 'pipeline.budget_line_unknown' }]
        : []),
    ]
  })
}
