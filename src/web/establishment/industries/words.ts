/** Words of choosing industries. */
export const words = {
  title: 'Ghi ngành, nghề',
  industries: 'Ngành, nghề',
  code: 'Mã ngành',
  add: 'Thêm ngành',
  addHint: 'Tìm theo tên không dấu hoặc mã; nên chọn mã 5 số.',
  chosen: 'Ngành đã chọn',
  main: 'Chính',
  drop: 'Bỏ',
  dropOne: (name: string) => `Bỏ ngành ${name}`,
  unknown: 'không có trong bảng mã đang lưu',
  vsic: (version: string) => `VSIC ${version}`,
} as const
