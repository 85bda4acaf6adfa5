import { z } from 'zod'
import { query } from '../../kernel/act.ts'
import { UnitId } from '../../territory/nouns.ts'
import { Size } from '../size.ts'
import { Subject } from '../subject.ts'
import { Attribute, UnitAttribute } from './attributes.ts'
import { Mapping, Rule, RuleChange } from './rule.ts'
import { RuleAspect } from './terms.ts'
import { Ask, Verdict } from './verdict.ts'

const Day = z.iso.date()
const Province = z.string().regex(/^\d{2}$/)

/** An industry of the VSIC catalogue. */
export const IndustryRow = z.object({
  version: z.string(),
  code: z.string(),
  /** 1 section … 5 */
  level: z.number().int(),
  name: z.string(),
  parentCode: z.string().nullable(),
  /** names above it, highest first */
  above: z.array(z.string()),
  hasChildren: z.boolean(),
})
export type IndustryRow = z.infer<typeof IndustryRow>

/** VSIC industries by name (without diacritics) or by the beginning of the code; below one code; without both the top. */
export const industries = query('norms.industries', {
  open: true,
  input: z.object({
    q: z.string().max(120).default(''),
    /** the newest by default */
    version: z
      .string()
      .regex(/^\d{4}$/)
      .optional(),
    /** only those directly below this code */
    below: z
      .string()
      .regex(/^[A-Z0-9]{1,5}$/)
      .optional(),
    /** exactly these, "2025:10201,2025:10204" */
    codes: z.string().max(400).default(''),
    limit: z.coerce.number().int().min(1).max(500).default(50),
  }),
  output: z.object({
    version: z.string(),
    items: z.array(IndustryRow),
    versions: z.array(z.object({ version: z.string(), decision: z.string(), validFrom: z.string() })),
  }),
})

/** Filters of the rules, as the address bar says them. */
export const RuleFilters = z.object({
  q: z.string().max(200).default(''),
  /** in force on this day; `any`: of every day; today by default */
  on: z.union([Day, z.literal('any')]).optional(),
  aspect: RuleAspect.optional(),
  /** the nation's and this province's; by default those of whoever asks */
  provinceId: Province.optional(),
  funding: z.enum(['national', 'local']).optional(),
  state: z.enum(['uncertain', 'unconfirmed', 'confirmed']).optional(),
})

/** The rules of a day: who, where, which industries, conditions, priorities, sizes. */
export const rules = query('norms.rules', {
  open: true,
  input: RuleFilters,
  output: z.object({
    on: Day.nullable(),
    items: z.array(Rule.extend({ mayKeep: z.boolean(), mayConfirm: z.boolean() })),
    /** may this person enter rules, and whose ('00': the nation's) */
    adds: z.string().nullable(),
    provinces: z.array(z.object({ id: z.string(), name: z.string() })),
  }),
})

/** What changed in the rules between two days. */
export const ruleDifferences = query('norms.ruleDifferences', {
  open: true,
  input: z.object({ from: Day, to: Day, provinceId: Province.optional(), aspect: RuleAspect.optional() }),
  output: z.object({ from: Day, to: Day, items: z.array(RuleChange) }),
})

/** Which VSIC codes belong to which letter of Article 5, the nation's judgement and the province's. */
export const industryMappings = query('norms.industryMappings', {
  open: true,
  input: z.object({ q: z.string().max(120).default(''), provinceId: Province.optional() }),
  output: z.object({
    items: z.array(Mapping.extend({ mayKeep: z.boolean() })),
    /** letters that stand on some day, with their industries in words */
    letters: z.array(z.object({ letter: z.string(), title: z.string() })),
    adds: z.string().nullable(),
  }),
})

/** What is written down of units. */
export const unitAttributes = query('norms.unitAttributes', {
  open: true,
  input: z.object({
    q: z.string().max(120).default(''),
    attribute: Attribute.optional(),
    on: z.union([Day, z.literal('any')]).optional(),
    provinceId: Province.optional(),
    unitId: UnitId.optional(),
    limit: z.coerce.number().int().min(1).max(2000).default(500),
  }),
  output: z.object({
    items: z.array(UnitAttribute),
    /** how many there are in all under the filters */
    total: z.number().int(),
    adds: z.string().nullable(),
  }),
})

/**
 * May this subject have support for this, there, on that day: rule by rule, with its article. Open to all; nothing
 * that is asked is kept.
 */
export const judge = query('norms.judge', {
  open: true,
  input: Subject.extend({
    ...Ask.shape,
    /** today by default */
    on: Day.optional(),
    /** whose local rules, where no place is given */
    provinceId: Province.optional(),
  }),
  output: Verdict.extend({
    /** units of the day judged by, on the ground of the place given; several: which of them must be chosen */
    places: z.array(z.object({ id: UnitId, path: z.string() })),
  }),
})

/** Size by law on a day, from one year's figures. Money in đồng. */
export const size = query('norms.size', {
  open: true,
  input: z.object({
    on: Day.optional(),
    sector: z.enum(['industry', 'trade']).default('industry'),
    workers: z.coerce.number().int().min(0).optional(),
    revenueVnd: z.coerce.number().int().min(0).optional(),
    capitalVnd: z.coerce.number().int().min(0).optional(),
  }),
  output: z.object({
    size: Size.nullable(),
    why: z.string(),
    missing: z.array(z.string()),
    rule: Rule.nullable(),
  }),
})
