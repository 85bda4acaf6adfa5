import type { Input, Output } from '#web/kit/call/call.ts'
import type { RuleAspect, RuleTerms } from '#contract/norms/eligibility/terms.ts'

export type RuleRow = Output<'norms.rules'>['items'][number]
export type RuleDraft = Input<'norms.addRule'>

/** What a person may begin with, by kind of rule. */
const blank: { [A in RuleAspect]: Extract<RuleTerms, { aspect: A }> } = {
  who: { aspect: 'who', kinds: ['sme'], claim: null, sizes: [], anywhere: false, anyIndustry: false },
  size: {
    aspect: 'size',
    sector: 'industry',
    test: 'workersAndMoney',
    bands: (['micro', 'small', 'medium'] as const).map((size) => ({
      size,
      workers: null,
      revenueVnd: null,
      capitalVnd: null,
    })),
  },
  place: {
    aspect: 'place',
    unitKinds: ['Xã'],
    above: [],
    ofCity: null,
    test: null,
    craftVillage: false,
    result: 'in',
  },
  industry: { aspect: 'industry', letter: 'h', claim: null, places: [] },
  condition: {
    aspect: 'condition',
    activities: [],
    areas: [],
    industries: [],
    key: '',
    question: '',
    test: 'yes',
    limit: null,
  },
  priority: { aspect: 'priority', group: 'industry', rank: 1, tests: [{ kind: 'stated' }] },
  transition: { aspect: 'transition', changedOn: '' },
}

export const blankTerms = (aspect: RuleAspect): RuleTerms => blank[aspect]

/** The rule as it can be written anew, or an empty one. */
export const draftOf = (row: RuleRow | null, home: string, today: string): RuleDraft =>
  row
    ? {
        terms: row.terms,
        title: row.title,
        remedy: row.remedy,
        funding: row.funding,
        territoryId: row.territoryId,
        validFrom: row.validFrom,
        validTo: row.validTo,
        basis: row.basis,
        confidence: row.confidence,
        note: row.note,
      }
    : {
        terms: blankTerms('priority'),
        title: '',
        remedy: '',
        funding: home === '00' ? 'both' : 'local',
        territoryId: null,
        validFrom: today,
        validTo: null,
        basis: '',
        confidence: 'source',
        note: '',
      }
