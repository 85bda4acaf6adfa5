import { z } from 'zod'
import { step } from '../../kernel/act.ts'
import { recordId } from '../../kernel/record.ts'
import { tidy } from '../../kernel/text.ts'
import { ItemKind, Money, Opinion } from '../nouns.ts'
import { planWorkflow } from '../workflows.ts'

const Id = recordId('annualPlan')
const ItemId = recordId('planItem')
const Seen = z.object({ id: Id, version: z.number().int() })
const Reason = z.string().trim().max(2000).default('')
const Needed = z.string().trim().min(1).max(2000)
/** A day in the life of the republic: PostgreSQL knows no year 0, and no paper bears one. */
const Day = z.iso.date().refine((day) => day >= '1945-09-02', { params: { code: 'date' } })
const DocumentNumber = z.string().trim().min(1).max(60)
const most = 5000

const Kept = z.object({
  id: z.string(),
  state: z.enum(planWorkflow.states),
  version: z.number().int(),
  /** version in force; null before the first decision */
  currentNo: z.number().int().nullable(),
  /** version in the making */
  workingNo: z.number().int().nullable(),
})
const Paper = { number: DocumentNumber, date: Day }

export const sendToFinance = step(planWorkflow, 'sendToFinance', 'planning.sendToFinance', {
  input: Seen,
  output: Kept,
})

export const takeBack = step(planWorkflow, 'takeBack', 'planning.takeBack', {
  input: Seen.extend({ reason: Reason }),
  output: Kept,
})

/** What Finance says of one line of the plan, or of one line of an adjustment. */
export const sayOpinion = step(planWorkflow, 'sayOpinion', 'planning.sayOpinion', {
  input: z.object({
    id: Id,
    itemId: ItemId,
    /** version of the line that was seen */
    itemVersion: z.number().int(),
    said: Opinion,
    /** why it is reduced, or what is asked */
    text: Reason,
    /** what Finance would give, by source; only where it reduces */
    money: Money.nullable().default(null),
  }),
  output: z.object({ itemId: z.string(), itemVersion: z.number().int(), said: Opinion }),
})

/** Finance agrees with those lines of which it has said nothing yet: the named ones, or all where none is named. */
export const agreeAll = step(planWorkflow, 'agreeAll', 'planning.agreeAll', {
  input: z.object({ id: Id, itemIds: z.array(ItemId).max(most).default([]) }),
  output: z.object({ agreed: z.number().int() }),
})

/** The department answers what Finance asked about a line. */
export const answerOpinion = step(planWorkflow, 'answerOpinion', 'planning.answerOpinion', {
  input: z.object({ id: Id, itemId: ItemId, answer: Needed }),
  output: z.object({ itemId: z.string() }),
})

/** Finance's letter with its opinion; questions that are still open go with it and are listed. */
export const giveOpinion = step(planWorkflow, 'giveOpinion', 'planning.giveOpinion', {
  input: Seen.extend(Paper),
  output: Kept.extend({ open: z.number().int() }),
})

/** To the Chairman with the department's tờ trình. */
export const submitPlan = step(planWorkflow, 'submitPlan', 'planning.submitPlan', {
  input: Seen.extend(Paper),
  output: Kept,
})

export const returnPlan = step(planWorkflow, 'returnPlan', 'planning.returnPlan', {
  input: Seen.extend({ reason: Reason }),
  output: Kept,
})

const Decision = {
  decisionNumber: DocumentNumber,
  decisionDate: Day,
  effectiveDate: Day,
  signer: z.string().trim().min(1).max(120),
  /** lines above the signature: "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH" */
  capacity: z
    .array(z.string().transform(tidy).pipe(z.string().min(1).max(120)))
    .max(6)
    .default([]),
}

const Exception = z.object({
  itemId: ItemId,
  reason: Needed,
  /** less than proposed, by source; null: the line is left out */
  money: Money.nullable().default(null),
})
export type Exception = z.output<typeof Exception>

/** The Chairman's decision: every line as proposed, but for the exceptions. @see NĐ 45/2012/NĐ-CP Đ.2 */
export const approvePlan = step(planWorkflow, 'approvePlan', 'planning.approvePlan', {
  input: Seen.extend({ ...Decision, exceptions: z.array(Exception).max(most).default([]) }),
  output: Kept,
})

export const adjustPlan = step(planWorkflow, 'adjustPlan', 'planning.adjustPlan', {
  input: Seen.extend({
    reason: Reason,
    /** supplement: lines are only added */
    kind: z.enum(['adjustment', 'supplement']).default('adjustment'),
  }),
  output: Kept,
})

