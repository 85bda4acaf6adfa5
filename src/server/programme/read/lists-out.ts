import type { z } from 'zod'
import { findings, list, targets, type FindingRow, type TargetRow } from '#contract/programme/queries.ts'
import { areas, programmeStates } from '#contract/words/vi.ts'
import type { ExportDefinition } from '#server/platform/tables/definition.ts'
import { exportOfQuery } from '#server/platform/tables/out/index.ts'
import { findingsQuery, targetsQuery } from './figures.ts'
import listQuery from './list.ts'

const levels = { national: 'Quốc gia', province: 'Cấp tỉnh', commune: 'Cấp xã' } as const
const origins = { objective: 'Mục tiêu', result: 'Kết quả', context: 'Bối cảnh' } as const
const comparators: Readonly<Record<string, string>> = { '>=': 'ít nhất', '>': 'trên', '~': 'khoảng', '=': '' }
const classes = {
  rounding: 'Làm tròn',
  misprint: 'In sai',
  conflict: 'Mâu thuẫn',
  omission: 'Thiếu',
  ambiguity: 'Chưa rõ',
} as const

type SummaryRow = z.output<(typeof list)['output']>['items'][number]
type Target = z.output<typeof TargetRow>
type Finding = z.output<typeof FindingRow>

const programmesOut = exportOfQuery(list, listQuery, {
  title: 'Chương trình khuyến công',
  items: ({ items }) => items,
  next: ({ next }) => (next === null ? null : { after: next }),
  page: { limit: 500 },
  told: ({ q, level, status, year }) => [
    ...(q ? [`Tìm: ${q}`] : []),
    ...(level ? [`Cấp: ${levels[level]}`] : []),
    ...(status ? [`Trạng thái: ${programmeStates[status]}`] : []),
    ...(year ? [`Năm: ${year}`] : []),
  ],
  columns: [
    { key: 'title', heading: 'Chương trình', type: 'text', width: 50, value: (row: SummaryRow) => row.title },
    { key: 'level', heading: 'Cấp', type: 'text', width: 12, value: ({ level }) => levels[level] },
    {
      key: 'province',
      heading: 'Đơn vị ban hành',
      type: 'text',
      width: 20,
      value: ({ province }) => province,
    },
    {
      key: 'provinceToday',
      heading: 'Nay thuộc',
      type: 'text',
      width: 20,
      value: (row) => row.provinceToday,
    },
    {
      key: 'period',
      heading: 'Thời kỳ',
      type: 'text',
      width: 12,
      value: (row) => `${row.yearFrom}-${row.yearTo}`,
    },
    {
      key: 'total',
      heading: 'Tổng kinh phí',
      type: 'money',
      unit: 'triệu đồng',
      value: ({ totalVnd }) => totalVnd,
    },
    { key: 'targets', heading: 'Số chỉ tiêu', type: 'number', value: ({ targetCount }) => targetCount },
    {
      key: 'state',
      heading: 'Trạng thái',
      type: 'text',
      width: 22,
      value: ({ status }) => programmeStates[status],
    },
    {
      key: 'decision',
      heading: 'Số quyết định',
      type: 'text',
      width: 20,
      value: (row) => row.decisionNumber,
    },
    {
      key: 'decisionDate',
      heading: 'Ngày quyết định',
      type: 'date',
      value: ({ decisionDate }) => decisionDate,
    },
    { key: 'updated', heading: 'Cập nhật', type: 'moment', value: ({ updatedAt }) => updatedAt },
  ],
})

const ofProgramme = ({ code }: { code: string }): string[] => [`Chương trình: ${code}`]

const targetsOut = exportOfQuery(targets, targetsQuery, {
  title: 'Chỉ tiêu của chương trình',
  items: ({ items }) => items,
  keep: (row, { ids }) => ids === undefined || ids.split(',').includes(row.id),
  told: ofProgramme,
  columns: [
    { key: 'section', heading: 'Mục', type: 'text', width: 10, value: (row: Target) => row.section },
    { key: 'origin', heading: 'Loại', type: 'text', width: 12, value: ({ origin }) => origins[origin] },
    {
      key: 'area',
      heading: 'Nội dung',
      type: 'text',
      width: 34,
      value: ({ area }) => (area === null ? null : (areas[area] ?? null)),
    },
    { key: 'text', heading: 'Chỉ tiêu', type: 'text', width: 60, value: ({ text }) => text },
    { key: 'phase', heading: 'Giai đoạn', type: 'text', width: 12, value: ({ phase }) => phase },
    {
      key: 'comparator',
      heading: 'So',
      type: 'text',
      width: 10,
      value: (row) => comparators[row.comparator] ?? row.comparator,
    },
    { key: 'value', heading: 'Giá trị', type: 'number', value: ({ value }) => value },
    { key: 'valueMax', heading: 'Đến', type: 'number', value: ({ valueMax }) => valueMax },
    { key: 'unit', heading: 'Đơn vị tính', type: 'text', width: 16, value: ({ unit }) => unit },
    { key: 'printed', heading: 'Như bản in', type: 'text', width: 24, value: ({ printed }) => printed },
  ],
})

const findingsOut = exportOfQuery(findings, findingsQuery, {
  title: 'Đối chiếu số liệu',
  items: ({ items }) => items,
  keep: (row, { class: wanted, settled }) =>
    (wanted === undefined || row.class === wanted) &&
    (settled === undefined || (settled === 'true') === (row.settledBy !== null)),
  told: ofProgramme,
  columns: [
    { key: 'class', heading: 'Loại', type: 'text', width: 12, value: (row: Finding) => classes[row.class] },
    {
      key: 'where',
      heading: 'Ở đâu',
      type: 'text',
      width: 44,
      value: ({ where }) => where.map(({ label }) => label).join('; '),
    },
    { key: 'printed', heading: 'Bản in', type: 'text', width: 16, value: ({ printed }) => printed },
    { key: 'computed', heading: 'Tính lại', type: 'text', width: 16, value: ({ computed }) => computed },
    {
      key: 'difference',
      heading: 'Chênh lệch',
      type: 'text',
      width: 16,
      value: ({ difference }) => difference,
    },
    { key: 'unit', heading: 'Đơn vị tính', type: 'text', width: 14, value: ({ unit }) => unit },
    { key: 'text', heading: 'Nhận xét', type: 'text', width: 60, value: ({ text }) => text },
    {
      key: 'settledBy',
      heading: 'Người kết luận',
      type: 'text',
      width: 20,
      value: ({ settledBy }) => settledBy,
    },
    { key: 'settledAt', heading: 'Lúc', type: 'moment', value: ({ settledAt }) => settledAt },
    { key: 'note', heading: 'Kết luận', type: 'text', width: 40, value: ({ note }) => note },
  ],
})

/** Lists of this room that can be taken away. */
export const listsOut: ExportDefinition[] = [programmesOut, targetsOut, findingsOut]
