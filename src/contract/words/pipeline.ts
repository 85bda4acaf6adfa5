import type {
  Arrangement,
  Bringer,
  Origin,
  Piece,
  ProposalFileRole,
  ProposalState,
  RankingCriterion,
} from '../pipeline/nouns.ts'
import type { PipelineStep } from '../pipeline/workflow.ts'

/** Words of the room `pipeline`. */

/** What happened, told in the past. */
export const pipelineHappened = {
  'pipeline.create': 'Ghi đề xuất {code}: {name}',
  'pipeline.edit': 'Sửa đề xuất {code}',
  'pipeline.complete': 'Hoàn thiện đề xuất {code}',
  'pipeline.register': 'Đăng ký đề xuất {code}',
  'pipeline.confirm': 'Xác nhận của xã về đề xuất {code}',
  'pipeline.assign': 'Giao đề xuất {code} cho {person}',
  'pipeline.weigh': 'Tính lại đề xuất {code} theo quy định hiện hành',
  'pipeline.return': 'Trả đề xuất {code} để bổ sung',
  'pipeline.markReady': 'Đánh dấu đề xuất {code} đã sẵn sàng',
  'pipeline.defer': 'Để đề xuất {code} lại năm {year}',
  'pipeline.refuse': 'Không tiếp nhận đề xuất {code}',
  'pipeline.take': 'Đưa đề xuất {code} vào kế hoạch năm {year}',
  'pipeline.release': 'Đưa đề xuất {code} từ kế hoạch trở lại ngân hàng',
  'pipeline.reopen': 'Mở lại đề xuất {code}',
  'pipeline.withdraw': 'Rút đề xuất {code}',
  'pipeline.copy': 'Chép đề xuất {from} thành {code} cho năm {year}',
  'pipeline.saveDraft': 'Lưu bản đang viết «{name}»',
  'pipeline.dropDraft': 'Bỏ bản đang viết «{name}»',
  'pipeline.setPlace': 'Đặt thứ tự ưu tiên của {code} năm {year}',
  'pipeline.setReadinessRule': 'Đặt thành phần hồ sơ «{piece}» cho {activity}',
  'pipeline.setRankingRule': 'Đặt tiêu chí xếp hạng «{criterion}»',
} as const

/** Kinds of records as the trail names them. */
export const pipelineRecords = {
  proposal: 'Đề xuất trong ngân hàng đề án',
  proposalDraft: 'Đề xuất đang viết',
  pipelineRule: 'Quy tắc của ngân hàng đề án',
} as const

/** Words of refused fields. */
export const pipelineFields = {
  'pipeline.asked_above_cost':
    'Đề nghị hỗ trợ {asked} triệu đồng, nhiều hơn cả khoản chi {total} triệu đồng.',
  'pipeline.sources_above_cost':
    'Các nguồn cộng lại {sum} triệu đồng, nhiều hơn khoản chi {total} triệu đồng.',
  'pipeline.unit_gone':
    '{name} đã kết thúc ngày {last}; từ ngày 01/7/2025 không còn cấp huyện. Hãy chọn xã, phường của ngày {on}.',
  'pipeline.unit_not_begun': '{name} chưa có vào ngày {on}. Hãy chọn đơn vị của ngày đó hoặc sửa ngày.',
  'pipeline.unit_level': 'Hãy chọn xã, phường, thị trấn hoặc đặc khu nơi sản xuất.',
  'pipeline.unit_elsewhere': '{name} không thuộc địa bàn của bạn.',
  'pipeline.establishment_elsewhere': 'Cơ sở này không thuộc địa bàn của bạn hoặc không phải của bạn.',
  'pipeline.establishment_merged': 'Cơ sở {name} đã gộp vào cơ sở khác; hãy chọn cơ sở còn lại.',
  'pipeline.establishment_not_named': 'Cơ sở này không có trong danh sách thụ hưởng của đề xuất.',
  'pipeline.programme_unknown': 'Không có chương trình mã này, hoặc chương trình chưa được phê duyệt.',
  'pipeline.budget_line_unknown': 'Chương trình đã chọn không có dòng ngân sách này.',
  'pipeline.year_past': 'Các năm đã chọn đều đã qua. Hãy chọn năm {year} trở đi.',
  'pipeline.cost_year': 'Năm {year} không có trong các năm thực hiện.',
  'pipeline.nothing_asked': 'Chưa có khoản chi nào có số tiền.',
  'pipeline.say_why': 'Hãy viết vì sao cần làm, hoặc mục tiêu.',
  'pipeline.say_contact': 'Hãy ghi điện thoại hoặc thư điện tử để liên hệ lại.',
  'pipeline.not_ready':
    'Còn thiếu {count} thành phần bắt buộc hoặc chưa đủ điều kiện. Vẫn muốn đánh dấu sẵn sàng thì ghi lý do.',
  'pipeline.return_year': 'Năm quay lại phải từ {year} trở đi.',
  'pipeline.desk': 'Người này không làm việc ở Trung tâm hoặc Sở của tỉnh.',
  'pipeline.draft': 'Không có bản đang viết này, hoặc đã lưu thành đề xuất.',
} as const

