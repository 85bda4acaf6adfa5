import type { NumberUnit } from '#contract/kernel/number.ts'
import type { BudgetColumn, BudgetLine, BudgetTable } from '#contract/programme/model.ts'

const measures: Record<BudgetColumn['role'], string> = {
  number: 'Số thứ tự',
  label: 'Nội dung',
  unit: 'Đơn vị tính',
  quantity: 'Số lượng',
  projects: 'Số đề án',
  amount: 'Kinh phí',
  timing: 'Thời gian',
  lead: 'Chủ trì',
  coordinate: 'Phối hợp',
}

const levels: Record<BudgetLine['level'], string> = {
  total: 'Tổng',
  group: 'Nhóm',
  label: 'Tiêu đề',
  item: 'Mục',
  source: 'Theo nguồn',
  year: 'Theo năm',
}

const kinds: Record<BudgetTable['kind'], string> = {
  byLine: 'Theo nhiệm vụ',
  byYear: 'Theo năm',
  narrative: 'Kể trong lời văn',
}

const units: Record<NumberUnit, string> = { đồng: 'đồng', triệu: 'triệu đồng', tỷ: 'tỷ đồng', plain: '' }

const named = (unit: string): string => (unit === '' ? '' : ` ${unit}`)

export const words = {
  measures,
  levels,
  kinds,
  units,
  likely: (printed: string, likely: string, unit: string) => `«${printed}»: hiểu là ${likely}${named(unit)}?`,
  ambiguous: (printed: string, likely: string, unit: string) =>
    `«${printed}» đang đọc là phần lẻ; hay là ${likely}${named(unit)}?`,
  negative: (printed: string) =>
    `«${printed}» là số âm. Chỉ cột tăng, giảm, chênh lệch mới có số âm; phần này chưa lưu được cho đến khi sửa.`,
  unreadable: (printed: string) =>
    `«${printed}» không đọc được thành số. Vẫn giữ như đã gõ; phần này chưa lưu được cho đến khi sửa.`,
  differs: (computed: string, difference: string) =>
    `Cộng các dòng bên dưới được ${computed}, lệch ${difference}.`,
  adds: (computed: string) => `Các dòng bên dưới cộng được ${computed}.`,
  yearHeader: (year: string) => `Năm ${year}`,
  wholeHeader: 'Cả giai đoạn',
  sum: 'Tổng số',
  newColumn: (n: number) => `Cột mới ${n}`,
  newCaption: 'Kinh phí thực hiện Chương trình',
  labelHeader: 'Nội dung',
  table: 'Bảng',
  tables: 'Các bảng kinh phí',
  none: 'Chương trình chưa có bảng kinh phí nào.',
  make: 'Lập bảng kinh phí',
  another: 'Thêm bảng',
  unnamed: 'Bảng chưa có tên',
  rowsAndUnit: (rows: number, unit: string) => `${rows} dòng, ${unit}`,
  addColumns: 'Thêm cột',
  fillSums: 'Điền số cộng',
  fillSumsHint: 'Điền số cộng được vào các ô trống của dòng nhóm và dòng tổng',
  details: 'Chi tiết dòng',
  tableDetails: 'Thông tin bảng',
  computedFrom: (items: number) => `Tính từ ${items} dòng`,
  printedTotal: 'In trong bảng',
  difference: 'Lệch',
  level: 'Cấp',
  area: 'Khoản Đ.4',
  source: 'Nguồn',
  period: 'Kỳ',
  allSources: 'Tất cả các nguồn',
  noSource: 'Theo dòng',
  wizard: {
    title: 'Thêm cột: năm × nguồn',
    newTitle: 'Lập bảng kinh phí',
    measures: 'Số liệu',
    years: 'Năm',
    phases: 'Giai đoạn',
    sources: 'Nguồn',
    sumOfPeriod: 'Cột tổng cho mỗi năm, giai đoạn',
    sumOfPeriods: 'Cột tổng cho cả giai đoạn',
    quantity: 'Cột đơn vị tính và số lượng',
    timing: 'Cột thời gian và đơn vị chủ trì',
    willAdd: (n: number) => (n === 0 ? 'Các cột này bảng đã có.' : `Sẽ thêm ${n} cột.`),
    willMake: (n: number) => `Bảng sẽ có ${n} cột.`,
    add: 'Thêm cột',
    make: 'Lập bảng',
  },
  column: {
    title: (name: string) => `Cột «${name}»`,
    open: (name: string) => `Sửa cột ${name}`,
    header: 'Tiêu đề cột',
    headerHint: 'Mỗi dòng là một tầng tiêu đề; các cột cạnh nhau cùng tầng trên được gộp ô.',
    role: 'Loại số liệu',
    period: 'Năm hoặc giai đoạn',
    periodHint: 'Ví dụ 2026 hoặc 2026-2028; để trống là cả giai đoạn.',
    periodBad: 'Viết 2026 hoặc 2026-2028.',
    formula: 'Công thức in ở tiêu đề',
    printedNumber: 'Số thứ tự cột',
    left: 'Sang trái',
    right: 'Sang phải',
    save: 'Ghi cột',
    remove: 'Xoá cột',
    removeSure: (count: number) =>
      count === 0 ? 'Cột chưa có số nào.' : `Xoá cả ${count} ô đã nhập trong cột. Ctrl+Z lấy lại được.`,
    removeYes: 'Xoá cột này',
  },
  form: {
    caption: 'Tên bảng',
    section: 'Đề mục',
    unit: 'Đơn vị in trên bảng',
    factor: 'Một đơn vị là',
    style: 'Cách viết số',
    styles: { vi: '1.234,5', en: '1,234.5' },
    kind: 'Kiểu bảng',
    remove: 'Xoá bảng',
    removeSure: (lines: number) => `Xoá bảng với ${lines} dòng. Ctrl+Z lấy lại được.`,
    close: 'Xong',
  },
  line: {
    title: (name: string) => (name === '' ? 'Dòng chưa có tên' : `Dòng «${name}»`),
    purpose: 'Mục đích',
    purposes: { activity: 'Hoạt động khuyến công', capital: 'Đầu tư cơ sở vật chất' },
    formula: 'Công thức in cạnh tên',
    note: 'Ghi chú',
    unit: 'Đơn vị tính',
    timing: 'Thời gian',
    years: 'Các năm',
    yearsHint: 'Năm mà thời gian in muốn nói, ví dụ 2026, 2028 hoặc 2026-2028.',
    lead: 'Chủ trì',
    coordinate: 'Phối hợp',
    number: 'Số thứ tự',
    label: 'Nội dung',
  },
} as const
