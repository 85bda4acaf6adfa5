import { MILLION } from '#contract/kernel/money.ts'
import { kept, machine, project, type SampleLine, task } from './samples.ts'

const tasks: (SampleLine & { unit: null })[] = [
  {
    unit: null,
    ...task('Hội nghị tập huấn năng lực sản xuất sạch hơn', {
      area: 2,
      activity: 'N-HTSX',
      line: 'target/kq-01',
      quantity: 1,
      unit: 'hội nghị',
      state: 55,
      fate: kept,
    }),
  },
  {
    unit: null,
    ...task('Gian hàng chung của tỉnh tại hội chợ, triển lãm trong nước', {
      area: 4,
      activity: 'N-HCTG',
      line: 'target/kq-10',
      quantity: 2,
      unit: 'hội chợ',
      state: 380,
      fate: kept,
    }),
  },
  {
    unit: null,
    ...task('Chuyên đề Công Thương trên Báo và Phát thanh, Truyền hình', {
      area: 6,
      activity: 'N-TT',
      line: 'target/kq-11',
      quantity: 1,
      unit: 'chuyên đề',
      state: 160,
      fate: kept,
    }),
  },
  {
    unit: null,
    ...task('Tập huấn nghiệp vụ khuyến công cho cán bộ xã, phường', {
      area: 9,
      activity: 'N-TH9',
      line: 'target/kq-15',
      quantity: 1,
      unit: 'lớp',
      state: 80,
      fate: kept,
    }),
  },
  {
    unit: null,
    ...task('Thù lao mạng lưới cộng tác viên khuyến công', {
      area: 9,
      activity: 'N-CTV',
      line: 'target/kq-19',
      quantity: 15,
      unit: 'cộng tác viên/năm',
      state: 200,
      fate: kept,
    }),
  },
]

/** Lines of this year's plan as it was approved, in the demonstration; invented. */
export const decidedLines = (year: number): (SampleLine & { unit: string | null })[] => [
  {
    unit: '32244',
    ...machine('Ứng dụng máy tách vỏ tôm khô', { state: 200, own: 260, workers: 12, fate: kept }),
  },
  {
    unit: '32248',
    ...machine('Máy sấy bơm nhiệt cho khô cá', { state: 180, own: 220, workers: 9, fate: kept }),
  },
  {
    unit: '32191',
    ...machine('Dây chuyền hấp, bóc vỏ tôm', { state: 300, own: 520, workers: 30, fate: kept }),
  },
  { unit: '32095', ...machine('Máy xay, đóng gói bột cá', { state: 220, own: 300, workers: 8, fate: kept }) },
  {
    unit: '31942',
    ...machine('Máy cắt plasma cho cơ sở cơ khí', { state: 150, own: 210, workers: 6, fate: kept }),
  },
  {
    unit: '31972',
    ...machine('Thiết bị sản xuất muối trải bạt, kết tinh', {
      state: 240,
      own: 280,
      workers: 14,
      fate: kept,
    }),
  },
  {
    unit: '32014',
    ...machine('Dây chuyền cán, cắt bánh phồng tôm', { state: 210, own: 240, workers: 18, fate: kept }),
  },
  {
    unit: null,
    ...project(
      'Mô hình trình diễn sấy lạnh thuỷ sản (làm trong hai năm)',
      { state: 300, own: 600, workers: 15, fate: kept },
      { activity: 'N-MHTD', budgetLine: 'target/kq-03', years: [year, year + 1] },
    ),
  },
  ...tasks,
]

/** Ceilings of the two years, in đồng; invented. */
export const ceilings = {
  thisYear: [{ source: 'provincial', ceilingVnd: 3200 * MILLION, basis: 'Dự toán minh hoạ' }],
  nextYear: [
    { source: 'national', ceilingVnd: 1200 * MILLION, basis: 'Số dự kiến minh hoạ' },
    { source: 'provincial', ceilingVnd: 5200 * MILLION, basis: 'Dự toán minh hoạ' },
    { source: 'commune', ceilingVnd: null, basis: 'Ngân sách xã tự cân đối' },
  ],
} as const
