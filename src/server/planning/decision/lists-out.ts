import { z } from 'zod'
import { compareVersions, stateOf, type ComparedLine } from '#contract/planning/decision/compare.ts'
import { fits } from '#contract/planning/decision/filter.ts'
import { moneyAt, proposedMoney, askedOf } from '#contract/planning/decision/money.ts'
import type { AssignedLine, DeskLine } from '#contract/planning/decision/queries.ts'
import { Problem } from '#contract/kernel/problem.ts'
import { changeKinds, differenceKinds } from '#contract/words/planning/decision.ts'
import { financeOpinions, itemKinds } from '#contract/words/planning.ts'
import { areas } from '#contract/words/vi.ts'
import { exportOf } from '#server/platform/tables/out/define.ts'
import type { ExportColumn, ExportDefinition } from '#server/platform/tables/definition.ts'
import { findPlan } from '../core/store-heads.ts'
import { listAssigned } from './after/store-after.ts'
import { deskLines } from './lines.ts'
import { getOfYear, readsPlan } from './reading/head.ts'
import { sidesOf } from './reading/versions.ts'

const text = 'text' as const
const million = { type: 'money', unit: 'triệu đồng' } as const

/** An address that names no year names a plan that is not there. */
const OfYear = z.object({
  year: z.coerce.number().int().catch(0),
  provinceId: z.string().max(3).optional(),
})

const head: ExportColumn<DeskLine>[] = [
  { key: 'title', heading: 'Nội dung', type: text, width: 52, value: ({ title }) => title },
  { key: 'kind', heading: 'Loại', type: text, width: 12, value: ({ kind }) => itemKinds[kind] },
  {
    key: 'area',
    heading: 'Nội dung Điều 4',
    type: text,
    width: 36,
    value: ({ area }) => areas[area] ?? String(area),
  },
  {
    key: 'unit',
    heading: 'Đơn vị lập',
    type: text,
    width: 30,
    value: ({ organisationName }) => organisationName || 'Sở Công Thương',
  },
  {
    key: 'change',
    heading: 'Điều chỉnh',
    type: text,
    width: 16,
    value: ({ change }) => change && changeKinds[change.kind],
  },
  {
    key: 'asked',
    heading: 'Sở đề nghị (vốn nhà nước)',
    ...million,
    value: (line) => stateOf(askedOf(line)),
  },
]

const opinionColumns: ExportColumn<DeskLine>[] = [
  {
    key: 'finance',
    heading: 'Ý kiến tài chính (vốn nhà nước)',
    ...million,
    value: (line) => (line.opinion ? stateOf(proposedMoney(line)) : null),
  },
  {
    key: 'said',
    heading: 'Ý kiến',
    type: text,
    width: 18,
    value: ({ opinion }) => opinion && financeOpinions[opinion.said],
  },
  {
    key: 'text',
    heading: 'Nội dung ý kiến',
    type: text,
    width: 40,
    value: ({ opinion }) => opinion?.text || null,
  },
  {
    key: 'answer',
    heading: 'Trả lời',
    type: text,
    width: 40,
    value: ({ opinion }) => opinion?.answer || null,
  },
]

const sources: ExportColumn<DeskLine>[] = (
  [
    ['national', 'Khuyến công quốc gia'],
    ['provincial', 'Ngân sách tỉnh'],
    ['district', 'Ngân sách huyện'],
    ['commune', 'Ngân sách xã'],
    ['own', 'Đối ứng'],
    ['other', 'Nguồn khác'],
    ['loan', 'Vốn vay'],
  ] as const
).map(([source, heading]) => ({
  key: source,
  heading,
  ...million,
  value: (line) => proposedMoney(line)[source] ?? null,
}))

const desk = (list: string, title: string, columns: readonly ExportColumn<DeskLine>[]): ExportDefinition =>
  exportOf({
    list,
    title,
    filters: OfYear,
    columns,
    told: ({ year }) => [`Năm ${year}`],
    keep: (row: DeskLine, raw) => fits(row, { q: raw['q'], standing: raw['standing'], area: raw['area'] }),
    rows: async (db, filters, actor) => await deskLines(db, await getOfYear(db, actor, filters)),
  })

