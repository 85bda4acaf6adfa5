import { crossCheck, type CrossCheck, type Finding } from '#contract/programme/findings.ts'
import type { ProgrammeContent } from '#contract/programme/model.ts'

const checks = new WeakMap<ProgrammeContent, CrossCheck>()

/** The consistency check of a content, computed once; a draft does not miss its decision yet. */
export function checkOf(content: ProgrammeContent, decided: boolean): CrossCheck {
  const found = checks.get(content) ?? crossCheck(content, { decided })
  checks.set(content, found)
  return found
}

/** What a person looked at when settling a finding: other figures are another question. */
export const figuresOf = ({ printed, computed, difference }: Finding): string =>
  [printed, computed, difference].map((figure) => figure ?? '').join(' | ')
