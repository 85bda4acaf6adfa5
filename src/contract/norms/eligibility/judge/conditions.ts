import { industriesIn, type Subject } from '../../subject.ts'
import { isOf, type Rule, type RuleOf } from '../rule.ts'
import type { Ask, Finding, Looked } from '../verdict.ts'
import { looked } from './facts.ts'
import { liesBelow } from './industry.ts'

/** Reads `new-machines=yes;foreign-fairs=1`; what is written otherwise is no answer. */
export const answersIn = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .split(';')
      .map((one) => one.split('='))
      .flatMap(([key = '', value = '']) =>
        key !== '' && value !== '' ? [[key.trim(), value.trim()] as const] : [],
      ),
  )

/** Does the condition belong to what is asked for? */
function belongs({ terms }: RuleOf<'condition'>, subject: Subject, ask: Ask): boolean {
  const named =
    terms.activities.length + terms.areas.length === 0 ||
    (ask.activity !== undefined && terms.activities.includes(ask.activity)) ||
    (terms.activities.length === 0 && ask.area !== undefined && terms.areas.includes(ask.area))
  const industries = industriesIn(subject.industries)
  const codes = terms.industries.flatMap(industriesIn)
  return named && (codes.length === 0 || industries.some((one) => codes.some((code) => liesBelow(one, code))))
}

function answered(
  { terms }: RuleOf<'condition'>,
  answer: string | undefined,
): { outcome: Finding; found: string } {
  if (answer === undefined) return { outcome: 'unclear', found: terms.question }
  if (terms.test === 'yes') {
    const outcome = answer === 'yes' ? 'passed' : answer === 'no' ? 'failed' : 'unclear'
    return {
      outcome,
      found: `${terms.question} ${answer === 'yes' ? 'Có.' : answer === 'no' ? 'Không.' : 'Chưa rõ.'}`,
    }
  }
  const count = /^\d{1,9}$/.test(answer) ? Number(answer) : null
  if (count === null) return { outcome: 'unclear', found: terms.question }
  const outcome = terms.limit === null || count < terms.limit ? 'passed' : 'failed'
  return { outcome, found: `${terms.question} ${count}.` }
}

/**
 * Conditions of the activity asked for, each as a question; nothing is asked where no activity is named.
 * @see TT 46/2012/TT-BCT Đ.4
 */
export function conditionsLooked(subject: Subject, rules: readonly Rule[], ask: Ask): Looked[] {
  if (ask.activity === undefined && ask.area === undefined) return []
  const answers = answersIn(ask.answers)
  return rules
    .filter(isOf('condition'))
    .filter((rule) => belongs(rule, subject, ask))
    .map((rule) => {
      const { outcome, found } = answered(rule, answers.get(rule.terms.key))
      return {
        ...looked(rule, 'condition', outcome, found),
        question: {
          key: rule.terms.key,
          asks: rule.terms.test === 'below' ? ('count' as const) : ('yes' as const),
        },
      }
    })
}