export const proposalStates: Record<ProposalState, string> = {
  idea: 'Ý tưởng',
  registered: 'Đã đăng ký',
  returned: 'Trả lại bổ sung',
  ready: 'Sẵn sàng',
  taken: 'Đã vào kế hoạch',
  deferred: 'Để lại năm sau',
  refused: 'Không tiếp nhận',
  withdrawn: 'Đã rút',
}

export const proposalSteps: Record<PipelineStep, string> = {
  edit: 'Sửa nội dung',
  complete: 'Hoàn thiện nội dung',
  register: 'Đăng ký',
  confirm: 'Xã xác nhận',
  assign: 'Giao người xử lý',
  weigh: 'Tính lại theo quy định hiện hành',
  return: 'Trả lại bổ sung',
  markReady: 'Đánh dấu sẵn sàng',
  defer: 'Để lại năm sau',
  refuse: 'Không tiếp nhận',
  take: 'Đưa vào kế hoạch',
  release: 'Trở lại ngân hàng',
  reopen: 'Mở lại',
  withdraw: 'Rút đề xuất',
}

export const origins: Record<Origin, string> = {
  owner: 'Cơ sở đề xuất',
  commune: 'Xã đề xuất',
  centre: 'Trung tâm đề xuất',
  department: 'Sở đề xuất',
  survey: 'Từ khảo sát nhu cầu',
}

export const arrangements: Record<Arrangement, string> = {
  single: 'Đề án riêng lẻ',
  group: 'Đề án nhóm',
  key: 'Đề án điểm',
}

export const bringers: Record<Bringer, string> = {
  owner: 'Cơ sở',
  commune: 'UBND xã',
  centre: 'Trung tâm Khuyến công',
  department: 'Sở Công Thương',
}

export const proposalVerdicts: Record<'eligible' | 'ineligible' | 'unsure', string> = {
  eligible: 'Đủ điều kiện',
  ineligible: 'Không đủ điều kiện',
  unsure: 'Cần làm rõ',
}

export const proposalFileRoles: Record<ProposalFileRole, string> = {
  request: 'Đơn (công văn) đề nghị hỗ trợ',
  registration: 'Đăng ký kinh doanh',
  quotation: 'Báo giá',
  counterpart: 'Cam kết vốn đối ứng',
  noDouble: 'Cam kết không trùng nguồn hỗ trợ',
  investment: 'Dự án, phương án đầu tư',
  photo: 'Ảnh',
  other: 'Tài liệu khác',
}

