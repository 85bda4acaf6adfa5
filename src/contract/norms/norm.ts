import { z } from 'zod'
import { type FieldRule, rulesOf } from '../kernel/field-rules.ts'
import { recordId } from '../kernel/record.ts'
import { tidy } from '../kernel/text.ts'
import { UnitId } from '../territory/nouns.ts'
import { ActivityCode, Funding, NormConfidence, NormUnit } from './catalogue.ts'

const Text = (max: number) => z.string().max(max).transform(tidy).default('')
const Needed = (max: number) => z.string().transform(tidy).pipe(z.string().min(1).max(max))
const Day = z.iso.date()

/** Per mille: 500 is half; 25 is 2,5 %. */
const Rate = z
  .number()
  .refine((rate) => Number.isInteger(rate) && rate >= 1 && rate <= 1000, { params: { code: 'norms.rate' } })
/** How many times, per mille: 1500 is one and a half times. */
const Times = z.number().refine((times) => Number.isInteger(times) && times >= 1000 && times <= 5000, {
  params: { code: 'norms.times' },
})
const Amount = z
  .number()
  .int()
  .max(100_000_000_000)
  .refine((amount) => amount > 0, { params: { code: 'norms.ceiling' } })

/** What a norm says; an amount is in đồng, exactly. */
export const NormFields = z.object({
  /** null: every activity that has no row of its own there, only where the figures are not known */
  activity: ActivityCode.nullable(),
  funding: Funding,
  /** the province on whose ground it holds, of its own day (old Kiên Giang); null: the nation */
  unitId: UnitId.nullable(),
  /** 'missing': a resolution is known, its figures are not entered; never invented */
  figures: z.enum(['entered', 'missing']),
  /** per mille of the eligible cost; null: no share is said */
  rate: Rate.nullable(),
  /** đồng for each unit; null: no ceiling is said */
  ceiling: Amount.nullable(),
  unit: NormUnit,
  /** the ceiling for a line of machines, per mille of the ceiling; null: nothing is said of lines */
  lineFactor: Times.nullable(),
  /** for priority places and industries; null: no priority */
  priorityFactor: Times.nullable(),
  /** TTLT 26/2014 says "mức hỗ trợ" without saying of what: hence two flags */
  priorityRaisesCeiling: z.boolean(),
  priorityRaisesRate: z.boolean(),
  /** costs that count, by the codes of the activity; empty: as the activity says */
  costItems: z.array(z.string().max(40)).max(30),
  conditions: Text(2000),
  /** the legal document of the base */
  legalId: recordId('legal'),
  /** "Điều 7 khoản 3" */
  clause: Needed(200),
  /** where the figure was read */
  source: Text(500),
  validFrom: Day,
  /** last day in force; null: no end is known */
  validTo: Day.nullable(),
})
export type NormFields = z.output<typeof NormFields>

const between = rulesOf<NormFields>()

/** What the figures and days of a norm must say together. */
export const normRules: FieldRule<NormFields>[] = [
  between(['figures', 'rate', 'ceiling'], ({ figures, rate, ceiling }) => {
    const empty = rate === null && ceiling === null
    if (figures === 'missing' && !empty)
      return [{ path: [rate === null ? 'ceiling' : 'rate'], code: 'norms.figures' }]
    return figures === 'entered' && empty ? [{ path: ['rate'], code: 'norms.nothing' }] : []
  }),
  between(['figures', 'activity'], ({ figures, activity }) =>
    figures === 'entered' && activity === null ? [{ path: ['activity'], code: 'norms.every' }] : [],
  ),
  between(['priorityFactor', 'priorityRaisesCeiling', 'priorityRaisesRate'], (given) =>
    given.priorityFactor !== null && !given.priorityRaisesCeiling && !given.priorityRaisesRate
      ? [{ path: ['priorityFactor'], code: 'norms.flags' }]
      : [],
  ),
  between(['validTo', 'validFrom'], ({ validTo, validFrom }) =>
    validTo !== null && validTo < validFrom
      ? [{ path: ['validTo'], code: 'norms.ends', facts: { day: validFrom } }]
      : [],
  ),
]

/** Ground on which a norm holds. */
export const Jurisdiction = z.object({
  kind: z.enum(['nation', 'province', 'oldProvince']),
  unitId: UnitId.nullable(),
  name: z.string(),
})
export type Jurisdiction = z.infer<typeof Jurisdiction>

/** A norm as it is read. */
export const Norm = NormFields.extend({
  id: z.string(),
  /** whose rows: '00' the nation's */
  provinceId: z.string(),
  version: z.number().int(),
  activityName: z.string(),
  jurisdiction: Jurisdiction,
  legalId: z.string(),
  /** the legal document as it is called: "Thông tư 28/2018/TT-BTC" */
  legal: z.string(),
  confidence: NormConfidence,
  /** who compared it with the paper; null: nobody of the house has */
  confirmedBy: z.string().nullable(),
  confirmedOn: z.string().nullable(),
  enteredBy: z.string().nullable(),
  withdrawn: z.object({ at: z.string(), by: z.string(), reason: z.string() }).nullable(),
})
export type Norm = z.infer<typeof Norm>

/** What a record keeps of the norm that it was reckoned by. */
export const NormSnapshot = Norm.pick({
  id: true,
  version: true,
  activity: true,
  funding: true,
  figures: true,
  rate: true,
  ceiling: true,
  unit: true,
  lineFactor: true,
  priorityFactor: true,
  priorityRaisesCeiling: true,
  priorityRaisesRate: true,
  legal: true,
  clause: true,
  confidence: true,
  validFrom: true,
  validTo: true,
}).extend({ jurisdiction: Jurisdiction, takenOn: z.iso.date() })
export type NormSnapshot = z.infer<typeof NormSnapshot>

/** The figures of a norm as a record keeps them, so that a later change shows. */
export const snapshotOf = (norm: Norm, takenOn: string): NormSnapshot =>
  NormSnapshot.parse({ ...norm, takenOn })
