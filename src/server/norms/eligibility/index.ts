import type { HistoryReaders } from '#server/identity/index.ts'
import { keepsNorms } from '#contract/norms/rules.ts'
import type { RegisteredAct, RegisteredQuery } from '#server/platform/door-types.ts'
import { dropAttributeAct, setAttributeAct, unitAttributesQuery } from './attributes.ts'
import { attributesImport } from './attributes-import.ts'
import { industriesQuery, industryMappingsQuery, mapIndustryAct, unmapIndustryAct } from './industries.ts'
import { judgeQuery, sizeQuery } from './judge.ts'
import { addRuleAct, confirmRuleAct, correctRuleAct, endRuleAct } from './keep.ts'
import { ruleDifferencesQuery, rulesQuery } from './rules.ts'
import { findRule } from './store-rules.ts'

/** Who may benefit, where, in which industries, with which priority; sizes by law; VSIC. */
export const eligibilityActs: RegisteredAct[] = [
  addRuleAct,
  correctRuleAct,
  endRuleAct,
  confirmRuleAct,
  mapIndustryAct,
  unmapIndustryAct,
  setAttributeAct,
  dropAttributeAct,
]

export const eligibilityQueries: RegisteredQuery[] = [
  industriesQuery,
  rulesQuery,
  ruleDifferencesQuery,
  industryMappingsQuery,
  unitAttributesQuery,
  judgeQuery,
  sizeQuery,
]

export const eligibilityIn = [attributesImport]

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Whoever keeps a rule reads who wrote what about it. */
export const readsRuleHistory: HistoryReaders[string] = async (db, actor, id) => {
  const found = uuid.test(id) ? await findRule(db, id) : null
  return found !== null && keepsNorms(actor, found.provinceId)
}
