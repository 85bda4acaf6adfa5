/** Words of saved views of lists. */
export const words = {
  views: 'Cách xem đã lưu',
  none: 'Chưa lưu cách xem nào. Chọn bộ lọc cần dùng lại rồi lưu dưới một tên.',
  save: 'Lưu cách xem này',
  name: 'Tên cách xem',
  nameHint: 'Ví dụ: «HTX ở Ngọc Hiển chưa được hỗ trợ». Trùng tên thì ghi đè lên cách xem cũ của bạn.',
  shared: 'Cả cơ quan dùng chung',
  sharedBy: (name: string) => `của ${name}`,
  sharedMine: 'dùng chung',
  drop: (name: string) => `Bỏ cách xem «${name}»`,
  nameMissing: 'Hãy đặt tên.',
} as const
