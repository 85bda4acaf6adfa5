import { NormUnit } from '#contract/norms/catalogue.ts'
import { fundings, normUnits } from '#contract/words/norms.ts'
import { keptBy } from '#contract/norms/rules.ts'
import type { CodeOption, ImportColumn } from '#server/platform/tables/definition.ts'
import { listActivities } from '../catalogue/store.ts'
import { listGrounds } from '../reading/store.ts'

const units: CodeOption[] = NormUnit.options.map((code) => ({ code, name: normUnits[code] }))
/** The ground of the nation's rows. */
export const NATION = 'nation'

const needed = { required: true } as const

/** How a table of norms is written: one row for one activity on one ground from one day on. */
export const normImportColumns: readonly ImportColumn[] = [
  {
    key: 'activity',
    heading: 'Mã hoạt động',
    aliases: ['Hoạt động', 'Mã'],
    type: {
      kind: 'code',
      options: async (db, { today }) =>
        (await listActivities(db, today)).map(({ code, name }) => ({ code, name })),
    },
    ...needed,
    hint: 'Mã trong danh mục, ví dụ N-MMTB',
  },
  {
    key: 'funding',
    heading: 'Nguồn',
    aliases: ['Nguồn kinh phí'],
    type: {
      kind: 'code',
      options: async () => [
        { code: 'national', name: fundings.national, aliases: ['Quốc gia', 'KCQG'] },
        { code: 'local', name: fundings.local, aliases: ['Địa phương', 'KCĐP'] },
      ],
    },
    ...needed,
  },
  {
    key: 'unitId',
    heading: 'Địa bàn',
    type: {
      kind: 'code',
      options: async (db, { actor }) => {
        const own = keptBy(actor)
        if (own === '00') return [{ code: NATION, name: 'Cả nước' }]
        const grounds = await listGrounds(db, own)
        return grounds.map(({ unitId, name }) => ({ code: unitId ?? NATION, name }))
      },
    },
    ...needed,
    hint: 'Tỉnh hiện nay, hoặc tỉnh cũ viết thêm "(trước sắp xếp)"',
  },
  {
    key: 'rate',
    heading: 'Tỷ lệ',
    type: { kind: 'number', min: 0.1, max: 100, percent: true },
    hint: 'Phần trăm, nhiều nhất một chữ số sau dấu phẩy',
  },
  { key: 'ceiling', heading: 'Mức tối đa', type: { kind: 'money', unit: 'triệu', max: 100_000_000_000 } },
  {
    key: 'unit',
    heading: 'Cho mỗi',
    aliases: ['Đơn vị', 'Đơn vị tính'],
    type: { kind: 'code', options: async () => units },
    ...needed,
  },
  { key: 'lineFactor', heading: 'Hệ số dây chuyền', type: { kind: 'number', min: 1, max: 5 } },
  { key: 'priorityFactor', heading: 'Hệ số ưu tiên', type: { kind: 'number', min: 1, max: 5 } },
  { key: 'conditions', heading: 'Điều kiện', type: { kind: 'text', max: 2000 } },
  {
    key: 'legal',
    heading: 'Văn bản',
    aliases: ['Số văn bản', 'Căn cứ'],
    type: { kind: 'text', max: 120 },
    ...needed,
    hint: 'Số, ký hiệu như trong cơ sở văn bản: 28/2018/TT-BTC',
  },
  { key: 'clause', heading: 'Điều, khoản', type: { kind: 'text', max: 200 }, ...needed },
  {
    key: 'validFrom',
    heading: 'Từ ngày',
    aliases: ['Có hiệu lực từ'],
    type: { kind: 'date', min: '2004-01-01', max: '2100-12-31' },
    ...needed,
  },
  {
    key: 'validTo',
    heading: 'Đến hết ngày',
    type: { kind: 'date', min: '2004-01-01', max: '2100-12-31' },
  },
  { key: 'source', heading: 'Nơi đọc con số', type: { kind: 'text', max: 500 } },
]
