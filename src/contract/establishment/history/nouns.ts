import { z } from 'zod'
import { ParticipationKind, SupportSource } from '../nouns.ts'

/** How far a support is. */
const supportStates = ['planned', 'running', 'done', 'stopped'] as const
export const SupportState = z.enum(supportStates)
export type SupportState = z.infer<typeof SupportState>

const Vnd = z.number().int()

/** One support that an establishment had, from this house's own projects or from the papers of earlier years. */
export const Support = z.object({
  id: z.string(),
  year: z.number().int(),
  /** content of Article 4 of NĐ 45/2012, where it is known */
  area: z.number().int().nullable(),
  /** type of activity ("N-MMTB"), where it is known */
  activity: z.string().nullable(),
  title: z.string(),
  source: SupportSource,
  programme: z.string(),
  decision: z.string(),
  decidedOn: z.string().nullable(),
  supportVnd: Vnd,
  /** null: the papers do not say */
  counterpartVnd: Vnd.nullable(),
  otherVnd: Vnd.nullable(),
  /** what the money paid for */
  costItem: z.string(),
  /** number of the machine it paid for */
  serial: z.string(),
  state: SupportState,
  /** record of this house that it comes from; null: written by hand or taken in from a table */
  record: z.object({ kind: z.string(), id: z.string() }).nullable(),
  note: z.string(),
  version: z.number().int(),
})
export type Support = z.infer<typeof Support>

/** One contest, fair, class, inspection and the like. */
export const Participation = z.object({
  id: z.string(),
  kind: ParticipationKind,
  onDay: z.string(),
  title: z.string(),
  place: z.string(),
  result: z.string(),
  record: z.object({ kind: z.string(), id: z.string() }).nullable(),
  version: z.number().int(),
})
export type Participation = z.infer<typeof Participation>

/** Figures of which before and after a support are told. */
export const impactMeasures = [
  'workers',
  'revenue',
  'export',
  'taxPaid',
  'income',
  'electricityPerBillion',
] as const
export const ImpactMeasure = z.enum(impactMeasures)
export type ImpactMeasure = z.infer<typeof ImpactMeasure>

/** How alike two payments are. `same`: stop and look; `near`: compare; `note`: good to know. */
export const overlapGrades = ['same', 'near', 'note'] as const
export const OverlapGrade = z.enum(overlapGrades)
export type OverlapGrade = z.infer<typeof OverlapGrade>

/** By what an earlier payment was found. */
const overlapReasons = ['serial', 'costItem', 'activityYear', 'otherSource', 'relative', 'elsewhere'] as const
export const OverlapReason = z.enum(overlapReasons)
export type OverlapReason = z.infer<typeof OverlapReason>

/** An earlier payment that may be for the same thing. */
export const Overlap = z.object({
  grade: OverlapGrade,
  reason: OverlapReason,
  /** which of the asked cost items or serials it is about; null: the establishment as a whole */
  asked: z.string().nullable(),
  /** in one sentence */
  text: z.string(),
  /** the record it comes from; null: it lies out of reach, and nothing of whose or when is told */
  found: z
    .object({
      /** null: a machine of the register, which nobody is known to have paid for */
      supportId: z.string().nullable(),
      establishmentId: z.string(),
      establishmentName: z.string(),
      year: z.number().int().nullable(),
      title: z.string(),
      source: SupportSource.nullable(),
      programme: z.string(),
      decision: z.string(),
      supportVnd: Vnd.nullable(),
      costItem: z.string(),
      serial: z.string(),
    })
    .nullable(),
  /** on what ground it must be looked at */
  basis: z.string(),
})
export type Overlap = z.infer<typeof Overlap>
