import type { ProductRow } from '#contract/establishment/products/queries.ts'
import { products } from '#contract/establishment/products/queries.ts'
import type { ClusterRow, VillageRow } from '#contract/establishment/villages/nouns.ts'
import { clusters, villages } from '#contract/establishment/villages/queries.ts'
import { clusterStates, villageKinds } from '#contract/words/establishment.ts'
import type { ExportDefinition } from '#server/platform/tables/definition.ts'
import { exportOfQuery } from '#server/platform/tables/out/index.ts'
import { productsQuery } from './products/list.ts'
import { clustersQuery, villagesQuery } from './villages/read.ts'

const text = 'text' as const
const date = 'date' as const
const number = 'number' as const
const after = ({ next }: { next: string | null }) => (next === null ? null : { after: next })
const searched = (q: string | undefined): string[] => (q ? [`Tìm: ${q}`] : [])
const yesNo = (value: boolean | null): string | null => (value === null ? null : value ? 'Có' : 'Không')

const villagesOut = exportOfQuery(villages, villagesQuery, {
  title: 'Làng nghề',
  items: ({ items }) => items,
  next: after,
  page: { limit: 2000 },
  told: ({ q, kind }) => [...searched(q), ...(kind ? [`Loại: ${villageKinds[kind]}`] : [])],
  columns: [
    { key: 'name', heading: 'Tên làng nghề', type: text, width: 36, value: ({ name }: VillageRow) => name },
    { key: 'unit', heading: 'Xã, phường', type: text, width: 36, value: ({ unitPath }) => unitPath },
    { key: 'trade', heading: 'Nghề', type: text, width: 24, value: ({ trade }) => trade || null },
    { key: 'kind', heading: 'Loại', type: text, width: 22, value: ({ kind }) => villageKinds[kind] },
    { key: 'recognisedOn', heading: 'Ngày công nhận', type: date, value: ({ recognisedOn }) => recognisedOn },
    {
      key: 'decision',
      heading: 'Quyết định công nhận',
      type: text,
      width: 24,
      value: ({ decision }) => decision || null,
    },
    { key: 'withdrawnOn', heading: 'Thu hồi công nhận', type: date, value: ({ withdrawnOn }) => withdrawnOn },
    { key: 'households', heading: 'Số hộ', type: number, value: ({ households }) => households },
    { key: 'workers', heading: 'Số lao động', type: number, value: ({ workers }) => workers },
    {
      key: 'establishments',
      heading: 'Cơ sở trong danh bạ',
      type: number,
      value: (row) => row.establishments,
    },
  ],
})

const clustersOut = exportOfQuery(clusters, clustersQuery, {
  title: 'Cụm công nghiệp',
  items: ({ items }) => items,
  next: after,
  page: { limit: 2000 },
  told: ({ q, state }) => [...searched(q), ...(state ? [`Tình trạng: ${clusterStates[state]}`] : [])],
  columns: [
    {
      key: 'name',
      heading: 'Tên cụm công nghiệp',
      type: text,
      width: 36,
      value: ({ name }: ClusterRow) => name,
    },
    { key: 'unit', heading: 'Xã, phường', type: text, width: 36, value: ({ unitPath }) => unitPath },
    {
      key: 'state',
      heading: 'Tình trạng',
      type: text,
      width: 22,
      value: ({ state }) => clusterStates[state],
    },
    { key: 'foundedOn', heading: 'Ngày thành lập', type: date, value: ({ foundedOn }) => foundedOn },
    {
      key: 'decision',
      heading: 'Quyết định thành lập',
      type: text,
      width: 24,
      value: ({ decision }) => decision || null,
    },
    {
      key: 'investor',
      heading: 'Chủ đầu tư hạ tầng',
      type: text,
      width: 30,
      value: ({ investor }) => investor || null,
    },
    { key: 'areaHa', heading: 'Diện tích', type: number, unit: 'ha', value: ({ areaHa }) => areaHa },
    { key: 'leasedHa', heading: 'Đã cho thuê', type: number, unit: 'ha', value: ({ leasedHa }) => leasedHa },
    { key: 'filled', heading: 'Tỷ lệ lấp đầy', type: 'percent', value: ({ filledPercent }) => filledPercent },
    {
      key: 'wastewater',
      heading: 'Xử lý nước thải',
      type: text,
      width: 14,
      value: (row) => yesNo(row.hasWastewater),
    },
    {
      key: 'establishments',
      heading: 'Cơ sở trong danh bạ',
      type: number,
      value: (row) => row.establishments,
    },
  ],
})

const productsOut = exportOfQuery(products, productsQuery, {
  title: 'Sản phẩm',
  items: ({ items }) => items,
  next: after,
  page: { limit: 2000 },
  told: ({ q, stars, exports }) => [
    ...searched(q),
    ...(stars ? [`OCOP từ ${stars} sao`] : []),
    ...(exports ? [exports === 'yes' ? 'Có xuất khẩu' : 'Không xuất khẩu'] : []),
  ],
  columns: [
    { key: 'name', heading: 'Sản phẩm', type: text, width: 32, value: ({ name }: ProductRow) => name },
    { key: 'establishment', heading: 'Cơ sở', type: text, width: 40, value: (row) => row.establishmentName },
    { key: 'unit', heading: 'Xã, phường', type: text, width: 28, value: ({ unitName }) => unitName },
    { key: 'output', heading: 'Sản lượng năm', type: number, value: ({ yearlyOutput }) => yearlyOutput },
    { key: 'counted', heading: 'Đơn vị tính', type: text, width: 14, value: ({ unit }) => unit || null },
    { key: 'stars', heading: 'OCOP (sao)', type: number, value: ({ ocopStars }) => ocopStars },
    {
      key: 'standard',
      heading: 'Tiêu chuẩn',
      type: text,
      width: 24,
      value: ({ standard }) => standard || null,
    },
    {
      key: 'trademark',
      heading: 'Nhãn hiệu',
      type: text,
      width: 24,
      value: ({ trademark }) => trademark || null,
    },
    { key: 'exports', heading: 'Xuất khẩu', type: text, width: 12, value: (row) => yesNo(row.exports) },
  ],
})

/** Lists of these records that can be taken away. */
export const recordListsOut: ExportDefinition[] = [villagesOut, clustersOut, productsOut]
