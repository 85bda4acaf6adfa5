import type { EstablishmentFilters } from '#contract/establishment/finding/filters.ts'
import { list } from '#contract/establishment/finding/queries.ts'
import { establishmentKinds, establishmentStates, sizeWords } from '#contract/words/establishment.ts'
import type { Queryable } from '#server/platform/db.ts'
import type { ExportColumn, ExportDefinition } from '#server/platform/tables/definition.ts'
import { exportOfQuery } from '#server/platform/tables/out/index.ts'
import { askedBy } from './asked.ts'
import { listQuery } from './list.ts'
import { industryNames, unitPaths } from './store-names.ts'
import type { FileRow } from './store-rows.ts'
import { streamAll } from './store.ts'

/** A row of the file with the names of what it points at. */
interface OutRow extends Omit<FileRow, 'unitId' | 'industryKey'> {
  place: string
  industryCode: string | null
  industryName: string | null
}

const columns: ExportColumn<OutRow>[] = [
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
    value: (row) => row.industryCode,
  },
  {
    key: 'industry',
    heading: 'Ngành chính',
    type: 'text',
    width: 40,
    value: (row) => row.industryName,
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
    value: ({ tags }) => tags || null,
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

/** The rows with the names of their places and industries, both shipped as facts. */
async function named(db: Queryable, rows: readonly FileRow[]): Promise<OutRow[]> {
  const paths = await unitPaths(
    db,
    rows.flatMap(({ unitId }) => unitId ?? []),
  )
  const names = await industryNames(
    db,
    rows.flatMap(({ industryKey }) => industryKey ?? []),
  )
  return rows.map((row) => ({
    ...row,
    place: paths.get(row.unitId ?? '') ?? '',
    industryCode: row.industryKey && row.industryKey.slice(row.industryKey.indexOf(':') + 1),
    industryName: names.get(row.industryKey ?? '') ?? null,
  }))
}

/** The list as a file: the same rows in the same order, telephones masked as on the screen. */
export const findingOut: ExportDefinition = exportOfQuery(list, listQuery, {
  title: 'Cơ sở công nghiệp nông thôn',
  async *inOneGo(db, { sort, ...filters }, actor) {
    const asked = await askedBy(db, actor, filters)
    if (!asked) return
    for await (const rows of streamAll(db, asked, sort)) yield { items: await named(db, rows) }
  },
  told,
  columns,
})
