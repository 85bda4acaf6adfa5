import { z } from 'zod'
import { Overlap } from '../../establishment/history/nouns.ts'
import { Answer } from '../../norms/calculator/calculation.ts'
import { Funding } from '../../norms/catalogue.ts'
import { Verdict, VerdictSnapshot } from '../../norms/eligibility/verdict.ts'
import { NormSnapshot } from '../../norms/norm.ts'
import { Priorities } from './priority.ts'

const Vnd = z.number().int()

/** The verdict on one of the establishments that would benefit. */
const Judged = z.object({
  establishmentId: z.string().nullable(),
  name: z.string(),
  verdict: Verdict,
})

/** What the norms give for the costs of one activity at one establishment, beside what is asked. */
const Supported = z.object({
  activity: z.string(),
  activityName: z.string(),
  establishmentId: z.string().nullable(),
  funding: Funding,
  askedVnd: Vnd,
  /** null: no norm says */
  ceilingVnd: Vnd.nullable(),
  answer: Answer,
})
export type Supported = z.infer<typeof Supported>

/** A proposal weighed on a day: who may have it, how much, and whether somebody has paid for it already. */
export const Weighing = z.object({
  on: z.iso.date(),
  outcome: z.enum(['eligible', 'ineligible', 'unsure']).nullable(),
  judged: z.array(Judged),
  supports: z.array(Supported),
  /** sums over the activities whose ceiling is known, by source; null: none is */
  ceilingVnd: z.object({ national: Vnd.nullable(), local: Vnd.nullable() }),
  overlaps: z.array(z.object({ establishmentId: z.string(), name: z.string(), items: z.array(Overlap) })),
  priorities: Priorities,
})
export type Weighing = z.infer<typeof Weighing>

/** What is kept of a weighing with the record: figures, and the versions of the rules that gave them. */
export const WeighingSnapshot = z.object({
  on: z.iso.date(),
  outcome: Weighing.shape.outcome,
  verdicts: z.array(z.object({ name: z.string(), verdict: VerdictSnapshot })),
  supports: z.array(
    z.object({
      activity: z.string(),
      activityName: z.string(),
      funding: Funding,
      askedVnd: Vnd,
      ceilingVnd: Vnd.nullable(),
      norm: NormSnapshot.nullable(),
    }),
  ),
  ceilingVnd: Weighing.shape.ceilingVnd,
  overlaps: z.array(z.object({ name: z.string(), grade: z.string(), text: z.string() })),
  readiness: z.number().int(),
})
export type WeighingSnapshot = z.infer<typeof WeighingSnapshot>
