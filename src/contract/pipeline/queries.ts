import { z } from 'zod'
import { query } from '../kernel/act.ts'
import { recordId } from '../kernel/record.ts'
import { sensitive } from '../kernel/sensitive.ts'
import { UnitId } from '../territory/nouns.ts'
import { CostItem, EquipmentItem, ExpectedItem } from './fields.ts'
import { Arrangement, Bringer, Origin, Piece, ProposalState, RuleConfidence } from './nouns.ts'
import { Weighing, WeighingSnapshot } from './weighing/nouns.ts'

const Vnd = z.number().int()
const Day = z.string().nullable()
const Outcome = z.enum(['eligible', 'ineligible', 'unsure'])

/** Sums of a proposal by source, in đồng. */
const Money = {
  totalVnd: Vnd,
  nationalVnd: Vnd,
  localVnd: Vnd,
  ownVnd: Vnd,
  otherVnd: Vnd,
  loanVnd: Vnd,
}

export const ProposalRow = z.object({
  id: z.string(),
  provinceId: z.string(),
  code: z.string(),
  title: z.string(),
  origin: Origin,
  proposerName: z.string(),
  state: ProposalState,
  stateOn: z.string(),
  stateReason: z.string(),
  returnYear: z.number().int().nullable(),
  arrangement: Arrangement,
  areas: z.array(z.number().int()),
  activities: z.array(z.string()),
  years: z.array(z.number().int()),
  /** "Xã Phan Ngọc Hiển, tỉnh Cà Mau" */
  place: z.string(),
  /** names of the first establishments, and how many there are */
  establishments: z.array(z.string()),
  establishmentCount: z.number().int(),
  ...Money,
  /** largest support by the norms when it was last weighed */
  ceilingVnd: Vnd.nullable(),
  readiness: z.number().int(),
  missing: z.number().int(),
  verdict: Outcome.nullable(),
  confirmedOn: Day,
  assignedName: z.string(),
  changedAt: z.string(),
})
export type ProposalRow = z.infer<typeof ProposalRow>

/** What the bank is asked for by: the same for the list, the board and the totals; each narrows the others. */
export const BankFilters = z.object({
  q: z.string().max(200).default(''),
  state: ProposalState.optional(),
  origin: Origin.optional(),
  area: z.coerce.number().int().min(1).max(9).optional(),
  activity: z.string().max(30).optional(),
  arrangement: Arrangement.optional(),
  /** wanted in this year */
  year: z.coerce.number().int().min(2012).max(2100).optional(),
  /** a commune */
  unit: UnitId.optional(),
  establishment: recordId('establishment').optional(),
  verdict: Outcome.optional(),
  /** asked of which source */
  fund: z.enum(['national', 'local']).optional(),
  /** on my own desk */
  mine: z.literal('yes').optional(),
  /** asked above the ceiling when it was last weighed */
  above: z.literal('yes').optional(),
})
export type BankFilters = z.output<typeof BankFilters>

/** The bank as a list, what changed last first. */
export const list = query('pipeline.list', {
  input: BankFilters.extend({
    after: z.string().max(120).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(50),
  }),
  output: z.object({ items: z.array(ProposalRow), next: z.string().nullable() }),
})

const Sum = z.object({ count: z.number().int(), ...Money })

/** The bank as a board: for each state how many, how much is asked, and the first cards. */
export const board = query('pipeline.board', {
  input: BankFilters,
  output: z.object({
    columns: z.array(
      z.object({ state: ProposalState, count: z.number().int(), askedVnd: Vnd, items: z.array(ProposalRow) }),
    ),
  }),
})

/** Sums under the filters, by state, by content of Article 4 and by wanted year. */
export const totals = query('pipeline.totals', {
  input: BankFilters,
  output: z.object({
    all: Sum,
    byState: z.array(Sum.extend({ state: ProposalState })),
    /** a proposal of several contents counts under its first one; 0: none named yet */
    byArea: z.array(Sum.extend({ area: z.number().int() })),
    years: z.array(z.object({ year: z.number().int(), count: z.number().int() })),
  }),
})

const Offer = z.object({
  step: z.string(),
  act: z.string(),
  allowed: z.boolean(),
  refusal: z.enum(['not_granted', 'out_of_reach', 'step_not_allowed', 'four_eyes']).optional(),
  reasonRequired: z.boolean(),
})

