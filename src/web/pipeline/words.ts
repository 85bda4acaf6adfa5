/** Words that several pages of the bank share. */
export const words = {
  bank: 'Ngân hàng đề án',
  propose: 'Đề xuất',
  add: 'Thêm đề xuất',
  fundings: { national: 'Khuyến công quốc gia', local: 'Khuyến công địa phương' },
  short: { national: 'KCQG', local: 'KCĐP' },
  money: {
    totalVnd: 'Tổng kinh phí',
    nationalVnd: 'KCQG đề nghị',
    localVnd: 'KCĐP đề nghị',
    ownVnd: 'Vốn đối ứng',
    loanVnd: 'Vốn vay',
    otherVnd: 'Nguồn khác',
  },
  million: 'triệu đồng',
  unsure: 'cần đối chiếu',
  years: (years: readonly number[]) => years.join(', '),
  percent: (score: number) => `${score} %`,
} as const
