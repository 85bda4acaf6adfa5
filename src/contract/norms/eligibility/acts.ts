import { z } from 'zod'
import { act } from '../../kernel/act.ts'
import { alsoTold, type FieldRule, rulesOf } from '../../kernel/field-rules.ts'
import { recordId } from '../../kernel/record.ts'
import { tidy } from '../../kernel/text.ts'
import { Confidence } from '../../agenda/dues.ts'
import { UnitId } from '../../territory/nouns.ts'
import { Attribute, valueOf } from './attributes.ts'
import { inOrder, RuleFields, ruleRules } from './rule.ts'
import { Letter } from './terms.ts'

const Id = recordId('eligibilityRule')
const Version = z.number().int()
const Reason = z.string().transform(tidy).pipe(z.string().min(1).max(500))
const Kept = z.object({ id: z.string(), version: z.number().int() })

/** Enters a rule: a province's own, or the nation's by the Ministry. Another person confirms it. */
export const addRule = act('norms.addRule', { input: alsoTold(RuleFields, ruleRules), output: Kept })

/** Sets right what was entered; a confirmation before it is void. */
export const correctRule = act('norms.correctRule', {
  input: alsoTold(RuleFields.extend({ id: Id, version: Version }), ruleRules),
  output: Kept,
})

/** Says the last day in force. What was judged before keeps the verdict that it has. */
export const endRule = act('norms.endRule', {
  input: z.object({ id: Id, version: Version, validTo: z.iso.date(), reason: Reason }),
  output: Kept,
})

/** Says that the row was compared with its text: by name, and not by whoever wrote it. */
export const confirmRule = act('norms.confirmRule', {
  input: z.object({ id: Id, version: Version }),
  output: Kept,
})

/** Judges that a VSIC code belongs to a letter of Article 5, or does not; said again it is said anew. */
export const mapIndustry = act('norms.mapIndustry', {
  input: z.object({
    letter: Letter,
    version: z.string().regex(/^\d{4}$/),
    code: z.string().regex(/^[A-Z0-9]{1,5}$/),
    sense: z.enum(['in', 'out']),
    note: z.string().max(500).transform(tidy).default(''),
    confidence: Confidence.default('known'),
  }),
  output: z.object({ id: z.string() }),
})

/** Takes a judgement of one's own back. */
export const unmapIndustry = act('norms.unmapIndustry', {
  input: z.object({ id: recordId('industryMapping'), reason: Reason }),
  output: z.object({ id: z.string() }),
})

/** What is written down of a unit. */
export const AttributeFields = z.object({
  unitId: UnitId,
  attribute: Attribute,
  value: z.string().min(1).max(20),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable().default(null),
  basis: z.string().max(300).transform(tidy).default(''),
  confidence: Confidence.default('source'),
})

type AttributeFields = z.output<typeof AttributeFields>

export const attributeRules: FieldRule<AttributeFields>[] = [
  rulesOf<AttributeFields>()(['value', 'attribute'], ({ value, attribute }) =>
    valueOf(attribute).test(value) ? [] : [{ path: ['value'], code: 'attribute.value' }],
  ),
  inOrder,
]

/** Writes down what is so of a unit, or corrects it. */
export const setAttribute = act('norms.setAttribute', {
  input: alsoTold(
    AttributeFields.extend({
      id: recordId('unitAttribute').optional(),
      version: Version.optional(),
    }),
    attributeRules,
  ),
  output: Kept,
})

/** Takes out what should not have been written. */
export const dropAttribute = act('norms.dropAttribute', {
  input: z.object({ id: recordId('unitAttribute'), version: Version, reason: Reason }),
  output: z.object({ id: z.string() }),
})
