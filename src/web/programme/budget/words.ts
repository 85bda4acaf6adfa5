import type { FindingClass } from '#contract/programme/findings.ts'
import type { BudgetColumn } from '#contract/programme/model.ts'
import type { PivotColumns, PivotRows } from './search.ts'

/** What each class of finding means to a reader. */
export const classMeanings: Record<FindingClass, string> = {
  rounding: 'Hai con số lệch nhau trong mức mà việc làm tròn gây ra.',
  misprint: 'Số, số hiệu hoặc chữ in nhầm; đọc thế nào thì đã rõ.',
  conflict: 'Hai chỗ trong cùng văn bản nói khác nhau; cần người có thẩm quyền cho biết chỗ nào đúng.',
  omission: 'Thứ lẽ ra phải có trong văn bản mà không thấy.',
  ambiguity: 'Có thể hiểu theo nhiều cách; hệ thống không tự chọn.',
}

const roles: Record<BudgetColumn['role'], string> = {
  number: 'TT',
  label: 'Nội dung',
  unit: 'Đơn vị',
  quantity: 'Số lượng',
  projects: 'Số đề án',
  amount: 'Kinh phí',
  timing: 'Thời gian',
  lead: 'Chủ trì',
  coordinate: 'Phối hợp',
}

const rowNames: Record<PivotRows, string> = {
  area: 'Nội dung của Điều 4',
  line: 'Dòng của văn bản',
  source: 'Nguồn',
}
const columnNames: Record<PivotColumns, string> = { year: 'Năm', phase: 'Giai đoạn', source: 'Nguồn' }

/** Words of the budget and of the check. */
export const words = {
  roles,
  // views
  view: 'Cách xem',
  pivot: 'Tổng hợp',
  paper: 'Như bản in',
  byYear: 'Theo năm',
  taskList: 'Danh mục nhiệm vụ',
  share: '% tổng',
  fold: 'Thu gọn',
  unfold: 'Mở ra',
  counts: (items: number, groups: number, unit: string) =>
    [`${items} dòng`, groups > 0 && groups < items ? `${groups} nội dung` : '', `đơn vị: ${unit}`]
      .filter(Boolean)
      .join(', '),
  tableLabel: (name: string) => `Bảng kinh phí: ${name}`,
  xlsx: 'XLSX',
  pdf: 'PDF',
  saveXlsx: 'Tải bảng tính XLSX',
  savePdf: 'Tải bản PDF như bản in',
  allColumns: 'Xem đủ cột',
  asRows: 'Xem theo dòng',
  // foot
  fromLines: (count: number) => `Tính từ ${count} dòng`,
  inTableLine: (line: string) => `In trong bảng, dòng «${line}»`,
  inDocument: (section: string | null) =>
    section ? `In trong văn bản, ${section[0]!.toUpperCase()}${section.slice(1)}` : 'In trong văn bản',
  totalNote: (note: string) => `Ghi chú ở dòng tổng: ${note}`,
  noPrintedTotal: 'Văn bản không ghi số tổng',
  // no table
  noTable: (sections: readonly string[]) =>
    sections.length > 0
      ? `Chương trình không có bảng kinh phí. ${sections.join(', ')} nói về kinh phí như sau.`
      : 'Chương trình không có bảng kinh phí và không mục nào nói về kinh phí.',
  funding: 'Kinh phí trong lời văn',
  // pivot
  rows: 'Hàng',
  columns: 'Cột',
  rowNames,
  columnNames,
  pivotLabel: (rows: PivotRows, columns: PivotColumns) =>
    `Kinh phí theo ${rowNames[rows].toLowerCase()} và ${columnNames[columns].toLowerCase()}`,
  total: 'Cộng',
  computedTotal: 'Tính từ các dòng',
  printedTotal: 'In trong văn bản',
  millions: 'triệu đồng',
  pivotNote: 'Bấm vào một con số để xem các ô tạo nên nó.',
  printedDiffers: (printed: string) => `Văn bản in ${printed}`,
  // behind a figure
  behind: 'Số này từ đâu',
  behindCells: (count: number) => `${count} ô của văn bản`,
  behindNone: 'Không bảng nào của văn bản cho đúng con số này.',
  goToLine: 'Xem trong bảng',
  close: 'Đóng',
  openFigure: (figure: string) => `${figure}: xem các ô tạo nên số này`,
  // check
  check: 'Đối chiếu',
  found: (all: number, settled: number) =>
    settled > 0 ? `${all} phát hiện, ${settled} đã xử lý` : `${all} phát hiện`,
  nothingFound: 'Phần kinh phí không có chỗ nào lệch.',
  nothingAtAll: 'Không có chỗ nào lệch: mọi con số và đề mục đã đối chiếu đều khớp.',
  elsewhere: (count: number) => `${count} phát hiện khác, ở lời văn`,
  matched: 'Khớp:',
  matchedAll: 'Đã đối chiếu và khớp',
  matchedNone: 'Không có con số nào để đối chiếu với nhau.',
  seeAll: (count: number) => `và ${count} phép đối chiếu khác`,
  classFilter: 'Loại',
  stateFilter: 'Tình trạng',
  allClasses: 'Tất cả các loại',
  allStates: 'Tất cả',
  openOnes: 'Chưa xử lý',
  settledOnes: 'Đã xử lý',
  noneHere: 'Không có phát hiện nào hợp với cách lọc này.',
  places: 'Ở đâu',
  printed: 'In',
  computed: 'Tính',
  readAs: 'Đọc là',
  difference: 'Lệch',
  see: {
    cell: 'Xem ô',
    target: 'Xem chỉ tiêu',
    section: 'Xem mục',
    head: 'Xem phần đầu',
    document: 'Xem văn bản',
  },
  settle: 'Ghi kết luận',
  settleLabel: (number: number) => `Kết luận về phát hiện ${number}`,
  conclusion: 'Kết luận',
  concluded: (note: string) => `Kết luận: ${note}`,
  conclusionHint: 'Số nào đúng, theo văn bản nào. Ghi kèm tên bạn và ngày.',
  cancel: 'Hủy',
  reopen: 'Mở lại',
} as const
