import type { TypedNumberCode } from '#contract/kernel/number.ts'

const amountRefusals: Record<TypedNumberCode, string> = {
  'number.unreadable': 'không đọc được thành số.',
  'number.ambiguous': 'dấu này có thể là phần nghìn hoặc phần lẻ.',
  'number.otherUnit': 'khác đơn vị của ô này.',
  'number.implausible': 'lớn quá mức có thể.',
  'number.tooFine': 'lẻ dưới một đồng.',
  'number.negative': 'số tiền không được âm.',
}

/** Words that every page shares; each room keeps its own beside its pages. */
export const words = {
  network: {
    title: 'Không kết nối được',
    detail:
      'Không liên lạc được với máy chủ. Những gì bạn nhập vẫn còn trên trang; kiểm tra mạng rồi thử lại.',
  },
  unexpected: {
    title: 'Trang gặp lỗi',
    detail: 'Có lỗi ngoài dự kiến khi hiển thị. Tải lại trang; dữ liệu đã lưu không bị ảnh hưởng.',
  },
  noAnswer: (status: number) => ({
    title: 'Máy chủ chưa trả lời được',
    detail: `Máy chủ trả về mã ${status}. Thử lại sau ít phút; chưa có gì bị mất.`,
  }),
  tryAgain: 'Thử lại',
  signIn: 'Đăng nhập',
  reference: (id: string) => `Mã tra cứu: ${id}`,
  takeNew: 'Lấy bản mới',
  changedBy: (by: string, at: string) => `${by} sửa lúc ${at}`,
  optional: 'không bắt buộc',
  errorsAtTop: (count: number) => `Có ${count} chỗ cần sửa`,
  nothing: '–',
  nothingSaid: 'không có',
  columns: 'Cột',
  showAllColumns: 'Hiện tất cả',
  loading: 'Đang tải',
  rowsLoading: 'Đang tải các dòng',
  fold: 'Thu gọn',
  unfold: 'Mở ra',
  cancel: 'Hủy',
  clear: (field: string) => `Để trống ô ${field}`,
  close: 'Đóng',
  print: 'In',
  confirm: 'Đồng ý',
  reason: 'Lý do',
  reasonHint: 'Ghi vào lịch sử, người liên quan đọc được.',
  savedAt: (time: string) => `Tự lưu ${time}`,
  saving: 'Đang lưu…',
  unsaved: 'Chưa lưu',
  linesDone: (done: string, total: string) => `${done}/${total} dòng`,
  secondsLeft: (seconds: number) =>
    seconds < 60 ? `còn khoảng ${seconds} giây` : `còn khoảng ${Math.ceil(seconds / 60)} phút`,
  canDoNow: 'Việc có thể làm ngay',
  cannotYet: 'Chưa làm được',
  nothingToDo: 'Không có việc nào dành cho bạn ở bước này.',
  lock: 'Chưa mở',
  seeTable: 'Xem bảng',
  seeChart: 'Xem biểu đồ',
  total: 'Cộng',
  year: (period: string) => `năm ${period}`,
  finding: (number: number) => `Phát hiện số ${number}`,
  breadcrumbs: 'Đường dẫn',
  pickDate: 'Chọn ngày',
  dateFormat: 'ngày/tháng/năm, ví dụ 09/03/2026',
  dateUnreadable: 'Không đọc được ngày. Viết ngày/tháng/năm, ví dụ 09/03/2026.',
  moneyUnits: { đồng: 'đồng', triệu: 'triệu đồng', tỷ: 'tỷ đồng' },
  amountRefused: (typed: string, code: TypedNumberCode) => `${typed}: ${amountRefusals[code]}`,
  amountLikely: (text: string, unit: 'đồng' | 'triệu' | 'tỷ') =>
    `Hiểu là ${text} ${unit === 'đồng' ? '' : `${unit} `}đồng?`,
} as const
