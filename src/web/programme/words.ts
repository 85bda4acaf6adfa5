import type { ProgrammeContent } from '#contract/programme/model.ts'

type Target = ProgrammeContent['targets'][number]
type Origin = Target['origin']
type TextKind = ProgrammeContent['texts'][number]['kind']
type DocumentRole = ProgrammeContent['documents'][number]['role']
type PriorityKind = ProgrammeContent['priorities'][number]['kind']
type LinkKind = ProgrammeContent['targetLinks'][number]['kind']
type Level = ProgrammeContent['head']['level']

export const levels: Record<Level, string> = { national: 'Quốc gia', province: 'Cấp tỉnh', commune: 'Cấp xã' }

export const comparatorSigns: Record<Target['comparator'], string> = {
  '=': '=',
  '>=': '≥',
  '>': '>',
  '~': '~',
  '<=': '≤',
  '<': '<',
}

/** The same aloud. */
export const comparatorNames: Record<Target['comparator'], string> = {
  '=': 'bằng',
  '>=': 'ít nhất',
  '>': 'trên',
  '~': 'khoảng',
  '<=': 'không quá',
  '<': 'dưới',
}

export const origins: Record<Origin, string> = {
  objective: 'Mục tiêu',
  result: 'Kết quả dự kiến',
  context: 'Bối cảnh',
}

export const linkKinds: Record<LinkKind, [from: string, to: string]> = {
  partOf: ['Là một phần của', 'Gồm có'],
  restates: ['Nhắc lại', 'Được nhắc lại ở'],
  differs: ['Khác với', 'Khác với'],
}

export const documentRoles: Record<DocumentRole, string> = {
  basis: 'Căn cứ',
  related: 'Quy hoạch, chương trình liên quan',
  proposal: 'Tờ trình',
  opinion: 'Ý kiến',
  cited: 'Viện dẫn trong bài',
  self: 'Văn bản tự nêu số của mình',
}

export const textKinds: Record<TextKind, string> = {
  necessity: 'Sự cần thiết',
  viewpoint: 'Quan điểm',
  generalObjective: 'Mục tiêu chung',
  orientation: 'Định hướng',
  scope: 'Phạm vi',
  subject: 'Đối tượng',
  content: 'Nội dung hỗ trợ',
  funding: 'Kinh phí',
  solution: 'Giải pháp',
  reporting: 'Báo cáo',
  difficulty: 'Khi có vướng mắc',
  effect: 'Hiệu lực',
  evaluationOrganisation: 'Bộ máy',
  evaluationResult: 'Kết quả',
  evaluationStrength: 'Mặt được',
  evaluationWeakness: 'Hạn chế',
  evaluationCause: 'Nguyên nhân',
}

export const priorityKinds: Record<PriorityKind, string> = {
  sector: 'Ngành nghề',
  area: 'Địa bàn',
  beneficiary: 'Đối tượng',
  product: 'Sản phẩm',
}

/** Words that the programme's head and several of its tabs share. */
export const words = {
  programmes: 'Chương trình',
  returned: (by: string) => (by ? `${by} trả lại để sửa` : 'Bị trả lại để sửa'),
  millions: 'triệu đồng',
  decisionUnsaid: 'số quyết định: chưa ghi trong văn bản',
  decisionAwaited: 'chưa có quyết định phê duyệt',
  submission: (number: string) => `Tờ trình ${number}`,
  signed: (who: string) => `${who} ký`,
  nowIn: (place: string) => `nay thuộc ${place}`,
  sinceIn: (date: string, place: string) => `từ ${date} thuộc ${place}`,
  national: 'cả nước',
  tabsLabel: 'Các phần của chương trình',
  tabs: {
    overview: 'Tổng quan',
    targets: 'Chỉ tiêu',
    budget: 'Ngân sách',
    documents: 'Căn cứ',
    duties: 'Nhiệm vụ, lịch',
    check: 'Đối chiếu',
    history: 'Lịch sử',
    compare: 'So sánh',
  },
  general: 'Chung cho cả chương trình',
  wholePeriod: 'cả giai đoạn',
  section: 'Mục',
  phase: 'Giai đoạn',
  area: 'Nội dung',
  unit: 'Đơn vị',
  target: 'Chỉ tiêu',
  seeDocument: 'Đọc mục này',
  notHere: 'Không tìm thấy chương trình này, hoặc bạn không được xem.',
  backToList: 'Về danh sách chương trình',
  version: {
    label: 'Bản đang xem',
    inForce: 'Đang hiệu lực',
    original: 'Như quyết định ban đầu',
    working: 'Bản đang soạn',
    anyDay: 'Một ngày khác…',
    day: 'Ngày muốn xem',
    onDay: (date: string) => `Có hiệu lực ngày ${date}`,
    reading: {
      decided: (decision: string) =>
        `Đang xem như quyết định ban đầu${decision}, không phải bản đang hiệu lực.`,
      on: (date: string, decision: string) => `Đang xem bản có hiệu lực ngày ${date}${decision}.`,
      working: 'Đang xem bản đang soạn, chưa được phê duyệt. Chỉ người có quyền xem được.',
    },
    by: (number: string, date: string) => ` (${number}, ${date})`,
    back: 'Xem bản đang hiệu lực',
  },
} as const