const financeOut = desk('planning.financeDesk', 'Ý kiến tài chính về kế hoạch khuyến công', [
  ...head,
  ...opinionColumns,
])

/** The annex of the decision: every line with its money by source. */
const approvalOut = desk('planning.approvalDesk', 'Danh mục kế hoạch khuyến công', [
  ...head,
  ...sources,
  {
    key: 'approved',
    heading: 'Được duyệt (vốn nhà nước)',
    ...million,
    value: (line) =>
      line.money.some(({ approvedVnd }) => approvedVnd !== null) ? stateOf(moneyAt(line, 'approved')) : null,
  },
  ...opinionColumns.slice(0, 2),
])

const Two = z.object({
  id: z.string().max(60).catch(''),
  from: z.coerce.number().int().catch(0),
  to: z.coerce.number().int().catch(0),
})

/** The before/after annex of an adjustment. */
const compareOut: ExportDefinition = exportOf({
  list: 'planning.compareVersions',
  title: 'Phụ lục điều chỉnh kế hoạch khuyến công',
  filters: Two,
  columns: [
    { key: 'title', heading: 'Nội dung', type: text, width: 52, value: ({ title }: ComparedLine) => title },
    { key: 'what', heading: 'Điều chỉnh', type: text, width: 16, value: ({ what }) => differenceKinds[what] },
    {
      key: 'lead',
      heading: 'Đơn vị thực hiện',
      type: text,
      width: 30,
      value: ({ leadName }) => leadName || null,
    },
    {
      key: 'before',
      heading: 'Trước (vốn nhà nước)',
      ...million,
      value: ({ before }) => before?.stateVnd ?? null,
    },
    {
      key: 'after',
      heading: 'Sau (vốn nhà nước)',
      ...million,
      value: ({ after }) => after?.stateVnd ?? null,
    },
    {
      key: 'difference',
      heading: 'Tăng, giảm',
      ...million,
      value: ({ stateDifferenceVnd }) => stateDifferenceVnd,
    },
    { key: 'reason', heading: 'Lý do', type: text, width: 40, value: ({ reason }) => reason || null },
  ],
  told: ({ from, to }) => [`Lần ${from} so với lần ${to}`],
  rows: async (db, { id, from, to }, actor) => {
    const plan = z.guid().safeParse(id).success ? await findPlan(db, id) : null
    if (!plan || !actor || !readsPlan(actor, plan)) throw new Problem('not_found')
    const [before, after] = await sidesOf(db, actor, plan, [from, to])
    return before && after ? compareVersions(before, after).lines : []
  },
})

const assignedOut: ExportDefinition = exportOf({
  list: 'planning.assigned',
  title: 'Việc được giao của kế hoạch khuyến công',
  filters: z.object({}),
  columns: [
    { key: 'year', heading: 'Năm', type: 'number', width: 8, value: ({ year }: AssignedLine) => year },
    { key: 'title', heading: 'Nội dung', type: text, width: 52, value: ({ title }) => title },
    { key: 'place', heading: 'Nơi làm', type: text, width: 30, value: ({ place }) => place || null },
    { key: 'timing', heading: 'Thời gian', type: text, width: 18, value: ({ timing }) => timing || null },
    {
      key: 'who',
      heading: 'Người làm',
      type: text,
      width: 24,
      value: ({ assignedName }) => assignedName || null,
    },
    { key: 'state', heading: 'Vốn nhà nước', ...million, value: ({ stateVnd }) => stateVnd },
  ],
  rows: async (db, _, actor) =>
    actor && actor.provinceId !== null
      ? await listAssigned(db, { ...actor, provinceId: actor.provinceId })
      : [],
})

export const listsOut: readonly ExportDefinition[] = [financeOut, approvalOut, compareOut, assignedOut]
