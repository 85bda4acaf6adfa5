import type { Sort } from './search.ts'

/** Words of the list of programmes. */
export const words = {
  title: 'Chương trình khuyến công',
  create: 'Lập chương trình',
  search: 'Tìm theo tên, số quyết định, tỉnh (không cần dấu)',
  level: 'Cấp',
  status: 'Trạng thái',
  province: 'Tỉnh, thành phố',
  year: 'Năm đang chạy',
  any: { level: 'Mọi cấp', status: 'Mọi trạng thái', province: 'Mọi tỉnh, thành', year: 'Mọi năm' },
  sort: 'Sắp xếp',
  sorts: {
    period: 'Giai đoạn mới trước',
    title: 'Tên A–Z',
    total: 'Kinh phí lớn trước',
    updated: 'Mới sửa trước',
  } satisfies Record<Sort, string>,
  clear: 'Bỏ lọc',
  count: (shown: number, isMore: boolean) =>
    `${shown} chương trình${isMore ? ' đầu' : ''}, đơn vị: triệu đồng`,
  more: 'Xem thêm chương trình',
  /** the filter asks for the decision; whether its years have come is told on the row */
  decided: { approved: 'Đã phê duyệt', amended: 'Đã phê duyệt, có điều chỉnh' },
  columns: {
    pick: 'Chọn',
    title: 'Chương trình',
    province: 'Địa bàn',
    period: 'Giai đoạn',
    decision: 'Quyết định',
    targets: 'Chỉ tiêu',
    total: 'Tổng kinh phí',
    state: 'Trạng thái',
  },
  sortBy: (column: string) => `Sắp xếp theo ${column.toLowerCase()}`,
  sorted: 'đang sắp xếp theo cột này',
  pick: (title: string) => `Chọn ${title} để so sánh`,
  picked: (count: number) => `Đã chọn ${count} chương trình`,
  pickOneMore: 'Chọn thêm ít nhất một chương trình để so sánh.',
  tooMany: (most: number) => `So sánh được nhiều nhất ${most} chương trình.`,
  compare: 'So sánh',
  unpick: 'Bỏ chọn',
  emptyFiltered: 'Không có chương trình nào khớp với bộ lọc.',
  empty: 'Chưa có chương trình nào. Chương trình được lập hoặc nạp vào sẽ đứng ở đây.',
  national: 'Cả nước',
  nowIn: (place: string) => `nay thuộc ${place}`,
} as const
