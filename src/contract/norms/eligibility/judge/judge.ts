import { officialDate } from '../../../territory/sentences.ts'
import type { Subject } from '../../subject.ts'
import { inForce, isOf, type Rule } from '../rule.ts'
import type { Ask, Finding, Looked, Verdict, VerdictOutcome } from '../verdict.ts'
import { conditionsLooked } from './conditions.ts'
import { every, type JudgeFacts, looked, type PlaceFacts } from './facts.ts'
import { industryLooked } from './industry.ts'
import { placeLooked } from './place.ts'
import { prioritiesFound } from './priorities.ts'
import { nobody, type Route, routesOf } from './who.ts'

/**
 * The day whose rules count. A đề án that was approved before a change goes on under the rules of its own day where
 * the change says so.
 * @see NĐ 235/2025/NĐ-CP, điều khoản chuyển tiếp
 */
export function judgedBy(
  ask: Pick<Ask, 'on' | 'decidedOn'>,
  rules: readonly Rule[],
): { day: string; why: string | null } {
  const { on, decidedOn } = ask
  if (decidedOn === undefined || decidedOn >= on) return { day: on, why: null }
  const change = rules
    .filter(isOf('transition'))
    .find(({ terms }) => decidedOn < terms.changedOn && terms.changedOn <= on)
  if (!change) return { day: on, why: null }
  const why = `Đề án được duyệt ngày ${officialDate(decidedOn)}, nên xét theo quy định của ngày đó. ${change.title} (${change.basis})`
  return { day: decidedOn, why }
}

/** Rules that speak on this day, for this money, on this ground. */
function speaking(rules: readonly Rule[], ask: Ask, day: string, places: readonly PlaceFacts[]): Rule[] {
  return rules.filter(
    (rule) =>
      inForce(rule, day) &&
      (rule.funding === 'both' || rule.funding === ask.funding) &&
      (rule.territoryId === null || places.some(({ within }) => within.includes(rule.territoryId ?? ''))),
  )
}

const better = { passed: 0, unclear: 1, failed: 2 } satisfies Record<Finding, number>

interface Seen {
  route: Route
  looked: Looked[]
  outcome: Finding
}

const free = (rule: Route['rule']): Looked => looked(rule, 'place', 'passed', 'Không giới hạn địa bàn.')

/** Every way that is open, the best first; where two are as good, the plain one before a claim. */
function ways(subject: Subject, rules: readonly Rule[], facts: JudgeFacts, day: string): Seen[] {
  const place = placeLooked(subject, rules, facts.places, day)
  const industry = industryLooked(subject, rules, facts.mappings, facts.places)
  return routesOf(subject, rules)
    .map((route) => {
      const { anywhere, anyIndustry } = route.rule.terms
      const seen = [...route.looked, anywhere ? free(route.rule) : place, ...(anyIndustry ? [] : [industry])]
      return { route, looked: seen, outcome: every(seen.map(({ outcome }) => outcome)) }
    })
    .toSorted(
      (a, b) =>
        better[a.outcome] - better[b.outcome] ||
        Number(a.route.rule.terms.claim !== null) - Number(b.route.rule.terms.claim !== null),
    )
}

const outcomes = { passed: 'eligible', unclear: 'unclear', failed: 'ineligible' } satisfies Record<
  Finding,
  VerdictOutcome
>

function said(outcome: Finding, all: readonly Looked[], day: string): string {
  const date = officialDate(day)
  const open = all.filter((each) => each.outcome === 'unclear').length
  switch (outcome) {
    case 'passed':
      return `Đủ điều kiện được hỗ trợ theo quy định có hiệu lực ngày ${date}.`
    case 'unclear':
      return `Chưa thấy điều gì không đạt theo quy định có hiệu lực ngày ${date}; còn ${open} điều cần xác minh.`
    case 'failed':
      return `Chưa đủ điều kiện theo quy định có hiệu lực ngày ${date}: ${all
        .filter((each) => each.outcome === 'failed')
        .map(({ found }) => found)
        .join(' ')}`
  }
}

/**
 * May this subject have support? Rule by rule, with its article, what was looked at and what would make it pass.
 * Nothing of the law stands here: the rules are rows with their days.
 * @see NĐ 45/2012/NĐ-CP Đ.1, Đ.5, Đ.6; TT 46/2012/TT-BCT Đ.3–Đ.6; NĐ 235/2025/NĐ-CP
 */
export function judge(subject: Subject, ask: Ask, facts: JudgeFacts): Verdict {
  const { day, why } = judgedBy(ask, facts.rules)
  const rules = speaking(facts.rules, ask, day, facts.places)
  const [best] = ways(subject, rules, facts, day)
  const who = best ? best.looked : [nobody(subject, rules)]
  const all = [...who, ...conditionsLooked(subject, rules, ask)]
  const outcome = every(all.map((each) => each.outcome))
  return {
    outcome: outcomes[outcome],
    text: said(outcome, all, day),
    judgedBy: day,
    transition: why,
    looked: all,
    priorities: prioritiesFound(rules, { subject, mappings: facts.mappings, places: facts.places, day }),
    unordered: best?.route.rule.terms.claim === 'cleanerProduction',
  }
}
