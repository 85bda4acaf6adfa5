import { z } from 'zod'
import { query } from '../kernel/act.ts'
import { recordId } from '../kernel/record.ts'
import { UnitId } from '../territory/nouns.ts'
import { CostsText, VariantsText } from './calculator/asked.ts'
import { Calculation } from './calculator/calculation.ts'
import { ActivityCode, Catalogue, Funding } from './catalogue.ts'
import { Change } from './diff.ts'
import { EstablishmentKind } from './nouns.ts'
import { Jurisdiction, Norm } from './norm.ts'

const Day = z.iso.date()

/** What can be asked for on a day: contents of the decree and fundable activities. */
export const catalogue = query('norms.catalogue', {
  open: true,
  input: z.object({ on: Day.optional() }),
  output: Catalogue,
})

/**
 * How much support there is at most, article by article. Costs in đồng: `costs=machine:400000000;install:20000000`.
 * Without `funding` the answer says both sources; the same cost is paid by one of them only.
 */
export const calculate = query('norms.calculate', {
  open: true,
  input: z.object({
    /** a code of the catalogue, "N-MMTB"; another one is answered with those there are */
    activity: z.string().min(1).max(40),
    /** where it is produced: a unit of any day */
    place: UnitId.optional(),
    /** today by default */
    on: Day.optional(),
    funding: Funding.optional(),
    costs: CostsText.default([]),
    /** other lists of costs, "…|…" */
    variants: VariantsText.default([]),
    /** a whole line of machines */
    line: z.stringbool().default(false),
    /** a priority place or industry is claimed */
    priority: z.stringbool().default(false),
    /** how many models, products, classes */
    count: z.coerce.number().int().min(1).max(1000).default(1),
    /** who asks, for the papers to bring */
    who: EstablishmentKind.optional(),
  }),
  output: Calculation,
})

/** Filters of the list, as the address bar says them; also those of its table to take away. */
export const NormFilters = z.object({
  q: z.string().max(200).default(''),
  /** in force on this day; `any`: of every day */
  on: z.union([Day, z.literal('any')]).optional(),
  /** rows that hold on the ground of this unit */
  place: UnitId.optional(),
  provinceId: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
  funding: Funding.optional(),
  activity: ActivityCode.optional(),
  content: z.coerce.number().int().min(1).max(9).optional(),
  /** only what nobody has confirmed, or what has no figures */
  state: z.enum(['uncertain', 'missing', 'confirmed']).optional(),
})

export const list = query('norms.list', {
  open: true,
  input: NormFilters,
  output: z.object({
    on: Day.nullable(),
    items: z.array(Norm),
    /** may this person enter rows, and of whom ('00': the nation's) */
    adds: z.string().nullable(),
    /** grounds that a row of this person's may name */
    grounds: z.array(Jurisdiction),
  }),
})

/** A norm with what came before and after it on the same ground. */
export const get = query('norms.get', {
  open: true,
  input: z.object({ id: recordId('norm') }),
  output: Norm.extend({
    line: z.array(Norm),
    /** grounds that the row may name, for whoever keeps it */
    grounds: z.array(Jurisdiction),
    mayKeep: z.boolean(),
    mayConfirm: z.boolean(),
    /** why not, where a person could otherwise */
    confirmRefused: z.string().nullable(),
    mayWithdraw: z.boolean(),
    /** why not, where a person keeps the row */
    withdrawRefused: z.string().nullable(),
  }),
})

/** What changed between two days, side by side. */
export const diff = query('norms.diff', {
  open: true,
  input: z.object({
    /** a year before the second day by default */
    from: Day.optional(),
    /** today by default */
    to: Day.optional(),
    place: UnitId.optional(),
    funding: Funding.optional(),
    q: z.string().max(200).default(''),
  }),
  output: z.object({ from: Day, to: Day, items: z.array(Change) }),
})

/** A record of another room, not closed yet, that was reckoned by a norm. */
export const TouchedRecord = z.object({
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  /** its place: "xã Tân Ân, tỉnh Cà Mau" */
  where: z.string(),
  /** page of the program */
  link: z.string(),
  state: z.string(),
  /** support asked for, in đồng */
  support: z.number().int().nullable(),
  /** what the norm allowed when it was reckoned, in đồng */
  allowed: z.number().int().nullable(),
  takenOn: z.string().nullable(),
})
export type TouchedRecord = z.infer<typeof TouchedRecord>

/** Which open projects does this change touch? */
export const touched = query('norms.touched', {
  input: z.object({ id: recordId('norm') }),
  output: z.object({ items: z.array(TouchedRecord) }),
})
