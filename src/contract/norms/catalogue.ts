import { z } from 'zod'

/** Where the money comes from: the national programme, or the province's own. */
export const fundings = ['national', 'local'] as const
export const Funding = z.enum(fundings)
export type Funding = z.infer<typeof Funding>

/** What a ceiling is counted by. */
const normUnits = [
  'establishment',
  'enterprise',
  'model',
  'product',
  'brand',
  'showroom',
  'association',
  'linkage',
  'cluster',
  'round',
  'class',
  'event',
  'stall',
  'trip',
  'issue',
  'year',
  'project',
  'person',
] as const
export const NormUnit = z.enum(normUnits)
export type NormUnit = z.infer<typeof NormUnit>

/** 'confirmed' with the paper or by a named person; 'uncertain' is shown as *cần đối chiếu*. */
const normConfidences = ['confirmed', 'uncertain'] as const
export const NormConfidence = z.enum(normConfidences)
export type NormConfidence = z.infer<typeof NormConfidence>

/** The stable code of an activity that money is given for: "N-MMTB". */
export const ActivityCode = z.string().regex(/^N-[A-Z0-9]{2,12}$/)

/** One of the contents that a decree lists: seven before 05/7/2012, nine since. */
const ActivityContent = z.object({
  code: z.string(),
  /** its place in the article */
  number: z.number().int(),
  name: z.string(),
  basis: z.string(),
  confidence: NormConfidence,
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
})

/** A cost that an activity may have. */
const CostItem = z.object({
  code: z.string(),
  name: z.string(),
  /** does it count towards the support, where the norm does not say otherwise? */
  counts: z.boolean(),
})

/** A paper to bring. `kinds` names who must bring it; null: everyone. */
const NeededPaper = z.object({
  name: z.string(),
  note: z.string(),
  basis: z.string(),
  kinds: z.array(z.string()).nullable(),
})
export type NeededPaper = z.infer<typeof NeededPaper>

/** A condition set for the activity, with its article. */
const ActivityCondition = z.object({ text: z.string(), basis: z.string(), confidence: NormConfidence })

/** A fundable activity: its own norm, dossier and conditions. A row is one version of it. */
export const ActivityType = z.object({
  code: ActivityCode,
  /** the content of the decree that it belongs to, 1–9 */
  content: z.number().int().min(1).max(9),
  name: z.string(),
  /** as an owner would say it; null: not something an owner asks for */
  plain: z.string().nullable(),
  /** one sentence that tells an owner what it is */
  told: z.string(),
  unit: NormUnit,
  /** is the support a share of costs, or a sum given without costs (an award)? */
  byCost: z.boolean(),
  costItems: z.array(CostItem),
  papers: z.array(NeededPaper),
  conditions: z.array(ActivityCondition),
  basis: z.string(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
})
export type ActivityType = z.infer<typeof ActivityType>

export const Catalogue = z.object({
  on: z.iso.date(),
  contents: z.array(ActivityContent),
  activities: z.array(ActivityType),
})
