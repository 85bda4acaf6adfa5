/** Words of the history. */
export const words = {
  events: 'Việc đã xảy ra',
  count: (count: number) => `${count} việc`,
  none: 'Chưa có việc nào được ghi cho chương trình này, hoặc bạn không được xem.',
  changes: 'Thay đổi giữa các bản',
  between: (from: number, to: number) => `Bản ${from} → bản ${to}`,
  places: (count: number) => `${count} chỗ`,
  columns: { place: 'Chỗ', before: 'Trước', after: 'Sau' },
  noChanges: 'Chương trình chưa được điều chỉnh lần nào nên không có khác biệt giữa các bản.',
  versions: 'Các bản',
  original: 'Quyết định ban đầu',
  amendment: 'Điều chỉnh',
  draft: 'đang soạn',
  effective: (date: string) => `hiệu lực từ ${date}`,
  read: 'Đọc bản này',
} as const
