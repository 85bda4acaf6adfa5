import type { Act, Query } from '../../kernel/act.ts'
import * as acts from './acts.ts'
import * as queries from './queries.ts'

/** Acts and queries about who may benefit, by their names. */
export const eligibilityContracts = {
  'norms.addRule': acts.addRule,
  'norms.correctRule': acts.correctRule,
  'norms.endRule': acts.endRule,
  'norms.confirmRule': acts.confirmRule,
  'norms.mapIndustry': acts.mapIndustry,
  'norms.unmapIndustry': acts.unmapIndustry,
  'norms.setAttribute': acts.setAttribute,
  'norms.dropAttribute': acts.dropAttribute,
  'norms.industries': queries.industries,
  'norms.rules': queries.rules,
  'norms.ruleDifferences': queries.ruleDifferences,
  'norms.industryMappings': queries.industryMappings,
  'norms.unitAttributes': queries.unitAttributes,
  'norms.judge': queries.judge,
  'norms.size': queries.size,
} satisfies Record<string, Act | Query>
