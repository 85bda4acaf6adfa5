import type { FindingClass } from '#contract/programme/findings.ts'

/** What each class of finding means to a reader. */
export const classMeanings: Record<FindingClass, string> = {
  rounding: 'Hai con số lệch nhau trong mức mà làm tròn gây ra.',
  misprint: 'Số, số hiệu hoặc chữ in nhầm; đọc là gì thì rõ.',
  conflict:
    'Hai chỗ trong cùng văn bản nói hai con số khác nhau; cần người có thẩm quyền cho biết số nào đúng.',
  omission: 'Thứ lẽ ra phải có trong văn bản mà không thấy.',
  ambiguity: 'Có thể hiểu theo nhiều cách; hệ thống không tự chọn.',
}

/** Words of the budget and of the check. */
export const words = {
  check: 'Đối chiếu',
  found: (all: number, settled: number) =>
    settled > 0 ? `${all} phát hiện, ${settled} đã xử lý` : `${all} phát hiện`,
  nothingFound: 'Mọi con số trong chương trình khớp nhau.',
  elsewhere: (count: number) => `${count} phát hiện khác, ở lời văn`,
  matched: 'Khớp:',
  matchedAll: 'Đã đối chiếu và khớp',
  seeAll: (count: number) => `Xem đủ ${count} phép đối chiếu`,
  printed: 'In',
  computed: 'Tính',
  readAs: 'Đọc là',
  difference: 'Lệch',
  unit: (unit: string) => `đơn vị: ${unit}`,
  settled: 'Đã xử lý',
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
  conclusionHint: 'Số nào đúng, theo văn bản nào. Ghi kèm tên bạn và ngày.',
  cancel: 'Hủy',
  reopen: 'Mở lại',
} as const
