import type { GapKind } from '#contract/programme/readiness.ts'
import type { ProgrammeStep } from '#contract/programme/workflow.ts'

/** Verb and object, as a button says it. */
const buttons: Record<ProgrammeStep, string> = {
  edit: 'Soạn nội dung',
  submit: 'Trình phê duyệt',
  return: 'Trả lại để sửa',
  approve: 'Phê duyệt chương trình',
  amend: 'Điều chỉnh chương trình',
  submitAmendment: 'Trình bản điều chỉnh',
  returnAmendment: 'Trả lại bản điều chỉnh',
  approveAmendment: 'Phê duyệt điều chỉnh',
  abandonAmendment: 'Bỏ bản điều chỉnh',
  close: 'Kết thúc chương trình',
  settleFinding: 'Ghi kết luận đối chiếu',
  delete: 'Xoá bản nháp',
}

export const words = {
  buttons,
  rights: 'Ai được làm gì, vì sao',
  fourEyes: 'Bạn đã soạn hoặc trình bản này; phải là một người khác phê duyệt.',
  outOfReach: 'Chương trình thuộc địa bàn hoặc cấp khác với đơn vị của bạn.',
  notYet: (state: string) => `Chưa làm được khi chương trình ở trạng thái «${state}».`,
  locked: {
    approve: 'Sau khi có tờ trình.',
    approveAmendment: 'Sau khi bản điều chỉnh được trình.',
    editWaiting: 'Đang chờ cấp có thẩm quyền; sửa được khi bị trả lại.',
  },
  what: {
    submit: 'Bản nháp được khoá và chuyển tới cấp có thẩm quyền. Sửa tiếp được nếu bị trả lại.',
    submitAmendment: 'Bản điều chỉnh được khoá và chuyển tới cấp có thẩm quyền.',
    return: 'Người soạn thấy lý do và sửa tiếp được.',
    returnAmendment: 'Người soạn thấy lý do và sửa tiếp được.',
    approve: 'Từ nay ai cũng đọc được; nội dung chỉ đổi được bằng một lần điều chỉnh.',
    approveAmendment: 'Bản điều chỉnh thay bản đang có hiệu lực; bản cũ vẫn xem lại được.',
    amend:
      'Mở một bản soạn mới từ nội dung đang có hiệu lực; bản đang có hiệu lực giữ nguyên đến khi điều chỉnh được phê duyệt.',
    abandonAmendment: 'Bỏ những gì đã sửa trong bản điều chỉnh; bản đang có hiệu lực giữ nguyên.',
    close: 'Chương trình đã kết thúc không điều chỉnh được nữa.',
    delete: 'Bản nháp bị xoá hẳn; lịch sử vẫn ghi đã có bản nháp này.',
    edit: '',
    settleFinding: '',
  } satisfies Record<ProgrammeStep, string>,
  fields: {
    submissionNumber: 'Số tờ trình',
    submissionDate: 'Ngày tờ trình',
    decisionNumber: 'Số quyết định',
    decisionDate: 'Ngày quyết định',
    effectiveDate: 'Ngày có hiệu lực',
    signer: 'Người ký',
    reason: 'Lý do',
  },
  ready: {
    title: 'Trước khi trình',
    loading: 'Đang xem bản nháp còn thiếu gì…',
    missing: 'Chưa có',
    empty: 'Còn để trống',
    whole: 'Các phần chính đều đã có nội dung.',
    gaps: {
      title: 'Tên chương trình',
      years: 'Năm đầu, năm cuối',
      targets: 'Chỉ tiêu: chưa có mục tiêu hay kết quả nào',
      budget: 'Kinh phí: chưa có số tiền nào',
      documents: 'Căn cứ',
      texts: 'Nội dung',
      duties: 'Nhiệm vụ các cơ quan',
      deadlines: 'Lịch định kỳ',
    } satisfies Record<GapKind, string>,
    check: 'Đối chiếu',
    nothingOpen: 'Không còn phát hiện nào chưa xử lý.',
    open: (count: number) => `${count} phát hiện chưa xử lý; người xem xét cũng thấy. Vẫn trình được.`,
    ofClass: (name: string, count: number) => `${name}: ${count}`,
  },
  dateMissing: 'Chưa nhập ngày.',
} as const
