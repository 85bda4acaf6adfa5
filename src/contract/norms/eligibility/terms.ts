import { z } from 'zod'
import { ActivityCode } from '../catalogue.ts'
import { EstablishmentKind } from '../nouns.ts'
import { Size, SizeTerms } from '../size.ts'
import { UnitId } from '../../territory/nouns.ts'
import { Attribute } from './attributes.ts'

/** What a rule says, so that a machine can ask it; its words stand beside it in the row. */

/** What a person claims and shows papers for. */
const claims = [
  'cleanerProduction',
  'sustainableProduction',
  'clusterInfrastructure',
  'artisan',
  'craftVillage',
] as const
const Claim = z.enum(claims)
export type Claim = z.infer<typeof Claim>

/** Letters by which the industries of Article 5 are called: a, b, c, d, dd (đ), e, g; later ones by a name. */
export const Letter = z.string().regex(/^[a-z][a-z0-9-]{0,19}$/)
/** VSIC codes with their version, "2025:10". */
const Code = z.string().regex(/^\d{4}:[A-Z0-9]{1,5}$/)

/** A way to be among those who may benefit (Article 1.2). */
const WhoTerms = z.object({
  aspect: z.literal('who'),
  kinds: z.array(EstablishmentKind).min(1),
  claim: Claim.nullable(),
  /** sizes that count, for enterprises; empty: any */
  sizes: z.array(Size),
  /** no limit of place (cleaner production, TT 46/2012/TT-BCT Đ.3) */
  anywhere: z.boolean(),
  /** no list of industries (who invests in the infrastructure of a cluster) */
  anyIndustry: z.boolean(),
})
export type WhoTerms = z.infer<typeof WhoTerms>

/** Something said of the unit, or of the one above it. */
const AttributeTest = z.object({
  attribute: Attribute,
  of: z.enum(['unit', 'parent']),
  /** one of these; for a day: not more years ago than `years`, counted to the end of the year before */
  values: z.array(z.string()),
  years: z.number().int().min(1).max(50).nullable(),
})
export type AttributeTest = z.infer<typeof AttributeTest>

const unitKinds = ['Xã', 'Phường', 'Thị trấn', 'Đặc khu'] as const
const parentKinds = ['Tỉnh', 'Thành phố', 'Quận', 'Huyện', 'Thị xã'] as const

/** Which places count: by the kind of unit, of the unit above and of the province, all of their day. */
const PlaceTerms = z.object({
  aspect: z.literal('place'),
  unitKinds: z.array(z.enum(unitKinds)),
  /** level and kind of the unit above: a city under a province is not one under the state */
  above: z.array(z.object({ level: z.enum(['province', 'district']), kind: z.enum(parentKinds) })),
  /** only of provinces that are a city of the state (true) or are none (false); null: of both */
  ofCity: z.boolean().nullable(),
  test: AttributeTest.nullable(),
  /** in a recognised craft village, wherever it lies */
  craftVillage: z.boolean(),
  result: z.enum(['in', 'out']),
})
export type PlaceTerms = z.infer<typeof PlaceTerms>

/** One letter of Article 5. Its VSIC codes are rows of their own, which a province may judge otherwise. */
const IndustryTerms = z.object({
  aspect: z.literal('industry'),
  letter: Letter,
  /** also whoever claims this, whatever the code (g: cleaner production) */
  claim: Claim.nullable(),
  /** only on ground of which one of these is said (e: minerals, difficult areas) */
  places: z.array(Attribute),
})
export type IndustryTerms = z.infer<typeof IndustryTerms>

/** A condition of an activity (TT 46/2012/TT-BCT Đ.4), asked as a question. */
const ConditionTerms = z.object({
  aspect: z.literal('condition'),
  /** activities; empty: those of `areas` */
  activities: z.array(ActivityCode),
  /** contents of Article 4; both empty: every activity */
  areas: z.array(z.number().int().min(1).max(9)),
  /** only for industries of these codes; empty: all */
  industries: z.array(Code),
  /** key of the answer */
  key: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
  question: z.string().min(1).max(300),
  /** `yes`: the answer must be yes; `below`: the number answered must be below `limit` */
  test: z.enum(['yes', 'below']),
  limit: z.number().int().min(0).nullable(),
})
export type ConditionTerms = z.infer<typeof ConditionTerms>

const toldFacts = [
  'typicalProduct',
  'keyProduct',
  'exports',
  'womenOwned',
  'minorityOwned',
  'craftVillage',
  'cleanerProduction',
  'clusterInfrastructure',
] as const
const measured = ['workers', 'ocopStars', 'localMaterial'] as const

/** One thing by which a priority is recognised; the ground of a place, or a fact of the applicant. */
const PriorityTest = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('attribute'), names: z.array(Attribute).min(1) }),
  /** within these units of old or of today */
  z.object({ kind: z.literal('within'), unitIds: z.array(UnitId).min(1) }),
  z.object({ kind: z.literal('told'), fact: z.enum(toldFacts) }),
  z.object({ kind: z.literal('atLeast'), fact: z.enum(measured), value: z.number().int() }),
  z.object({ kind: z.literal('above'), fact: z.enum(measured), value: z.number().int() }),
  /** founded not more than so many years ago */
  z.object({ kind: z.literal('youngerThan'), years: z.number().int().min(1) }),
  z.object({ kind: z.literal('letters'), letters: z.array(Letter).min(1) }),
  z.object({ kind: z.literal('codes'), codes: z.array(Code).min(1) }),
  /** no record tells it: whoever reads the dossier says so */
  z.object({ kind: z.literal('stated') }),
])
export type PriorityTest = z.infer<typeof PriorityTest>

/** A priority: places before industries; one of its tests is enough. */
const PriorityTerms = z.object({
  aspect: z.literal('priority'),
  group: z.enum(['place', 'industry', 'applicant']),
  rank: z.number().int().min(1).max(99),
  tests: z.array(PriorityTest).min(1),
})
export type PriorityTerms = z.infer<typeof PriorityTerms>

/** A change of the rules under which what was approved before goes on as it was. */
const TransitionTerms = z.object({ aspect: z.literal('transition'), changedOn: z.iso.date() })
export type TransitionTerms = z.infer<typeof TransitionTerms>

export const RuleTerms = z.discriminatedUnion('aspect', [
  WhoTerms,
  PlaceTerms,
  IndustryTerms,
  ConditionTerms,
  PriorityTerms,
  SizeTerms,
  TransitionTerms,
])
export type RuleTerms = z.infer<typeof RuleTerms>

export const ruleAspects = [
  'who',
  'size',
  'place',
  'industry',
  'condition',
  'priority',
  'transition',
] as const satisfies readonly RuleTerms['aspect'][]
export const RuleAspect = z.enum(ruleAspects)
export type RuleAspect = z.infer<typeof RuleAspect>
