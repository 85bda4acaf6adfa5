import type { Attribute } from '../norms/eligibility/attributes.ts'
import type { Claim, PriorityTerms, RuleAspect } from '../norms/eligibility/terms.ts'
import type { Finding, VerdictOutcome } from '../norms/eligibility/verdict.ts'
import type { EstablishmentKind } from '../norms/nouns.ts'
import type { Size } from '../norms/size.ts'
import type { Confidence } from '../agenda/dues.ts'

/** Words of who may benefit, where, in which industries, with which priority. */

/** What happened, told in the past. */
export const eligibilityHappened = {
  'norms.addRule': 'Nhập quy định «{name}»',
  'norms.correctRule': 'Sửa quy định «{name}»',
  'norms.endRule': 'Cho quy định «{name}» hết hiệu lực sau ngày {day}',
  'norms.confirmRule': 'Xác nhận đã đối chiếu quy định «{name}»',
  'norms.mapIndustry': 'Xếp mã ngành {code} vào điểm {letter}',
  'norms.unmapIndustry': 'Bỏ xếp mã ngành {code} khỏi điểm {letter}',
  'norms.setAttribute': 'Ghi đặc điểm địa bàn {name}: {what}',
  'norms.dropAttribute': 'Bỏ đặc điểm địa bàn {name}: {what}',
} as const

/** Kinds of records as the trail names them. */
export const eligibilityRecords = {
  eligibilityRule: 'Quy định về đối tượng, địa bàn, ngành nghề',
  industryMapping: 'Xếp mã ngành',
  unitAttribute: 'Đặc điểm địa bàn',
} as const

/** Refusals on fields. */
export const eligibilityFields = {
  'rule.days': 'Ngày cuối phải sau hoặc bằng ngày đầu {day}.',
  'rule.overlap': 'Trùng với quy định «{name}», hiệu lực {from} – {to}.',
  'rule.territory': 'Chỉ chọn tỉnh, thành phố của mình, hiện nay hoặc trước sắp xếp.',
  'rule.same': 'Loại quy định này không đổi được; hãy cho hết hiệu lực rồi nhập quy định khác.',
  'rule.nation': 'Loại quy định này do Bộ nhập cho cả nước.',
  'rule.funding': 'Tỉnh chỉ quy định cho khuyến công địa phương.',
  'rule.ended': 'Quy định đã hết hiệu lực từ ngày {day}.',
  'rule.limit': 'Câu hỏi về số lần cần một số giới hạn.',
  'industry.unknown': 'Không có mã ngành {code} trong hệ thống ngành {version}.',
  'industry.letter': 'Không có điểm này trong danh mục ngành nghề.',
  'attribute.value':
    'Ghi có hoặc không; với loại đô thị ghi đặc biệt, I, II, III; với phường từ xã ghi ngày.',
  'attribute.unit': 'Đơn vị này không có vào ngày {day}, hoặc thuộc tỉnh khác.',
  'attribute.overlap': 'Đã ghi «{value}» cho thời gian từ {from}; hãy sửa dòng đó.',
} as const

export const establishmentKinds: Record<EstablishmentKind, string> = {
  sme: 'Doanh nghiệp nhỏ và vừa',
  cooperative: 'Hợp tác xã',
  cooperativeUnion: 'Liên hiệp hợp tác xã',
  cooperativeGroup: 'Tổ hợp tác',
  businessHousehold: 'Hộ kinh doanh',
  craftVillageProducer: 'Cơ sở trong làng nghề',
  cleanerProductionApplicant: 'Cơ sở áp dụng sản xuất sạch hơn',
  clusterInvestor: 'Nhà đầu tư hạ tầng cụm công nghiệp',
  artisan: 'Nghệ nhân',
}

export const sizes: Record<Size, string> = {
  micro: 'Siêu nhỏ',
  small: 'Nhỏ',
  medium: 'Vừa',
  large: 'Lớn',
}

export const ruleAspects: Record<RuleAspect, string> = {
  who: 'Đối tượng',
  size: 'Quy mô doanh nghiệp',
  place: 'Địa bàn',
  industry: 'Ngành nghề',
  condition: 'Điều kiện từng hoạt động',
  priority: 'Thứ tự ưu tiên',
  transition: 'Chuyển tiếp',
}

export const priorityGroups: Record<PriorityTerms['group'], string> = {
  place: 'Địa bàn',
  industry: 'Ngành nghề, sản phẩm',
  applicant: 'Chủ cơ sở',
}

export const claims: Record<Claim, string> = {
  cleanerProduction: 'áp dụng sản xuất sạch hơn',
  sustainableProduction: 'áp dụng sản xuất và tiêu dùng bền vững',
  clusterInfrastructure: 'đầu tư hạ tầng cụm công nghiệp',
  artisan: 'nghệ nhân nhân dân, nghệ nhân ưu tú',
  craftVillage: 'sản xuất trong làng nghề được công nhận',
}

export const unitAttributes: Record<Attribute, string> = {
  highland: 'Vùng cao',
  island: 'Hải đảo',
  border: 'Biên giới',
  ethnicMinority: 'Vùng đồng bào dân tộc thiểu số',
  poor: 'Thuộc huyện nghèo (30a)',
  newCountryside: 'Trong kế hoạch nông thôn mới',
  difficult: 'Địa bàn kinh tế - xã hội khó khăn',
  especiallyDifficult: 'Địa bàn kinh tế - xã hội đặc biệt khó khăn',
  cityClass: 'Loại đô thị',
  formerCommune: 'Phường chuyển từ xã',
}

export const ruleConfidences: Record<Confidence, string> = {
  source: 'Theo văn bản',
  known: 'Theo hiểu biết chung',
  uncertain: 'Cần đối chiếu',
}

export const findings: Record<Finding, string> = {
  passed: 'Đạt',
  failed: 'Không đạt',
  unclear: 'Cần xác minh',
}

export const verdictOutcomes: Record<VerdictOutcome, string> = {
  eligible: 'Đủ điều kiện',
  unclear: 'Cần xác minh thêm',
  ineligible: 'Chưa đủ điều kiện',
}
