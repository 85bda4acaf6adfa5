import { percentOf, times } from '#contract/norms/calculator/sentences.ts'
import type { Change } from '#contract/norms/diff.ts'
import type { Norm } from '#contract/norms/norm.ts'
import { diff, list } from '#contract/norms/queries.ts'
import { fundings, normConfidences, normUnits } from '#contract/words/norms.ts'
import type { ExportDefinition } from '#server/platform/tables/definition.ts'
import { exportOfQuery } from '#server/platform/tables/out/index.ts'
import { diffQuery, listQuery } from '../reading/read.ts'

const told = (iso: string): string => iso.split('-').toReversed().join('/')

/** Columns bear the headings of the import, so that what was taken away can be brought back. */
const normsOut = exportOfQuery(list, listQuery, {
  title: 'Định mức hỗ trợ',
  items: ({ items }) => items,
  told: ({ q, on }) => [...(q ? [`Tìm: ${q}`] : []), ...(on && on !== 'any' ? [`Vào ngày ${told(on)}`] : [])],
  columns: [
    {
      key: 'code',
      heading: 'Mã hoạt động',
      type: 'text',
      width: 14,
      value: ({ activity }: Norm) => activity,
    },
    { key: 'activity', heading: 'Hoạt động', type: 'text', width: 48, value: (norm) => norm.activityName },
    { key: 'funding', heading: 'Nguồn', type: 'text', width: 22, value: ({ funding }) => fundings[funding] },
    { key: 'ground', heading: 'Địa bàn', type: 'text', width: 22, value: (norm) => norm.jurisdiction.name },
    {
      key: 'rate',
      heading: 'Tỷ lệ',
      unit: '%',
      type: 'number',
      value: ({ rate }) => (rate === null ? null : rate / 10),
    },
    {
      key: 'ceiling',
      heading: 'Mức tối đa',
      unit: 'triệu đồng',
      type: 'money',
      value: (norm) => norm.ceiling,
    },
    { key: 'unit', heading: 'Cho mỗi', type: 'text', width: 18, value: ({ unit }) => normUnits[unit] },
    {
      key: 'lineFactor',
      heading: 'Hệ số dây chuyền',
      type: 'text',
      width: 12,
      value: ({ lineFactor }) => lineFactor && times(lineFactor),
    },
    {
      key: 'priorityFactor',
      heading: 'Hệ số ưu tiên',
      type: 'text',
      width: 12,
      value: ({ priorityFactor }) => priorityFactor && times(priorityFactor),
    },
    { key: 'conditions', heading: 'Điều kiện', type: 'text', width: 40, value: (norm) => norm.conditions },
    { key: 'legal', heading: 'Văn bản', type: 'text', width: 32, value: ({ legal }) => legal },
    { key: 'clause', heading: 'Điều, khoản', type: 'text', width: 32, value: ({ clause }) => clause },
    { key: 'validFrom', heading: 'Từ ngày', type: 'date', value: ({ validFrom }) => validFrom },
    { key: 'validTo', heading: 'Đến hết ngày', type: 'date', value: ({ validTo }) => validTo },
    {
      key: 'confidence',
      heading: 'Đối chiếu',
      type: 'text',
      width: 18,
      value: ({ confidence, figures }) =>
        figures === 'missing' ? 'Chưa nhập số' : normConfidences[confidence],
    },
    {
      key: 'confirmedBy',
      heading: 'Người xác nhận',
      type: 'text',
      width: 24,
      value: (norm) => norm.confirmedBy,
    },
    { key: 'source', heading: 'Nơi đọc con số', type: 'text', width: 40, value: ({ source }) => source },
  ],
})

const kinds = { added: 'Mới có', ended: 'Không còn', changed: 'Đã đổi', same: 'Giữ nguyên' } as const

/** One row as a sentence: "50 %, tối đa 300 triệu đồng". */
const figures = (norm: Norm | null): string | null =>
  norm &&
  (norm.figures === 'missing'
    ? 'Chưa nhập số'
    : [
        norm.rate === null ? null : percentOf(norm.rate),
        norm.ceiling === null ? null : `tối đa ${norm.ceiling / 1_000_000} triệu đồng`.replace('.', ','),
        norm.lineFactor === null ? null : `dây chuyền × ${times(norm.lineFactor)}`,
      ]
        .filter((part) => part !== null)
        .join(', '))

const diffOut = exportOfQuery(diff, diffQuery, {
  title: 'So sánh định mức hai ngày',
  items: ({ items }) => items,
  told: ({ from, to }) => [
    from ? `Từ ${told(from)}` : 'Từ một năm trước',
    to ? `đến ${told(to)}` : 'đến nay',
  ],
  columns: [
    {
      key: 'activity',
      heading: 'Hoạt động',
      type: 'text',
      width: 48,
      value: (one: Change) => one.activityName,
    },
    { key: 'ground', heading: 'Địa bàn', type: 'text', width: 22, value: (one) => one.jurisdiction.name },
    { key: 'funding', heading: 'Nguồn', type: 'text', width: 22, value: ({ funding }) => fundings[funding] },
    { key: 'before', heading: 'Trước', type: 'text', width: 40, value: ({ before }) => figures(before) },
    { key: 'after', heading: 'Sau', type: 'text', width: 40, value: ({ after }) => figures(after) },
    {
      key: 'beforeLegal',
      heading: 'Căn cứ trước',
      type: 'text',
      width: 32,
      value: ({ before }) => before?.legal ?? null,
    },
    {
      key: 'afterLegal',
      heading: 'Căn cứ sau',
      type: 'text',
      width: 32,
      value: ({ after }) => after?.legal ?? null,
    },
    { key: 'kind', heading: 'Thay đổi', type: 'text', width: 14, value: ({ kind }) => kinds[kind] },
  ],
})

export const listsOut: readonly ExportDefinition[] = [normsOut, diffOut]
