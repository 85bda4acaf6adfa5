import type { NormConfidence, NormUnit, Funding } from '../norms/catalogue.ts'
import { eligibilityFields, eligibilityHappened, eligibilityRecords } from './eligibility.ts'

/** Words of the room `norms`. */

/** What happened, told in the past. */
export const normsHappened = {
  'norms.add': 'Nhập định mức {name}',
  'norms.correct': 'Sửa định mức {name}',
  'norms.end': 'Cho định mức {name} hết hiệu lực sau ngày {day}',
  'norms.confirm': 'Xác nhận đã đối chiếu định mức {name}',
  'norms.withdraw': 'Rút định mức {name}',
  ...eligibilityHappened,
} as const

/** Kinds of records as the trail names them. */
export const normsRecords = { norm: 'Định mức hỗ trợ', ...eligibilityRecords } as const

/** Refusals on fields. */
export const normsFields = {
  ...eligibilityFields,
  'norms.costs': 'Ghi chi phí bằng số tiền đồng, ví dụ 600000000 hoặc machine:600000000.',
  'norms.costsMost': 'Một khoản chi không quá 100.000 tỷ đồng. Hãy xem lại có thừa số 0 không.',
  'norms.activityUnknown': 'Không có việc nào mang mã {code} vào ngày {day}. Các mã dùng được: {known}.',
  'norms.rate': 'Ghi phần trăm lớn hơn 0 và không quá một trăm, nhiều nhất một chữ số sau dấu phẩy.',
  'norms.times': 'Hệ số phải từ 1 đến 5 lần.',
  'norms.ceiling': 'Mức tối đa phải lớn hơn 0 đồng.',
  'norms.nothing': 'Ghi tỷ lệ, mức tối đa, hoặc cả hai.',
  'norms.figures': 'Hàng chưa có số thì để trống tỷ lệ và mức tối đa.',
  'norms.every': 'Hàng có số phải nói của hoạt động nào.',
  'norms.ends': 'Ngày cuối phải sau hoặc bằng ngày đầu {day}.',
  'norms.overlap': 'Trùng thời gian trên cùng địa bàn với định mức «{name}», hiệu lực {from} – {to}.',
  'norms.overlapNow':
    'Vừa có người nhập một định mức khác trùng thời gian trên cùng địa bàn; hãy tải lại danh sách.',
  'norms.activity': 'Không có hoạt động mang mã này vào ngày đó.',
  'norms.item': 'Hoạt động này không có khoản chi mang mã «{item}».',
  'norms.ground': 'Chỉ chọn tỉnh, thành phố của mình, hiện nay hoặc trước sắp xếp.',
  'norms.groundNation': 'Định mức quốc gia không gắn với một tỉnh.',
  'norms.funding': 'Định mức của tỉnh chỉ cho kinh phí khuyến công địa phương.',
  'norms.groundDays': '{name} không còn hoặc chưa có vào ngày {day}.',
  'norms.legal': 'Chưa có văn bản này trong cơ sở văn bản pháp luật.',
  'norms.legalLater': 'Văn bản {number} ký ngày {day}, sau ngày bắt đầu hiệu lực đã ghi.',
  'norms.flags': 'Có hệ số ưu tiên thì nói nó nâng mức tối đa, nâng tỷ lệ, hay cả hai.',
} as const

export const fundings: Record<Funding, string> = {
  national: 'Khuyến công quốc gia',
  local: 'Khuyến công địa phương',
}

export const normConfidences: Record<NormConfidence, string> = {
  confirmed: 'Đã đối chiếu',
  uncertain: 'Cần đối chiếu',
}

/** What a ceiling is counted by: "tối đa … đồng mỗi cơ sở". */
export const normUnits: Record<NormUnit, string> = {
  establishment: 'cơ sở',
  enterprise: 'doanh nghiệp',
  model: 'mô hình',
  product: 'sản phẩm',
  brand: 'thương hiệu',
  showroom: 'phòng trưng bày',
  association: 'hội, hiệp hội',
  linkage: 'cụm liên kết',
  cluster: 'cụm công nghiệp',
  round: 'lần bình chọn',
  class: 'lớp',
  event: 'hội nghị, cuộc',
  stall: 'gian hàng',
  trip: 'chuyến',
  issue: 'số, ấn phẩm',
  year: 'năm',
  project: 'đề án',
  person: 'người',
}
