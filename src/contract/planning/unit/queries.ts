import { z } from 'zod'
import { query } from '../../kernel/act.ts'
import { recordId } from '../../kernel/record.ts'
import { PlanItem } from '../items.ts'
import { roundWorkflow, unitPlanWorkflow } from '../workflows.ts'

const Vnd = z.number().int()
const Day = z.string().nullable()
const RoundState = z.enum(roundWorkflow.states)
const UnitPlanState = z.enum(unitPlanWorkflow.states)

const Offer = z.object({
  step: z.string(),
  act: z.string(),
  allowed: z.boolean(),
  refusal: z.enum(['not_granted', 'out_of_reach', 'step_not_allowed', 'four_eyes']).optional(),
  reasonRequired: z.boolean(),
})

/** What the norms have against the support that a line asks. */
const Finding = z.object({
  itemId: z.string(),
  /** `aboveNorm`: asks more than the norm gives; `noNorm`: no norm of this place and day says */
  kind: z.enum(['aboveNorm', 'noNorm']),
  funding: z.enum(['national', 'local']),
  askedVnd: Vnd,
  /** null: not known */
  allowedVnd: Vnd.nullable(),
  /** document and article, as cited */
  basis: z.string(),
  /** must somebody look it up first (the norm's own confidence)? */
  unsure: z.boolean(),
})
export type NormFinding = z.infer<typeof Finding>

export const UnitPlan = z.object({
  id: z.string(),
  version: z.number().int(),
  state: UnitPlanState,
  round: z.object({
    id: z.string(),
    year: z.number().int(),
    title: z.string(),
    state: RoundState,
    guidance: z.string(),
    letter: z.string(),
    /** code of the programme that it carries out */
    programme: z.string().nullable(),
  }),
  organisationId: z.string(),
  organisationName: z.string(),
  organisationKind: z.string(),
  /** the unit's commune; null: centre, departments */
  unitId: z.string().nullable(),
  /** until when it must be sent */
  dueOn: z.string(),
  narrative: z.string(),
  ownDecision: z.string(),
  ownDecidedOn: Day,
  ownSigner: z.string(),
  paper: z.string(),
  sentOn: Day,
  late: z.boolean(),
  returnReason: z.string(),
  changedAt: z.string(),
  /** was it sent before, and is it now just as it was then? */
  sentBefore: z.boolean(),
  unchanged: z.boolean(),
  items: z.array(PlanItem),
  /** establishments that its lines name */
  establishments: z.array(z.object({ id: z.string(), name: z.string(), place: z.string() })),
  findings: z.array(Finding),
  offers: z.array(Offer),
  /** may this person mend a single returned line of it? */
  mayResend: z.boolean(),
})
export type UnitPlan = z.infer<typeof UnitPlan>

/** One unit's plan whole. */
export const unitPlan = query('planning.unitPlan', {
  input: z.object({ id: recordId('unitPlan') }),
  output: UnitPlan,
})

/** The plans that my own organisation sends, newest year first. */
const MyPlan = z.object({
  id: z.string(),
  year: z.number().int(),
  title: z.string(),
  roundState: RoundState,
  state: UnitPlanState,
  dueOn: z.string(),
  sentOn: Day,
  late: z.boolean(),
  returnReason: z.string(),
  lines: z.number().int(),
  /** lines that came back by themselves */
  returnedLines: z.number().int(),
  /** as asked: of the state's money, and with all other sources */
  stateVnd: Vnd,
  totalVnd: Vnd,
  /** approved of the state's money; null: not decided yet */
  approvedVnd: Vnd.nullable(),
  changedAt: z.string(),
})
export type MyPlan = z.infer<typeof MyPlan>

export const myPlans = query('planning.myPlans', {
  input: z.object({ year: z.coerce.number().int().min(2012).max(2100).optional() }),
  output: z.object({ items: z.array(MyPlan) }),
})

/** A ready proposal of the bank that this plan may take. */
const BankRow = z.object({
  id: z.string(),
  code: z.string(),
  title: z.string(),
  areas: z.array(z.number().int()),
  years: z.array(z.number().int()),
  place: z.string(),
  establishments: z.array(z.string()),
  nationalVnd: Vnd,
  localVnd: Vnd,
  totalVnd: Vnd,
  readiness: z.number().int(),
  /** wanted in the plan's year */
  wanted: z.boolean(),
  /** another unit's plan of this round has it; empty: none */
  inPlanOf: z.string(),
})
export type BankRow = z.infer<typeof BankRow>

export const bankForPlan = query('planning.bankForPlan', {
  input: z.object({ id: recordId('unitPlan'), q: z.string().max(200).default('') }),
  output: z.object({ items: z.array(BankRow) }),
})
