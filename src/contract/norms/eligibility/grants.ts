/** Keeps the rules of who may benefit: the department those of its province, the Ministry the nation's. */
export const keepingRules = [
  'norms.addRule',
  'norms.correctRule',
  'norms.endRule',
  'norms.mapIndustry',
  'norms.unmapIndustry',
  'norms.setAttribute',
  'norms.dropAttribute',
] as const
