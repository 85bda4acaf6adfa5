import { z } from 'zod'
import { Confidence } from '../../agenda/dues.ts'
import { UnitId } from '../../territory/nouns.ts'
import { ActivityCode, Funding } from '../catalogue.ts'
import { Subject } from '../subject.ts'

/**
 * What is asked of the judge beside the subject.
 * `on`: the day the question is about. `decidedOn`: the day on which a đề án was approved; one approved before a change
 * of the rules goes on under the old ones where the change says so (NĐ 235/2025).
 */
export const Ask = z.object({
  on: z.iso.date(),
  decidedOn: z.iso.date().optional(),
  /** whose money is asked for (KCQG, KCĐP) */
  funding: Funding.default('local'),
  /** content of Article 4, 1 to 9, and type of activity (N-MMTB…) */
  area: z.coerce.number().int().min(1).max(9).optional(),
  activity: ActivityCode.optional(),
  /** answers to the questions of the conditions: `new-machines=yes;foreign-fairs=1` */
  answers: z.string().max(1000).default(''),
})
export type Ask = z.infer<typeof Ask>
export type AskInput = z.input<typeof Ask>

/** The parts of a verdict, in the order in which they are read. */
const aspects = ['who', 'size', 'place', 'industry', 'condition'] as const
export const Aspect = z.enum(aspects)
export type Aspect = z.infer<typeof Aspect>

/** `unclear`: cannot be told from what is known. */
export const Finding = z.enum(['passed', 'failed', 'unclear'])
export type Finding = z.infer<typeof Finding>

/** The text a rule stands on. `legalId`: its record in the base of legal documents, when it is there. */
export const RuleBasis = z.object({
  /** "NĐ 45/2012/NĐ-CP Đ.1 k.2 điểm a (sửa đổi tại NĐ 235/2025/NĐ-CP)" */
  text: z.string(),
  legalId: z.string().nullable(),
  confidence: Confidence,
})
export type RuleBasis = z.infer<typeof RuleBasis>

/** A row of the rules and the version of it that was read. */
export const RuleRef = z.object({ id: z.string(), version: z.number().int() })
export type RuleRef = z.infer<typeof RuleRef>

/** One rule looked at. */
export const Looked = z.object({
  aspect: Aspect,
  outcome: Finding,
  /** what the rule says */
  title: z.string(),
  /** what was looked at, and what was found: "Phường Ninh Kiều: phường của thành phố trực thuộc trung ương" */
  found: z.string(),
  /** what would make it pass, or what to find out; null where it passed */
  remedy: z.string().nullable(),
  /** the question whose answer decides (conditions), by its key in `Ask.answers`: yes or no, or how many times */
  question: z.object({ key: z.string(), asks: z.enum(['yes', 'count']) }).nullable(),
  rule: RuleRef.nullable(),
  basis: z.array(RuleBasis),
})
export type Looked = z.infer<typeof Looked>

/** A priority that holds, or whose facts are not known. */
export const PriorityFound = z.object({
  /** places come before industries; `applicant` has no rank among them (NĐ 235/2025) */
  group: z.enum(['place', 'industry', 'applicant']),
  rank: z.number().int(),
  outcome: Finding,
  title: z.string(),
  found: z.string(),
  remedy: z.string().nullable(),
  /** the nation's, or of the province's own programme */
  local: z.boolean(),
  rule: RuleRef,
  basis: z.array(RuleBasis),
})
export type PriorityFound = z.infer<typeof PriorityFound>

/** `unclear`: nothing speaks against it, and something must still be found out. */
export const VerdictOutcome = z.enum(['eligible', 'unclear', 'ineligible'])
export type VerdictOutcome = z.infer<typeof VerdictOutcome>

export const Verdict = z.object({
  outcome: VerdictOutcome,
  /** the verdict in a sentence */
  text: z.string(),
  /** the day whose rules were read, and why it is not the day asked about (null: it is) */
  judgedBy: z.string(),
  transition: z.string().nullable(),
  looked: z.array(Looked),
  /** those that hold or may hold, in the order of the law */
  priorities: z.array(PriorityFound),
  /** no order of places and industries counts: cleaner production is ranked by effect and urgency */
  unordered: z.boolean(),
})
export type Verdict = z.infer<typeof Verdict>

/** What other rooms keep with their record: enough to say later by which rules it was judged, and of what. */
export const VerdictSnapshot = z.object({
  outcome: VerdictOutcome,
  text: z.string(),
  /** when the judge was asked */
  at: z.string(),
  judgedBy: z.string(),
  subject: Subject,
  ask: Ask,
  placeIds: z.array(UnitId),
  looked: z.array(
    z.object({
      aspect: Aspect,
      outcome: Finding,
      title: z.string(),
      found: z.string(),
      rule: RuleRef.nullable(),
      basis: z.array(z.string()),
    }),
  ),
  /** the priorities that held, in order */
  priorities: z.array(z.object({ title: z.string(), rank: z.number().int(), rule: RuleRef })),
})
export type VerdictSnapshot = z.infer<typeof VerdictSnapshot>
