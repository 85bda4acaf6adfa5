import type { ProposalState } from '#contract/pipeline/nouns.ts'

/** An invented proposal: what is written, and how far it has come. `{ten}`: the establishment. */
export interface Sample {
  title: string
  activities: string[]
  arrangement?: 'single' | 'group' | 'key'
  /** establishments that it names */
  many: number
  /** years from this one on */
  ahead: number[]
  need: string
  /** triệu đồng: what for, total, from the national and the local fund */
  costs: { content: string; item?: string; total: number; national?: number; local?: number }[]
  machine?: string
  workers?: number
  saving?: number
  way: { step: string; to: ProposalState; reason?: string; returnAhead?: number }[]
  confirmed?: boolean
}

const registered = { step: 'register', to: 'registered' } as const
const ready = { step: 'markReady', to: 'ready' } as const

/** Every province of the demonstration gets these; who and where come from its own invented establishments. */
export const samples: readonly Sample[] = [
  {
    title: 'Ứng dụng máy sấy, máy đóng gói vào sản xuất tại {ten}',
    activities: ['N-MMTB'],
    many: 1,
    ahead: [1],
    need: 'Công đoạn sấy và đóng gói làm thủ công, hao hụt nhiều, không kịp đơn hàng cuối năm.',
    costs: [
      { content: 'Máy sấy bơm nhiệt', item: 'machine', total: 520, local: 200 },
      { content: 'Máy đóng gói hút chân không', item: 'machine', total: 180, local: 70 },
    ],
    machine: 'Máy sấy bơm nhiệt 500 kg/mẻ',
    workers: 12,
    confirmed: true,
    way: [registered, ready],
  },
  {
    title: 'Xây dựng, đăng ký nhãn hiệu cho sản phẩm của {ten}',
    activities: ['N-TH'],
    many: 1,
    ahead: [1],
    need: 'Sản phẩm bán chạy nhưng chưa có nhãn hiệu được bảo hộ, bị làm giả bao bì.',
    costs: [{ content: 'Thiết kế và đăng ký nhãn hiệu', total: 70, local: 35 }],
    workers: 4,
    way: [registered],
  },
  {
    title: 'Mô hình trình diễn kỹ thuật sản xuất sản phẩm mới tại {ten}',
    activities: ['N-MHTD'],
    many: 1,
    ahead: [1, 2],
    need: 'Dây chuyền mới lần đầu có trên địa bàn, cơ sở sẵn sàng đón đoàn tham quan.',
    costs: [{ content: 'Dây chuyền chế biến sâu', total: 3200, national: 900 }],
    machine: 'Dây chuyền chế biến sâu 1 tấn/giờ',
    workers: 30,
    confirmed: true,
    way: [registered],
  },
  {
    title: 'Mô hình thí điểm sản xuất sạch hơn tại {ten}',
    activities: ['N-SXSH'],
    many: 1,
    ahead: [1],
    need: 'Lò đốt cũ tốn củi, khói bụi; đã có đánh giá ban đầu về tiết kiệm nhiên liệu.',
    costs: [{ content: 'Thay lò hơi đốt sinh khối', total: 1100, local: 300 }],
    machine: 'Lò hơi đốt sinh khối',
    saving: 18,
    workers: 6,
    way: [
      registered,
      { step: 'return', to: 'returned', reason: 'Thiếu báo giá và bản đánh giá sản xuất sạch hơn.' },
    ],
  },
  {
    title: 'Hỗ trợ các cơ sở tham gia hội chợ hàng công nghiệp nông thôn',
    activities: ['N-HCK'],
    arrangement: 'group',
    many: 3,
    ahead: [1],
    need: 'Nhiều cơ sở có sản phẩm tiêu biểu muốn tìm đầu mối tiêu thụ ngoài tỉnh.',
    costs: [{ content: 'Thuê gian hàng, vận chuyển hàng trưng bày', total: 150, local: 120 }],
    way: [registered, ready],
  },
  {
    title: 'Đề án điểm: nâng năng lực chế biến và thương hiệu của cụm cơ sở',
    activities: ['N-MMTB', 'N-TH'],
    arrangement: 'key',
    many: 3,
    ahead: [1, 2, 3],
    need: 'Ba cơ sở cùng nguồn nguyên liệu cần máy móc và thương hiệu chung để xuất khẩu.',
    costs: [
      { content: 'Máy chế biến cho ba cơ sở', item: 'machine', total: 2400, national: 700 },
      { content: 'Thương hiệu chung', total: 140, local: 70 },
    ],
    machine: 'Máy chế biến',
    workers: 45,
    confirmed: true,
    way: [registered, ready],
  },
  {
    title: 'Ứng dụng máy cắt CNC tại {ten}',
    activities: ['N-MMTB'],
    many: 1,
    ahead: [0],
    need: 'Tăng độ chính xác của chi tiết, nhận được đơn hàng phụ trợ.',
    costs: [{ content: 'Máy cắt CNC', item: 'machine', total: 640, local: 300 }],
    machine: 'Máy cắt CNC',
    workers: 8,
    way: [
      registered,
      {
        step: 'defer',
        to: 'deferred',
        reason: 'Hết kinh phí khuyến công của năm; xét lại năm sau.',
        returnAhead: 1,
      },
    ],
  },
  {
    title: 'Mua xe tải chở hàng cho {ten}',
    activities: ['N-MMTB'],
    many: 1,
    ahead: [1],
    need: 'Cơ sở muốn chủ động vận chuyển.',
    costs: [{ content: 'Xe tải 2,5 tấn', total: 480, local: 240 }],
    way: [
      registered,
      { step: 'refuse', to: 'refused', reason: 'Xe tải không phải máy móc, thiết bị sản xuất được hỗ trợ.' },
    ],
  },
  {
    title: 'Ý tưởng: phòng trưng bày sản phẩm công nghiệp nông thôn theo vùng',
    activities: [],
    arrangement: 'group',
    many: 0,
    ahead: [2],
    need: '',
    costs: [],
    way: [],
  },
]
