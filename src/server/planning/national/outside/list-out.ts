import { outsideClasses } from '#contract/planning/national/queries.ts'
import { exportOfQuery } from '#server/platform/tables/out/index.ts'
import { outsideClassesQuery } from './acts.ts'

const text = 'text' as const

/** The list of classes as it can be taken away. */
export const outsideClassesOut = exportOfQuery(outsideClasses, outsideClassesQuery, {
  title: 'Lớp đào tạo của ngành khác',
  items: ({ items }) => items,
  next: ({ next }) => (next === null ? null : { after: next }),
  page: { limit: 500 },
  told: ({ q, year }) => [`Năm: ${year}`, ...(q ? [`Tìm: ${q}`] : [])],
  columns: [
    { key: 'organiser', heading: 'Cơ quan tổ chức', type: text, width: 34, value: (row) => row.organiser },
    { key: 'trade', heading: 'Nghề đào tạo', type: text, width: 34, value: (row) => row.trade },
    { key: 'unit', heading: 'Xã, phường', type: text, width: 24, value: (row) => row.unitName || null },
    { key: 'place', heading: 'Địa điểm', type: text, width: 30, value: (row) => row.place || null },
    { key: 'startsOn', heading: 'Khai giảng', type: 'date', value: (row) => row.startsOn },
    { key: 'endsOn', heading: 'Bế giảng', type: 'date', value: (row) => row.endsOn },
    { key: 'trainees', heading: 'Số học viên', type: 'number', value: (row) => row.trainees },
    { key: 'note', heading: 'Ghi chú', type: text, width: 30, value: (row) => row.note || null },
  ],
})
