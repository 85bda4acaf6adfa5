import type { ActName } from '../index.ts'
import type { OrganisationKind, Role } from '../identity/nouns.ts'
import type { Facts, ProblemCode } from '../kernel/problem.ts'
import type { ProgrammeState, ProgrammeStep } from '../programme/workflow.ts'
import type { ProgrammePart } from '../programme/model.ts'

/** A sentence with `{fact}` places. */
type Sentence = string

export const problems: Record<ProblemCode, { title: string; detail: Sentence }> = {
  not_signed_in: {
    title: 'Chưa đăng nhập',
    detail: 'Hãy đăng nhập rồi làm lại; những gì đã nhập vẫn còn trên trang.',
  },
  bad_credentials: { title: 'Không đăng nhập được', detail: 'Tên đăng nhập hoặc mật khẩu không đúng.' },
  second_factor_required: {
    title: 'Cần mã xác thực',
    detail: 'Hãy nhập mã 6 chữ số trong ứng dụng xác thực, hoặc một mã khôi phục.',
  },
  proof_required: {
    title: 'Cần xác nhận lại',
    detail: 'Việc này cần xác nhận lại rằng đúng là bạn: nhập lại mật khẩu.',
  },
  not_granted: { title: 'Không có quyền', detail: 'Vai trò của bạn không được làm việc này.' },
  out_of_reach: {
    title: 'Ngoài phạm vi',
    detail: 'Bản ghi này thuộc đơn vị hoặc địa bàn khác với đơn vị của bạn.',
  },
  four_eyes: {
    title: 'Cần người khác',
    detail: 'Người soạn hoặc trình không được tự phê duyệt; cần một người khác.',
  },
  csrf: {
    title: 'Phiên làm việc đã đổi',
    detail: 'Hãy tải lại trang rồi làm lại; yêu cầu không mang mã bảo vệ của phiên.',
  },
  not_found: { title: 'Không tìm thấy', detail: 'Không có bản ghi này, hoặc bạn không được xem.' },
  step_not_allowed: {
    title: 'Chưa làm được bước này',
    detail: 'Bản ghi đang ở trạng thái «{state}», không làm được việc này.',
  },
  stale_version: {
    title: 'Đã có người sửa trước',
    detail: 'Phần này vừa được người khác lưu. Nội dung bạn nhập vẫn còn trên trang.',
  },
  already_exists: { title: 'Đã có', detail: 'Đã có bản ghi như vậy: {name}.' },
  in_use: { title: 'Đang được dùng', detail: 'Bản ghi đang được dùng nên không xoá được.' },
  invalid: { title: 'Dữ liệu chưa đúng', detail: 'Có {count} chỗ cần sửa.' },
  reason_required: { title: 'Thiếu lý do', detail: 'Việc này cần ghi lý do.' },
  too_large: {
    title: 'Quá lớn',
    detail: 'Nội dung gửi lên lớn hơn {limit}. Chưa có gì được lưu; nội dung vẫn còn trên trang.',
  },
  locked_out: { title: 'Tạm khoá đăng nhập', detail: 'Sai nhiều lần. Thử lại sau {seconds} giây.' },
  rate_limited: { title: 'Quá nhiều yêu cầu', detail: 'Thử lại sau {seconds} giây.' },
  not_built: { title: 'Chưa xây dựng', detail: 'Phần này chưa có trong bản hiện tại.' },
  unavailable: {
    title: 'Tạm ngừng',
    detail: 'Cơ sở dữ liệu chưa sẵn sàng. Thử lại sau ít phút; chưa có gì bị mất.',
  },
  internal: {
    title: 'Lỗi của hệ thống',
    detail: 'Có lỗi ngoài dự kiến, chưa lưu được gì. Mã tra cứu: {requestId}.',
  },
}

