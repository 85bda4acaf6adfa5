import { describeTerms } from '#contract/norms/eligibility/describe.ts'
import type { RuleTerms } from '#contract/norms/eligibility/terms.ts'
import { useAsk } from '#web/kit/call/queries.ts'

/** What the machine reads of a rule in a sentence, activities by their names and not by their codes. */
export function Described({ terms }: { terms: RuleTerms }) {
  const { data } = useAsk('norms.catalogue', {})
  const nameOf = (wanted: string) => data?.activities.find(({ code }) => code === wanted)?.name ?? wanted
  return <>{describeTerms(terms, nameOf)}</>
}
