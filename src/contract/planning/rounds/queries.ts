import { z } from 'zod'
import { query } from '../../kernel/act.ts'
import { recordId } from '../../kernel/record.ts'
import { ItemState, PlanSource, ProfileStep, Route } from '../nouns.ts'
import { planWorkflow, roundWorkflow, unitPlanWorkflow } from '../workflows.ts'
import { StateSource } from './fields.ts'

const Id = recordId('planRound')
const Year = z.coerce.number().int().min(2012).max(2100)
const Count = z.number().int()
const RoundStateOf = z.enum(roundWorkflow.states)
const PlanStateOf = z.enum(planWorkflow.states)

const Offer = z.object({
  step: z.string(),
  act: z.string(),
  allowed: z.boolean(),
  refusal: z.enum(['not_granted', 'out_of_reach', 'step_not_allowed', 'four_eyes']).optional(),
  reasonRequired: z.boolean(),
})

/** One year as the list of years shows it. Money is the state's, in đồng; `inForceVnd` as the last desk left it. */
export const YearRow = z.object({
  id: z.string(),
  provinceId: z.string(),
  provinceName: z.string(),
  year: Count,
  title: z.string(),
  state: RoundStateOf,
  dueOn: z.string(),
  /** units that must send, and that have sent */
  owed: Count,
  sent: Count,
  late: Count,
  lines: Count,
  askedVnd: Count,
  inForceVnd: Count,
  approvedVnd: Count,
  /** null: of no source known */
  ceilingVnd: Count.nullable(),
  planId: z.string().nullable(),
  planState: PlanStateOf.nullable(),
})
export type YearRow = z.infer<typeof YearRow>

/** Years with a round of one's own province; of all for the Ministry. */
export const rounds = query('planning.rounds', {
  input: z.object({ q: z.string().max(200).default(''), state: RoundStateOf.optional() }),
  output: z.object({ items: z.array(YearRow), mayCreate: z.boolean() }),
})

/** The records of a year, for pages that are named by it. @throws Problem `not_found` */
export const year = query('planning.year', {
  input: z.object({ year: Year, provinceId: z.string().max(10).optional() }),
  output: z.object({
    roundId: z.string(),
    provinceId: z.string(),
    year: Count,
    title: z.string(),
    state: RoundStateOf,
    dueOn: z.string(),
    programme: z.string().nullable(),
    /** null: the round was not opened yet */
    planId: z.string().nullable(),
    planState: PlanStateOf.nullable(),
    /** the plan that one's own office sends; null: it need not */
    ownPlanId: z.string().nullable(),
  }),
})

const Sums = { askedVnd: Count, keptVnd: Count, approvedVnd: Count, inForceVnd: Count }
const BySource = z.object({ source: PlanSource, ...Sums })
export type BySource = z.infer<typeof BySource>

/** One unit that must send. */
export const SenderRow = z.object({
  organisationId: z.string(),
  name: z.string(),
  kind: z.string(),
  /** of a commune's committee: its commune, for the map */
  unitId: z.string().nullable(),
  dueOn: z.string(),
  /** null: the round was not opened yet */
  unitPlanId: z.string().nullable(),
  state: z.enum(unitPlanWorkflow.states).nullable(),
  sentOn: z.string().nullable(),
  late: z.boolean(),
  /** the day has passed and nothing has come */
  overdue: z.boolean(),
  returnReason: z.string(),
  lines: Count,
  /** asked of the state's sources together, and of all others */
  stateVnd: Count,
  otherVnd: Count,
})
export type SenderRow = z.infer<typeof SenderRow>

export const CeilingRow = z.object({
  source: StateSource,
  ceilingVnd: Count.nullable(),
  /** held by lines that were approved */
  reservedVnd: Count,
  basis: z.string(),
})
export type CeilingRow = z.infer<typeof CeilingRow>

/**
 * A round, by its id or as that of one's own province's year, with everybody who must send; whoever works in one commune
 * sees only their own unit. @throws Problem `not_found`
 */
