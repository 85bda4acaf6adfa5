import { z } from 'zod'
import { download, query, stream } from '../../kernel/act.ts'
import { recordId } from '../../kernel/record.ts'
import { UnitId } from '../../territory/nouns.ts'
import { ItemKind, ItemState, NationalState, PlanSource, ProfileStep } from '../nouns.ts'
import { Appraisers, Criterion, CriterionMark, DayKind, FileFormat, NationalStanding } from './nouns.ts'

const Vnd = z.number().int()
const Year = z.coerce.number().int().min(2012).max(2100)
const Confidence = z.enum(['printed', 'known', 'uncertain', 'entered'])

const Appraisal = z.object({
  result: z.enum(['appraised', 'returned']),
  by: Appraisers,
  number: z.string(),
  on: z.string(),
  note: z.string(),
  personName: z.string(),
  marks: z.array(z.object({ criterion: Criterion, mark: CriterionMark, note: z.string() })),
})

/** A line that asks for national money, and where it stands. */
export const NationalItem = z.object({
  id: z.string(),
  version: z.number().int(),
  provinceId: z.string(),
  provinceName: z.string(),
  organisationName: z.string(),
  kind: ItemKind,
  title: z.string(),
  area: z.number().int(),
  place: z.string(),
  leadName: z.string(),
  beneficiaries: z.string(),
  timing: z.string(),
  state: ItemState,
  nationalState: NationalState.nullable(),
  standing: NationalStanding,
  /** of all sources, and national money, by the last desk that spoke of each; in đồng */
  totalVnd: Vnd,
  nationalVnd: Vnd,
  /** as the Minister approved it */
  approvedVnd: Vnd.nullable(),
  on: z.string().nullable(),
  number: z.string(),
  note: z.string(),
  appraisal: Appraisal.nullable(),
  /** what this person may do with it now */
  mayAppraise: z.boolean(),
  maySend: z.boolean(),
  mayRecord: z.boolean(),
})
export type NationalItem = z.infer<typeof NationalItem>

/** The national way by the round's procedure profile: who does what, until when, with how many sets. */
const NationalStep = z.object({
  step: ProfileStep,
  who: z.string(),
  dueOn: z.string().nullable(),
  sets: z.number().int().nullable(),
  paper: z.string(),
  basis: z.string(),
  confidence: Confidence,
})

/** Lines of the national route of a year: a province's own, for the Ministry all that were sent to it. */
export const national = query('planning.national', {
  input: z.object({
    year: Year,
    q: z.string().max(200).default(''),
    standing: NationalStanding.optional(),
    /** a province's code, for the Ministry */
    province: z
      .string()
      .regex(/^\d{2}$/)
      .optional(),
    after: z.string().max(120).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: z.object({
    year: z.number().int(),
    roundId: z.string().nullable(),
    profile: z.object({ name: z.string(), basis: z.string(), confidence: Confidence }).nullable(),
    steps: z.array(NationalStep),
    standings: z.array(
      z.object({
        standing: NationalStanding,
        count: z.number().int(),
        nationalVnd: Vnd,
        approvedVnd: Vnd,
      }),
    ),
    items: z.array(NationalItem),
    next: z.string().nullable(),
    reports: z.array(
      z.object({
        number: z.string(),
        on: z.string(),
        dueOn: z.string().nullable(),
        late: z.boolean(),
        items: z.number().int(),
        by: z.string(),
      }),
    ),
    /** a person of the Ministry looks at what was sent to it */
    ministry: z.boolean(),
  }),
})

/** A day of a plan's year. */
export const PlanDay = z.object({
  key: z.string(),
  on: z.string(),
  /** last day of a span; null: one day */
  until: z.string().nullable(),
  kind: DayKind,
  title: z.string(),
  who: z.string(),
  basis: z.string(),
  confidence: Confidence,
})
export type PlanDay = z.infer<typeof PlanDay>

/** The days of a plan of a year: of its round, of the steps of its ways, and of every year. */
export const calendar = query('planning.calendar', {
  input: z.object({ year: Year }),
  output: z.object({ year: z.number().int(), today: z.string(), days: z.array(PlanDay) }),
})

/** The same as iCalendar, for people's own calendars. */
export const calendarFile = download('planning.calendarFile', { input: z.object({ year: Year }) })

/** Classes that other departments plan. */
export const outsideClasses = query('planning.outsideClasses', {
  input: z.object({
    year: Year,
    q: z.string().max(200).default(''),
    unit: UnitId.optional(),
    after: z.string().max(120).optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
  output: z.object({
    items: z.array(
      z.object({
        id: z.string(),
        year: z.number().int(),
        organiser: z.string(),
        trade: z.string(),
        unitId: z.string().nullable(),
        unitName: z.string(),
        place: z.string(),
        startsOn: z.string().nullable(),
        endsOn: z.string().nullable(),
        trainees: z.number().int().nullable(),
        note: z.string(),
      }),
    ),
    next: z.string().nullable(),
    mayWrite: z.boolean(),
  }),
})

/** Mẫu 1: what a line costs, by content and source. @see TT 36/2013/TT-BCT, Phụ lục 1 */
export const estimate = download('planning.estimate', {
  input: z.object({ id: recordId('planItem'), format: FileFormat }),
})

/** Mẫu 2: the lines of a round that ask for national (or local) money. @see TT 36/2013/TT-BCT, Phụ lục 1 */
export const summary = download('planning.summary', {
  input: z.object({
    id: recordId('planRound'),
    route: z.enum(['national', 'local']).default('national'),
    format: FileFormat,
  }),
})

/** The annex of the decision: lines with their money by source, of a version or as it is being made. */
export const annex = download('planning.annex', {
  input: z.object({
    id: recordId('annualPlan'),
    /** default: the version in force, or the plan in the making */
    no: z.coerce.number().int().min(1).optional(),
    format: FileFormat,
  }),
})

/** What an adjustment changed, line by line, with sums before and after. */
export const comparisonFile = download('planning.comparisonFile', {
  input: z.object({
    id: recordId('annualPlan'),
    from: z.coerce.number().int().min(1),
    to: z.coerce.number().int().min(1),
    format: FileFormat,
  }),
})

/** Everything that goes with the submission, in one archive, with the hash of each file. */
export const papers = stream('planning.papers', { input: z.object({ id: recordId('annualPlan') }) })

/** Sums of the year's lines by source, for whoever opens the page of the papers. */
export const paperSums = query('planning.paperSums', {
  input: z.object({ year: Year }),
  output: z.object({
    planId: z.string().nullable(),
    roundId: z.string().nullable(),
    versions: z.array(z.object({ no: z.number().int(), kind: z.string(), decided: z.boolean() })),
    items: z.number().int(),
    sources: z.array(z.object({ source: PlanSource, amountVnd: Vnd })),
  }),
})
