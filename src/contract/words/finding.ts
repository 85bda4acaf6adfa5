import type { EstablishmentOrder, FoundIn } from '../establishment/finding/queries.ts'

/** Words of finding establishments, of tags and of views of lists. */

export const findingHappened = {
  'establishment.saveTag': 'Ghi nhãn «{name}»',
  'establishment.dropTag': 'Bỏ nhãn «{name}» khỏi {count} cơ sở',
  'establishment.tag': 'Gắn nhãn «{name}»: {count} cơ sở',
  'establishment.untag': 'Gỡ nhãn «{name}»: {count} cơ sở',
} as const

export const viewsHappened = {
  'tables.saveView': 'Lưu cách xem «{name}»',
  'tables.dropView': 'Bỏ cách xem «{name}»',
} as const

export const establishmentOrders: Record<EstablishmentOrder, string> = {
  best: 'Sát từ khoá nhất',
  new: 'Mới ghi trước',
  name: 'Tên A–Z',
  workers: 'Nhiều lao động trước',
  changed: 'Mới sửa trước',
}

/** Where a searched word stands, when the name does not hold it. */
export const foundIn: Record<FoundIn['where'], string> = {
  otherName: 'Tên khác',
  product: 'Sản phẩm',
  place: 'Nơi sản xuất',
  industry: 'Ngành nghề',
  representative: 'Người đại diện',
  number: 'Khớp mã số hoặc số điện thoại',
}
