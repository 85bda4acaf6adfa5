import { sees } from '#contract/establishment/core/reach.ts'
import { fold } from '#contract/kernel/text.ts'
import type { Actor } from '#contract/kernel/actor.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { overlapGrades, type Overlap } from '#contract/establishment/history/nouns.ts'
import { weighPaid, type CostItem, type Finding } from '#contract/establishment/history/overlap.ts'
import { overlapBasis, overlapSentences } from '#contract/words/establishment-records.ts'
import type { Queryable } from '#server/platform/db.ts'
import { findHead } from '../core/store.ts'
import {
  listMachines,
  listPaymentsForSerials,
  listPaymentsOf,
  listRelatives,
  listSerialsElsewhere,
  type KnownMachine,
  type KnownPayment,
} from './store-overlaps.ts'

/** What is to be paid, and by whom it is to be received. */
export interface OverlapQuestion {
  establishmentId: string
  costItems: readonly CostItem[]
  serials: readonly string[]
  /** of the plan: a payment for the same kind of activity in the same year stands near */
  years: readonly number[]
}

type Told = Omit<Overlap, 'text' | 'basis'>

/** Whatever lies out of this person's sight is told without whose and when. */
const shown = (actor: Actor | null, of: KnownPayment, ownId: string): Overlap['found'] => {
  const { provinceId: _p, organisationId: _o, unitIds: _u, activity: _a, ...found } = of
  return of.establishmentId === ownId || sees(actor, of) ? found : null
}

const machine = (of: KnownMachine): NonNullable<Overlap['found']> => ({
  supportId: null,
  establishmentId: of.establishmentId,
  establishmentName: of.establishmentName,
  year: of.year,
  title: of.name,
  source: null,
  programme: '',
  decision: '',
  supportVnd: null,
  costItem: '',
  serial: of.serial,
})

const told = ({ grade, reason, asked }: Finding, found: Overlap['found']): Told => ({
  grade,
  reason: found ? reason : 'elsewhere',
  asked,
  found,
})

async function bySerial(
  db: Queryable,
  actor: Actor | null,
  provinceId: string,
  { establishmentId, serials }: OverlapQuestion,
): Promise<Told[]> {
  if (serials.length === 0) return []
  const paid = await listPaymentsForSerials(db, serials)
  const machines = await listMachines(db, serials, establishmentId)
  const known = new Set(paid.map(({ asked }) => fold(asked)))
  const elsewhere = (await listSerialsElsewhere(db, serials, provinceId)).filter(
    (one) => !known.has(fold(one)),
  )
  return [
    ...paid.map((one) => {
      const { asked, ...of } = one
      return told({ grade: 'same', reason: 'serial', asked }, shown(actor, of, establishmentId))
    }),
    ...elsewhere.map((asked) => told({ grade: 'same', reason: 'serial', asked }, null)),
    ...machines.map((of) =>
      told({ grade: 'near', reason: 'serial', asked: of.asked }, sees(actor, of) ? machine(of) : null),
    ),
  ]
}

async function byPayment(
  db: Queryable,
  actor: Actor | null,
  question: OverlapQuestion,
  relatives: readonly string[],
): Promise<{ items: Told[]; supports: number }> {
  const { establishmentId, costItems, years } = question
  const paid = await listPaymentsOf(db, [establishmentId, ...relatives])
  const items = paid.flatMap((one) => {
    const own = one.establishmentId === establishmentId
    const finding = weighPaid({ ...one, own }, costItems, years)
    const found = shown(actor, one, establishmentId)
    // a relative that cannot be seen, and of which nothing but its being there is known, is nobody's business
    return finding && (found || finding.grade !== 'note') ? [told(finding, found)] : []
  })
  return { items, supports: paid.length }
}

const gravity = (one: Told): number => overlapGrades.indexOf(one.grade)

/**
 * Earlier payments that may be for the same thing: the gravest first, each with the record it comes from and the ground
 * on which it must be looked at. It warns and forbids nothing: the person who appraises decides.
 * @throws Problem `not_found`
 */
export async function findOverlaps(
  db: Queryable,
  actor: Actor | null,
  question: OverlapQuestion,
): Promise<{ items: Overlap[]; searched: { supports: number; relatives: number } }> {
  const head = await findHead(db, question.establishmentId)
  if (!head) throw new Problem('not_found')
  const relatives = await listRelatives(db, head)
  const serial = await bySerial(db, actor, head.provinceId, question)
  const { items: payments, supports } = await byPayment(db, actor, question, relatives)
  // one record is told once, by its gravest reason
  const seen = new Set<string>()
  const items = [...serial, ...payments]
    .toSorted((a, b) => gravity(a) - gravity(b))
    .filter(({ found }) => {
      if (!found?.supportId) return true
      const again = seen.has(found.supportId)
      seen.add(found.supportId)
      return !again
    })
  return {
    items: items.map((one) => ({ ...one, text: overlapSentences[one.reason](one), basis: overlapBasis })),
    searched: { supports, relatives: relatives.length },
  }
}
