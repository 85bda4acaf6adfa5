import type { Level, Outcome, SuccessionKind } from '#contract/territory/nouns.ts'

const levels: Record<Level, string> = { province: 'Cấp tỉnh', district: 'Cấp huyện', commune: 'Cấp xã' }

const successions: Record<SuccessionKind, string> = {
  full: 'toàn bộ',
  partial: 'một phần',
  reclassified: 'đổi loại, giữ nguyên địa giới',
}

const outcomes: Record<Outcome, string> = {
  same: 'Vẫn là đơn vị này',
  one: 'Thuộc một đơn vị',
  ambiguous: 'Đã chia, cần chọn theo địa chỉ',
  many: 'Lập từ nhiều đơn vị',
  none: 'Chưa có dữ liệu',
}

export const words = {
  levels,
  successions,
  outcomes,
  title: 'Địa bàn',
  about: 'Đơn vị hành chính trước và sau ngày 01/7/2025, với thời gian tồn tại và đơn vị kế tiếp.',
  search: 'Tìm đơn vị',
  searchHint: 'Tên hoặc mã, không cần dấu: phan ngoc hien, P. Tân Thành, 00004…',
  level: 'Cấp',
  anyLevel: 'Mọi cấp',
  province: 'Tỉnh, thành phố',
  anyProvince: 'Cả nước',
  date: 'Đơn vị của ngày',
  ended: 'Cả đơn vị đã kết thúc',
  name: 'Đơn vị',
  where: 'Thuộc',
  code: 'Mã',
  validity: 'Tồn tại',
  from: (date: string) => `từ ${date}`,
  until: (date: string) => `đến ${date}`,
  between: (from: string, to: string) => `${from} – ${to}`,
  standing: 'đang tồn tại',
  sinceUnknown: 'từ trước',
  codeOf: (code: string) => `mã ${code}`,
  found: (count: number, more: boolean) =>
    more ? `${count} đơn vị đầu tiên, gõ thêm để thu hẹp` : `${count} đơn vị`,
  none: 'Không có đơn vị nào như vậy vào ngày này. Thử bỏ bớt chữ, đổi ngày, hoặc tìm cả đơn vị đã kết thúc.',
  noDistricts: 'Cấp huyện kết thúc hoạt động ngày 30/6/2025; chọn ngày sớm hơn để tìm cấp huyện.',
  above: 'Thuộc',
  predecessors: 'Trước đó',
  successors: 'Về sau',
  noPredecessors: 'Không có dữ liệu về đơn vị đứng trước.',
  noSuccessors: 'Chưa có đơn vị kế tiếp.',
  districtEnded: 'Cấp huyện không có đơn vị kế tiếp; xem «Vào ngày khác» để biết địa bàn nay thuộc đâu.',
  children: 'Đơn vị cấp dưới',
  noChildren: 'Không có đơn vị cấp dưới.',
  resolve: {
    title: 'Vào ngày khác',
    date: 'Đơn vị này vào ngày',
    ask: 'Tra',
  },
  extent: { full: 'toàn bộ', partial: 'một phần' },
  picker: {
    placeholder: 'Gõ tên, không cần dấu',
    nothing: 'Không có đơn vị nào như vậy vào ngày này.',
    hint: 'Gõ ít nhất hai chữ.',
    looking: 'Đang tìm…',
    stale: (name: string, date: string) => `${name} không phải là đơn vị của ngày ${date}.`,
    take: (name: string) => `Chọn ${name}`,
  },
} as const
