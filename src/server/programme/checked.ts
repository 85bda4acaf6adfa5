import { crossCheck, type CrossCheck } from '#contract/programme/findings.ts'
import type { ProgrammeContent } from '#contract/programme/model.ts'

const checks = new WeakMap<ProgrammeContent, CrossCheck>()

/** The consistency check of a content, computed once; a draft does not miss its decision yet. */
export function checkOf(content: ProgrammeContent, decided: boolean): CrossCheck {
  const found = checks.get(content) ?? crossCheck(content, { decided })
  checks.set(content, found)
  return found
}
