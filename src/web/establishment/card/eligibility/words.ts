/** Words of the verdict on one establishment. */
export const words = {
  title: 'Có được hỗ trợ không',
  onDay: (day: string) => `xét theo quy định ngày ${day}`,
  funding: 'Nguồn kinh phí',
  fundings: { local: 'Khuyến công địa phương', national: 'Khuyến công quốc gia' },
  outcomes: {
    eligible: 'Thuộc đối tượng hỗ trợ',
    unclear: 'Chưa đủ thông tin để kết luận',
    ineligible: 'Chưa thuộc đối tượng hỗ trợ',
  },
  rules: 'Từng điều kiện',
  aspects: {
    who: 'Đối tượng',
    size: 'Quy mô',
    place: 'Địa bàn',
    industry: 'Ngành nghề',
    condition: 'Điều kiện',
  },
  findings: { passed: 'Đạt', failed: 'Không đạt', unclear: 'Chưa rõ' },
  remedy: (text: string) => `Cần làm: ${text}`,
  toCheck: 'cần đối chiếu',
  priorities: 'Ưu tiên',
  noPriorities: 'Chưa thuộc diện ưu tiên nào theo thông tin đã ghi.',
  local: 'theo chương trình của tỉnh',
  groups: { place: 'Địa bàn', industry: 'Ngành nghề', applicant: 'Cơ sở' },
  unclear: (count: number) => `Còn ${count} ưu tiên chưa rõ, cần ghi thêm thông tin`,
  calculate: 'Tính mức hỗ trợ',
  unordered: 'Hạng mục này không xếp thứ tự ưu tiên theo địa bàn và ngành nghề.',
  about:
    'Kết quả xét từ thông tin trên hồ sơ này và các quy định đang lưu, không thay cho thẩm định. Điều kiện của từng hoạt động xét ở trang tính mức hỗ trợ.',
} as const