/** Each piece of a dossier, and what to do to bring it. */
export const pieces: Record<Piece, { name: string; bring: string }> = {
  place: { name: 'Nơi sản xuất', bring: 'Chọn xã, phường nơi đặt sản xuất (không phải nơi đặt trụ sở).' },
  establishment: { name: 'Cơ sở thụ hưởng', bring: 'Chọn cơ sở; đề án nhóm có thể chọn sau.' },
  activity: { name: 'Nội dung hoạt động', bring: 'Chọn dạng hoạt động khuyến công và nội dung Điều 4.' },
  years: { name: 'Năm thực hiện', bring: 'Chọn năm muốn thực hiện.' },
  objectives: { name: 'Mục tiêu', bring: 'Viết mục tiêu của đề án.' },
  need: { name: 'Sự cần thiết', bring: 'Viết vì sao cần làm và căn cứ.' },
  scale: { name: 'Quy mô', bring: 'Viết quy mô, đặc điểm nổi bật của công nghệ, máy móc, sản phẩm.' },
  effect: { name: 'Hiệu quả', bring: 'Viết hiệu quả kinh tế, xã hội, môi trường và khả năng nhân rộng.' },
  expected: { name: 'Kết quả dự kiến', bring: 'Ghi số lao động, sản phẩm hoặc kết quả khác.' },
  costs: { name: 'Dự toán chi phí', bring: 'Ghi các khoản chi và số tiền.' },
  sources: {
    name: 'Cân đối nguồn vốn',
    bring: 'Ghi đủ nguồn cho từng khoản: khuyến công, đối ứng, vay, khác.',
  },
  equipment: { name: 'Máy móc, thiết bị', bring: 'Ghi tên máy móc, thiết bị sẽ mua.' },
  newEquipment: { name: 'Máy mới', bring: 'Xác nhận từng máy là máy mới.' },
  saving: { name: 'Mức tiết kiệm', bring: 'Ghi tỷ lệ nguyên liệu, năng lượng tiết kiệm được.' },
  lead: { name: 'Đơn vị thực hiện', bring: 'Ghi đơn vị thực hiện (chủ trì).' },
  contact: { name: 'Người liên hệ', bring: 'Ghi họ tên và điện thoại hoặc thư điện tử.' },
  confirmed: { name: 'Xác nhận của xã', bring: 'UBND xã xác nhận địa điểm, cơ sở và nhu cầu.' },
  eligible: { name: 'Đủ điều kiện hưởng', bring: 'Làm rõ các điều kiện nêu ở phần «Điều kiện».' },
  withinCeiling: { name: 'Trong mức hỗ trợ', bring: 'Giảm số đề nghị xuống mức tối đa theo định mức.' },
  noOverlap: { name: 'Không trùng hỗ trợ', bring: 'Xem khoản nghi trùng, đổi khoản chi hoặc giải trình.' },
  fileRequest: { name: 'Đơn đề nghị', bring: 'Đính kèm đơn (công văn) đề nghị hỗ trợ.' },
  fileRegistration: { name: 'Bản sao đăng ký kinh doanh', bring: 'Đính kèm bản sao đăng ký kinh doanh.' },
  fileQuotation: { name: 'Báo giá', bring: 'Đính kèm báo giá hoặc hợp đồng máy móc, dịch vụ.' },
  fileCounterpart: { name: 'Cam kết vốn đối ứng', bring: 'Đính kèm cam kết bảo đảm đủ vốn đối ứng.' },
  fileNoDouble: {
    name: 'Cam kết không trùng nguồn',
    bring: 'Đính kèm cam kết chưa nhận hỗ trợ từ nguồn nhà nước khác cho cùng khoản chi.',
  },
  fileInvestment: { name: 'Dự án, phương án đầu tư', bring: 'Đính kèm dự án hoặc phương án đầu tư.' },
}

export const rankingCriteria: Record<RankingCriterion, string> = {
  key: 'Đề án điểm',
  place: 'Địa bàn ưu tiên',
  industry: 'Ngành nghề ưu tiên',
  priority: 'Các ưu tiên khác',
  cleaner: 'Hiệu quả sản xuất sạch hơn',
  readiness: 'Mức sẵn sàng',
  costEffect: 'Lao động trên số tiền đề nghị',
  leverage: 'Vốn ngoài khuyến công',
  spread: 'Trải đều các xã',
}
