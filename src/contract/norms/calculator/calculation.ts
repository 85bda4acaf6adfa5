import { z } from 'zod'
import { UnitId } from '../../territory/nouns.ts'
import { ActivityType, Funding, NormConfidence } from '../catalogue.ts'
import { Norm } from '../norm.ts'

const Vnd = z.number().int()

/** A document and the place in it that a step rests on. */
const Basis = z.object({ legalId: z.string().nullable(), legal: z.string(), clause: z.string() })
export type Basis = z.infer<typeof Basis>

/** One step of a calculation, told in a sentence. */
export const Step = z.object({
  kind: z.enum([
    'total',
    'eligible',
    'rate',
    'priorityRate',
    'share',
    'ceiling',
    'line',
    'priorityCeiling',
    'count',
    'cap',
    'support',
    'counterpart',
    'headroom',
  ]),
  text: z.string(),
  amount: Vnd.nullable(),
  /** null: arithmetic, no article */
  basis: Basis.nullable(),
  confidence: NormConfidence,
})
export type Step = z.infer<typeof Step>

/** What comes out for one list of costs. All amounts in đồng. */
export const Reckoning = z.object({
  total: Vnd,
  eligible: Vnd,
  /** the share of the eligible cost; null: the norm says no share */
  byRate: Vnd.nullable(),
  /** ceiling times its factors; null: no ceiling */
  cap: Vnd.nullable(),
  /** at most so much */
  support: Vnd,
  /** what the asker must have: total less support */
  counterpart: Vnd,
  /** so much more eligible cost would still raise the support; null: without end */
  headroom: Vnd.nullable(),
  /** what holds the support down: the share, the ceiling, or the cost itself */
  binding: z.enum(['rate', 'ceiling', 'cost']),
  steps: z.array(Step),
})
export type Reckoning = z.infer<typeof Reckoning>

/** What the reader must know beside the figure. */
export const Warning = z.object({
  code: z.enum([
    'uncertain',
    'noLocal',
    'noFigures',
    'earlierLaw',
    'endsSoon',
    'amended',
    'replaced',
    'lawExpired',
    'conflict',
    'divided',
    'noPlace',
    'lineUnknown',
    'priorityUnknown',
    'bothFactors',
    'costsIgnored',
    'future',
  ]),
  text: z.string(),
})
export type Warning = z.infer<typeof Warning>

/** The answer for one source of money. */
export const Answer = z.object({
  funding: Funding,
  /**
   * 'found': the norm of that place and day; 'standIn': figures of the nation or of the earlier law, to look at only;
   * 'none': nothing is known; 'conflict': data say two things at once
   */
  outcome: z.enum(['found', 'standIn', 'none', 'conflict']),
  /** whose figures are used */
  norm: Norm.nullable(),
  /** the norm that holds there but has no figures yet */
  without: Norm.nullable(),
  reckoning: Reckoning.nullable(),
  /** one for each list of costs that was asked beside */
  variants: z.array(Reckoning),
  warnings: z.array(Warning),
})
export type Answer = z.infer<typeof Answer>

export const Calculation = z.object({
  on: z.iso.date(),
  place: z.object({ id: UnitId, path: z.string() }).nullable(),
  activity: ActivityType,
  answers: z.array(Answer),
})
export type Calculation = z.infer<typeof Calculation>
