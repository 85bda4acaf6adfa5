import { z } from 'zod'
import { Confidence } from '../../agenda/dues.ts'
import { type FieldRule, rulesOf } from '../../kernel/field-rules.ts'
import { tidy } from '../../kernel/text.ts'
import { UnitId } from '../../territory/nouns.ts'
import { officialDate } from '../../territory/sentences.ts'
import { Letter, RuleTerms } from './terms.ts'

const Text = (max: number) => z.string().max(max).transform(tidy)
const Needed = (max: number) => z.string().transform(tidy).pipe(z.string().min(1).max(max))

/** For which money a rule holds. */
export const RuleFunding = z.enum(['national', 'local', 'both'])
export type RuleFunding = z.infer<typeof RuleFunding>

/** What a person writes down of a rule. */
export const RuleFields = z.object({
  terms: RuleTerms,
  /** the rule in a sentence, as an owner reads it */
  title: Needed(400),
  /** what would make it pass, or what to find out */
  remedy: Text(500).default(''),
  funding: RuleFunding.default('both'),
  /** on whose old ground it holds (old Kiên Giang within An Giang); null: everywhere in the province */
  territoryId: UnitId.nullable().default(null),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable().default(null),
  /** texts and their articles, split by ";": "NĐ 45/2012/NĐ-CP Đ.1 k.2; TT 46/2012/TT-BCT Đ.3" */
  basis: Needed(500),
  confidence: Confidence,
  note: Text(1000).default(''),
})
export type RuleFields = z.output<typeof RuleFields>

interface Days {
  validFrom: string
  validTo: string | null
}

/** The last day does not lie before the first. */
export const inOrder: FieldRule<Days> = rulesOf<Days>()(['validTo', 'validFrom'], ({ validTo, validFrom }) =>
  validTo !== null && validTo < validFrom
    ? [{ path: ['validTo'], code: 'rule.days', facts: { day: officialDate(validFrom) } }]
    : [],
)

/** What the parts of a rule must say together, whosever it is. */
export const ruleRules: FieldRule<RuleFields>[] = [
  inOrder,
  rulesOf<RuleFields>()(['terms'], ({ terms }) =>
    terms.aspect === 'condition' && terms.test === 'below' && terms.limit === null
      ? [{ path: ['terms', 'limit'], code: 'rule.limit' }]
      : [],
  ),
]

/** A dated row of the rules. */
export const Rule = RuleFields.extend({
  id: z.string(),
  /** '00': the nation's */
  provinceId: z.string(),
  /** stays the same over its versions, in shipped rows: "size-nd-80-2021" */
  key: z.string().nullable(),
  version: z.number().int(),
  /** who compared it with the text, and when */
  confirmedBy: z.string().nullable(),
  confirmedOn: z.string().nullable(),
  /** texts of the basis with their records in the base of legal documents */
  bases: z.array(z.object({ text: z.string(), legalId: z.string().nullable() })),
})
export type Rule = z.infer<typeof Rule>

/** A rule whose terms are of one kind. */
export type RuleOf<A extends RuleTerms['aspect']> = Rule & { terms: Extract<RuleTerms, { aspect: A }> }

export const isOf =
  <A extends RuleTerms['aspect']>(aspect: A) =>
  (rule: Rule): rule is RuleOf<A> =>
    rule.terms.aspect === aspect

/** Is the rule in force on the day? */
export const inForce = (rule: Pick<Rule, 'validFrom' | 'validTo'>, day: string): boolean =>
  rule.validFrom <= day && (rule.validTo === null || day <= rule.validTo)

/** One rule that differs between two days. */
export const RuleChange = z.object({
  kind: z.enum(['begins', 'ends', 'changes']),
  before: Rule.nullable(),
  after: Rule.nullable(),
})
export type RuleChange = z.infer<typeof RuleChange>

/** Which VSIC codes belong to a letter of Article 5: a judgement, the nation's or a province's own. */
export const Mapping = z.object({
  id: z.string(),
  provinceId: z.string(),
  letter: Letter,
  version: z.string(),
  /** the code with all below it */
  code: z.string(),
  /** `out`: a province judges that it does not belong there */
  sense: z.enum(['in', 'out']),
  name: z.string(),
  note: z.string(),
  confidence: Confidence,
})
export type Mapping = z.infer<typeof Mapping>

/** "45/2012/NĐ-CP" in "NĐ 45/2012/NĐ-CP Đ.1 k.2": by it the base of legal documents finds the text. */
export const numberIn = (text: string): string | null =>
  /\d+[A-Z]?(?:\/\d{4})?\/[\p{Lu}\d]+(?:-[\p{Lu}\d]+)*/u.exec(text)?.[0] ?? null

/** The single texts of a basis. */
export const basesIn = (basis: string): string[] =>
  basis
    .split(';')
    .map((text) => text.trim())
    .filter((text) => text !== '')
