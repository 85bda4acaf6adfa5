import type { Measure } from './search.ts'

export const shows = ['total', 'perYear', 'share'] as const
export type Show = (typeof shows)[number]

/** Words of the comparison. */
export const words = {
  title: 'So sánh chương trình',
  by: 'So sánh theo',
  measures: { area: 'Nội dung', source: 'Nguồn', year: 'Năm' } satisfies Record<Measure, string>,
  show: 'Con số',
  shows: { total: 'Tổng', perYear: 'Bình quân năm', share: 'Tỷ trọng' } satisfies Record<Show, string>,
  units: { total: 'triệu đồng', perYear: 'triệu đồng mỗi năm', share: '% tổng kinh phí' } satisfies Record<
    Show,
    string
  >,
  add: 'Thêm chương trình để so sánh',
  addPlaceholder: 'Thêm chương trình…',
  remove: (name: string) => `Bỏ ${name} khỏi so sánh`,
  full: (most: number) => `Đã đủ ${most} chương trình.`,
  invite: (name: string | null) =>
    name ? `Đặt ${name} cạnh chương trình nào?` : 'So sánh những chương trình nào?',
  inviteHint:
    'Chọn một chương trình dưới đây, hoặc tìm ở ô phía trên. Kinh phí theo nội dung, nguồn, năm và các chỉ tiêu sẽ đứng cạnh nhau.',
  inviteTwo: 'Chọn hai chương trình trở lên.',
  alone: 'Chưa có chương trình nào khác để so sánh.',
  because: {
    place: 'cùng địa bàn',
    period: 'cùng giai đoạn',
    before: 'giai đoạn liền trước',
    after: 'giai đoạn liền sau',
  },
  addThis: 'Thêm vào so sánh:',
  targets: (count: number) => `${count} chỉ tiêu`,
  money: 'Kinh phí',
  rowHead: { area: 'Nội dung khuyến công', source: 'Nguồn kinh phí', year: 'Năm' } satisfies Record<
    Measure,
    string
  >,
  whole: 'Tổng kinh phí',
  none: 'Không chương trình nào trong số này chia kinh phí như vậy.',
  nothingPrinted: 'Dấu – là chỗ văn bản không ghi, không phải số không.',
  years: (count: number) => `${count} năm`,
  decision: 'Quyết định',
  shared: 'Chỉ tiêu cùng tên',
  sharedNote: 'có ở ít nhất hai chương trình',
  noShared:
    'Các chương trình này không có chỉ tiêu nào cùng tên và cùng đơn vị; bảng dưới đặt cạnh nhau theo nội dung.',
  indicator: 'Chỉ tiêu',
  unit: 'Đơn vị',
  beside: 'Chỉ tiêu theo nội dung',
  besideNote: 'mục tiêu và kết quả dự kiến có con số',
  more: (count: number) => `và ${count} chỉ tiêu khác`,
  grid: 'Bảng so sánh, cuộn ngang được',
} as const
