import type { ActName } from '../index.ts'
import type { OrganisationKind, Role } from '../identity/nouns.ts'
import type { Facts, ProblemCode } from '../kernel/problem.ts'
import type { DueState, DueStep } from '../work/workflow.ts'
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
  bad_key: {
    title: 'Khoá truy cập không dùng được',
    detail: 'Khoá sai, đã hết hạn hoặc đã bị thu hồi. Hãy tạo khoá khác trong trang tài khoản.',
  },
  second_factor_required: {
    title: 'Cần mã xác thực',
    detail: 'Hãy nhập mã 6 chữ số trong ứng dụng xác thực, hoặc một mã khôi phục.',
  },
  proof_required: {
    title: 'Cần xác nhận lại',
    detail: 'Việc này cần xác nhận lại rằng đúng là bạn: nhập mật khẩu hoặc mã xác thực.',
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
  wrong_offset: {
    title: 'Đoạn gửi không khớp',
    detail: 'Máy chủ đã nhận {offset} byte; hãy gửi tiếp từ đó.',
  },
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
  'table.empty': 'Tệp không có dữ liệu.',
  'table.tooLarge': 'Tệp lớn hơn {max} MB.',
  'table.bomb': 'Tệp bung ra quá lớn so với kích thước, không mở an toàn được.',
  'table.tooManyRows': 'Bảng có quá {max} dòng; hãy chia thành nhiều tệp.',
  'table.tooManyColumns': 'Bảng có quá {max} cột (dòng {row}); hãy bỏ các cột không dùng.',
  'table.cellTooLong': 'Dòng {row} có ô dài quá {max} ký tự.',
  'table.encrypted': 'Tệp đặt mật khẩu. Hãy bỏ mật khẩu rồi gửi lại.',
  'table.oldExcel': 'Tệp Excel đời cũ (.xls). Hãy lưu lại dạng .xlsx rồi gửi.',
  'table.wrongType': 'Không phải bảng XLSX hoặc CSV, dù tên tệp ghi gì.',
  'table.broken': 'Tệp hỏng hoặc chưa trọn vẹn. Hãy mở thử, lưu lại rồi gửi.',
  'table.noSheet': 'Tệp không có trang tính này.',
  'table.missingColumns': 'Chưa ghép cột bắt buộc: {columns}.',
  'table.problems': 'Còn {count} ô sai; hãy sửa trong tệp rồi gửi lại.',
  'table.touched': 'Dòng {no}: bản ghi đã được sửa sau lần nhập này, không hoàn tác được.',
  'unit.level': 'Đơn vị này không hợp với cấp của chương trình.',
  'file.empty': 'Tệp rỗng (0 byte): có thể máy quét hoặc phần mềm chưa ghi xong.',
  'file.name': 'Tên tệp có ký tự hoặc đường dẫn không dùng được; hãy đổi tên rồi gửi lại.',
  'file.kind': 'Chỉ nhận PDF, ảnh PNG/JPEG/WebP, DOCX, XLSX, PPTX, ODT, ODS, CSV, TXT.',
  'file.type': 'Không nhận loại tệp này ({found}), dù tên tệp ghi khác.',
  'file.extension': 'Đuôi tên «.{extension}» không khớp với nội dung (đây là tệp {found}).',
  'file.legacy':
    'Tệp Office kiểu cũ (.doc, .xls, .ppt) hoặc đặt mật khẩu không kiểm tra được. Hãy lưu lại thành .docx, .xlsx, .pptx không mật khẩu, hoặc PDF.',
  'file.archive': 'Không nhận tệp nén. Hãy giải nén rồi gửi từng tệp.',
  'file.macro': 'Tệp có macro hoặc mã chạy kèm. Hãy lưu lại dạng không có macro (.docx, .xlsx, .pptx).',
  'file.embedded': 'Tệp có đối tượng nhúng bên trong ({what}). Hãy bỏ đối tượng đó, hoặc in thành PDF.',
  'file.external': 'Tệp gọi nội dung từ nơi khác khi mở. Hãy bỏ liên kết đó, hoặc in thành PDF.',
  'file.bomb': 'Tệp bung ra quá lớn so với kích thước, không mở an toàn được.',
  'file.broken': 'Tệp hỏng hoặc chưa trọn vẹn ({what}). Hãy mở thử, lưu lại rồi gửi.',
  'file.hidden': 'Có dữ liệu lạ ghép trước, giữa hoặc sau nội dung tệp. Hãy lưu lại tệp rồi gửi.',
  'file.pdf_active':
    'PDF có phần tự chạy hoặc tệp kèm bên trong ({what}). Hệ thống không cắt bỏ vì sẽ làm hỏng chữ ký số; hãy in lại thành PDF rồi gửi.',
  'file.pdf_locked': 'PDF đặt mật khẩu hoặc mã hoá nên không kiểm tra được. Hãy bỏ mật khẩu rồi gửi.',
  'file.heic':
    'Chưa đọc được ảnh HEIC. Trên iPhone: Cài đặt > Camera > Định dạng > Tương thích nhất, hoặc gửi ảnh JPEG.',
  'file.pixels': 'Ảnh có {pixels} triệu điểm ảnh, nhiều nhất {max}. Hãy giảm độ phân giải khi quét.',
  'file.encoding': 'Không phải văn bản UTF-8. Hãy lưu lại với bảng mã UTF-8 (Unicode).',
  'file.infected': 'Có mã độc ({virus}). Tệp đã bị huỷ, không lưu ở đâu.',
  'file.unfinished': 'Tệp chưa đến đủ: mới có {sent} trong {size} byte.',
  'file.removed': 'Tệp này đã được gỡ hoặc thay bằng tệp khác.',
  'file.quota': 'Hết chỗ chứa tệp của địa phương ({limit}). Hãy báo quản trị hệ thống.',
  'file.many': 'Đang gửi dở {max} tệp. Hãy gửi xong hoặc bỏ bớt rồi gửi tiếp.',
  'file.role': 'Không có loại tài liệu này ở bản ghi.',
  'place.twice': 'Mục «{place}» có hai trang.',
  'day.worked_anyway': 'Ngày này vốn là ngày làm việc.',
  'recipient.owner': 'Đơn vị nhận phải khác đơn vị gửi.',
  'head.locked': 'Mã và cấp của chương trình không đổi được.',
  'code.wrong': 'Mã không đúng, đã dùng rồi hoặc đã hết hạn.',
  'proof.wrong': 'Mật khẩu hoặc mã không đúng.',
  'password.short': 'Phải có ít nhất {min} ký tự (đang có {length}).',
  'password.monotonous': 'Lặp lại quá ít ký tự khác nhau.',
  'password.name': 'Không được dùng tên đăng nhập hay họ tên làm mật khẩu.',
  'password.known': 'Mật khẩu này có trong danh sách mật khẩu đã lộ hoặc quá phổ biến.',
  'password.same': 'Trùng với mật khẩu đang dùng.',
  'factor.set': 'Đã bật xác thực hai lớp; muốn đổi thiết bị thì tắt rồi bật lại.',
  'factor.not_begun': 'Chưa bắt đầu cài đặt, hoặc đã quá lâu: hãy bắt đầu lại.',
  'factor.required': 'Vai trò của bạn bắt buộc có xác thực hai lớp.',
  'factor.password_short':
    'Khi không có xác thực hai lớp, mật khẩu phải có ít nhất {min} ký tự: hãy đổi mật khẩu trước.',
  'link.dead': 'Liên kết không còn dùng được: đã dùng, đã hết hạn hoặc không đúng.',
  'person.no_mail': 'Người này chưa có địa chỉ thư điện tử.',
  'person.self': 'Không làm việc này với chính mình được.',
  'person.inactive': 'Tài khoản này đang bị khoá.',
  'key.scope': 'Không cấp được quyền «{name}» cho khoá.',
  'key.expiry': 'Ngày hết hạn phải sau hôm nay và không quá {latest}.',
  'provider.stale':
    'Lần đăng nhập này không còn hiệu lực hoặc không bắt đầu từ trình duyệt này. Hãy bắt đầu lại.',
  'provider.refused': 'Bên xác thực không xác nhận được lần đăng nhập này. Hãy bắt đầu lại.',
  'provider.unreachable': 'Không liên lạc được với bên xác thực. Thử lại sau ít phút, hoặc dùng mật khẩu.',
  'provider.unverified':
    'Bên xác thực chưa xác minh địa chỉ thư điện tử của bạn, nên chưa nhận ra tài khoản.',
  'provider.unknown':
    'Không có tài khoản nào ứng với {email}. Hãy nhờ quản trị đơn vị tạo tài khoản hoặc ghi địa chỉ thư này.',
  'provider.taken': 'Tài khoản bên xác thực này đã gắn với người khác.',
  'provider.other': 'Bạn vừa đăng nhập bên xác thực bằng một tài khoản khác.',
  'provider.only': 'Chưa có mật khẩu: hãy đặt mật khẩu trước khi bỏ liên kết.',
  'role.misplaced': 'Vai trò này không có ở loại tổ chức đó.',
  'role.held': 'Người này đã giữ vai trò đó tại đây trong thời gian ấy.',
  'role.organisation_ended': 'Tổ chức không hoạt động vào ngày này ({date}).',
  'days.order': 'Ngày cuối không được trước ngày đầu.',
  'delegation.self': 'Không uỷ quyền cho chính người đang giữ vai trò.',
  'delegation.acts': 'Vai trò này không được uỷ quyền việc: {acts}.',
  'delegation.outside': 'Thời gian uỷ quyền phải nằm trong thời gian giữ vai trò.',
  'delegation.person': 'Người được uỷ quyền phải có tài khoản đang dùng và một vai trò trong thời gian ấy.',
  'organisation.unknown': 'Không có tổ chức này, hoặc tổ chức thuộc nơi khác.',
  'organisation.ended': 'Tổ chức đã kết thúc ngày {date}.',
  'organisation.not_begun': 'Ngày này trước khi tổ chức được thành lập ({date}).',
  'organisation.parent_loop': 'Tổ chức không thể trực thuộc chính nó hoặc cấp dưới của nó.',
  'organisation.forms_order': 'Các tên phải nối nhau theo ngày; chỉ tên đầu tiên được để trống ngày bắt đầu.',
  'organisation.unit': 'Đơn vị hành chính không thuộc tỉnh này.',
  'province.unknown': 'Không có tỉnh, thành phố mã này.',
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

/** What befell a record without anybody's act. */
export const befell: Record<string, Sentence> = {
  'documents.infected': 'Từ chối tệp «{name}» vì có mã độc ({virus})',
}

export const dueStates: Record<DueState, string> = {
  open: 'Chưa gửi',
  paused: 'Tạm dừng',
  sent: 'Đã gửi',
  accepted: 'Đã nhận',
  waived: 'Được miễn',
}

export const dueSteps: Record<DueStep, string> = {
  send: 'Báo đã gửi',
  accept: 'Nhận',
  return: 'Trả lại',
  pause: 'Tạm dừng hạn',
  resume: 'Tính tiếp hạn',
  waive: 'Miễn lần này',
}

/** What happened, told in the past: the line of a record's history. */
export const happened: Record<ActName, Sentence> = {
  'documents.beginUpload': 'Bắt đầu gửi tệp «{name}»',
  'documents.attach': 'Đính kèm tệp «{name}»',
  'documents.dropUpload': 'Thôi gửi tệp «{name}»',
  'documents.rename': 'Đổi tên tệp «{before}» thành «{name}»',
  'documents.remove': 'Gỡ tệp «{name}»',
  'documents.restore': 'Đưa lại tệp «{name}»',
  'documents.setPlaces': 'Ghi trang của các mục trong tệp «{name}»',
  'identity.signIn': 'Đăng nhập',
  'identity.signOut': 'Đăng xuất',
  'identity.endSession': 'Kết thúc một phiên đăng nhập',
  'identity.endOtherSessions': 'Kết thúc các phiên đăng nhập khác',
  'identity.prove': 'Xác nhận lại danh tính',
  'identity.changePassword': 'Đổi mật khẩu',
  'identity.requestReset': 'Yêu cầu đặt lại mật khẩu',
  'identity.openLink': 'Mở liên kết đặt mật khẩu',
  'identity.choosePassword': 'Đặt mật khẩu bằng liên kết',
  'identity.invite': 'Gửi liên kết đặt mật khẩu',
  'identity.enrolSecondFactor': 'Bắt đầu bật xác thực hai lớp',
  'identity.confirmSecondFactor': 'Bật xác thực hai lớp',
  'identity.renewRecoveryCodes': 'Tạo lại mã khôi phục',
  'identity.disableSecondFactor': 'Tắt xác thực hai lớp',
  'identity.dropSecondFactor': 'Gỡ xác thực hai lớp',
  'identity.visitProvider': 'Chuyển sang đăng nhập của cơ quan',
  'identity.returnFromProvider': 'Đăng nhập bằng {provider}',
  'identity.unlinkProvider': 'Bỏ liên kết đăng nhập của cơ quan',
  'identity.createKey': 'Tạo khoá truy cập «{name}»',
  'identity.revokeKey': 'Thu hồi khoá truy cập «{name}»',
  'identity.createOrganisation': 'Thêm tổ chức {name}',
  'identity.correctOrganisation': 'Sửa thông tin tổ chức {name}',
  'identity.renameOrganisation': 'Đổi tên {former} thành {name} theo {number}',
  'identity.mergeOrganisations': 'Sáp nhập {former} vào {name} theo {number}',
  'identity.splitOrganisation': 'Chia tách {name} theo {number}',
  'identity.closeOrganisation': 'Giải thể {name} theo {number}',
  'identity.createPerson': 'Tạo tài khoản {name}',
  'identity.changePerson': 'Sửa thông tin của {name}',
  'identity.disablePerson': 'Khoá tài khoản của {name}',
  'identity.enablePerson': 'Mở lại tài khoản của {name}',
  'identity.giveRole': 'Giao vai trò «{role}» tại {organisation} cho {name}',
  'identity.changeRole': 'Sửa thẩm quyền ký, thời hạn vai trò «{role}» của {name}',
  'identity.endRole': 'Cho thôi vai trò «{role}» của {name} sau ngày {lastDay}',
  'identity.delegate': 'Uỷ quyền vai trò «{role}» của {former} cho {name} theo {number}',
  'identity.revokeDelegation': 'Thu hồi uỷ quyền cho {name}',
  'identity.switchRole': 'Chuyển sang làm việc với vai trò «{role}» tại {organisation}',
  'identity.exportPerson': 'Lấy toàn bộ dữ liệu về {name}',
  'identity.erasePerson': 'Xoá dữ liệu cá nhân của một người',
  'identity.unmask': 'Xem {field} của {name}',
  'work.cancelLong': 'Dừng việc: {title}',
  'work.retryLong': 'Làm lại việc: {title}',
  'work.hideLong': 'Cất việc: {title}',
  'work.setDay': 'Ghi ngày {day} vào lịch: {name}',
  'work.removeDay': 'Bỏ ngày {day} khỏi lịch: {name}',
  'work.saveObligation': 'Ghi nghĩa vụ: {title}',
  'work.endObligation': 'Kết thúc nghĩa vụ từ {day}: {title}',
  'work.send': 'Đã gửi: {title} {paper}',
  'work.accept': 'Đã nhận: {title}',
  'work.return': 'Trả lại: {title}',
  'work.pause': 'Tạm dừng hạn: {title}',
  'work.resume': 'Tính tiếp hạn đến {day}: {title}',
  'work.waive': 'Miễn: {title}',
  'work.remind': 'Nhắc {offices} đơn vị',
  'work.readNotices': 'Đọc thông báo',
  'work.setNotices': 'Đổi cách nhận thông báo',
  'work.resendLetter': 'Gửi lại thư',
  'tables.receive': 'Nhận tệp «{file}» để nhập {title}',
  'tables.check': 'Kiểm tra tệp «{file}» ({title})',
  'tables.commit': 'Nhập tệp «{file}» ({title}): thêm {created}, sửa {changed}',
  'tables.undo': 'Hoàn tác lần nhập tệp «{file}» ({title})',
  'tables.discard': 'Bỏ tệp «{file}», không nhập',
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
  organisation: 'Tổ chức',
  delegation: 'Uỷ quyền',
  programme: 'Chương trình',
}

/** Tables that name a person, as the person reads them who takes their data home. */
export const heldTables: Record<string, string> = {
  'identity.person': 'Tài khoản',
  'identity.role_holding': 'Vai trò đã giữ',
  'identity.delegation': 'Uỷ quyền',
  'identity.session': 'Phiên làm việc',
  'identity.api_key': 'Khoá kết nối',
  'identity.provider_account': 'Tài khoản liên kết',
  'identity.audit_event': 'Việc đã làm',
  'documents.file': 'Tệp đã gửi',
  'documents.upload': 'Tệp đang gửi',
  'programme.finding_settlement': 'Kết luận đối chiếu',
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