/** Words of refused fields. */
export const fields: Record<string, Sentence> = {
  required: 'Chưa nhập.',
  too_long: 'Dài quá {max} ký tự (đang có {length}).',
  too_short: 'Phải có ít nhất {min}.',
  too_many: 'Nhiều quá {max} mục (đang có {length}).',
  too_big: 'Không được lớn hơn {max}.',
  too_small: 'Không được nhỏ hơn {min}.',
  wrong_type: 'Không đúng kiểu dữ liệu.',
  wrong_format: 'Không đúng dạng.',
  wrong_choice: 'Chỉ được chọn một trong các giá trị có sẵn.',
  unknown_key: 'Có trường lạ: {keys}.',
  'text.unstorable': 'Có ký tự không lưu được.',
  date: 'Không phải ngày hợp lệ.',
  'number.unreadable': '«{printed}» không đọc được thành số.',
  'number.likely': '«{printed}»: hiểu là {likely}?',
  'number.implausible': '«{printed}» lớn quá mức có thể.',
  'number.too_fine': '«{printed}» nhỏ hơn một đồng.',
  'number.negative': '«{printed}» là số âm; chỉ cột tăng, giảm, chênh lệch mới có số âm.',
  'cell.no_figure': 'Cột «{column}» không phải cột số liệu.',
  'period.order': 'Năm cuối phải sau hoặc bằng năm đầu.',
  'phase.overlap': '«{phase}» chồng lên «{other}».',
  'phase.outside': '«{phase}» nằm ngoài thời kỳ {period} của chương trình.',
  'phase.twice': 'Mã giai đoạn {phase} có hai lần.',
  'year.outside': 'Năm {year} nằm ngoài thời kỳ {period} của chương trình.',
  'source.twice': 'Nguồn «{source}» có hai lần.',
  'source.counted_twice': 'Nguồn «{source}» được tính hai lần trong cùng một kỳ (cột {columns}).',
  'source.unknown': 'Không có nguồn «{source}» trong danh sách nguồn.',
  'source.loop': 'Nguồn «{source}» là cấp trên của chính nó, hoặc nằm quá sâu.',
  'parent.endless': '«{ref}» là cấp trên của chính nó, hoặc nằm quá sâu.',
  'reference.unknown': 'Không có «{ref}» trong chương trình.',
  'id.twice': 'Mã «{id}» có hai lần.',
  'decision.before_submission': 'Ngày quyết định không được trước ngày tờ trình ({date}).',
  'decision.before_earlier': 'Ngày quyết định không được trước ngày quyết định đang có hiệu lực ({date}).',
  'decision.effective': 'Ngày hiệu lực không được trước ngày quyết định ({date}).',
  'date.future': 'Ngày này chưa đến.',
  'unit.level': 'Đơn vị này không hợp với cấp của chương trình.',
  'head.locked': 'Mã và cấp của chương trình không đổi được.',
}

export const programmeStates: Record<ProgrammeState, string> = {
  draft: 'Bản nháp',
  submitted: 'Đã trình',
  returned: 'Trả lại để sửa',
  approved: 'Đang thực hiện',
  amending: 'Đang soạn điều chỉnh',
  amendmentSubmitted: 'Đã trình điều chỉnh',
  amended: 'Đang thực hiện, đã điều chỉnh',
  closed: 'Đã kết thúc',
}

export const programmeSteps: Record<ProgrammeStep, string> = {
  edit: 'Soạn nội dung',
  submit: 'Trình phê duyệt',
  return: 'Trả lại',
  approve: 'Phê duyệt',
  amend: 'Điều chỉnh chương trình',
  submitAmendment: 'Trình điều chỉnh',
  returnAmendment: 'Trả lại điều chỉnh',
  approveAmendment: 'Phê duyệt điều chỉnh',
  abandonAmendment: 'Bỏ bản điều chỉnh',
  close: 'Kết thúc chương trình',
  settleFinding: 'Ghi kết luận đối chiếu',
  delete: 'Xoá bản nháp',
}

export const programmeParts: Record<ProgrammePart, string> = {
  head: 'Thông tin chung',
  sections: 'Đề mục',
  phases: 'Giai đoạn',
  sources: 'Nguồn kinh phí',
  sourceNames: 'Tên nguồn như in',
  tables: 'Bảng kinh phí',
  assertions: 'Số tiền trong lời văn',
  targets: 'Chỉ tiêu',
  targetLinks: 'Liên hệ chỉ tiêu',
  texts: 'Nội dung',
  priorities: 'Ưu tiên',
  duties: 'Nhiệm vụ các cơ quan',
  deadlines: 'Lịch định kỳ',
  documents: 'Căn cứ, văn bản',
  distribution: 'Nơi nhận',
  remarks: 'Ghi chú bản in',
}

