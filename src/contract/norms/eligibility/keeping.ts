import type { Actor } from '../../kernel/actor.ts'
import { fold } from '../../kernel/text.ts'
import { keptBy } from '../rules.ts'
import type { Rule, RuleChange } from './rule.ts'
import type { RuleTerms } from './terms.ts'

const confirmers = ['departmentDirector', 'ministryLeader']

/** May this person say that the rule was compared with its text? Whoever wrote it last may not: four eyes. */
export function mayConfirmRule(
  actor: Actor | null,
  rule: Pick<Rule, 'provinceId' | 'confirmedOn'> & { enteredById: string | null },
): 'yes' | 'no' | 'fourEyes' {
  if (!actor || !confirmers.includes(actor.role) || keptBy(actor) !== rule.provinceId) return 'no'
  if (rule.confirmedOn !== null) return 'no'
  return rule.enteredById === actor.personId ? 'fourEyes' : 'yes'
}

/** Rules that are the nation's alone: what an enterprise's size is, and what goes on as it was. */
export const onlyNational = (terms: RuleTerms): boolean =>
  terms.aspect === 'size' || terms.aspect === 'transition'

const test = (value: unknown): string => JSON.stringify(value)

/** What a rule speaks of; two that speak of the same thing at once contradict each other. */
function speaksOf(terms: RuleTerms, title: string): string[] {
  switch (terms.aspect) {
    case 'who':
      return terms.kinds.map((kind) => `${kind} ${terms.claim ?? ''}`)
    case 'place': {
      if (terms.craftVillage) return ['craftVillage']
      const above = terms.above.length > 0 ? terms.above : [null]
      return terms.unitKinds.flatMap((kind) =>
        above.map((one) => test([kind, one, terms.ofCity, terms.test])),
      )
    }
    case 'industry':
      return [terms.letter]
    case 'condition': {
      const what = terms.activities.length > 0 ? terms.activities : terms.areas
      return (what.length > 0 ? what : ['']).map((one) => `${terms.key} ${one}`)
    }
    case 'priority':
      return [`${terms.group} ${fold(title)}`]
    case 'size':
      return [terms.sector]
    case 'transition':
      return [terms.changedOn]
  }
}

type Speaking = Pick<Rule, 'terms' | 'title' | 'funding' | 'territoryId' | 'validFrom' | 'validTo'>

/** Do two rules of one keeper speak of the same thing on one day, for the same money, on the same ground? */
export function collide(one: Speaking, other: Speaking): boolean {
  if (one.terms.aspect !== other.terms.aspect || one.territoryId !== other.territoryId) return false
  if (one.funding !== 'both' && other.funding !== 'both' && one.funding !== other.funding) return false
  const apart =
    (one.validTo !== null && one.validTo < other.validFrom) ||
    (other.validTo !== null && other.validTo < one.validFrom)
  if (apart) return false
  const said = speaksOf(other.terms, other.title)
  return speaksOf(one.terms, one.title).some((key) => said.includes(key))
}

/** What changed between the rules of two days: a rule in whose place another came is a change of it. */
export function changesBetween(before: readonly Rule[], after: readonly Rule[]): RuleChange[] {
  const stayed = new Set(before.filter(({ id }) => after.some((rule) => rule.id === id)).map(({ id }) => id))
  const gone = before.filter(({ id }) => !stayed.has(id))
  const come = after.filter(({ id }) => !stayed.has(id))
  const taken = new Set<string>()
  const changes: RuleChange[] = gone.map((rule) => {
    const keys = speaksOf(rule.terms, rule.title)
    const next = come.find(
      (one) =>
        !taken.has(one.id) &&
        one.provinceId === rule.provinceId &&
        one.terms.aspect === rule.terms.aspect &&
        speaksOf(one.terms, one.title).some((key) => keys.includes(key)),
    )
    if (next) taken.add(next.id)
    return next ? { kind: 'changes', before: rule, after: next } : { kind: 'ends', before: rule, after: null }
  })
  return [
    ...changes,
    ...come
      .filter(({ id }) => !taken.has(id))
      .map((rule) => ({ kind: 'begins' as const, before: null, after: rule })),
  ]
}
