import { z } from 'zod'
import { query } from '../../kernel/act.ts'
import { recordId } from '../../kernel/record.ts'
import { PlanItem } from '../items.ts'
import { Money, Opinion, PlanSource } from '../nouns.ts'
import { planWorkflow } from '../workflows.ts'
import { Compared } from './compare.ts'

const Vnd = z.number().int()
const Day = z.string().nullable()

/** The year's plan of one's own province; whoever looks at all provinces names one. */
const OfYear = z.object({
  year: z.coerce.number().int().min(2012).max(2100),
  provinceId: z.string().max(3).optional(),
})

const Offer = z.object({
  step: z.string(),
  act: z.string(),
  allowed: z.boolean(),
  refusal: z.enum(['not_granted', 'out_of_reach', 'step_not_allowed', 'four_eyes']).optional(),
  reasonRequired: z.boolean(),
})

export const PlanVersion = z.object({
  no: z.number().int(),
  kind: z.enum(['original', 'adjustment', 'supplement']),
  decided: z.boolean(),
  reason: z.string(),
  submissionNumber: z.string(),
  submittedOn: Day,
  financeNumber: z.string(),
  financeOn: Day,
  decisionNumber: z.string(),
  decidedOn: Day,
  effectiveOn: Day,
  signer: z.string(),
  capacity: z.array(z.string()),
  /** lines that are in it, and their state money, once it is decided */
  lines: z.number().int(),
  stateVnd: Vnd,
})
export type PlanVersion = z.infer<typeof PlanVersion>

const Ceiling = z.object({
  source: PlanSource,
  /** null: not known yet */
  ceilingVnd: Vnd.nullable(),
  reservedVnd: Vnd,
})
export type Ceiling = z.infer<typeof Ceiling>

const PlanHead = z.object({
  id: z.string(),
  version: z.number().int(),
  provinceId: z.string(),
  roundId: z.string(),
  year: z.number().int(),
  title: z.string(),
  state: z.enum(planWorkflow.states),
  currentNo: z.number().int().nullable(),
  workingNo: z.number().int().nullable(),
  returnReason: z.string(),
  ceilings: z.array(Ceiling),
  offers: z.array(Offer),
})
export type PlanHead = z.infer<typeof PlanHead>

/** The plan's head with what may be done with it now; null: no plan of that year yet. */
export const plan = query('planning.plan', { input: OfYear, output: z.object({ plan: PlanHead.nullable() }) })

const Said = z.object({
  said: Opinion,
  text: z.string(),
  answer: z.string(),
  personName: z.string(),
  saidAt: z.string(),
})
export type Said = z.infer<typeof Said>

/** What an adjustment would do to a line. */
const Change = z.object({
  kind: z.enum(['change', 'add', 'remove']),
  reason: z.string(),
  money: Money,
  /** as Finance would have it; null: it has not spoken */
  finance: Money.nullable(),
})
export type Change = z.infer<typeof Change>

export const DeskLine = PlanItem.extend({
  /** Finance's last word of it in the version in the making */
  opinion: Said.nullable(),
  change: Change.nullable(),
})
export type DeskLine = z.infer<typeof DeskLine>

/** Lines of the plan, or of the adjustment, as Finance weighs them. */
export const financeDesk = query('planning.financeDesk', {
  input: OfYear,
  output: z.object({ plan: PlanHead, lines: z.array(DeskLine) }),
})

const GroupSum = z.object({ key: z.string(), name: z.string(), lines: z.number().int(), stateVnd: Vnd })
const SourceSum = z.object({
  source: PlanSource,
  proposedVnd: Vnd,
  /** held by what is in force */
  reservedVnd: Vnd,
  ceilingVnd: Vnd.nullable(),
})

/** What is decided: the lines as proposed, what Finance said, sums against ceilings. */
export const approvalDesk = query('planning.approvalDesk', {
  input: OfYear,
  output: z.object({
    plan: PlanHead,
    working: PlanVersion.nullable(),
    lines: z.array(DeskLine),
    areas: z.array(GroupSum),
    units: z.array(GroupSum),
    sources: z.array(SourceSum),
    reduced: z.number().int(),
    openQuestions: z.number().int(),
  }),
})

export const versions = query('planning.versions', {
  input: OfYear,
  output: z.object({ plan: PlanHead, versions: z.array(PlanVersion) }),
})

/** Two versions side by side; the one in the making by its own number. */
export const compareVersions = query('planning.compareVersions', {
  input: z.object({
    id: recordId('annualPlan'),
    from: z.coerce.number().int().min(1),
    to: z.coerce.number().int().min(1),
  }),
  output: Compared,
})

const AssignedLine = z.object({
  id: z.string(),
  planId: z.string(),
  year: z.number().int(),
  title: z.string(),
  kind: PlanItem.shape.kind,
  area: z.number().int(),
  place: z.string(),
  timing: z.string(),
  assignedName: z.string(),
  organisationName: z.string(),
  assignedOn: Day,
  /** given to the person who asks, not only to their unit */
  mine: z.boolean(),
  stateVnd: Vnd,
})
export type AssignedLine = z.infer<typeof AssignedLine>

/** Lines in force that are given to the asking person or their unit. */
export const assigned = query('planning.assigned', {
  input: z.object({}),
  output: z.object({ lines: z.array(AssignedLine) }),
})

/** To whom lines can be given: offices of the province with their people. */
export const hands = query('planning.hands', {
  input: z.object({ id: recordId('annualPlan') }),
  output: z.object({
    offices: z.array(
      z.object({
        organisationId: z.string(),
        name: z.string(),
        people: z.array(z.object({ personId: z.string(), name: z.string() })),
      }),
    ),
  }),
})
