import { z } from 'zod'
import { step } from '../../kernel/act.ts'
import { recordId } from '../../kernel/record.ts'
import { tidy } from '../../kernel/text.ts'
import { ItemFields, PlanItem } from '../items.ts'
import { planItemWorkflow, unitPlanWorkflow } from '../workflows.ts'

const Id = recordId('unitPlan')
const One = z.object({ id: Id, version: z.number().int() })
const text = (most: number) => z.string().max(most).transform(tidy).default('')
const prose = (most: number) => z.string().trim().max(most).default('')
const Reason = z.string().trim().max(2000).default('')

/** What stands above the lines. Communes with money of their own approve their plan themselves. */
export const UnitPlanHead = z.object({
  narrative: prose(20_000),
  ownDecision: text(100),
  ownDecidedOn: z.iso.date().nullable().default(null),
  ownSigner: text(200),
})
export type UnitPlanHead = z.output<typeof UnitPlanHead>

/** A line as the grid sends it; `id` null: a new one. `key` is the grid's own name for it, so that it finds its answer. */
const WrittenLine = z.object({
  key: z.string().min(1).max(40),
  id: recordId('planItem').nullable().default(null),
  /** version that the writer saw; a line that somebody else changed meanwhile is not written over */
  version: z.number().int().nullable().default(null),
  position: z.number().int().min(0).max(100_000).default(0),
  fields: ItemFields,
})
export type WrittenLine = z.output<typeof WrittenLine>

/** What could not be kept because somebody else was faster: who, when, and what stands there now. */
const Conflict = z.object({
  /** null: the head */
  key: z.string().nullable(),
  by: z.string(),
  at: z.string(),
  /** null: it was removed meanwhile */
  theirs: PlanItem.nullable(),
})
export type LineConflict = z.infer<typeof Conflict>

export const WrittenPlan = z.object({
  id: z.string(),
  version: z.number().int(),
  savedAt: z.string(),
  lines: z.array(z.object({ key: z.string(), id: z.string(), version: z.number().int() })),
  removed: z.array(z.string()),
  conflicts: z.array(Conflict),
})

/**
 * Keeps what is being written: head, new and changed lines, removed lines. Each line stands for itself: those that
 * somebody else changed meanwhile come back as conflicts, the others are kept.
 */
export const writeUnitPlan = step(unitPlanWorkflow, 'writeUnitPlan', 'planning.writeUnitPlan', {
  input: z.object({
    id: Id,
    /** left out: the head stays as it is */
    head: UnitPlanHead.extend({ version: z.number().int() }).optional(),
    lines: z.array(WrittenLine).max(500).default([]),
    removed: z
      .array(z.object({ id: recordId('planItem'), version: z.number().int() }))
      .max(500)
      .default([]),
  }),
  output: WrittenPlan,
})

const Kept = z.object({
  id: z.string(),
  state: z.enum(unitPlanWorkflow.states),
  version: z.number().int(),
})

/** Sends it to the department. Everything that lacks is told at once, each on its line. */
export const sendUnitPlan = step(unitPlanWorkflow, 'sendUnitPlan', 'planning.sendUnitPlan', {
  input: One.extend({
    /** number of the letter that it goes with */
    paper: text(100),
    /** of the letter; null: today */
    sentOn: z.iso.date().nullable().default(null),
    /** a plan without lines says why: "Năm 2027 xã không có nhu cầu" */
    noNeedsBecause: prose(1000),
    /** a returned plan that comes back as it was says why */
    unchangedBecause: prose(1000),
  }),
  output: Kept.extend({ late: z.boolean() }),
})

/** Back to the unit, as a whole; single lines may be named with their own reason. */
export const returnUnitPlan = step(unitPlanWorkflow, 'returnUnitPlan', 'planning.returnUnitPlan', {
  input: One.extend({
    reason: Reason,
    lines: z
      .array(
        z.object({
          id: recordId('planItem'),
          /** empty: the reason of the whole */
          reason: text(1000),
        }),
      )
      .max(500)
      .default([]),
  }),
  output: Kept,
})

export const acceptUnitPlan = step(unitPlanWorkflow, 'acceptUnitPlan', 'planning.acceptUnitPlan', {
  input: One,
  output: Kept,
})

/** The unit mends one returned line and sends it back, whatever the rest of its plan does. */
export const resendItem = step(planItemWorkflow, 'resendItem', 'planning.resendItem', {
  input: z.object({
    id: recordId('planItem'),
    version: z.number().int(),
    fields: ItemFields,
    /** a line that comes back as it was says why */
    unchangedBecause: prose(1000),
  }),
  output: z.object({ id: z.string(), version: z.number().int() }),
})

/** Adds lines from ready proposals of the bank; one that the round has already is told and not taken twice. */
export const takeFromBank = step(unitPlanWorkflow, 'takeFromBank', 'planning.takeFromBank', {
  input: z.object({ id: Id, proposalIds: z.array(recordId('proposal')).min(1).max(200) }),
  output: z.object({
    id: z.string(),
    taken: z.array(z.object({ proposalId: z.string(), itemId: z.string() })),
    /** in whose plan of this round each of the others stands */
    skipped: z.array(z.object({ proposalId: z.string(), title: z.string(), inPlanOf: z.string() })),
  }),
})
