import { z } from 'zod'
import { query } from '../../kernel/act.ts'
import { Arrangement, Bringer, Piece, ProposalState, RankingCriterion, RuleConfidence } from '../nouns.ts'

const Year = z.coerce.number().int().min(2012).max(2100)
const Vnd = z.number().int()

const Reason = z.object({
  criterion: RankingCriterion,
  tier: z.number().int(),
  /** 0 to 1000 */
  score: z.number().int(),
  weight: z.number().int(),
  basis: z.string(),
  confidence: RuleConfidence,
})

export const RankedRow = z.object({
  /** 1 first, as the authority has it */
  place: z.number().int(),
  /** as the rules have it */
  byRules: z.number().int(),
  id: z.string(),
  code: z.string(),
  title: z.string(),
  state: ProposalState,
  arrangement: Arrangement,
  areas: z.array(z.number().int()),
  unitName: z.string(),
  readiness: z.number().int(),
  missing: z.number().int(),
  askedVnd: Vnd,
  totalVnd: Vnd,
  ceilingVnd: Vnd.nullable(),
  /** asked by this row and all above it */
  runningVnd: Vnd,
  priorities: z.array(z.string()),
  reasons: z.array(Reason),
  /** the tier in which it differs from the row below */
  decidedBy: z.number().int().nullable(),
  override: z.object({ reason: z.string(), by: z.string(), at: z.string() }).nullable(),
})
export type RankedRow = z.infer<typeof RankedRow>

/** What is registered and ready for a year, in order, each with its reasons. */
export const ranking = query('pipeline.ranking', {
  input: z.object({
    year: Year,
    fund: z.enum(['national', 'local']).optional(),
    /** only what is ready */
    ready: z.literal('yes').optional(),
  }),
  output: z.object({
    year: z.number().int(),
    items: z.array(RankedRow),
    /** may this person move one? */
    maySet: z.boolean(),
    /** more than these were left out; the order then needs a narrower choice */
    leftOut: z.number().int(),
  }),
})

const Rule = {
  provinceId: z.string(),
  basis: z.string(),
  confidence: RuleConfidence,
  validFrom: z.string(),
}

/** The rows by which this province asks for pieces and ranks; shipped rows where it has none of its own. */
export const rules = query('pipeline.rules', {
  input: z.object({}),
  output: z.object({
    readiness: z.array(
      z.object({
        activity: z.string(),
        activityName: z.string(),
        piece: Piece,
        weight: z.number().int(),
        required: z.boolean(),
        who: Bringer,
        arrangements: z.array(Arrangement),
        ...Rule,
      }),
    ),
    ranking: z.array(
      z.object({
        criterion: RankingCriterion,
        tier: z.number().int(),
        weight: z.number().int(),
        ...Rule,
      }),
    ),
    maySet: z.boolean(),
  }),
})
