import { problemsOf } from '#contract/kernel/field-rules.ts'
import type { FieldProblem } from '#contract/kernel/problem.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { type NormFields, normRules } from '#contract/norms/norm.ts'
import { findCited, type CitedLegal } from '#server/documents/index.ts'
import { findUnit } from '#server/territory/index.ts'
import { today } from '#server/platform/clock.ts'
import type { Queryable } from '#server/platform/db.ts'
import { citedAs } from '../cited.ts'
import { findActivity } from '../catalogue/store.ts'
import { findOverlap, type NormRow } from '../store.ts'
import type { Cited } from './store-write.ts'

type Fields = FieldProblem[]

/** The activity is in the catalogue of the first day, and has the costs that are named. */
async function checkActivity(db: Queryable, given: NormFields): Promise<Fields> {
  if (given.activity === null) return []
  const activity = await findActivity(db, given.activity, given.validFrom)
  if (!activity) return [{ path: ['activity'], code: 'norms.activity' }]
  return given.costItems
    .filter((item) => !activity.costItems.some(({ code }) => code === item))
    .map((item) => ({ path: ['costItems'], code: 'norms.item', facts: { item } }))
}

/** A province's own ground of then or now, standing there on some day of the norm or before it; the nation has none. */
async function checkGround(db: Queryable, provinceId: string, given: NormFields): Promise<Fields> {
  const wrong = (code: string, facts?: FieldProblem['facts']): Fields => [
    facts ? { path: ['unitId'], code, facts } : { path: ['unitId'], code },
  ]
  if (provinceId === '00') return given.unitId === null ? [] : wrong('norms.groundNation')
  const unit = given.unitId === null ? null : await findUnit(db, given.unitId)
  if (!unit || unit.level !== 'province' || unit.provinceId !== provinceId) return wrong('norms.ground')
  // an old province's norms go on after it; none begins before the province did
  if (unit.validFrom !== null && given.validFrom < unit.validFrom)
    return wrong('norms.groundDays', { name: unit.fullName, day: given.validFrom })
  if (given.funding === 'national') return [{ path: ['funding'], code: 'norms.funding' }]
  return []
}

/** The document is not younger than the norm. */
const checkLegal = (document: CitedLegal, given: NormFields): Fields =>
  document.signedOn !== null && document.signedOn > given.validFrom
    ? [
        {
          path: ['validFrom'],
          code: 'norms.legalLater',
          facts: { number: document.number ?? document.title, day: document.signedOn },
        },
      ]
    : []

/** The other row, as the message names it. */
export const nameOf = (row: Pick<NormRow, 'activityName' | 'jurisdiction' | 'legal'>): string =>
  `${row.activityName} – ${row.jurisdiction.name} – ${row.legal}`

/** No two norms of one activity, money and ground on one day. */
export async function checkOverlap(
  db: Queryable,
  provinceId: string,
  given: Pick<NormFields, 'activity' | 'funding' | 'unitId' | 'validFrom' | 'validTo'>,
  own: string | null,
): Promise<Fields> {
  if (given.validTo !== null && given.validTo < given.validFrom) return []
  const other = await findOverlap(db, provinceId, given, own)
  if (!other) return []
  const facts = { name: nameOf(other), from: other.validFrom, to: other.validTo ?? 'chưa biết ngày hết' }
  return [{ path: ['validFrom'], code: 'norms.overlap', facts }]
}

/** @throws Problem `invalid` with all that is wrong, each on its field */
export function refuse(fields: Fields): void {
  if (fields.length > 0) throw new Problem('invalid', { fields, facts: { count: fields.length } })
}

/**
 * Looks at a norm before it is written. Answers how it calls its document.
 * @throws Problem `out_of_reach` for a document that is neither the province's nor the nation's, `invalid`
 */
export async function checkNorm(
  db: Queryable,
  provinceId: string,
  given: NormFields,
  own: string | null,
): Promise<Cited> {
  const document = await findCited(db, given.legalId)
  if (!document || ![provinceId, '00'].includes(document.provinceId)) throw new Problem('out_of_reach')
  refuse([
    ...problemsOf(normRules, given, today()),
    ...(await checkActivity(db, given)),
    ...(await checkGround(db, provinceId, given)),
    ...checkLegal(document, given),
    ...(await checkOverlap(db, provinceId, given, own)),
  ])
  return citedAs(document)
}
