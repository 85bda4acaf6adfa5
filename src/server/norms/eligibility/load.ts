import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { Confidence } from '#contract/agenda/dues.ts'
import { Attribute } from '#contract/norms/eligibility/attributes.ts'
import { RuleFunding } from '#contract/norms/eligibility/rule.ts'
import { Letter, RuleTerms } from '#contract/norms/eligibility/terms.ts'
import { config } from '#server/platform/config.ts'
import type { Queryable } from '#server/platform/db.ts'
import { keepAttributes, keepIndustries, keepMappings, keepRules, isNewContent } from './store-load.ts'

const Day = z.iso.date()
const Province = z.string().regex(/^\d{2}$/)

const RuleFact = z.strictObject({
  key: z.string(),
  province: Province,
  title: z.string().min(1),
  terms: RuleTerms,
  remedy: z.string().default(''),
  funding: RuleFunding.default('both'),
  territory: z.string().nullable().default(null),
  from: Day,
  to: Day.nullable().default(null),
  basis: z.string().min(1),
  confidence: Confidence,
  note: z.string().default(''),
})

const MappingFact = z.strictObject({
  letter: Letter,
  version: z.string(),
  code: z.string(),
  sense: z.enum(['in', 'out']).default('in'),
  note: z.string().default(''),
  confidence: Confidence,
})

const AttributeFact = z.strictObject({
  province: Province,
  unit: z.string(),
  attribute: Attribute,
  value: z.string(),
  from: Day,
  to: Day.nullable().default(null),
  basis: z.string(),
  confidence: Confidence,
})

const Vsic = z.object({
  version: z.string(),
  title: z.string(),
  decision: z.string(),
  effectiveDate: Day,
  industries: z.array(z.tuple([z.string(), z.number().int(), z.string(), z.string().nullable()])),
})

/** Versions of which we know the decision and have no table of codes yet. */
const named = [
  {
    version: '2018',
    title: 'Hệ thống ngành kinh tế Việt Nam',
    decision: '27/2018/QĐ-TTg',
    effectiveDate: '2018-08-20',
  },
]

const folder = join(config.repo, 'data/reference')

/** What a file holds, or null where the very same content is loaded already. */
async function fresh<T>(db: Queryable, shape: z.ZodType<T>, path: string): Promise<T | null> {
  const raw = readFileSync(join(folder, path), 'utf8')
  const hash = createHash('sha256').update(raw).digest('hex')
  return (await isNewContent(db, path, hash)) ? shape.parse(JSON.parse(raw)) : null
}

async function loadVsic(db: Queryable): Promise<void> {
  const found = await fresh(db, Vsic, 'vsic-2025.json')
  if (!found) return
  const { industries, ...of } = found
  for (const version of named) await keepIndustries(db, version, [])
  await keepIndustries(
    db,
    of,
    industries.map(([code, level, name, parent]) => ({ code, level, name, parent })),
  )
}

const ruleFiles = ['who', 'sizes', 'places', 'industries', 'conditions', 'priorities', 'local', 'transitions']

/**
 * Loads VSIC and the shipped rules of who may benefit, as the role that migrates, after the units. A file is loaded
 * again when its content changed, and then changes nothing that a person has touched.
 * @throws when a file is not what its README says
 */
export async function loadEligibility(db: Queryable): Promise<void> {
  await loadVsic(db)
  for (const [file, name] of ruleFiles.entries()) {
    const rules = await fresh(db, z.array(RuleFact), `eligibility/${name}.json`)
    if (rules)
      await keepRules(
        db,
        rules.map((rule, index) => ({ ...rule, place: file * 100 + index })),
      )
  }
  const mappings = await fresh(db, z.array(MappingFact), 'eligibility/vsic.json')
  if (mappings) await keepMappings(db, mappings)
  const attributes = await fresh(db, z.array(AttributeFact), 'eligibility/attributes.json')
  if (attributes) await keepAttributes(db, attributes)
}
