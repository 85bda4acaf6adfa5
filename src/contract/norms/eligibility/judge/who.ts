import { claims, establishmentKinds, sizes } from '../../../words/eligibility.ts'
import type { Subject, Told } from '../../subject.ts'
import { isOf, type Rule, type RuleOf } from '../rule.ts'
import type { Claim } from '../terms.ts'
import type { Looked } from '../verdict.ts'
import { looked, unruled } from './facts.ts'

/** Does the subject claim this? Some kinds say so by themselves. */
export function claimOf(subject: Subject, claim: Claim): Told {
  switch (claim) {
    case 'cleanerProduction':
      return subject.kind === 'cleanerProductionApplicant' ? 'yes' : subject.cleanerProduction
    case 'sustainableProduction':
      return subject.sustainableProduction
    case 'clusterInfrastructure':
      return subject.kind === 'clusterInvestor' ? 'yes' : subject.clusterInfrastructure
    case 'artisan':
      return subject.artisanTitle === 'none' ? 'no' : 'yes'
    case 'craftVillage':
      return subject.kind === 'craftVillageProducer' ? 'yes' : subject.craftVillage
  }
}

/** A way to be among those who may benefit, with what was found of the person and the size. */
export interface Route {
  rule: RuleOf<'who'>
  looked: Looked[]
}

function sizeLooked(subject: Subject, rule: RuleOf<'who'>): Looked[] {
  const { sizes: allowed } = rule.terms
  if (allowed.length === 0) return []
  const size = subject.size
  if (size === undefined)
    return [
      looked(
        rule,
        'size',
        'unclear',
        'Chưa biết quy mô doanh nghiệp.',
        'Ghi số lao động tham gia bảo hiểm xã hội và doanh thu hoặc nguồn vốn của năm gần nhất để xác định quy mô.',
      ),
    ]
  const fits = allowed.includes(size)
  return [looked(rule, 'size', fits ? 'passed' : 'failed', `Quy mô: ${sizes[size].toLowerCase()}.`)]
}

function whoFound(subject: Subject, claim: Claim | null): string {
  const kind = establishmentKinds[subject.kind]
  return claim === null ? `${kind}.` : `${kind}, ${claims[claim]}.`
}

/** The ways that are open to the subject, or may be. */
export function routesOf(subject: Subject, rules: readonly Rule[]): Route[] {
  return rules.filter(isOf('who')).flatMap((rule) => {
    const { kinds, claim } = rule.terms
    if (!kinds.includes(subject.kind)) return []
    const claimed = claim === null ? 'yes' : claimOf(subject, claim)
    if (claimed === 'no') return []
    const who = looked(
      rule,
      'who',
      claimed === 'yes' ? 'passed' : 'unclear',
      whoFound(subject, claim),
      claim === null ? rule.remedy : `Cho biết cơ sở có ${claims[claim]} hay không, kèm giấy tờ.`,
    )
    return [{ rule, looked: [who, ...sizeLooked(subject, rule)] }]
  })
}

/** Nobody of this kind is named on that day. */
export function nobody(subject: Subject, rules: readonly Rule[]): Looked {
  const others = rules.filter(isOf('who')).filter(({ terms }) => terms.claim === null)
  const [first] = others
  const found = `${establishmentKinds[subject.kind]} chưa thuộc đối tượng của quy định áp dụng.`
  const kinds = [...new Set(others.flatMap(({ terms }) => terms.kinds))].map((kind) =>
    establishmentKinds[kind].toLowerCase(),
  )
  const remedy =
    kinds.length > 0
      ? `Đối tượng gồm: ${kinds.join(', ')}; cơ sở sản xuất áp dụng sản xuất sạch hơn không giới hạn loại hình.`
      : null
  return first
    ? { ...looked(first, 'who', 'failed', found), remedy }
    : unruled('who', 'unclear', {
        title: 'Đối tượng được hỗ trợ',
        found: 'Chưa có quy định về đối tượng cho ngày này trong hệ thống.',
        remedy: 'Đối chiếu văn bản có hiệu lực vào ngày này.',
      })
}
