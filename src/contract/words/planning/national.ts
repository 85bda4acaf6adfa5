import type {
  Appraisers,
  Criterion,
  CriterionMark,
  DayKind,
  NationalResult,
  NationalStanding,
} from '../../planning/national/nouns.ts'
import type { ProfileStep } from '../../planning/nouns.ts'

/** What happened in this part of the room `planning`, told in the past; and words of refused fields. */
export const nationalHappened = {
  'planning.appraiseNational': 'Thẩm định cấp cơ sở «{name}»: {result}',
  'planning.sendNational': 'Gửi Cục báo cáo đăng ký kế hoạch khuyến công quốc gia số {number}: {count} mục',
  'planning.recordNationalResult': 'Ghi kết quả của Bộ về «{name}»: {result}',
  'planning.saveOutsideClass': 'Ghi lớp đào tạo của ngành khác: {name}',
  'planning.removeOutsideClass': 'Xoá lớp đào tạo của ngành khác: {name}',
} as const

export const nationalFields = {
  'planning.national.criterion_twice': 'Mỗi tiêu chí chấm một lần.',
  'planning.national.local': 'Mục này không đề nghị kinh phí khuyến công quốc gia.',
  'planning.national.state': 'Mục đang ở bước «{standing}», chưa làm được việc này.',
  'planning.national.unmet': 'Còn tiêu chí chưa đạt nên chỉ có thể trả lại để bổ sung.',
  'planning.national.say_why': 'Hãy ghi rõ lý do.',
  'planning.national.amount': 'Được duyệt thì ghi số kinh phí khuyến công quốc gia được duyệt.',
  'planning.national.above': 'Số được duyệt nhiều hơn số đề nghị ({asked} triệu đồng).',
  'planning.national.future': 'Ngày này chưa đến.',
  'planning.national.two_rounds': 'Các mục không cùng một đợt kế hoạch; hãy gửi riêng từng năm.',
  'planning.outside.days': 'Ngày kết thúc không được trước ngày bắt đầu.',
  'planning.outside.year': 'Ngày của lớp nằm ngoài năm {year}.',
  'planning.outside.unit': 'Không có xã, phường này trong tỉnh.',
} as const

export const nationalStandingWords: Record<NationalStanding, string> = {
  waiting: 'Chờ thẩm định cơ sở',
  supplement: 'Chờ bổ sung hồ sơ',
  appraised: 'Đã thẩm định cơ sở',
  sent: 'Đã gửi Cục',
  returned: 'Cục trả lại',
  approved: 'Bộ phê duyệt',
  refused: 'Không được duyệt',
}

export const criterionWords: Record<Criterion, string> = {
  principles: 'Phù hợp nguyên tắc lập đề án',
  objectives: 'Mục tiêu, sự cần thiết, hiệu quả; kinh phí và nguồn lực hợp lý',
  capacity: 'Năng lực của đơn vị thực hiện, phối hợp, thụ hưởng',
  combination: 'Khả năng kết hợp, lồng ghép với chương trình khác',
  file: 'Hồ sơ đầy đủ, đúng quy định',
}

export const criterionMarkWords: Record<CriterionMark, string> = {
  met: 'Đạt',
  partly: 'Đạt một phần',
  unmet: 'Chưa đạt',
}

export const appraiserWords: Record<Appraisers, string> = {
  council: 'Hội đồng thẩm định',
  staff: 'Bộ phận chuyên môn của Sở',
}

export const nationalResultWords: Record<NationalResult, string> = {
  approved: 'Phê duyệt',
  returned: 'Trả lại để bổ sung',
  refused: 'Không phê duyệt',
}

export const dayKindWords: Record<DayKind, string> = {
  round: 'Đợt lập kế hoạch',
  step: 'Bước của quy trình',
  year: 'Lịch hằng năm',
}

export const profileStepWords: Record<ProfileStep, string> = {
  send: 'Đơn vị gửi Sở Công Thương',
  appraise: 'Sở thẩm định cấp cơ sở',
  financeOpinion: 'Sở Tài chính cho ý kiến',
  approve: 'Phê duyệt kế hoạch',
  sendNational: 'Sở gửi Cục báo cáo đăng ký',
  nationalAppraise: 'Cục thẩm định cấp Bộ',
  nationalApprove: 'Bộ phê duyệt',
  assign: 'Giao kế hoạch',
}
