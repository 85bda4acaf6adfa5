import type { EstablishmentFilters } from '#contract/establishment/finding/filters.ts'
import { type EstablishmentRow, list } from '#contract/establishment/finding/queries.ts'
import { establishmentKinds, establishmentStates, sizeWords } from '#contract/words/establishment.ts'
import type { ExportColumn, ExportDefinition } from '#server/platform/tables/definition.ts'
import { exportOfQuery } from '#server/platform/tables/out/index.ts'
import { askedBy } from './asked.ts'
import { listQuery } from './list.ts'
import { named } from './reasons.ts'
import { streamAll } from './store.ts'

const columns: ExportColumn<EstablishmentRow>[] = [
  { key: 'name', heading: 'Tên cơ sở', type: 'text', width: 48, value: ({ name }) => name },
  {
    key: 'kind',
    heading: 'Loại hình',
    type: 'text',
    width: 24,
    value: ({ kind }) => establishmentKinds[kind],
  },
  { key: 'taxCode', heading: 'Mã số thuế', type: 'text', width: 16, value: ({ taxCode }) => taxCode },
  { key: 'place', heading: 'Nơi sản xuất', type: 'text', width: 40, value: ({ place }) => place || null },
  {
    key: 'industryCode',
    heading: 'Mã ngành',
    type: 'text',
    width: 10,
    value: ({ industry }) => industry?.code ?? null,
  },
  {
    key: 'industry',
    heading: 'Ngành chính',
    type: 'text',
    width: 40,
    value: ({ industry }) => industry?.name ?? null,
  },
  { key: 'size', heading: 'Quy mô', type: 'text', width: 12, value: ({ size }) => size && sizeWords[size] },
  { key: 'workers', heading: 'Lao động', type: 'number', unit: 'người', value: ({ workers }) => workers },
  {
    key: 'revenue',
    heading: 'Doanh thu năm',
    type: 'money',
    unit: 'triệu đồng',
    value: ({ revenueVnd }) => revenueVnd,
  },
  {
    key: 'supportCount',
    heading: 'Số lần được hỗ trợ',
    type: 'number',
    value: ({ supportCount }) => supportCount,
  },
  {
    key: 'support',
    heading: 'Đã hỗ trợ',
    type: 'money',
    unit: 'triệu đồng',
    value: ({ supportVnd }) => supportVnd,
  },
  {
    key: 'supportYear',
    heading: 'Năm hỗ trợ gần nhất',
    type: 'number',
    value: ({ supportYear }) => supportYear,
  },
  { key: 'stars', heading: 'Sao OCOP', type: 'number', value: ({ stars }) => stars },
  {
    key: 'representative',
    heading: 'Người đại diện',
    type: 'text',
    width: 24,
    value: (row) => row.representative || null,
  },
  { key: 'phone', heading: 'Điện thoại', type: 'text', width: 14, value: ({ phone }) => phone },
  {
    key: 'tags',
    heading: 'Nhãn',
    type: 'text',
    width: 24,
    value: (row) => row.tags.map(({ name }) => name).join('; ') || null,
  },
  {
    key: 'state',
    heading: 'Tình trạng',
    type: 'text',
    width: 18,
    value: ({ state }) => establishmentStates[state],
  },
  { key: 'changed', heading: 'Sửa lần cuối', type: 'moment', value: ({ changedAt }) => changedAt },
]

/** The filters in words, above the table. */
const told = (filters: EstablishmentFilters): string[] => [
  ...(filters.q ? [`Tìm: ${filters.q}`] : []),
  ...(filters.kind ? [`Loại hình: ${establishmentKinds[filters.kind]}`] : []),
  ...(filters.state ? [`Tình trạng: ${establishmentStates[filters.state]}`] : []),
  ...(filters.industry ? [`Ngành: ${filters.industry}`] : []),
  ...(filters.size ? [`Quy mô: ${sizeWords[filters.size]}`] : []),
  ...(filters.women ? ['Phụ nữ làm chủ'] : []),
  ...(filters.minority ? ['Người dân tộc thiểu số làm chủ'] : []),
  ...(filters.exports ? ['Có xuất khẩu'] : []),
  ...(filters.stars ? [`OCOP từ ${filters.stars} sao`] : []),
]

/** The list as a file: the same rows in the same order, telephones masked as on the screen. */
export const findingOut: ExportDefinition = exportOfQuery(list, listQuery, {
  title: 'Cơ sở công nghiệp nông thôn',
  items: ({ items }) => items,
  async *pages(db, { sort, ...filters }, actor) {
    const asked = await askedBy(db, actor, filters)
    if (!asked) return
    for await (const hits of streamAll(db, asked, sort)) {
      // the file does not say why a row was found
      const items = (await named(db, hits)).map((row) => ({ ...row, foundIn: null }))
      yield { items, next: null }
    }
  },
  told,
  columns,
})
