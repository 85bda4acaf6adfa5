import { calendar, type SpecialDay } from '#contract/agenda/calendar.ts'
import { owed, type Due } from '#contract/agenda/dues.ts'
import { obligations, type Obligation } from '#contract/agenda/obligations.ts'
import { nameRule } from '#contract/agenda/rule.ts'
import { dueStates, organisationKinds } from '#contract/words/vi.ts'
import type { ExportDefinition } from '#server/platform/tables/definition.ts'
import { exportOfQuery } from '#server/platform/tables/out/index.ts'
import { calendarQuery } from './calendar/acts.ts'
import { owedQuery } from './dues/reads.ts'
import { obligationsQuery } from './obligations/acts.ts'

const searched = (q: string | undefined): string[] => (q ? [`Tìm: ${q}`] : [])
const dayKinds = { holiday: 'Nghỉ', worked: 'Làm bù' } as const

const owedOut = exportOfQuery(owed, owedQuery, {
  title: 'Ai nợ gì',
  items: ({ items }) => items,
  told: ({ side, q }) => [side === 'toUs' ? 'Nợ mình' : 'Mình nợ', ...searched(q)],
  columns: [
    { key: 'title', heading: 'Việc phải gửi', type: 'text', width: 44, value: (row: Due) => row.title },
    { key: 'period', heading: 'Kỳ', type: 'text', width: 14, value: ({ period }) => period },
    { key: 'owner', heading: 'Ai nợ', type: 'text', width: 36, value: ({ ownerName }) => ownerName },
    {
      key: 'recipient',
      heading: 'Nợ ai',
      type: 'text',
      width: 36,
      value: ({ recipientName }) => recipientName,
    },
    { key: 'due', heading: 'Hạn', type: 'date', value: ({ dueOn }) => dueOn },
    {
      key: 'left',
      heading: 'Còn',
      unit: 'ngày làm việc',
      type: 'number',
      value: (row) => row.workingDaysLeft,
    },
    { key: 'state', heading: 'Trạng thái', type: 'text', width: 18, value: ({ state }) => dueStates[state] },
    { key: 'sentOn', heading: 'Gửi ngày', type: 'date', value: ({ sentOn }) => sentOn?.slice(0, 10) ?? null },
    { key: 'paper', heading: 'Văn bản', type: 'text', width: 24, value: ({ paper }) => paper },
    { key: 'basis', heading: 'Căn cứ', type: 'text', width: 36, value: ({ basis }) => basis },
  ],
})

const obligationsOut = exportOfQuery(obligations, obligationsQuery, {
  title: 'Nghĩa vụ định kỳ',
  items: ({ items }) => items,
  told: ({ q }) => searched(q),
  columns: [
    { key: 'title', heading: 'Nghĩa vụ', type: 'text', width: 50, value: (row: Obligation) => row.title },
    { key: 'rule', heading: 'Khi nào', type: 'text', width: 30, value: ({ rule }) => nameRule(rule) },
    {
      key: 'owner',
      heading: 'Ai nợ',
      type: 'text',
      width: 30,
      value: (row) => row.ownerName ?? (row.ownerKind ? organisationKinds[row.ownerKind] : null),
    },
    {
      key: 'recipient',
      heading: 'Nợ ai',
      type: 'text',
      width: 30,
      value: (row) => row.recipientName ?? (row.recipientKind ? organisationKinds[row.recipientKind] : null),
    },
    { key: 'basis', heading: 'Căn cứ', type: 'text', width: 40, value: ({ basis }) => basis },
    { key: 'from', heading: 'Từ ngày', type: 'date', value: ({ validFrom }) => validFrom },
    { key: 'to', heading: 'Đến ngày', type: 'date', value: ({ validTo }) => validTo },
  ],
})

const daysOut = exportOfQuery(calendar, calendarQuery, {
  title: 'Ngày nghỉ và làm bù',
  items: ({ items }) => items,
  told: ({ year }) => (year ? [`Năm: ${year}`] : []),
  columns: [
    { key: 'day', heading: 'Ngày', type: 'date', value: (row: SpecialDay) => row.day },
    { key: 'kind', heading: 'Loại', type: 'text', width: 12, value: ({ kind }) => dayKinds[kind] },
    { key: 'name', heading: 'Tên ngày', type: 'text', width: 40, value: ({ name }) => name },
    { key: 'basis', heading: 'Căn cứ', type: 'text', width: 50, value: ({ basis }) => basis },
  ],
})

/** Lists of this room that can be taken away. */
export const listsOut: ExportDefinition[] = [owedOut, obligationsOut, daysOut]
