import type { FactKey } from '../survey/compare.ts'
import type { NeedKind, QuestionKind, RoundState, SurveyState } from '../survey/nouns.ts'
import type { SurveyStep } from '../survey/workflow.ts'

/** Words of the room `survey`. */

/** What happened, told in the past. */
export const surveyHappened = {
  'survey.openRound': 'Mở đợt khảo sát «{name}»',
  'survey.changeRound': 'Sửa đợt khảo sát «{name}»',
  'survey.closeRound': 'Đóng đợt khảo sát «{name}»',
  'survey.reopenRound': 'Mở lại đợt khảo sát «{name}» đến {until}',
  'survey.send': 'Gửi phiếu khảo sát {name}',
  'survey.resend': 'Gửi lại phiếu khảo sát {name}',
  'survey.return': 'Trả lại phiếu khảo sát {name}',
  'survey.accept': 'Chấp nhận phiếu khảo sát {name}: {needs} nhu cầu vào ngân hàng đề án',
  'survey.drop': 'Bỏ phiếu khảo sát {name}',
} as const

/** Kinds of records as the trail names them. */
export const surveyRecords = {
  survey: 'Phiếu khảo sát',
  surveyRound: 'Đợt khảo sát',
} as const

export const surveyStates: Record<SurveyState, string> = {
  sent: 'Chờ duyệt',
  returned: 'Trả lại để bổ sung',
  accepted: 'Đã chấp nhận',
  dropped: 'Đã bỏ',
}

export const surveySteps: Record<SurveyStep, string> = {
  resend: 'Gửi lại',
  return: 'Trả lại để bổ sung',
  accept: 'Chấp nhận phiếu',
  drop: 'Bỏ phiếu',
}

export const roundStates: Record<RoundState, string> = { open: 'Đang mở', closed: 'Đã đóng' }

/** Kinds of help, as an owner would say them. */
export const needKindWords: Record<NeedKind, string> = {
  machines: 'Mua máy móc, thiết bị, dây chuyền',
  demonstration: 'Làm mô hình trình diễn kỹ thuật',
  cleaner: 'Sản xuất sạch hơn, tiết kiệm điện, nguyên liệu',
  training: 'Đào tạo, truyền nghề cho lao động',
  management: 'Học quản lý, tham quan học tập',
  startUp: 'Khởi sự, thành lập doanh nghiệp',
  brand: 'Thương hiệu, nhãn hiệu, bao bì',
  fair: 'Tham gia hội chợ, triển lãm',
  contest: 'Bình chọn sản phẩm tiêu biểu',
  showroom: 'Phòng trưng bày, điểm bán hàng',
  consulting: 'Thuê tư vấn: dự án, tài chính, kế toán',
  information: 'Quảng bá, thông tin thị trường',
  linkage: 'Liên kết, lập hiệp hội, cụm liên kết',
  pollution: 'Xử lý nước thải, khói bụi, ô nhiễm',
  relocation: 'Di dời vào cụm công nghiệp',
  other: 'Việc khác',
}

export const factWords: Record<FactKey, string> = {
  name: 'Tên cơ sở',
  kind: 'Loại hình',
  representative: 'Chủ cơ sở, người đại diện',
  phone: 'Điện thoại của cơ sở',
  address: 'Địa chỉ nơi sản xuất',
  position: 'Vị trí trên bản đồ',
  state: 'Tình trạng hoạt động',
  workers: 'Số lao động',
  revenueVnd: 'Doanh thu trong năm',
  products: 'Sản phẩm chính',
}

export const seenStates: Record<'active' | 'paused' | 'ceased', string> = {
  active: 'Đang hoạt động',
  paused: 'Tạm ngừng',
  ceased: 'Đã nghỉ hẳn',
}

export const questionKindWords: Record<QuestionKind, string> = {
  text: 'Trả lời bằng chữ',
  number: 'Trả lời bằng số',
  yesNo: 'Có hoặc không',
  choice: 'Chọn một trong các ý',
}

/** Words of fields that this room refuses. */
export const surveyFields = {
  'survey.future_year': 'Số liệu của năm chưa đến. Năm muộn nhất là {year}.',
  'survey.need_past': 'Năm cần hỗ trợ đã qua. Năm sớm nhất là {year}.',
  'survey.need_far': 'Năm cần hỗ trợ xa quá. Năm muộn nhất là {year}.',
  'survey.own_more': 'Vốn của cơ sở không thể lớn hơn tổng kinh phí.',
  'survey.consent':
    'Người trả lời chưa đồng ý thì không được ghi tên và điện thoại: hãy hỏi lại, hoặc để trống các ô đó.',
  'survey.unit': 'Chọn xã, phường hoặc đặc khu trong danh sách.',
  'survey.unit_ended': 'Đơn vị này đã kết thúc ngày {date}. Hãy chọn xã, phường hiện nay.',
  'survey.district': 'Từ ngày 01/7/2025 không còn cấp huyện. Hãy chọn xã, phường hiện nay.',
  'survey.unit_outside': 'Nơi này ngoài địa bàn của bạn.',
  'survey.round_closed':
    'Đợt khảo sát đã đóng hoặc đã hết hạn ngày {until}. Chọn đợt khác, hoặc gửi ngoài đợt.',
  'survey.round_elsewhere': 'Đợt này không khảo sát ở xã, phường đã chọn.',
  'survey.establishment': 'Không có cơ sở này trong danh bạ của địa bàn.',
  'survey.until_past': 'Hạn của đợt khảo sát đã qua.',
  'survey.communes_outside': 'Có nơi không phải xã, phường hiện nay của tỉnh.',
  'survey.choices': 'Câu hỏi chọn ý phải có ít nhất hai ý.',
  'survey.choose': 'Danh bạ và phiếu khác nhau ở mục này: hãy chọn lấy bên nào.',
  'survey.other': 'Phiếu kia không phải của cùng cơ sở trong cùng đợt.',
  'survey.register_changed': 'Danh bạ vừa được sửa. Hãy xem lại phần so sánh rồi chấp nhận.',
} as const
