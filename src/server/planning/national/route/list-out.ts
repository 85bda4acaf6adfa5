import { national } from '#contract/planning/national/queries.ts'
import { itemKinds } from '#contract/words/planning.ts'
import { nationalStandingWords } from '#contract/words/planning/national.ts'
import { areas } from '#contract/words/vi.ts'
import { exportOfQuery } from '#server/platform/tables/out/index.ts'
import { nationalQuery } from './list.ts'

const text = 'text' as const
const million = { type: 'money', unit: 'triệu đồng' } as const

/** Lines of the national route as they can be taken away. */
export const nationalOut = exportOfQuery(national, nationalQuery, {
  title: 'Đăng ký khuyến công quốc gia',
  items: ({ items }) => items,
  next: ({ next }) => (next === null ? null : { after: next }),
  page: { limit: 500 },
  told: ({ q, year, standing }) => [
    `Năm: ${year}`,
    ...(q ? [`Tìm: ${q}`] : []),
    ...(standing ? [`Bước: ${nationalStandingWords[standing]}`] : []),
  ],
  columns: [
    { key: 'province', heading: 'Tỉnh', type: text, width: 20, value: (row) => row.provinceName },
    { key: 'title', heading: 'Tên đề án', type: text, width: 52, value: (row) => row.title },
    { key: 'kind', heading: 'Loại', type: text, width: 12, value: (row) => itemKinds[row.kind] },
    {
      key: 'area',
      heading: 'Nội dung Điều 4',
      type: text,
      width: 36,
      value: (row) => areas[row.area] ?? String(row.area),
    },
    {
      key: 'unit',
      heading: 'Đơn vị đăng ký',
      type: text,
      width: 30,
      value: (row) => row.organisationName || null,
    },
    { key: 'lead', heading: 'Đơn vị thực hiện', type: text, width: 30, value: (row) => row.leadName || null },
    { key: 'place', heading: 'Địa điểm', type: text, width: 30, value: (row) => row.place || null },
    { key: 'total', heading: 'Tổng kinh phí', ...million, value: (row) => row.totalVnd },
    { key: 'national', heading: 'KCQG đề nghị', ...million, value: (row) => row.nationalVnd },
    {
      key: 'standing',
      heading: 'Đang ở bước',
      type: text,
      width: 22,
      value: (row) => nationalStandingWords[row.standing],
    },
    { key: 'approved', heading: 'KCQG được duyệt', ...million, value: (row) => row.approvedVnd },
    { key: 'number', heading: 'Văn bản', type: text, width: 18, value: (row) => row.number || null },
    { key: 'on', heading: 'Ngày', type: 'date', value: (row) => row.on },
    { key: 'note', heading: 'Ghi chú', type: text, width: 34, value: (row) => row.note || null },
  ],
})
