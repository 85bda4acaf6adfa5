import { z } from 'zod'
import { act } from '../../kernel/act.ts'
import { recordId } from '../../kernel/record.ts'
import { tidy } from '../../kernel/text.ts'
import { UnitId } from '../../territory/nouns.ts'
import { NationalState } from '../nouns.ts'
import { Appraisers, Criterion, CriterionMark, NationalResult } from './nouns.ts'

const One = z.object({ id: recordId('planItem'), version: z.number().int() })
const text = (most: number) => z.string().max(most).transform(tidy).default('')
const needed = (most: number) => z.string().max(most).transform(tidy).pipe(z.string().min(1).max(most))
const Moved = z.object({
  id: z.string(),
  version: z.number().int(),
  nationalState: NationalState.nullable(),
})

/** One mark for each criterion. @see TT 36/2013/TT-BCT Đ.9 */
const Marks = z.array(z.object({ criterion: Criterion, mark: CriterionMark, note: text(1000) })).length(5)

/**
 * The department's basic appraisal of a line that asks for national money: it goes on, or back for a supplement.
 * @see TT 36/2013/TT-BCT Đ.8, Đ.9 (Mẫu 4a, 4b)
 */
export const appraiseNational = act('planning.appraiseNational', {
  input: One.extend({
    marks: Marks,
    by: Appraisers,
    result: z.enum(['appraised', 'returned']),
    /** number of the minutes or the form */
    number: text(80),
    on: z.iso.date(),
    note: z.string().trim().max(2000).default(''),
  }),
  output: Moved,
})

/**
 * Sends lines to the Ministry's agency with one registration report; late is told, never refused.
 * @see TT 36/2013/TT-BCT, TT 17/2018/TT-BCT
 */
export const sendNational = act('planning.sendNational', {
  input: z.object({ items: z.array(One).min(1).max(500), number: needed(80), on: z.iso.date() }),
  output: z.object({
    sent: z.number().int(),
    /** the day before which it was due, by the procedure profile; null: none is fixed */
    dueOn: z.string().nullable(),
    late: z.boolean(),
  }),
})

/** What the Ministry's side made of a line: by itself, or told by the department from the paper. */
export const recordNationalResult = act('planning.recordNationalResult', {
  input: One.extend({
    result: NationalResult,
    /** national money as approved, in đồng */
    approvedVnd: z.number().int().min(0).max(10_000_000_000_000).nullable().default(null),
    number: needed(80),
    on: z.iso.date(),
    note: z.string().trim().max(2000).default(''),
  }),
  output: Moved,
})

/** A class that another department plans, so that nobody is taught twice. */
export const saveOutsideClass = act('planning.saveOutsideClass', {
  input: z.object({
    /** null: a new one */
    id: recordId('outsideClass').nullable().default(null),
    year: z.number().int().min(2012).max(2100),
    organiser: needed(200),
    trade: needed(200),
    unitId: UnitId.nullable().default(null),
    place: text(300),
    startsOn: z.iso.date().nullable().default(null),
    endsOn: z.iso.date().nullable().default(null),
    trainees: z.number().int().min(0).max(100_000).nullable().default(null),
    note: text(500),
  }),
  output: z.object({ id: z.string() }),
})

export const removeOutsideClass = act('planning.removeOutsideClass', {
  input: z.object({ id: recordId('outsideClass') }),
  output: z.object({ id: z.string() }),
})
