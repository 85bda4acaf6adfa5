import { formatMillions } from '#contract/kernel/money.ts'
import type { NormFinding } from '#contract/planning/unit/queries.ts'
import { words } from '../words.ts'

const said = words.norm

/** What the norms have against a line, in a sentence with its article; a figure that somebody must look up says so. */
export function findingText({ kind, askedVnd, allowedVnd, basis, unsure }: NormFinding): string {
  const told =
    kind === 'noNorm' || allowedVnd === null
      ? said.none
      : said.above(formatMillions(askedVnd, 1), formatMillions(allowedVnd, 1))
  return [told, basis && ` (${basis})`, unsure && kind === 'aboveNorm' && `, ${said.unsure}`]
    .filter(Boolean)
    .join('')
}

/** By line, only what asks for more than the norm gives. */
export function aboveNorm(findings: readonly NormFinding[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const finding of findings)
    if (finding.kind === 'aboveNorm') found.set(finding.itemId, findingText(finding))
  return found
}