/** What an adjustment may say anew of a line besides its money. */
export const LineContent = z.object({
  title: z.string().transform(tidy).pipe(z.string().min(5).max(500)),
  quantity: z.number().min(0).max(1_000_000_000).nullable(),
  unit: z.string().max(60).transform(tidy),
  timing: z.string().max(120).transform(tidy),
  place: z.string().max(300).transform(tidy),
  beneficiaries: z.string().max(500).transform(tidy),
  expected: z.string().trim().max(2000),
})
export type LineContent = z.output<typeof LineContent>

export const changeApproved = step(planWorkflow, 'changeApproved', 'planning.changeApproved', {
  input: Seen.extend({
    itemId: ItemId,
    reason: Needed,
    /** the money it has afterwards, by source */
    money: Money,
    /** null: its content stays */
    content: LineContent.nullable().default(null),
  }),
  output: Kept,
})

const words = (longest: number) => z.string().max(longest).transform(tidy).default('')

/** A new line of the department's own, as an adjustment brings it in. */
const NewLine = z.object({
  kind: ItemKind,
  title: LineContent.shape.title,
  /** content of Article 4, 1 to 9 */
  area: z.number().int().min(1).max(9),
  quantity: LineContent.shape.quantity.default(null),
  unit: words(60),
  timing: words(120),
  place: words(300),
  leadName: words(200),
  expected: z.string().trim().max(2000).default(''),
  money: Money,
})
export type NewLine = z.output<typeof NewLine>

/** A line that stood outside comes in: one of the round's by its id, or a new one of the department's own. */
export const addToAdjustment = step(planWorkflow, 'addToAdjustment', 'planning.addToAdjustment', {
  input: Seen.extend({
    reason: Needed,
    itemId: ItemId.nullable().default(null),
    item: NewLine.nullable().default(null),
    /** of a line of the round: the money it gets; null: as it stands */
    money: Money.nullable().default(null),
  }),
  output: Kept.extend({ itemId: z.string() }),
})

export const removeFromAdjustment = step(
  planWorkflow,
  'removeFromAdjustment',
  'planning.removeFromAdjustment',
  { input: Seen.extend({ itemId: ItemId, reason: Needed }), output: Kept },
)

/** Takes a change of one line out of the adjustment: it stays as it was decided. */
export const keepAsDecided = step(planWorkflow, 'keepAsDecided', 'planning.keepAsDecided', {
  input: Seen.extend({ itemId: ItemId }),
  output: Kept,
})

export const sendAdjustmentToFinance = step(
  planWorkflow,
  'sendAdjustmentToFinance',
  'planning.sendAdjustmentToFinance',
  { input: Seen, output: Kept },
)

export const giveAdjustmentOpinion = step(
  planWorkflow,
  'giveAdjustmentOpinion',
  'planning.giveAdjustmentOpinion',
  { input: Seen.extend(Paper), output: Kept.extend({ open: z.number().int() }) },
)

export const submitAdjustment = step(planWorkflow, 'submitAdjustment', 'planning.submitAdjustment', {
  input: Seen.extend(Paper),
  output: Kept,
})

export const returnAdjustment = step(planWorkflow, 'returnAdjustment', 'planning.returnAdjustment', {
  input: Seen.extend({ reason: Reason }),
  output: Kept,
})

export const approveAdjustment = step(planWorkflow, 'approveAdjustment', 'planning.approveAdjustment', {
  input: Seen.extend(Decision),
  output: Kept,
})

export const abandonAdjustment = step(planWorkflow, 'abandonAdjustment', 'planning.abandonAdjustment', {
  input: Seen.extend({ reason: Reason }),
  output: Kept,
})

export const closePlan = step(planWorkflow, 'closePlan', 'planning.closePlan', { input: Seen, output: Kept })

/** Lines, or what is left of their money, go on to the next year's round. */
export const carryOver = step(planWorkflow, 'carryOver', 'planning.carryOver', {
  input: z.object({
    id: Id,
    items: z
      .array(z.object({ itemId: ItemId, reason: Needed, money: Money }))
      .min(1)
      .max(most),
  }),
  output: z.object({ year: z.number().int(), carried: z.number().int() }),
})

/** Lines in force are given to a unit and a named person. */
export const assignItems = step(planWorkflow, 'assignItems', 'planning.assignItems', {
  input: z.object({
    id: Id,
    itemIds: z.array(ItemId).min(1).max(most),
    organisationId: recordId('organisation'),
    /** null: the unit names somebody itself */
    personId: recordId('person').nullable().default(null),
  }),
  output: z.object({ assigned: z.number().int() }),
})