const PieceRow = z.object({
  piece: Piece,
  has: z.boolean(),
  weight: z.number().int(),
  required: z.boolean(),
  who: Bringer,
  basis: z.string(),
  confidence: RuleConfidence,
})
export type PieceRow = z.infer<typeof PieceRow>

const Taken = z.object({
  step: z.string(),
  from: ProposalState,
  to: ProposalState,
  reason: z.string(),
  returnYear: z.number().int().nullable(),
  personName: z.string(),
  organisationName: z.string(),
  at: z.string(),
})

/** Another year's proposal of the same content. */
const Kin = z.object({
  id: z.string(),
  code: z.string(),
  state: ProposalState,
  years: z.array(z.number().int()),
})

/** A proposal whole, weighed by the rules of today. */
export const Proposal = z.object({
  id: z.string(),
  provinceId: z.string(),
  code: z.string(),
  version: z.number().int(),
  title: z.string(),
  origin: Origin,
  proposerId: z.string().nullable(),
  proposerName: z.string(),
  state: ProposalState,
  stateOn: z.string(),
  stateReason: z.string(),
  returnYear: z.number().int().nullable(),
  assigned: z.object({ personId: z.string(), name: z.string(), on: Day }).nullable(),
  arrangement: Arrangement,
  areas: z.array(z.number().int()),
  activities: z.array(z.string()),
  years: z.array(z.number().int()),
  unitId: z.string().nullable(),
  place: z.string(),
  placeOn: Day,
  placeAddress: z.string(),
  establishments: z.array(z.object({ id: z.string(), name: z.string(), place: z.string() })),
  objectives: z.string(),
  need: z.string(),
  scale: z.string(),
  effect: z.string(),
  workers: z.number().int().nullable(),
  savingPercent: z.number().nullable(),
  answers: z.record(z.string(), z.string()),
  leadId: z.string().nullable(),
  leadName: z.string(),
  partnerName: z.string(),
  contactName: z.string(),
  contactPhone: sensitive(z.string().nullable(), 'phone'),
  contactEmail: sensitive(z.string().nullable(), 'email'),
  programme: z.object({ code: z.string(), title: z.string() }).nullable(),
  budgetLine: z.string().nullable(),
  costs: z.array(CostItem.extend({ id: z.string() })),
  equipment: z.array(EquipmentItem.extend({ id: z.string() })),
  expected: z.array(ExpectedItem.extend({ id: z.string() })),
  note: z.string(),
  ...Money,
  confirmed: z.object({ on: z.string(), by: z.string(), note: z.string() }).nullable(),
  /** the record of another room that took it */
  taken: z.object({ kind: z.string(), id: z.string() }).nullable(),
  createdAt: z.string(),
  changedAt: z.string(),
  readiness: z.object({
    score: z.number().int(),
    missing: z.number().int(),
    asked: z.array(PieceRow),
  }),
  /** by the rules of today */
  weighing: Weighing,
  /** as it was kept at the last step that keeps it */
  kept: WeighingSnapshot.extend({ step: z.string(), takenOn: z.string() }).nullable(),
  /** what differs between then and today, in words */
  differences: z.array(z.string()),
  /** what is not as it should be, in words; nothing is cut in silence */
  warnings: z.array(z.string()),
  life: z.array(Taken),
  copiedFrom: Kin.nullable(),
  copies: z.array(Kin),
  /** people on whose desk it may be laid */
  desks: z.array(z.object({ personId: z.string(), name: z.string(), organisationName: z.string() })),
  mayCopy: z.boolean(),
  offers: z.array(Offer),
})
export type Proposal = z.infer<typeof Proposal>

export const get = query('pipeline.get', {
  input: z.object({ id: recordId('proposal') }),
  output: Proposal,
})

const Draft = z.object({
  id: z.string(),
  proposalId: z.string().nullable(),
  title: z.string(),
  savedAt: z.string(),
})

/** What I am still writing. */
export const drafts = query('pipeline.drafts', {
  input: z.object({}),
  output: z.object({ items: z.array(Draft) }),
})

/** My draft of a proposal, of a new one by its id, as it was typed. */
export const draft = query('pipeline.draft', {
  own: true,
  input: z.object({ id: recordId('proposalDraft').optional(), proposalId: recordId('proposal').optional() }),
  output: z.object({ draft: Draft.extend({ content: z.record(z.string(), z.unknown()) }).nullable() }),
})
