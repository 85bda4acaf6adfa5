import { z } from 'zod'
import { query } from '../../kernel/act.ts'
import { recordId } from '../../kernel/record.ts'
import { SupportSource } from '../nouns.ts'
import { ImpactMeasure, Overlap, Participation, Support } from './nouns.ts'

const One = z.object({ id: recordId('establishment') })
const Sum = z.object({
  count: z.number().int(),
  supportVnd: z.number().int(),
  counterpartVnd: z.number().int(),
})

/** All the support that an establishment had, the newest first, with sums by source. */
export const supports = query('establishment.supports', {
  input: One,
  output: z.object({
    items: z.array(Support),
    total: Sum,
    bySource: z.array(Sum.extend({ source: SupportSource })),
    /** may this person write here? */
    mayWrite: z.boolean(),
  }),
})

/** What it took part in, the newest first. */
export const participations = query('establishment.participations', {
  input: One,
  output: z.object({ items: z.array(Participation), mayWrite: z.boolean() }),
})

/** One figure before and after a support. */
const Change = z.object({
  measure: ImpactMeasure,
  before: z.number().nullable(),
  after: z.number().nullable(),
  beforeYear: z.number().int().nullable(),
  afterYear: z.number().int().nullable(),
  /** after less before; null: one of them is missing */
  difference: z.number().nullable(),
  /** in per cent of before; null: cannot be told */
  percent: z.number().nullable(),
})

/** What changed around each support, reckoned from the yearly figures; what is missing is said. */
export const impact = query('establishment.impact', {
  input: One,
  output: z.object({
    items: z.array(
      z.object({
        supportId: z.string(),
        year: z.number().int(),
        title: z.string(),
        source: SupportSource,
        supportVnd: z.number().int(),
        counterpartVnd: z.number().int().nullable(),
        /** đồng of counterpart and other money on each đồng of support; null: the papers do not say */
        leverage: z.number().nullable(),
        changes: z.array(Change),
        /** sentences: which year's figures are not there */
        missing: z.array(z.string()),
      }),
    ),
    /** over all supports whose counterpart is known */
    leverage: z.object({
      supportVnd: z.number().int(),
      counterpartVnd: z.number().int(),
      ratio: z.number().nullable(),
      /** supports whose papers do not tell the counterpart */
      unknown: z.number().int(),
    }),
    years: z.array(z.number().int()),
  }),
})

/** Earlier payments that may be for the same thing, the gravest first. `serials` and `costItems`: one a line. */
export const overlaps = query('establishment.overlaps', {
  input: One.extend({
    costItems: z.string().max(6000).default(''),
    /** type of activity of the cost items ("N-MMTB") */
    activity: z.string().max(40).default(''),
    serials: z.string().max(3000).default(''),
    year: z.coerce.number().int().min(1990).max(2100).optional(),
  }),
  output: z.object({
    items: z.array(Overlap),
    /** what was looked through, for the paper */
    searched: z.object({ supports: z.number().int(), relatives: z.number().int() }),
  }),
})
