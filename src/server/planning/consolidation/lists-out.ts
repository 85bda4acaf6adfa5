import type { z } from 'zod'
import { formatExactIn, MILLION } from '#contract/kernel/money.ts'
import { items } from '#contract/planning/consolidation/queries.ts'
import type { GridRow } from '#contract/planning/consolidation/row.ts'
import { planSources, stateSources } from '#contract/planning/nouns.ts'
import { itemKinds, itemRoutes, itemStates, planSources as sourceWords } from '#contract/words/planning.ts'
import { areas } from '#contract/words/vi.ts'
import type { ExportDefinition } from '#server/platform/tables/definition.ts'
import { exportOfQuery } from '#server/platform/tables/out/index.ts'
import { itemsQuery } from './reading/items.ts'

type Row = GridRow & { organisationName: string }
type Answer = z.output<typeof items.output>

const text = 'text' as const
const million = { type: 'money', unit: 'triệu đồng' } as const
const sum = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0)

/** Rows with the name of their unit, which the answer tells once. */
function named({ units, items: rows }: Answer): Row[] {
  const names = new Map(units.map(({ id, name }) => [id, name]))
  return rows.map((row) => ({ ...row, organisationName: names.get(row.organisationId ?? '') ?? '' }))
}

const sources = planSources.map((source, at) => ({
  key: source,
  heading: sourceWords[source],
  ...million,
  value: ({ now }: Row) => now[at] ?? 0,
}))

/** Every line of the year's plan with its money, as the department consolidates it. */
const itemsOut = exportOfQuery(items, itemsQuery, {
  title: 'Tổng hợp kế hoạch khuyến công',
  items: named,
  told: ({ year, q, area, route, state, source, line }) => [
    `Năm: ${year}`,
    ...(q ? [`Tìm: ${q}`] : []),
    ...(area ? [`Nội dung: ${areas[area]}`] : []),
    ...(route ? [`Đường trình: ${itemRoutes[route]}`] : []),
    ...(state ? [`Trạng thái: ${itemStates[state]}`] : []),
    ...(source ? [`Nguồn: ${sourceWords[source]}`] : []),
    ...(line ? [`Dòng ngân sách: ${line}`] : []),
  ],
  columns: [
    {
      key: 'unit',
      heading: 'Đơn vị',
      type: text,
      width: 30,
      value: (row: Row) => row.organisationName || 'Sở',
    },
    {
      key: 'area',
      heading: 'Nội dung Điều 4',
      type: text,
      width: 34,
      value: ({ area }) => areas[area] ?? null,
    },
    { key: 'title', heading: 'Tên đề án, nhiệm vụ', type: text, width: 52, value: ({ title }) => title },
    { key: 'kind', heading: 'Loại', type: text, width: 12, value: ({ kind }) => itemKinds[kind] },
    { key: 'quantity', heading: 'Số lượng', type: 'number', value: ({ quantity }) => quantity },
    { key: 'count', heading: 'Đơn vị tính', type: text, width: 14, value: ({ unit }) => unit || null },
    { key: 'timing', heading: 'Thời gian', type: text, width: 16, value: ({ timing }) => timing || null },
    { key: 'lead', heading: 'Chủ trì', type: text, width: 30, value: ({ leadName }) => leadName || null },
    { key: 'place', heading: 'Địa điểm', type: text, width: 26, value: ({ placeName }) => placeName || null },
    {
      key: 'beneficiaries',
      heading: 'Thụ hưởng',
      type: text,
      width: 36,
      value: (row) => row.beneficiaries || null,
    },
    { key: 'line', heading: 'Dòng ngân sách', type: text, width: 16, value: ({ budgetLine }) => budgetLine },
    { key: 'route', heading: 'Đường trình', type: text, width: 24, value: ({ route }) => itemRoutes[route] },
    { key: 'asked', heading: 'Đơn vị đề nghị', ...million, value: ({ asked }) => sum(asked) },
    ...sources,
    {
      key: 'support',
      heading: 'Nhà nước hỗ trợ',
      ...million,
      value: ({ now }) => sum(now.slice(0, stateSources.length)),
    },
    { key: 'state', heading: 'Trạng thái', type: text, width: 18, value: ({ state }) => itemStates[state] },
    {
      key: 'reason',
      heading: 'Lý do',
      type: text,
      width: 36,
      value: ({ stateReason }) => stateReason || null,
    },
    {
      key: 'norm',
      heading: 'Mức tối đa theo định mức (triệu đồng)',
      type: text,
      width: 18,
      value: ({ normVnd }) => (normVnd === null ? null : formatExactIn(normVnd, MILLION)),
    },
  ],
})

export const listsOut: readonly ExportDefinition[] = [itemsOut]
