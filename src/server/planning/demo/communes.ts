import { machine, project, type SamplePlan, task } from './samples.ts'

/** Plans of communes and wards in the demonstration; everything but the units' names is invented. */
const narrative = (name: string): string =>
  `Kế hoạch minh hoạ của ${name}: nhu cầu do cơ sở trên địa bàn đăng ký trong tháng 9, tháng 10.`

export const communePlans: SamplePlan[] = [
  {
    // of the commune that has accounts: somebody who tries finds a plan to mend
    unit: '32244',
    way: 'returned',
    narrative: narrative('xã Phan Ngọc Hiển'),
    lines: [
      machine('Ứng dụng máy sấy lạnh trong chế biến tôm khô', {
        state: 250,
        own: 350,
        workers: 14,
        commune: 30,
      }),
      machine('Dây chuyền phân cỡ, đóng gói tôm khô', { state: 220, own: 260, workers: 10 }),
      task('Lớp truyền nghề làm ba khía muối', {
        area: 1,
        activity: 'N-DTN',
        line: null,
        quantity: 1,
        unit: 'lớp',
        state: 50,
        commune: 10,
      }),
    ],
  },
  {
    unit: '32248',
    way: 'accepted',
    narrative: narrative('xã Đất Mũi'),
    lines: [
      machine('Máy hút chân không, máy dò kim loại cho cơ sở cua lột', {
        state: 180,
        own: 240,
        workers: 9,
        fate: { to: 'kept' },
      }),
      project(
        'Thiết kế bao bì, nhãn hiệu «Cua Đất Mũi»',
        { state: 35, own: 35, workers: 9, fate: { to: 'kept' } },
        {
          area: 5,
          activity: 'N-BB',
          budgetLine: null,
          unit: 'sản phẩm',
        },
      ),
    ],
  },
  {
    unit: '32191',
    way: 'accepted',
    narrative: narrative('xã Năm Căn'),
    lines: [
      machine('Thiết bị cấp đông IQF cho cơ sở chế biến tôm', {
        state: 300,
        own: 620,
        workers: 25,
        fate: { to: 'kept' },
      }),
      task('Gian hàng của xã tại hội chợ tỉnh', {
        area: 4,
        activity: 'N-HCK',
        line: null,
        quantity: 1,
        unit: 'gian hàng',
        state: 0,
        commune: 15,
        fate: { to: 'kept' },
      }),
    ],
  },
  {
    unit: '32095',
    way: 'accepted',
    narrative: narrative('xã Trần Văn Thời'),
    lines: [
      machine('Máy sấy năng lượng mặt trời cho khô cá bổi', {
        state: 200,
        own: 230,
        workers: 11,
        fate: { to: 'kept' },
      }),
      project(
        'Mô hình trình diễn nhà sấy năng lượng mặt trời',
        { state: 300, own: 420, workers: 8, fate: { to: 'kept' } },
        {
          activity: 'N-MHTD',
          budgetLine: 'target/kq-03',
        },
      ),
    ],
  },
  {
    unit: '32098',
    way: 'sent',
    narrative: narrative('xã Sông Đốc'),
    lines: [
      machine('Dây chuyền tẩm, nướng, xé cá khô', {
        state: 260,
        own: 380,
        workers: 18,
        fate: { to: 'kept' },
      }),
      machine('Máy nghiền bột cá và hệ thống hút mùi', {
        state: 240,
        own: 300,
        workers: 7,
        fate: { to: 'returned', reason: 'Bổ sung giấy xác nhận môi trường và báo giá thiết bị.' },
      }),
    ],
  },
  {
    unit: '32047',
    way: 'sent',
    narrative: narrative('xã U Minh'),
    lines: [
      machine('Hệ thống hạ thuỷ phần mật ong rừng tràm', {
        state: 190,
        own: 210,
        workers: 6,
        fate: { to: 'kept' },
      }),
      task('Tập huấn an toàn thực phẩm cho cơ sở mật ong', {
        area: 2,
        activity: 'N-TNL',
        line: null,
        quantity: 1,
        unit: 'lớp',
        state: 25,
        commune: 5,
      }),
    ],
  },
  {
    unit: '32065',
    way: 'sent',
    narrative: narrative('xã Thới Bình'),
    lines: [
      machine('Máy xay xát, đánh bóng gạo lúa – tôm', { state: 280, own: 420, workers: 10 }),
      machine('Máy dệt chiếu bán tự động', { state: 120, own: 130, workers: 16, fate: { to: 'kept' } }),
    ],
  },
  {
    unit: '32128',
    way: 'sent',
    narrative: narrative('xã Cái Nước'),
    lines: [
      machine('Máy chiết rót nước mắm', { state: 150, own: 170, workers: 8 }),
      machine('Máy cắt, sấy chuối khô', { state: 140, own: 150, workers: 12 }),
    ],
  },
  {
    unit: '32152',
    way: 'sent',
    narrative: narrative('xã Đầm Dơi'),
    lines: [
      machine('Thiết bị sơ chế, cấp đông cua lột', { state: 220, own: 280, workers: 13 }),
      project(
        'Tư vấn hoàn thiện dự án xưởng chế biến dừa',
        { state: 30, own: 30, workers: 5 },
        { area: 5, activity: 'N-TV', budgetLine: null },
      ),
    ],
  },
  {
    unit: '31972',
    way: 'sent',
    narrative: narrative('xã Gành Hào'),
    lines: [
      machine('Kho lạnh, máy đá vảy cho cơ sở cá khô', { state: 300, own: 500, workers: 15 }),
      machine('Máy ép, đóng gói muối tinh', { state: 160, own: 190, workers: 9 }),
    ],
  },
  {
    unit: '31942',
    way: 'sent',
    narrative: narrative('phường Giá Rai'),
    lines: [
      machine('Máy CNC gia công cơ khí phục vụ nuôi tôm', { state: 260, own: 480, workers: 10 }),
      project(
        'Xử lý bụi, nước thải xưởng cơ khí',
        { state: 150, own: 250, workers: 10 },
        { area: 7, activity: 'N-ONCS', budgetLine: 'target/kq-14' },
      ),
    ],
  },
  {
    unit: '31825',
    way: 'sent',
    narrative: narrative('phường Bạc Liêu'),
    lines: [
      machine('Dây chuyền bánh pía, bánh củ cải sấy', { state: 200, own: 260, workers: 20 }),
      task('Phiên chợ sản phẩm công nghiệp nông thôn cuối năm', {
        area: 4,
        activity: 'N-HCTN',
        line: null,
        quantity: 1,
        unit: 'phiên chợ',
        state: 100,
        commune: 60,
      }),
    ],
  },
  {
    unit: '32014',
    way: 'late',
    narrative: narrative('phường Lý Văn Lâm'),
    lines: [machine('Máy in phun, đóng gói bánh phồng tôm', { state: 180, own: 220, workers: 14 })],
  },
  {
    unit: '32025',
    way: 'late',
    narrative: narrative('phường Tân Thành'),
    lines: [
      machine('Lò nướng xoay cho cơ sở bánh kẹo', { state: 130, own: 150, workers: 8 }),
      machine('Máy may công nghiệp cho tổ may gia công', { state: 110, own: 120, workers: 22 }),
    ],
  },
  {
    unit: '32218',
    way: 'late',
    narrative: narrative('xã Phú Tân'),
    lines: [machine('Máy sấy khô mực, khô cá đuối', { state: 170, own: 190, workers: 10 })],
  },
  {
    unit: '32092',
    way: 'accepted',
    narrative: narrative('xã Hồ Thị Kỷ'),
    lines: [
      machine('Máy chế biến viên nén từ trấu', {
        state: 300,
        own: 350,
        workers: 9,
        fate: {
          to: 'trimmed',
          provincial: 240_000_000,
          reason: 'Giá máy trong báo giá cao hơn mặt bằng; tính lại theo báo giá thứ hai.',
        },
      }),
      task('Xây dựng nhà trưng bày sản phẩm của xã', {
        area: 4,
        activity: 'N-PTB',
        line: null,
        quantity: 1,
        unit: 'phòng',
        state: 400,
      }),
    ],
  },
  {
    unit: '32212',
    way: 'draft',
    narrative: '',
    lines: [machine('Máy rửa, phân loại sò huyết', { state: 150, own: 180, workers: 8 })],
  },
  {
    unit: '31867',
    way: 'draft',
    narrative: '',
    lines: [machine('Máy đóng gạch không nung', { state: 250, own: 400, workers: 12 })],
  },
  {
    unit: '31843',
    way: 'sent',
    narrative: narrative('xã Hồng Dân'),
    lines: [
      machine('Máy sấy lúa vỉ ngang', { state: 260, own: 340, workers: 7 }),
      task('Truyền nghề đan lục bình', {
        area: 1,
        activity: 'N-DTN',
        line: null,
        quantity: 1,
        unit: 'lớp',
        state: 45,
        commune: 10,
      }),
    ],
  },
  {
    unit: '31891',
    way: 'sent',
    narrative: narrative('xã Hoà Bình'),
    lines: [machine('Thiết bị lọc, kết tinh muối sạch', { state: 240, own: 300, workers: 16 })],
  },
]
