/** Words around the verdict on one establishment. */
export const words = {
  title: 'Có được hỗ trợ không',
  onDay: (day: string) => `xét theo quy định ngày ${day}`,
  funding: 'Nguồn kinh phí',
  fundings: { local: 'Khuyến công địa phương', national: 'Khuyến công quốc gia' },
  about: 'Kết quả xét từ thông tin trên hồ sơ này và các quy định đang lưu, không thay cho thẩm định.',
  calculate: 'Tính mức hỗ trợ cho cơ sở này',
} as const