export const round = query('planning.round', {
  input: z.object({ id: Id.optional(), year: Year.optional() }),
  output: z.object({
    id: z.string(),
    version: Count,
    provinceId: z.string(),
    year: Count,
    title: z.string(),
    state: RoundStateOf,
    dueOn: z.string(),
    openedOn: z.string().nullable(),
    closedOn: z.string().nullable(),
    guidance: z.string(),
    letter: z.string(),
    programme: z.object({ code: z.string(), title: z.string() }).nullable(),
    planId: z.string().nullable(),
    planState: PlanStateOf.nullable(),
    senders: z.array(SenderRow),
    bySource: z.array(BySource),
    byArea: z.array(z.object({ area: Count, lines: Count, ...Sums })),
    byState: z.array(z.object({ state: ItemState, lines: Count, askedVnd: Count })),
    ceilings: z.array(CeilingRow),
    steps: z.array(Offer),
    mayRemind: z.boolean(),
    maySetCeiling: z.boolean(),
  }),
})

/** What a year begins with: targets still to reach, money not planned, next slices, ready ideas in their order. */
export const startingPoint = query('planning.startingPoint', {
  input: z.object({ id: Id }),
  output: z.object({
    targets: z.array(
      z.object({
        /** as lines of plans name it: "target/kq-05" */
        line: z.string(),
        area: Count.nullable(),
        indicator: z.string(),
        unit: z.string(),
        printed: z.string(),
        value: z.number().nullable(),
        /** quantity of approved lines of earlier years, and of this round's lines */
        before: z.number(),
        now: z.number(),
        /** years of the programme that remain, with this one */
        yearsLeft: Count,
      }),
    ),
    lines: z.array(
      z.object({
        /** "table/line" as lines of plans name it */
        line: z.string(),
        number: z.string(),
        label: z.string(),
        area: Count.nullable(),
        /** the programme's figure for this year, or its whole where it gives no years */
        programmeVnd: Count,
        ofYear: z.boolean(),
        /** what lines of earlier years' plans have had approved of it */
        approvedBeforeVnd: Count,
        /** what this round's lines ask and have in force */
        askedVnd: Count,
        inForceVnd: Count,
      }),
    ),
    slices: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        area: Count,
        organisationName: z.string(),
        years: z.array(Count),
        approvedVnd: Count,
      }),
    ),
    ready: z.array(
      z.object({
        id: z.string(),
        code: z.string(),
        title: z.string(),
        areas: z.array(Count),
        placeName: z.string(),
        stateVnd: Count,
        readiness: Count.nullable(),
        /** it stands in a line of this round already */
        taken: z.boolean(),
      }),
    ),
  }),
})
export type StartingPoint = z.infer<typeof startingPoint.output>

/** What the form of a new round begins with: day, title, programme, who is asked, what is known of the money. */
export const newRound = query('planning.newRound', {
  input: z.object({ year: Year }),
  output: z.object({
    title: z.string(),
    /** null: no procedure says a day */
    dueOn: z.string().nullable(),
    dueBasis: z.string(),
    programmes: z.array(z.object({ code: z.string(), title: z.string() })),
    offices: z.array(
      z.object({ organisationId: z.string(), name: z.string(), kind: z.string(), usual: z.boolean() }),
    ),
    existing: z.string().nullable(),
  }),
})

export const ProfileRow = z.object({
  id: z.string(),
  provinceId: z.string(),
  provinceName: z.string(),
  funding: Route,
  name: z.string(),
  basis: z.string(),
  confidence: z.enum(['printed', 'known', 'uncertain', 'entered']),
  validFrom: z.string(),
  validTo: z.string().nullable(),
  note: z.string(),
  /** it holds for the asking person's province */
  ours: z.boolean(),
  steps: z.array(
    z.object({
      position: Count,
      step: ProfileStep,
      who: z.string(),
      due: z.object({ month: Count, day: Count, yearOffset: Count }).nullable(),
      workingDays: Count.nullable(),
      sets: Count.nullable(),
      paper: z.string(),
      basis: z.string(),
      confidence: z.enum(['printed', 'known', 'uncertain', 'entered']),
    }),
  ),
})
export type ProfileRow = z.infer<typeof ProfileRow>

/** By which steps plans are made: as shipped and by province. */
export const profiles = query('planning.profiles', {
  input: z.object({ q: z.string().max(200).default(''), funding: Route.optional() }),
  output: z.object({ items: z.array(ProfileRow) }),
})
