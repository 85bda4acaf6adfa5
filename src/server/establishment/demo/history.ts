import type { Chance } from './chance.ts'
import type { Made, Row, Wanted } from './establishment.ts'
import { identityOf } from './establishment.ts'

/** Contents of Article 4 as programmes fund them, with how such a support is called. */
const areas: readonly (readonly [{ area: number; title: string }, number])[] = [
  [{ area: 1, title: 'Đào tạo nghề, truyền nghề' }, 12],
  [{ area: 2, title: 'Nâng cao năng lực quản lý' }, 8],
  [{ area: 3, title: 'Xây dựng mô hình trình diễn kỹ thuật' }, 14],
  [{ area: 4, title: 'Phát triển sản phẩm công nghiệp nông thôn tiêu biểu' }, 10],
  [{ area: 5, title: 'Tư vấn, trợ giúp cơ sở công nghiệp nông thôn' }, 9],
  [{ area: 6, title: 'Cung cấp thông tin, tuyên truyền' }, 6],
  [{ area: 7, title: 'Hỗ trợ liên doanh, liên kết, cụm công nghiệp' }, 6],
  [{ area: 8, title: 'Ứng dụng máy móc, thiết bị tiên tiến' }, 30],
  [{ area: 9, title: 'Nâng cao năng lực quản lý chương trình khuyến công' }, 5],
]
const sources = [
  ['national', 22],
  ['provincial', 48],
  ['district', 20],
  ['other', 10],
] as const

interface Bearer {
  provinceId: string
  id: string
  moment: number
}

/** One support of a year between 2014 and 2026; `field` tells the supports of one establishment apart. */
export function supportOf(chance: Chance, { provinceId, id, moment }: Bearer, field: number): Row {
  const { area, title } = chance.weighed(field + 2, areas)
  const year = chance.whole(field + 1, 2014, 2026)
  const drawn = chance.weighed(field + 3, sources)
  // there have been no districts since 1 July 2025
  const source = drawn === 'district' && year > 2024 ? 'provincial' : drawn
  const amount = (20 + Math.floor(chance.share(field + 4) ** 3 * 480)) * 1_000_000
  return {
    province_id: provinceId,
    establishment_id: id,
    id: chance.id(field, moment),
    year,
    area,
    title,
    source,
    programme:
      year <= 2020
        ? 'Khuyến công 2014–2020'
        : year <= 2025
          ? 'Khuyến công 2021–2025'
          : 'Khuyến công 2026–2030',
    support_vnd: amount,
    counterpart_vnd: amount + chance.whole(field + 5, 0, 20) * 10_000_000,
    state: year < 2026 ? 'done' : 'running',
    note: 'Số liệu minh hoạ',
  }
}

const events: readonly (readonly [{ kind: string; title: string; result: string }, number])[] = [
  [
    { kind: 'contest', title: 'Bình chọn sản phẩm công nghiệp nông thôn tiêu biểu cấp tỉnh', result: 'Đạt' },
    3,
  ],
  [{ kind: 'fair', title: 'Hội chợ hàng công nghiệp nông thôn', result: '' }, 4],
  [{ kind: 'training', title: 'Lớp khởi sự doanh nghiệp', result: 'Có giấy chứng nhận' }, 3],
  [{ kind: 'inspection', title: 'Kiểm tra việc dùng kinh phí hỗ trợ', result: 'Đúng mục đích' }, 1],
]

const day = (chance: Chance, field: number): string =>
  `${chance.whole(field, 2019, 2026)}-${String(chance.whole(field + 1, 1, 10)).padStart(2, '0')}-${String(chance.whole(field + 2, 1, 28)).padStart(2, '0')}`

/** The figures of the last three years, the newest as they stand on the record. */
const years = (chance: Chance, at: Row, workers: number, revenueVnd: number): Row[] =>
  [2023, 2024, 2025].map((year) => {
    const part = 1 - (2025 - year) * (0.05 + chance.share(30) * 0.1)
    const people = Math.max(1, Math.round(workers * part))
    return {
      ...at,
      year,
      workers: people,
      women_workers: Math.floor(people * (0.2 + chance.share(31) * 0.5)),
      revenue_vnd: Math.round((revenueVnd * part) / 1_000_000) * 1_000_000,
      capital_vnd: Math.round((revenueVnd * part * 0.6) / 1_000_000) * 1_000_000,
      electricity_kwh: people * chance.whole(32, 800, 4000),
      source: 'demo',
    }
  })

/** Food and fertiliser are weighed, other goods are counted. */
const unitOf = (code: string): string => (/^(?:10|11|20)/.test(code) ? 'tấn/năm' : 'sản phẩm/năm')

/** A whole establishment with three years, products, machines and what it has had. */
export function wholeOf(wanted: Wanted): Made {
  const { chance, trade, moment, ground } = wanted
  const { id, workers, revenueVnd, ...identity } = identityOf(wanted)
  const at = { province_id: ground.provinceId, establishment_id: id }
  const bearer = { provinceId: ground.provinceId, id, moment }
  const times = chance.weighed(40, [
    [0, 55],
    [1, 25],
    [2, 14],
    [4, 6],
  ] as const)
  const made = chance.whole(41, 1, 2)
  return {
    ...identity,
    snapshot: years(chance, at, workers, revenueVnd),
    product: trade.products.slice(0, made).map((name, n) => ({
      ...at,
      id: chance.id(42 + n, moment),
      name,
      unit: unitOf(trade.code),
      yearly_output: chance.whole(44 + n, 5, 900),
      ocop_stars: chance.happens(46 + n, 0.18)
        ? chance.weighed(48 + n, [
            [3, 7],
            [4, 3],
          ] as const)
        : null,
    })),
    equipment: trade.machines.slice(0, chance.whole(50, 0, 2)).map((name, n) => ({
      ...at,
      id: chance.id(52 + n, moment),
      name,
      serial: `DEMO-${wanted.no}-${n + 1}`,
      origin: chance.pick(54 + n, ['Việt Nam', 'Đài Loan', 'Nhật Bản', 'Trung Quốc']),
      made_year: chance.whole(56 + n, 2008, 2025),
      price_vnd: chance.whole(58 + n, 30, 1200) * 1_000_000,
    })),
    support: Array.from({ length: times }, (_, n) => supportOf(chance, bearer, 100 + n * 10)),
    participation: chance.happens(60, 0.3)
      ? [{ ...at, id: chance.id(61, moment), on_day: day(chance, 62), ...chance.weighed(65, events) }]
      : [],
  }
}
