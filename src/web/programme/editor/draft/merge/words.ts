import type { Joined } from '#contract/programme/merge/merge.ts'

const counted: Record<
  Joined['kind'],
  Record<'field' | 'cell' | 'line' | 'column' | 'table' | 'list', string>
> = {
  value: { field: 'mục', cell: 'ô', line: 'ô', column: 'mục của cột', table: 'mục của bảng', list: 'ô' },
  added: {
    field: 'mục',
    cell: 'ô',
    line: 'dòng mới',
    column: 'cột mới',
    table: 'bảng mới',
    list: 'dòng mới',
  },
  removed: {
    field: 'mục',
    cell: 'ô',
    line: 'dòng đã xoá',
    column: 'cột đã xoá',
    table: 'bảng đã xoá',
    list: 'dòng đã xoá',
  },
  moved: {
    field: 'mục',
    cell: 'ô',
    line: 'lần xếp lại dòng',
    column: 'lần xếp lại cột',
    table: 'lần xếp lại bảng',
    list: 'lần xếp lại dòng',
  },
}

export const words = {
  counted,
  told: (what: string, by: string, part: string) => `Đã gộp ${what} của ${by} vào phần «${part}».`,
  see: 'Xem đã gộp gì',
  seeTitle: (by: string) => `Đã gộp từ bản của ${by}`,
  gone: 'Đã xoá',
  fresh: 'Thêm mới',
  moved: 'Đã xếp lại',
  dismiss: 'Đã biết',
  title: (count: number, part: string) => `${count} chỗ của phần «${part}» hai người cùng sửa`,
  dialogTitle: (count: number) => `${count} chỗ hai người cùng sửa`,
  text: (by: string, when: string, joined: number) =>
    `${by} lưu lúc ${when}, sau khi bạn bắt đầu sửa. ${joined > 0 ? `${joined} chỗ khác sẽ được gộp.` : ''} Những gì bạn nhập vẫn còn trên trang; phần này lưu khi đã chọn xong.`,
  answer: 'Chọn từng chỗ',
  allMine: 'Lấy hết của tôi',
  allTheirs: (by: string) => `Lấy hết của ${by}`,
  theirs: (by: string) => `Bản của ${by}`,
  mine: 'Bản của tôi',
  before: (value: string) => `Trước đó: ${value}`,
  left: (count: number) => (count === 0 ? 'Đã chọn xong.' : `Còn ${count} chỗ chưa chọn.`),
  keys: 'Phím ← → để chọn, Tab sang chỗ tiếp theo.',
  join: 'Gộp và lưu',
  close: 'Đóng',
  wholeOf: { line: 'Cả dòng', column: 'Cả cột', table: 'Cả bảng', list: 'Cả dòng' },
  order: 'Thứ tự',
  keep: 'Giữ lại, có nội dung vừa sửa',
  orderOf: { mine: 'Thứ tự của tôi', theirs: 'Thứ tự của họ' },
  none: 'để trống',
  under: 'Thuộc dòng',
  column: 'Cột',
  unnamed: 'Dòng chưa có tên',
} as const
