import { claims, unitAttributes } from '../../../words/eligibility.ts'
import { industriesIn, type Industry, type Subject } from '../../subject.ts'
import { isOf, type Mapping, type Rule, type RuleOf } from '../rule.ts'
import type { Finding, Looked } from '../verdict.ts'
import { looked, type PlaceFacts, unruled } from './facts.ts'
import { saidOf } from './place.ts'
import { claimOf } from './who.ts'

/** Does the code lie at or below another of the same version? Sections ("C") are not the beginning of their codes. */
export const liesBelow = ({ version, code }: Industry, other: Industry): boolean =>
  version === other.version && code.startsWith(other.code)

/**
 * Letters of Article 5 to which an industry belongs: the judgement on the closest code above it decides for a letter,
 * a province's own before the nation's.
 */
export function lettersOf(industry: Industry, mappings: readonly Mapping[]): string[] {
  const near = mappings.filter((mapping) => liesBelow(industry, mapping))
  const byLetter = Map.groupBy(near, ({ letter }) => letter)
  return [...byLetter].flatMap(([letter, found]) => {
    const [closest] = found.toSorted(
      (a, b) =>
        b.code.length - a.code.length || Number(a.provinceId === '00') - Number(b.provinceId === '00'),
    )
    return closest?.sense === 'in' ? [letter] : []
  })
}

/** Is the ground such that the letter counts there (minerals: difficult areas)? */
function onGround(
  rule: RuleOf<'industry'>,
  places: readonly PlaceFacts[],
): { outcome: Finding; told: string } {
  const { places: names } = rule.terms
  if (names.length === 0) return { outcome: 'passed', told: '' }
  const wanted = names.map((name) => unitAttributes[name].toLowerCase()).join(' hoặc ')
  const said = places.flatMap((place) =>
    names.map((name) => saidOf(place, name, [place.id, ...place.above.map(({ id }) => id)])?.value ?? null),
  )
  if (said.includes('yes')) return { outcome: 'passed', told: ` Nơi sản xuất là ${wanted}.` }
  if (said.length > 0 && said.every((value) => value === 'no'))
    return { outcome: 'failed', told: ` Nơi sản xuất không phải ${wanted}.` }
  return { outcome: 'unclear', told: ` Chưa có dữ liệu nơi sản xuất là ${wanted} hay không.` }
}

const unknown = (found: string, remedy: string): Looked =>
  unruled('industry', 'unclear', { title: 'Ngành nghề được hỗ trợ', found, remedy })

const better = { passed: 0, unclear: 1, failed: 2 } satisfies Record<Finding, number>

/** No letter counts them: outside the list, or of a version that nobody has judged. */
function outside(
  industries: readonly Industry[],
  own: readonly RuleOf<'industry'>[],
  mappings: readonly Mapping[],
): Looked {
  const codes = industries.map(({ code, version }) => `${code} (VSIC ${version})`).join(', ')
  const unmapped = industries.filter(
    ({ version }) => !mappings.some((mapping) => mapping.version === version),
  )
  if (unmapped.length > 0)
    return unknown(
      `Mã ngành ${codes} chưa được xếp vào danh mục.`,
      'Chọn mã ngành theo hệ thống ngành hiện hành, hoặc đề nghị Sở Công Thương xếp mã này vào danh mục.',
    )
  return {
    ...unruled('industry', 'failed', {
      title: 'Ngành nghề được hỗ trợ',
      found: `Mã ngành ${codes} không thuộc danh mục ngành nghề được hỗ trợ.`,
      remedy:
        'Xem lại mã ngành của phần sản xuất công nghiệp, tiểu thủ công nghiệp; nếu đúng ngành, đề nghị Sở Công Thương xếp mã này.',
    }),
    basis: own[0] ? looked(own[0], 'industry', 'failed', '').basis : [],
  }
}

/**
 * Is one of the industries among those of Article 5? One that counts is enough.
 * @see NĐ 45/2012/NĐ-CP Đ.5; TT 46/2012/TT-BCT Đ.5
 */
export function industryLooked(
  subject: Subject,
  rules: readonly Rule[],
  mappings: readonly Mapping[],
  places: readonly PlaceFacts[],
): Looked {
  const own = rules.filter(isOf('industry'))
  const claimed = own.find(({ terms }) => terms.claim !== null && claimOf(subject, terms.claim) === 'yes')
  if (claimed)
    return looked(
      claimed,
      'industry',
      'passed',
      `Cơ sở ${claims[claimed.terms.claim ?? 'cleanerProduction']}.`,
    )
  const industries = industriesIn(subject.industries)
  if (industries.length === 0)
    return unknown('Chưa có ngành nghề.', 'Chọn ngành nghề theo mã VSIC đã đăng ký hoặc đang sản xuất.')
  if (own.length === 0)
    return unknown('Chưa có danh mục ngành nghề cho ngày này.', 'Đối chiếu văn bản có hiệu lực vào ngày này.')
  const found = industries.flatMap((industry) => {
    const letters = lettersOf(industry, mappings)
    return own
      .filter(({ terms }) => letters.includes(terms.letter))
      .map((rule) => {
        const ground = onGround(rule, places)
        return looked(
          rule,
          'industry',
          ground.outcome,
          `Mã ngành ${industry.code} (VSIC ${industry.version}).${ground.told}`,
        )
      })
  })
  const [best] = found.toSorted((a, b) => better[a.outcome] - better[b.outcome])
  return best ?? outside(industries, own, mappings)
}
