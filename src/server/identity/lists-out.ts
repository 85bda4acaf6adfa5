import type { z } from 'zod'
import { trail } from '#contract/identity/audit/queries.ts'
import { list as organisations, OrganisationRow } from '#contract/identity/organisation.ts'
import { list as people, PersonRow } from '#contract/identity/people.ts'
import { organisationKinds, roles } from '#contract/words/vi.ts'
import type { ExportDefinition } from '#server/platform/tables/definition.ts'
import { exportOfQuery } from '#server/platform/tables/out/index.ts'
import { trailQuery } from './audit/index.ts'
import { listQuery as organisationList } from './organisation/read.ts'
import { listQuery as peopleList } from './people/read.ts'

type Organisation = z.output<typeof OrganisationRow>
type Person = z.output<typeof PersonRow>
type Event = z.output<(typeof trail)['output']>['items'][number]

const searched = (q: string | undefined): string[] => (q ? [`Tìm: ${q}`] : [])
const told = (day: string): string => day.split('-').toReversed().join('/')

const organisationsOut = exportOfQuery(organisations, organisationList, {
  title: 'Tổ chức',
  items: ({ items }) => items,
  // more than a country has offices
  page: { limit: 50_000 },
  told: ({ q, kind, date }) => [
    ...searched(q),
    ...(kind ? [`Loại: ${organisationKinds[kind]}`] : []),
    ...(date ? [`Ngày: ${told(date)}`] : []),
  ],
  columns: [
    { key: 'name', heading: 'Tên tổ chức', type: 'text', width: 50, value: (row: Organisation) => row.name },
    {
      key: 'kind',
      heading: 'Loại tổ chức',
      type: 'text',
      width: 26,
      value: ({ kind }) => organisationKinds[kind],
    },
    {
      key: 'shortName',
      heading: 'Tên viết tắt',
      type: 'text',
      width: 16,
      value: ({ shortName }) => shortName,
    },
    { key: 'parent', heading: 'Trực thuộc', type: 'text', width: 40, value: ({ parentName }) => parentName },
    {
      key: 'province',
      heading: 'Tỉnh, thành phố',
      type: 'text',
      width: 20,
      value: ({ provinceName }) => provinceName,
    },
    { key: 'validFrom', heading: 'Từ ngày', type: 'date', value: ({ validFrom }) => validFrom },
    { key: 'validTo', heading: 'Đến ngày', type: 'date', value: ({ validTo }) => validTo },
    {
      key: 'otherNames',
      heading: 'Tên khác',
      type: 'text',
      width: 50,
      value: (row) => row.otherNames.join('; ') || null,
    },
  ],
})

const peopleOut = exportOfQuery(people, peopleList, {
  title: 'Người dùng',
  items: ({ items }) => items,
  next: ({ next }) => (next === null ? null : { after: next }),
  // each page sorts all people anew
  page: { limit: 20_000 },
  told: ({ q, role }) => [...searched(q), ...(role ? [`Vai trò: ${roles[role]}`] : [])],
  columns: [
    { key: 'name', heading: 'Họ và tên', type: 'text', width: 28, value: (row: Person) => row.name },
    { key: 'username', heading: 'Tên đăng nhập', type: 'text', width: 20, value: ({ username }) => username },
    {
      key: 'role',
      heading: 'Vai trò',
      type: 'text',
      width: 26,
      value: (row) => row.roles.map(({ role }) => roles[role]).join('; ') || null,
    },
    {
      key: 'organisation',
      heading: 'Tổ chức',
      type: 'text',
      width: 44,
      value: (row) => row.roles.map(({ organisationName }) => organisationName).join('; ') || null,
    },
    {
      key: 'division',
      heading: 'Phòng, bộ phận',
      type: 'text',
      width: 26,
      value: ({ division }) => division,
    },
    {
      key: 'active',
      heading: 'Tình trạng',
      type: 'text',
      width: 14,
      value: ({ active }) => (active ? 'Đang dùng' : 'Đã khoá'),
    },
  ],
})

const trailOut = exportOfQuery(trail, trailQuery, {
  title: 'Nhật ký',
  items: ({ items }) => items,
  next: ({ next }) => (next === null ? null : { after: next }),
  page: { limit: 1000 },
  told: ({ from, to, who }) => [
    ...(from ? [`Từ ngày ${told(from)}`] : []),
    ...(to ? [`Đến ngày ${told(to)}`] : []),
    ...(who ? [`Ai: ${who}`] : []),
  ],
  columns: [
    { key: 'at', heading: 'Lúc', type: 'moment', value: (row: Event) => row.at },
    { key: 'text', heading: 'Việc', type: 'text', width: 50, value: ({ text }) => text },
    { key: 'by', heading: 'Người làm', type: 'text', width: 24, value: ({ by }) => by },
    { key: 'role', heading: 'Vai trò', type: 'text', width: 22, value: ({ role }) => role },
    {
      key: 'organisation',
      heading: 'Tổ chức',
      type: 'text',
      width: 36,
      value: ({ organisation }) => organisation,
    },
    { key: 'capacity', heading: 'Tư cách ký', type: 'text', width: 18, value: ({ capacity }) => capacity },
    {
      key: 'changes',
      heading: 'Thay đổi',
      type: 'text',
      width: 60,
      value: ({ changes }) =>
        changes
          .map(({ place, before, after }) => `${place}: ${before || '–'} → ${after || '–'}`)
          .join('\n') || null,
    },
    { key: 'reason', heading: 'Lý do', type: 'text', width: 30, value: ({ reason }) => reason },
    { key: 'address', heading: 'Địa chỉ mạng', type: 'text', width: 18, value: ({ address }) => address },
    { key: 'link', heading: 'Mắt xích', type: 'text', width: 14, value: ({ link }) => link },
  ],
})

/** Lists of this room that can be taken away. */
export const listsOut: ExportDefinition[] = [organisationsOut, peopleOut, trailOut]
