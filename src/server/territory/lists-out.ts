import { children, search } from '#contract/territory/queries.ts'
import type { Unit } from '#contract/territory/nouns.ts'
import type { ExportColumn, ExportDefinition } from '#server/platform/tables/definition.ts'
import { exportOfQuery } from '#server/platform/tables/out/index.ts'
import childrenQuery from './children.ts'
import searchQuery from './search.ts'

const levels = { province: 'Cấp tỉnh', district: 'Cấp huyện', commune: 'Cấp xã' } as const

const columns: ExportColumn<Unit>[] = [
  { key: 'code', heading: 'Mã', type: 'text', width: 10, value: ({ code }) => code },
  { key: 'name', heading: 'Tên đơn vị', type: 'text', width: 34, value: ({ fullName }) => fullName },
  { key: 'kind', heading: 'Loại', type: 'text', width: 14, value: ({ kind }) => kind },
  { key: 'level', heading: 'Cấp', type: 'text', width: 12, value: ({ level }) => levels[level] },
  { key: 'path', heading: 'Thuộc', type: 'text', width: 50, value: ({ path }) => path },
  { key: 'validFrom', heading: 'Từ ngày', type: 'date', value: ({ validFrom }) => validFrom },
  { key: 'validTo', heading: 'Đến ngày', type: 'date', value: ({ validTo }) => validTo },
]

const told = (day: string): string => day.split('-').toReversed().join('/')

/** Lists of this room that can be taken away. */
export const listsOut: ExportDefinition[] = [
  exportOfQuery(search, searchQuery, {
    title: 'Đơn vị hành chính',
    items: ({ items }) => items,
    // more than there are of all days together
    page: { limit: 50_000 },
    told: ({ q, level, date }) => [
      ...(q ? [`Tìm: ${q}`] : []),
      ...(level ? [levels[level]] : []),
      ...(date ? [`Ngày: ${told(date)}`] : []),
    ],
    columns,
  }),
  exportOfQuery(children, childrenQuery, {
    title: 'Đơn vị trực thuộc',
    items: ({ items }) => items,
    told: ({ date }) => (date ? [`Ngày: ${told(date)}`] : []),
    columns,
  }),
]