/** What happened, told in the past: the line of a record's history. */
export const happened: Record<ActName, Sentence> = {
  'identity.signIn': 'Đăng nhập',
  'identity.signOut': 'Đăng xuất',
  'programme.create': 'Lập bản nháp',
  'programme.edit': 'Sửa: {parts}',
  'programme.submit': 'Trình phê duyệt theo tờ trình {number}',
  'programme.return': 'Trả lại để sửa',
  'programme.approve': 'Phê duyệt theo quyết định {number}',
  'programme.amend': 'Bắt đầu điều chỉnh',
  'programme.submitAmendment': 'Trình điều chỉnh theo tờ trình {number}',
  'programme.returnAmendment': 'Trả lại bản điều chỉnh',
  'programme.approveAmendment': 'Phê duyệt điều chỉnh theo quyết định {number}',
  'programme.abandonAmendment': 'Bỏ bản điều chỉnh',
  'programme.close': 'Kết thúc chương trình',
  'programme.delete': 'Xoá bản nháp',
  'programme.settleFinding': 'Kết luận đối chiếu: {finding}',
}

/** Kinds of records as the trail names them. */
export const recordKinds: Record<string, string> = {
  person: 'Người dùng',
  programme: 'Chương trình',
}

/** Places of a record as the trail names them; a place without a word here is told by its own name. */
export const recordPlaces: Record<string, string> = {
  ...programmeParts,
  name: 'Tên',
  title: 'Tên',
  note: 'Ghi chú',
  code: 'Mã',
  unit: 'Đơn vị',
}

export const roles: Record<Role, string> = {
  centreOfficer: 'Viên chức Trung tâm',
  departmentAppraiser: 'Chuyên viên thẩm định',
  departmentDirector: 'Giám đốc Sở',
  financeOfficer: 'Sở Tài chính',
  viceChair: 'Phó Chủ tịch UBND tỉnh',
  treasuryOfficer: 'Kho bạc Nhà nước',
  communeOfficer: 'Công chức xã',
  communeChair: 'Chủ tịch UBND xã',
  collaborator: 'Cộng tác viên',
  juror: 'Giám khảo bình chọn',
  establishmentOwner: 'Chủ cơ sở',
  ministryOfficer: 'Bộ Công Thương',
  ministryLeader: 'Lãnh đạo Bộ Công Thương',
  administrator: 'Quản trị hệ thống',
  auditor: 'Thanh tra, kiểm toán',
}

export const organisationKinds: Record<OrganisationKind, string> = {
  ministry: 'Bộ',
  nationalAgency: 'Cục, đơn vị thuộc Bộ',
  provincialCommittee: 'Ủy ban nhân dân tỉnh',
  provincialCouncil: 'Hội đồng nhân dân tỉnh',
  department: 'Sở Công Thương',
  financeDepartment: 'Sở Tài chính',
  otherDepartment: 'Sở, ngành khác',
  promotionCentre: 'Trung tâm Khuyến công',
  districtCommittee: 'Ủy ban nhân dân huyện (đến 30/6/2025)',
  communeCommittee: 'Ủy ban nhân dân xã',
  treasury: 'Kho bạc Nhà nước',
  inspectorate: 'Cơ quan thanh tra, kiểm toán',
  press: 'Cơ quan báo chí',
  association: 'Hội, đoàn thể, hiệp hội',
  school: 'Trường, viện',
  serviceOrganisation: 'Tổ chức dịch vụ khuyến công',
  establishment: 'Cơ sở công nghiệp nông thôn',
  system: 'Hệ thống',
}

/** The nine contents of khuyến công, Article 4 of Nghị định 45/2012/NĐ-CP, in short. */
export const areas: Record<number, string> = {
  1: 'Đào tạo nghề, truyền nghề',
  2: 'Nâng cao năng lực quản lý, khởi sự doanh nghiệp',
  3: 'Mô hình trình diễn, chuyển giao công nghệ, máy móc tiên tiến',
  4: 'Sản phẩm công nghiệp nông thôn tiêu biểu',
  5: 'Tư vấn, trợ giúp cơ sở',
  6: 'Cung cấp thông tin',
  7: 'Liên kết, cụm công nghiệp, xử lý ô nhiễm',
  8: 'Hợp tác quốc tế',
  9: 'Năng lực quản lý và tổ chức khuyến công',
}

/** Dates as people write them: 21/11/2026. */
const told = (fact: Facts[string] | undefined): string =>
  String(fact ?? '').replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1')

/** Puts facts into a sentence; a missing fact leaves its place empty. */
export const fill = (sentence: Sentence, facts: Facts): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => told(facts[name]))
